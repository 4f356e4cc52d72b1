import type { Catalog } from '../languages.ts';

/** The Compare view: two configurations side by side. */
export const compare: Catalog = {
  '{budgets}: {clauses}.': '{budgets}：{clauses}。',
  // How clauses and sentences are put together.
  '{clauses}.': '{clauses}。',
  '{one} {other}': '{one}{other}',
  '{title}: {words}': '{title}：{words}',

  // The headline.
  '<b>{lead}:</b> {clauses}.': '<b>{lead}：</b>{clauses}。',
  '<b>{lead}:</b> {clauses}. Change one of them below to see what it does.':
    '<b>{lead}：</b>{clauses}。在下方改动其中一侧，看看会有什么变化。',
  'Both sides are the same': '两侧相同',
  '{new} instead of {old}': '由“{old}”改为“{new}”',
  '{new} {newUnit} instead of {old} {oldUnit}': '预算由 {old} {oldUnit} 改为 {new} {newUnit}',
  'equal weights': '等权重',
  'weights of {weights}': '权重 {weights}',
  'heads that are best on {new, select, test {test} other {validation}} instead of {old, select, test {test} other {validation}}':
    '输出头由{old, select, test {测试集} other {验证集}}最优改为{new, select, test {测试集} other {验证集}}最优',
  'with predicted networks': '加入预测的网络',
  'without predicted networks': '不用预测的网络',
  'other affinities to choose by': '换用另一组亲和度来选择',
  'with {constraints}': '加上约束：{constraints}',
  'without {constraints}': '去掉约束：{constraints}',
  'the search is running…': '正在搜索…',
  'there is no grouping on {where, select, both {either side} A {A} other {B}} to compare':
    '{where, select, both {两侧都} A {A 侧} other {B 侧}}没有可供对比的分组',
  'at {budget} {unit} {grouping}': '在 {budget} {unit} 预算下，{grouping}',
  'the grouping': '分组',
  'the optimal grouping': '最优分组',
  'the grouping by {strategy}': '按“{strategy}”选出的分组',
  '{grouping} stays the same': '{grouping}保持不变',
  '{grouping} stays the same: {from}': '{grouping}保持不变：{from}',
  '{grouping} changes; {shared}': '{grouping}有变化；{shared}',
  '{grouping} changes from {n, plural, one {{before} network} other {{before} networks}} to {after}; {shared}':
    '{grouping}由 {n, plural, other {{before}}} 个网络变为 {after} 个；{shared}',
  '{grouping} changes from {from} to {to}; {shared}': '{grouping}由“{from}”变为“{to}”；{shared}',
  '{grouping} still serves {from}, but trains other networks; {shared}':
    '{grouping}的服务对象仍为“{from}”，但训练的网络不同；{shared}',
  'its network is another': '其网络不同',
  'none of its {total} networks is the same': '其 {total} 个网络均不相同',
  '{same} of its {count, plural, one {{total} network} other {{total} networks}} {n, plural, one {is} other {are}} the same':
    '其 {count, plural, other {{total}}} 个网络中有 {same} 个{n, plural, other {相同}}',
  'the {nameA} of A is {totalA}{againstA} and the {nameB} of B {totalB}{againstB}, which are not on one scale':
    'A 侧的{nameA}为 {totalA}{againstA}，B 侧的{nameB}为 {totalB}{againstB}，两者尺度不同，不可直接比较',
  'the {name} stays {total}{against}': '{name}仍为 {total}{against}',
  'the {name} is {total} instead of {before}{against}': '{name}由 {before} 变为 {total}{against}',
  'the {name} is {total} instead of {before}{against} ({distance} {way, select, lower {lower} other {higher}})':
    '{name}由 {before} 变为 {total}{against}（{way, select, lower {降低} other {升高}} {distance}）',
  'The tasks of both tables are matched by their names.': '两张表的任务按名称对应。',
  'The tables have no task in common': '两张表没有共同的任务',
  'Task by task, {tasks} {n, plural, one {is} other {are}} compared':
    '逐任务对比：{tasks}{n, plural, other {}}',
  'only in A: {tasks}': '仅 A 侧有：{tasks}',
  'only in B: {tasks}': '仅 B 侧有：{tasks}',

  // The frame of the view.
  'Loading both tables…': '正在加载两张表…',
  '⇄ Swap sides': '⇄ 交换两侧',
  'Pin current': '固定当前状态',
  'A becomes the same as B: change B to see what that does': '让 A 与 B 相同：再改动 B，看看有何影响',
  'The scatter': '散点图',
  'The frontiers': '前沿图',
  'The groupings': '分组图',
  'The pairs': '任务对图',
  'Figures of A from {source}. Licence: {licence}.': 'A 侧的数据来自 {source}。许可：{licence}。',
  'A: {nameA}. B: {nameB}.': 'A：{nameA}。B：{nameB}。',

  // One side.
  'Side {name}': '{name} 侧',
  'Side {name}: {notice}': '{name} 侧：{notice}',
  'Table of {name}': '{name} 侧的表格',
  'Open in Explore': '在“探索”中打开',
  'Open in Explore: {name}': '在“探索”中打开：{name}',
  Retry: '重试',
  'Loading the table…': '正在加载表格…',
  'Replace by a link': '用链接替换',
  'Link of {name}': '{name} 侧的链接',
  Use: '使用',
  'weights: {weights}': '权重：{weights}',
  'networks never trained may be chosen, as predicted': '可选用从未训练过的网络（按预测值）',
  'With {clauses}.': '附带：{clauses}。',
  'Chosen by': '选择方式',
  'Budget, {unit}': '预算（{unit}）',
  Heads: '输出头',
  Objective: '目标',
  Affinities: '亲和度',
  'weighted sum': '加权和',
  'mean relative change': '平均相对变化',
  'worst task’s change': '最差任务的变化',
  '{objective} (needs single-task networks)': '{objective}（需要单任务网络）',
  'gains of its own pairs': '自身任务对的增益',
  'Its pairs are compared; it has no grouping of its own.': '只对比它的任务对；它自身没有分组。',
  'Networks, at most': '网络数上限',
  'Sizes and costs of networks': '网络的大小与成本',
  'Tasks in a network, at least': '每个网络的任务数下限',
  '1 (alone counts 0)': '1（单独时记为 0）',
  '1 (unknown here)': '1（此处未知）',
  Searching: '正在搜索',
  'Search of {name}': '{name} 侧的搜索',
  'The search was stopped: the best it had found is shown, if any.':
    '搜索已停止：如已有结果，显示的是停止前找到的最好结果。',
  'Search again': '重新搜索',
  'Go on': '继续',

  // Frontiers.
  'Both frontiers': '两条前沿',
  'Two frontiers': '两条前沿',
  'What each side reaches over its <budget>budget</budget>; each has a rule to drag.':
    '两侧在各<budget>预算</budget>下达到的结果；每侧各有一条可拖动的标线。',
  'Neither side has anything to draw yet.': '两侧都还没有可画的内容。',
  'There is nothing to draw yet.': '还没有可画的内容。',
  'Table of both frontiers': '两条前沿的表格',
  'Both frontiers: {name} over inference budget': '两条前沿：{name}随推理预算的变化',
  'There is no budget at which both sides have a grouping.': '没有任何预算能让两侧都有分组。',
  '{count} budgets from {first} to {last} {unit}': '{first} 至 {last} {unit} 的 {count} 个预算',
  'Both are the same at each of {budgets}.': '在 {budgets}上，两侧都相同。',
  'Frontier of {side}': '{side} 侧的前沿',
  'Table of the frontier of {side}': '{side} 侧前沿的表格',
  'Frontier of {side}: {name} over inference budget': '{side} 侧的前沿：{name}随推理预算的变化',
  'Budgets are in {unitA} in A and in {unitB} in B: each side has its own axes.':
    'A 侧的预算以 {unitA} 计，B 侧以 {unitB} 计：两侧各用自己的坐标轴。',
  'A is judged by its {nameA} and B by its {nameB}: each side has its own axes.':
    'A 侧以{nameA}评判，B 侧以{nameB}评判：两侧各用自己的坐标轴。',

  // Groupings.
  'Grouping of {side} at {budget} {unit}': '{side} 侧在 {budget} {unit} 预算下的分组',
  network: '网络',
  '{n, plural, one {{word} network} other {{word} networks}}. Dashed <head>heads</head> are <auxiliary>auxiliary</auxiliary>.':
    '{n, plural, other {{word}}} 个网络。虚线<head>输出头</head>是<auxiliary>辅助任务</auxiliary>。',
  '{n, plural, one {{word} network} other {{word} networks}} for {cost} {unit}. Dashed <head>heads</head> are <auxiliary>auxiliary</auxiliary>.':
    '{n, plural, other {{word}}} 个网络，共 {cost} {unit}。虚线<head>输出头</head>是<auxiliary>辅助任务</auxiliary>。',
  'No networks of these sizes hold every task by known affinities.':
    '凭已知的亲和度，这样大小的网络无法涵盖所有任务。',
  'These affinities are not of every task to every other, or of too many tasks to group.':
    '这些亲和度没有涵盖每个任务对其他所有任务，或任务太多，无法分组。',
  'No grouping serves every task at this budget under these constraints. Open this side in Explore to see what would help.':
    '在这一预算与约束下，没有分组能服务所有任务。在“探索”中打开这一侧，看看怎样可行。',

  // Task by task.
  'Task by task': '逐任务对比',
  'Test {measure} of each task in the two groupings{direction, select, lower {, lower is better} higher {, higher is better} other {, lower is better unless said}}.':
    '两种分组中各任务的测试{measure}{direction, select, lower {，越低越好} higher {，越高越好} other {；除非注明，越低越好}}。',
  '{heading} task by task': '各任务的{heading}',
  'Test {measure} of each task in both groupings': '两种分组中各任务的测试{measure}',
  'B against A': 'B 相对 A',
  'No task has comparable values on both sides.': '没有任务在两侧都有可比的数值。',
  'not comparable: opposite directions': '不可比：方向相反',
  '{task} ({change})': '{task}（{change}）',
  'What A measures of some task is better when lower and what B does when higher, or the other way round: each side has its own axes.':
    '对某个任务，A 与 B 所测的量一侧越低越好、另一侧越高越好：两侧各用自己的坐标轴。',
  'Every task has the same {measure} on both sides.': '每个任务在两侧的{measure}都相同。',
  'From A to B {better} improves most.': '从 A 到 B，改善最多的是 {better}。',
  'From A to B {worse} worsens most.': '从 A 到 B，变差最多的是 {worse}。',
  'From A to B {better} improves most and {worse} worsens most.':
    '从 A 到 B，改善最多的是 {better}，变差最多的是 {worse}。',
};
