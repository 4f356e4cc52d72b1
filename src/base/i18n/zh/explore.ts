import type { Catalog } from '../languages.ts';

/** The Explore view. */
export const explore: Catalog = {
  // The view
  'Loading the table…': '正在加载表格…',
  'Loading the view…': '正在加载视图…',
  Retry: '重试',
  'Open its file': '打开它的文件',
  'Open the Lab': '打开实验室',
  'This table': '此表格',
  'The frontier': '前沿图',
  'The grouping': '分组图',
  'The gains': '增益图',
  'The table of networks': '网络列表',
  'Compare…': '对比…',
  'Keeps this state beside what you change it to': '保留当前状态，与之后的改动并排对比',
  '{name}: {text}': '{name}：{text}',

  // Headline
  'With {budget} and networks chosen by {strategy}, {outcome}':
    '预算为 {budget}，按 {strategy} 选择网络：{outcome}',
  'Budget in {unit}, from {least} to {most}': '预算（{unit}），从 {least} 到 {most}',
  Strategy: '策略',
  '<more><b>{count, plural, one {{word} network} other {{word} networks}}</b> {predicted, select, none {} all {(all predicted) } other {({few} predicted) }}{count, plural, one {serves} other {serve}} {tasks, plural, =1 {the only task} =2 {both tasks} other {all {taskWord} tasks}} at </more>a {objective} of <b>{total}</b><more>{against}.</more>':
    '<more><b>{count, plural, other {{word} 个网络}}</b>{predicted, select, none {} all {（均为预测）} other {（其中 {few} 个为预测）}}负责{tasks, plural, =1 {唯一的任务} other {全部 {taskWord} 个任务}}，</more>{objective}为 <b>{total}</b><more>{against}。</more>',
  'Networks chosen at this budget': '此预算下选择的网络',
  '{budget} {unit}: {outcome}': '{budget} {unit}：{outcome}',
  '{budget} {unit}: no grouping serves every task.': '{budget} {unit}：没有分组能负责全部任务。',
  'the search is running…': '正在搜索…',
  'the same as {other}': '与{other}相同',
  '{distance} {side, select, below {below} other {above}} {other}':
    '比{other}{side, select, below {低} other {高}} {distance}',
  'one network for everything': '一个网络学全部任务',
  // Stands after 比 or 与, from which a figure keeps its distance.
  '{count, plural, one {{word} single-task network} other {{word} single-task networks}} ({cost}\u00a0{unit})':
    ' {count, plural, other {{word} 个单任务网络}}（{cost}\u00a0{unit}）',
  '{first}.': '{first}。',
  '{first} and {second}.': '{first}，{second}。',
  'proved optimal': '已证明最优',
  'The search is not done, or was stopped: a better grouping may exist.':
    '搜索尚未完成或已被停止：可能还有更好的分组。',
  'No grouping outside those compared can be better, by the bounds of branch and bound':
    '根据分支定界的下界，比较过的分组之外不可能有更好的',
  'No grouping outside those compared can be better, by the prices of a linear program':
    '根据线性规划的对偶价格，比较过的分组之外不可能有更好的',
  'No grouping within the budget serves every task below a lower threshold':
    '在预算之内，没有分组能以更低的阈值负责每个任务',
  'Every grouping was covered by the subset dynamic programme': '子集动态规划覆盖了每一种分组',
  '{how}: value minus lower bound is {gap}. Optimal by the {measures} used to choose.':
    '{how}：目标值与下界之差为 {gap}。这里的最优是就选择时所用的{measures}而言。',
  'nothing can be chosen: these constraints cannot be met together. Lift any one of them: ':
    '无法选择：这些约束不能同时满足。请取消其中任意一个：',
  'nothing can be chosen: lift ': '无法选择，请取消：',
  'nothing can be chosen: this strategy chooses by {split} {measures}, and this table has {present} {measures} only.':
    '无法选择：此策略按{split}{measures}选择，而此表格只有{present}{measures}。',
  ' If these may choose as well as report, open the file again and map them as of the validation split.':
    '如果这些数值既可用于选择也可用于报告，请重新打开文件，并把它们归入验证集。',
  'nothing can be chosen: the search serves up to {most} tasks, and this table has {count}. Leave out {tooMany} of them in its file, or look at one network for all and at each task alone. Gains and networks below are complete.':
    '无法选择：搜索最多支持 {most} 个任务，而此表格有 {count} 个。请在文件中去掉 {tooMany} 个，或者查看“全部任务共用一个网络”和“每个任务单独训练”。下面的增益和网络是完整的。',
  'nothing can be chosen: no network is left that this strategy can choose for {tasks}{constrained, select, yes {, or lift a constraint} other {}}.':
    '无法选择：此策略已没有可为 {tasks} 选择的网络{constrained, select, yes {，可尝试取消一个约束} other {}}。',
  '{most, plural, one {no {word} network serves} other {no {word} networks serve}} every task: allow more networks{constrained, select, yes {, or lift a constraint} other {}}.':
    '{most, plural, other {没有 {word} 个网络}}能负责全部任务：请允许更多网络{constrained, select, yes {，或取消一个约束} other {}}。',
  'nothing can be chosen: the table lacks the networks or {measures} that this strategy needs{constrained, select, yes {, or lift a constraint} other {}}.':
    '无法选择：表格缺少此策略所需的网络或{measures}{constrained, select, yes {，可尝试取消一个约束} other {}}。',
  'nothing serves every task: this strategy needs at least {budget} {unit}{constrained, select, yes {, or lift a constraint} other {}}.':
    '没有分组能负责全部任务：此策略至少需要 {budget} {unit}{constrained, select, yes {，或者取消一个约束} other {}}。',

  // Grouping
  Grouping: '分组',
  'Grouping at {budget} {unit}': '预算 {budget} {unit} 时的分组',
  'Solid <head>heads</head> serve their task, dashed ones are <auxiliary>auxiliary</auxiliary>.':
    '实心的<head>输出头</head>为其任务服务，虚线的是<auxiliary>辅助任务</auxiliary>。',
  'How sure is this grouping?': '这个分组有多可靠？',
  'No grouping serves every task at this budget under these constraints: the sentence above says what would help.':
    '在此预算和约束下，没有分组能负责全部任务：上面的句子说明了怎样才行。',
  '{heading} of each task in this grouping ({split}){direction, select, lower {, lower is better} higher {, higher is better} other {, lower is better unless said}}':
    '此分组中各任务的{heading}（{split}）{direction, select, lower {，越低越好} higher {，越高越好} other {，除非注明，越低越好}}',
  task: '任务',
  '{split} {measure}': '{split}{measure}',
  'Tables from links': '来自链接的数据表',
  measured: '已测量',
  '{split} {measure} ± standard error': '{split}{measure} ± 标准误',
  '{split} {measure} ± standard error over {count} replicates':
    '{split}{measure} ± {count} 次重复实验的标准误',
  'n = {count}': 'n = {count}',
  'the search failed: “Search again” starts it anew': '搜索失败，按“重新搜索”可重新开始',
  'the search was stopped before it found anything: “Go on” continues it':
    '搜索尚无结果就已停止，按“继续”可接着搜索',
  '{text}, ± standard error over replicates': '{text}，± 为重复实验的标准误',
  '{text}, ± standard error over {count} replicates': '{text}，± 为 {count} 次重复实验的标准误',
  '{least} to {most}': '{least} 至 {most}',
  '± standard error over replicates, those of tasks taken as independent':
    '± 为重复实验的标准误，各任务的误差视为独立',
  '± standard error over {count} replicates, those of tasks taken as independent':
    '± 为 {count} 次重复实验的标准误，各任务的误差视为独立',
  '{text}, {note}': '{text}，{note}',
  'CSV of standard errors': '标准误 CSV',
  'CSV of ±': '± 的 CSV',
  'The band is one standard error of the total over replicates, the errors of tasks taken as independent.':
    '色带表示总损失在重复实验上的一个标准误，各任务的误差视为相互独立。',
  'The choice was made again on {count} tables that differ as replicates do.':
    '在 {count} 张按重复实验的差异变动的表上重新作了选择。',
  'The replicate tables could not be tried: {why}': '未能在重复实验表上再次选择：{why}',
  'chosen on {share}% of the replicate tables': '在 {share}% 的重复实验表上选中',
  'An assumption: each {measure} has a noise of {percent}%{of, select, rest { of what it lacks to 1} other {}}. This table has no replicates that would tell; set what you know of it.':
    '这是假设：每个{measure}有{of, select, rest {其与 1 之差的} other {}} {percent}% 的噪声。这张表没有可以说明噪声大小的重复实验；请按你所知设置。',
  ' It was chosen on {chosen}: on {split} the step costs {amount}.':
    '这一步按{chosen}选择：在{split}上它使总损失增加 {amount}。',
  'against {baseline}': '相对于{baseline}',
  'Keep this task highlighted in every panel': '在每个面板中都突出显示此任务',
  ' (predicted)': '（预测）',
  'This is the least budget that serves every task.': '这是能负责全部任务的最小预算。',
  'At {budget} {unit} this strategy could not serve every task.':
    '预算为 {budget} {unit} 时，此策略还无法负责全部任务。',
  '{more} {unit} more than at {before} buys nothing: the same networks are chosen, costing {cost} {costUnit}.':
    '比 {before} {unit} 多花 {more} {unit} 没有换来什么：选出的网络相同，成本为 {cost} {costUnit}。',
  '{task} by {percent}': '{task}（{percent}）',
  'less than 0.1%': '不到 0.1%',
  'No {split} {measure} changes.': '各任务的{split}{measure}都没有变化。',
  '{kind, select, better {It improves {better}} worse {It worsens {worse}} other {It improves {better} and worsens {worse}}}{rest, select, yes {; nothing else changes} other {}}.':
    '{kind, select, better {改善了 {better}} worse {变差的是 {worse}} other {改善了 {better}，变差的是 {worse}}}{rest, select, yes {；其余不变} other {}}。',
  'copy LaTeX': '复制 LaTeX',
  'copy Markdown': '复制 Markdown',

  // Stability
  'The choice is made again on {count} tables whose {measures} differ as those of another run might.':
    '在 {count} 个表格上重新选择，其中的{measures}有如另一次训练那样略有不同。',
  Measure: '测量',
  'Measure again': '再次测量',
  'Choosing on perturbed tables': '正在扰动后的表格上选择',
  'Progress on perturbed tables': '扰动表格的进度',
  Noise: '噪声',
  'the same for all tasks': '所有任务相同',
  'one level per task': '每个任务各一个',
  'from replicates': '来自重复训练',
  'from replicates (this table has none)': '来自重复训练（此表格没有）',
  Level: '水平',
  '{name}, %': '{name}（%）',
  'On none of {count} tables can anything be chosen.': '{count} 个表格中没有一个能选出结果。',
  'The same networks are chosen on <b>{share}</b> of {count} tables. The {objective} of what is chosen has the median {median}; 95% of the tables lie between {low} and {high}.':
    '{count} 个表格中有 <b>{share}</b> 选出了相同的网络。所选结果的{objective}中位数为 {median}；95% 的表格介于 {low} 与 {high} 之间。',
  'Networks by how often they are chosen': '按选中频率排列的网络',
  network: '网络',
  'chosen on': '选中比例',
  '{count} more networks are chosen less often.': '另有 {count} 个网络选中得更少。',
  'Table of tasks served together': '由同一网络负责的任务表',
  'Served by one network, share of tables': '由同一网络负责的表格比例',

  // Gains
  'Who helps whom': '谁帮助谁',
  'Who belongs together': '谁适合在一起',
  '<gain>Gain</gain> from row to column: teal helps, brown <negative-transfer>hurts</negative-transfer>.':
    '行任务给列任务的<gain>增益</gain>：青色有益，棕色<negative-transfer>有害</negative-transfer>。',
  Settings: '设置',
  'Settings: {title}': '设置：{title}',
  '<affinity>Affinity</affinity> of each pair: the mean of both directions.':
    '每对任务的<affinity>亲和度</affinity>：双方给对方带来的增益的平均。',
  Show: '显示',
  'directed gains': '有向增益',
  'affinity (symmetric)': '亲和度（对称）',
  Gain: '增益',
  'single ÷ joint − 1': '单独 ÷ 联合 − 1',
  '(single − joint) ÷ single': '(单独 − 联合) ÷ 单独',
  Baseline: '基线',
  Split: '数据划分',
  Order: '顺序',
  'as given': '原始顺序',
  'by help given': '按帮助程度',
  'alike side by side': '相似的相邻',
  Colours: '色标',
  'fit the gains': '随增益范围',
  'end where you say': '自定范围',
  'Colours end at ± %': '色标范围（±%）',
  'Table of gains': '增益表',
  '{title}, percent, {split} split': '{title}，百分比，{split}损失',
  '{title} ({split} split, percent)': '{title}（{split}损失，百分比）',
  'trained with \\ gain of': '一起训练的任务 \\ 获得增益的任务',
  affinity: '亲和度',
  'trained with': '一起训练的任务',
  'gain of': '获得增益的任务',
  'affinity with': '另一任务',
  'Choose a cell to see its formula with its numbers.': '选择一个格子，查看它的公式和数字。',
  '{task}, the task itself': '{task}，任务自身',
  '{gain} percent': '{gain}%',
  '{to} trained with {from}: {amount}': '{to} 与 {from} 一起训练：{amount}',
  '{from} and {to}: {amount}': '{from} 与 {to}：{amount}',
  '{task} with {other}: {numbers} ({baseline}, {split} split)':
    '{task} 与 {other} 一起：{numbers}（{baseline}，{split}损失）',
  'Mean of {there} and {back}: {mean}': '以下两者的平均：{there}；{back}：{mean}',
  'The table has one task only: there is nothing to gain from.': '表格只有一个任务：没有可以带来增益的任务。',
  'Gains compare a task trained with another to the task trained alone, and this table has no single-task networks.':
    '增益是把与另一任务一起训练的结果和单独训练的结果相比，而此表格没有单任务网络。',
  'Gains are read from networks of exactly two tasks, and this table has none.':
    '增益取自恰好含两个任务的网络，而此表格没有这样的网络。',
  'No {split} {measure} of any task is known, and other than 0, both alone and with one other.':
    '没有任务在单独训练和与另一任务一起训练时都有不为 0 的{split}{measure}。',
  'No pair of tasks was measured in both directions.': '没有一对任务在两个方向上都测量过。',
  'Training with {task} helps {helped, select, all {{count, plural, =1 {the other} =2 {both others} other {all {others} others}}} other {{helps} of {others} others}}; {task} itself {hurt, select, none {loses to none} all {{count, plural, =1 {loses to it} other {loses to every one of them}}} other {loses to {hurtBy}}}. {count, plural, =1 {Affinity: {best} ({most}%).} other {Highest affinity: {best} ({most}%); lowest: {worst} ({least}%).}}':
    '与 {task} 一起训练，其余 {others} 个任务{helped, select, all {全都} other {中有 {helps} 个}}受益；{task} 自己{hurt, select, none {不受任何任务拖累} all {受其余每个任务拖累} other {受其中 {hurtBy} 个任务拖累}}。{count, plural, =1 {亲和度：{best}（{most}%）。} other {亲和度最高：{best}（{most}%）；最低：{worst}（{least}%）。}}',
  'Compared with {table}: {answer}': '与 {table} 相比：{answer}',
  'Table compared': '用于比较的表格',
  'loading…': '正在加载…',
  '{n} pairs in common, too few to correlate.': '共有 {n} 对任务，太少，无法计算相关。',
  'Pearson’s {correlation}.': 'Pearson 相关系数 {correlation}。',
  'directed pairs': '有向任务对',

  // Networks
  Networks: '网络',
  'Every trained <network>network</network> and its {measures}, {split}; {direction, select, lower {lower is better} higher {higher is better} other {lower is better unless said}}, chosen ones marked.':
    '每个训练过的<network>网络</network>及其{measures}，{split}；{direction, select, lower {越低越好} higher {越高越好} other {除非注明，越低越好}}，选中的有标记。',
  'rows as CSV': '当前显示的行（CSV）',
  'Chosen now: {networks}.': '当前选中：{networks}。',
  '{count} more': '另外 {count} 个',
  Losses: '损失',
  losses: '损失',
  'Show only networks that hold': '只显示包含以下任务的网络',
  holding: '包含',
  '{count, plural, one {One network is} other {# networks are}} excluded from every choice.':
    '{count, plural, other {有 # 个网络}}被排除在所有选择之外。',
  'Restore all': '全部恢复',
  'Table of networks, scrollable': '网络列表，可滚动',
  '{shown} of {all} networks, {split} {measures}': '显示 {shown} / {all} 个网络，{split}{measures}',
  '{shown} of {all} networks are listed.': '显示 {shown} / {all} 个网络。',
  'List {count} more': '再列出 {count} 个',
  'Sorting {count} networks…': '正在为 {count} 个网络排序…',
  'No network holds all of these tasks.': '没有网络包含所有这些任务。',
  'Sort by {column}': '按 {column} 排序',
  tasks: '任务',
  predicted: '预测',
  '(chosen)': '（选中）',
  'n/m': '未测',
  Exclude: '排除',
  'Exclude {network}': '排除{network}',
  'Excluded: may be chosen again': '已排除：点击可重新允许选择',
  'Exclude this network from every choice': '将此网络排除在所有选择之外',

  // Affinity tables
  '{task} itself{known, select, yes { ({diagonal})} other {}}: {amount}':
    '{task} 自身{known, select, yes {（{diagonal}）} other {}}：{amount}',
  '{from} for {to}: {amount}': '{from} 对 {to}：{amount}',
  'The mean of what each task of a pair does for the other.': '一对任务彼此影响的平均。',
  'What the task of a row does for the task of a column.': '行任务对列任务的影响。',
  '{better, select, higher {Highest} other {Lowest}} value: {from} {pairs, select, affinity {and} other {for}} {to}, {amount}. {known, select, yes {The diagonal is {diagonal}: it is left out of the colours.} other {}}':
    '最{better, select, higher {高} other {低}}值：{from} {pairs, select, affinity {与} other {对}} {to}，{amount}。{known, select, yes {对角线是{diagonal}，不参与着色。} other {}}',
  directed: '有向',
  'symmetric mean': '对称平均',
  Scale: '刻度',
  'as suits the table ({scale, select, log {log} other {linear}})':
    '适合此表格的（{scale, select, log {对数} other {线性}}）',
  linear: '线性',
  logarithmic: '对数',
  'Table of affinities': '亲和度表',
  '{meaning}; {better, select, higher {higher} other {lower}} is better':
    '{meaning}；越{better, select, higher {高} other {低}}越好',
  'from \\ to': '从 \\ 到',
  'what it does': '施加影响的任务',
  for: '受影响的任务',
  '{text} ({meaning})': '{text}（{meaning}）',
  'Choose a cell to see its value in words.': '选择一个格子，查看它的数值说明。',
  ' Not in both rows and columns, and left out: {tasks}.': '未同时出现在行与列中而略去的任务：{tasks}。',
  'networks that may share tasks': '网络可以共用任务',
  'each task in one network': '每个任务只在一个网络中',
  'mean affinities': '亲和度的平均',
  'densities of affinity': '亲和度的密度',
  'at least {least} tasks in a network': '每个网络至少 {least} 个任务',
  'exactly {count, plural, one {# task} other {# tasks}} in a network':
    '每个网络恰好{count, plural, other { # 个任务}}',
  '{least} to {most} tasks in a network': '每个网络 {least} 至 {most} 个任务',
  'in several networks where that helps': '有帮助时可在多个网络中',
  'in one network each': '各在一个网络中',
  'Value of a task': '任务的值',
  'mean affinity from the others': '其他任务的平均亲和度',
  'sum of affinities by size': '亲和度之和除以任务数',
  'at most': '最多',
  Values: '数值',
  'as suits the table ({how, select, own {relative} other {as they are}})':
    '随表格（{how, select, own {相对值} other {原值}}）',
  'as they are': '原值',
  'relative to the task’s own': '相对于任务自身的值',
  'Networks, at most': '网络数上限',
  'Tasks in a network, at least': '每个网络的任务数下限',
  '1 (alone counts 0)': '1（单独时记为 0）',
  '1 (unknown here)': '1（此处未知）',
  'this panel needs tasks that stand in rows and in columns, two to {most} of them, or the losses of trained networks.':
    '此面板需要同时出现在行与列中的任务（两个至 {most} 个），或者训练过的网络的损失。',
  'this panel needs networks: this table holds pairs of tasks only.':
    '此面板需要网络：此表格只有成对的任务。',
  'Open Setting 1, which has all of it': '打开数据齐全的实验设定 1',
};
