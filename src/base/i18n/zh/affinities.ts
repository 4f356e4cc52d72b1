import type { Catalog } from '../languages.ts';

/** Groupings by affinity: their frontier, the best ones and those by hand. */
export const affinityTexts: Catalog = {
  '{n, plural, one {network} other {networks}}': '{n, plural, other {个网络}}',
  '{n, plural, one {task} other {tasks}}': '{n, plural, other {个任务}}',
  '{n, plural, one {unit of cost} other {units of cost}}': '{n, plural, other {单位开销}}',
  '{meaning}; {better, select, higher {higher} other {lower}} is better.':
    '{meaning}；越{better, select, higher {高} other {低}}越好。',
  'With at most {budget}, chosen by affinities, {outcome}': '最多 {budget}、按亲和度选择：{outcome}',
  'at most {gap} {side, select, higher {below} other {above}} the optimum':
    '最多比最优值{side, select, higher {低} other {高}} {gap}',
  'No grouping can pass the bound of a relaxation, and this one reaches it':
    '任何分组都不能超过松弛问题的界，而这个分组达到了它',
  'nothing can be chosen: no networks of these sizes{constrained, select, yes { and under these constraints} other {}} hold every task by known affinities. Allow other sizes{constrained, select, yes {, or lift a constraint} other {}}.':
    '无法选择：按已知的亲和度，没有这样大小{constrained, select, yes {且满足这些约束} other {}}的网络能包含全部任务。请允许其他大小{constrained, select, yes {，或取消一个约束} other {}}。',
  '{count, plural, one {{tasks} is} other {{tasks} are}} in several networks, and each task is to be in one.':
    '{count, plural, other {{tasks} 在多个网络中，而每个任务只能在一个网络中。}}',
  'The search takes {sizes}.': '搜索只考虑{sizes}。',
  'Not kept: {constraints}.': '未满足：{constraints}。',
  'Together: no network trains one without the other.': '“一起”：没有网络只训练其中一个。',
  'What each further <network>network</network> adds to the value of all tasks.':
    '每多一个<network>网络</network>，全部任务的值之和会有什么变化。',
  '{value} per budget ({unit}), {better, select, higher {higher} other {lower}} is better':
    '各预算（{unit}）下{value}，越{better, select, higher {高} other {低}}越好',
  'No grouping into so few networks serves every task: the sentence above says what would help.':
    '这么少的网络无法服务全部任务：上面的句子说明怎样会有帮助。',
  'Value of each task in this grouping, {better, select, higher {higher} other {lower}} is better':
    '此分组中每个任务的值，越{better, select, higher {高} other {低}}越好',
  'against one network for all': '与全部任务共用一个网络相比',
  'No value changes.': '没有值发生变化。',
  'value {total}': '值 {total}',
  '{n, plural, one {# network has no value by known affinities: it costs, and serves nothing.} other {# networks have no value by known affinities: they cost, and serve nothing.}}':
    '{n, plural, other {有 # 个网络按已知的亲和度没有值：计入网络数，但不服务任何任务。}}',

  // The puzzle
  'Serve every task with networks that cost at most {budget} {unit} together, and bring the {objective} as {way, select, higher {high} other {low}} as you can. The search has looked at every grouping: can you find its best?':
    '用总开销不超过 {budget} {unit} 的网络为每个任务服务，让{objective}尽可能{way, select, higher {高} other {低}}。搜索已经考察过所有分组：你能找到最好的那个吗？',
  'The search cannot tell for certain which grouping is the best here: choose another budget or fewer tasks.':
    '搜索在此无法确定哪个分组最好：请选择其他预算或更少的任务。',
  'A puzzle needs measured networks, or affinities of tasks to each other: choose a table below.':
    '谜题需要实测的网络，或任务之间的亲和度：请在下面选择数据表。',
  '{table}, {budget} {unit}': '{table}，{budget} {unit}',
  'Yours is as good as the optimum, by the {kind, select, affinities {affinities} other {losses}} that it is chosen by.':
    '按选择所依据的{kind, select, affinities {亲和度} other {损失}}，你的分组与最优分组一样好。',
  'Value of each task': '每个任务的值',

  // Compare
  'a cost of at most {cost}': '开销最多 {cost}',
  'networks that cost {trunk}{more, select, yes { and {decoder} for each task} other {}}':
    '每个网络开销 {trunk}{more, select, yes {，另加每个任务 {decoder}} other {}}',
  'values as they are': '原值',
  'values relative to the task’s own': '相对于任务自身的值',
  'values as suits the table': '随表格的值',
  'B is {better, select, higher {higher} other {lower}} at each of {budgets}.':
    '在 {budgets}上，B 都更{better, select, higher {高} other {低}}。',
  'A is {better, select, higher {higher} other {lower}} at each of {budgets}.':
    '在 {budgets}上，A 都更{better, select, higher {高} other {低}}。',
  'Of {budgets}, B is {better, select, higher {higher} other {lower}} at {lower} and A at {higher}.':
    '在 {budgets}中，B 在 {lower} 个上更{better, select, higher {高} other {低}}，A 在 {higher} 个上。',
  'Of {budgets}, B is {better, select, higher {higher} other {lower}} at {lower} and A at {higher}; at {same} both are the same.':
    '在 {budgets}中，B 在 {lower} 个上更{better, select, higher {高} other {低}}，A 在 {higher} 个上；在 {same} 个上两侧相同。',
  'The affinities of A and B are not of one kind: each side has its own axes.':
    'A 与 B 的亲和度不是同一种数值：两侧各用自己的坐标轴。',
  'Value of each task in the two groupings, {better, select, higher {higher} other {lower}} is better.':
    '两种分组中各任务的值，越{better, select, higher {高} other {低}}越好。',
  'Every task has the same value on both sides.': '每个任务在两侧的值都相同。',
  'Value of each task in both groupings': '两种分组中各任务的值',

  // Stability
  'Tasks are grouped again on {count} tables whose affinities differ as those of another run might, by a quick search that proves nothing.':
    '在 {count} 张亲和度如同另一次运行那样有所不同的表格上重新分组；所用的快速搜索不提供证明。',
  'An assumption: each affinity has a noise of {percent}% of the standard deviation of all of them. Set what you know of it.':
    '这是假设：每个亲和度的噪声为全部亲和度标准差的 {percent}%。如果你知道更多，请设置。',
  'Tasks served by one network here are served by one on {mean} of the tables on average; the least sure is {task}, with {share}.':
    '这里由同一网络服务的任务，平均在 {mean} 的表格上仍由同一网络服务；最不确定的是 {task}，为 {share}。',

  // Order by the grouping
  'by the grouping': '按分组',
  'by the grouping of A': '按 A 的分组',

  // Values relative to others
  ' For the grouping, values are taken relative to each task’s own, in percent of it.':
    '分组时，数值相对于每个任务自身的值，以百分比计。',
  ' For the grouping, values are taken relative to those from {source}, in percent of them.':
    '分组时，数值相对于来自 {source} 的值，以百分比计。',
  'relative to {source}': '相对于 {source}',
  'values relative to {source}': '相对于 {source} 的值',
  'values relative to others': '相对的数值',
  'auto, no, own, or to: and the id of a source': 'auto、no、own，或 to: 加来源的 ID',
  'This table has no source “{source}”: values are taken as suits it.':
    '此表格没有来源“{source}”：数值按表格适合的方式处理。',

  // Judged by trained networks
  'trained networks that judge groupings by affinity': '用已训练的网络评判',
  'Judged by trained networks': '用已训练的网络评判',
  'What groupings by affinity are worth is not what their networks achieve. Trained networks of the same tasks tell.':
    '按亲和度分组的值不等于其网络的实际表现；同样任务的已训练网络可以说明。',
  'choose a table': '选择表格',
  'Optimal at the same cost': '同样开销下的最优',
  'These networks are not of the same tasks: they cannot judge these groupings.':
    '这些网络不是同样任务的：无法评判这些分组。',
  'Of none of these groupings every network was trained or can be predicted.':
    '这些分组中，没有一个的全部网络都训练过或可以预测。',
  'Table of what trained networks say': '已训练网络评判表',
  'Of {unknown} of {all} groupings a network was never trained and cannot be predicted.':
    '{all} 个分组中有 {unknown} 个含有从未训练且无法预测的网络。',
  'Of the present grouping a network was never trained and cannot be predicted.':
    '当前分组含有从未训练且无法预测的网络。',
  'Trained, the present grouping costs {cost} {unit}; its {name} is {total} ({split}){place, select, none {} same {: as good as the optimum at that cost} below {: {distance} below the optimum at that cost, which is chosen on validation} other {: {distance} above the optimum at that cost}}.{predicted, plural, =0 {} one { One of its networks is predicted.} other { # of its networks are predicted.}}':
    '训练后，当前分组开销 {cost} {unit}，{name}为 {total}（{split}）{place, select, none {} same {，与同样开销的最优分组一样好} below {，比同样开销的最优分组（按验证集选择）低 {distance}} other {，比同样开销的最优分组高 {distance}}}。{predicted, plural, =0 {} other {其中 # 个网络是预测的。}}',

  // Scales of columns
  'whether all tasks are on one scale': '各任务是否为同一尺度',
  'Are the values for all tasks on one scale?': '各任务的值是否为同一尺度？',
  'yes: values for different tasks can be added': '是：不同任务的值可以相加',
  'no: each task has its own, and values are taken relative to its own value, or to a source':
    '否：每个任务有自己的尺度，按相对于任务自身的值或某个来源的值来取',
  'Values for different tasks lie apart: {a}, {b}.': '不同任务的值相距很远：{a}，{b}。',
  '{column} from {least} to {most}': '{column} 从 {least} 到 {most}',
  ' Each column has a scale of its own, and not every task has a value of its own: choose under “Values” what to take them relative to.':
    '每列有自己的尺度，而且并非每个任务都有自身的值：请在“数值”中选择以什么为基准。',

  'number of networks': '网络数',
  'Cost of a network': '一个网络的开销',
  'and of each task in it': '其中每个任务的开销',
  'Each pair has one value, both ways.': '两个任务之间的关系：每对任务双向取同一个值。',
  'Each of {count} tasks': '{count} 个任务逐一列出',
};
