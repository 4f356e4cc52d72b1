import type { Catalog } from '../languages.ts';

/** Plan: what to train next, and the race on a complete table. */
export const plan: Catalog = {
  'The Plan view': '“计划”页',
  Plan: '计划',
  'Open Setting 1': '打开实验设定 1',
  'Open a table of losses': '打开损失表',
  'Nothing is trained yet: affinities can say where to begin.':
    '还没有训练任何网络：亲和度可以指出从哪里开始。',
  'A plan from affinities': '由亲和度得出的计划',
  'The networks of these tasks that could be trained become a table of yours, without losses; the plan ranks them by the affinities until losses say more.':
    '这些任务可以训练的网络会成为您的一张表格，暂无损失值；在有损失值之前，计划按亲和度为它们排名。',
  'Where losses are known, the same affinities serve as evidence beside them.':
    '已有损失值时，同样的亲和度可作为附加证据。',
  'Networks for {table}': '用于“{table}”的网络',
  'Networks that could be trained, none of them trained yet; costs by the number of tasks.':
    '可以训练的网络，尚未训练任何一个；成本取决于任务数。',
  'A network costs': '一个网络的成本',
  '1, whatever it serves: budgets count networks': '1，无论服务多少任务：预算即网络个数',
  'by the number of its tasks': '取决于任务数',
  'Costs of one task, of two, …': '一个任务、两个任务……的成本',
  'Numbers above 0, separated by commas; the last counts for all from there on.':
    '大于 0 的数，用逗号分隔；最后一个适用于其后的所有任务数。',
  'Plan from these affinities': '用这些亲和度制定计划',
  'There is nothing to plan here.': '这里没有可计划的内容。',
  'A plan is made for {most} tasks at most; this table has {tasks}.':
    '计划最多支持 {most} 个任务；此表有 {tasks} 个。',
  'A plan is made for {most} networks at most; this table has {networks}.':
    '计划最多支持 {most} 个网络；此表有 {networks} 个。',
  '{name}: computing {progress}': '{name}：计算中 {progress}',
  stopped: '已停止',
  '{network}: {state}': '{network}：{state}',
  'trained as number {rank}': '第 {rank} 个训练',
  'under way': '训练中',
  'planned as number {rank}': '计划第 {rank} 个训练',
  'not to be trained': '不训练',
  open: '未知',
  'By size': '按大小',
  'Plan with early stopping': '计划（含早停）',
  '{count, plural, one {# network} other {# networks}}': '{count, plural, other {# 个网络}}',
  '{tasks}, {size}': '{tasks}，{size}',
  '{where, select, all {At every budget} one {At {low} {unit}} other {Most from {low} to {high} {unit}}}{who, select, none {} other {, mainly for {tasks}}}; with {chance} it is in the best grouping of some budget.':
    '{where, select, all {各个预算都受益} one {在 {low} {unit} 时受益} other {在 {low} 到 {high} {unit} 之间受益最多}}{who, select, none {} other {，主要是{tasks}}}；它出现在某个预算的最优分组中的概率为 {chance}。',
  'networks trained': '已训练的网络数',
  'Networks trained': '已训练的网络',
  'networks proposed': '建议的网络数',
  'a whole number from 1 to 60': '1 到 60 的整数',
  'regret to stop at': '停止时的遗憾值',
  'a number from 0.01 to 100': '0.01 到 100 的数',
  'cost of training': '训练成本',
  'training budget': '训练预算',
  'a number from 0 (no limit)': '不小于 0 的数（0 为不限）',
  'budgets planned for': '计划针对的预算',
  'networks under way': '训练中的网络',
  'networks that cannot be trained': '无法训练的网络',
  'networks left out': '排除的网络',
  'affinities as evidence': '作为依据的亲和度',
  'sister table': '姊妹表',
  'networks taken as trained': '视为已训练的网络数',
  'a whole number from 0 to 5000': '0 到 5000 的整数',
  'ways shown in the race': '竞赛中显示的方式',
  'way followed': '跟随的方式',
  'place in the race': '竞赛中的位置',
  'Intervals of values left out': '留出值的区间',
  'What more networks would bring': '再训练更多网络的收益',
  Calibration: '校准',
  'Table of the calibration': '校准数据表',
  '{count} values, each left out with its network': '{count} 个值，每个都随其网络一起留出',
  interval: '区间',
  'values inside': '落在区间内的值',
  'Share of values inside the intervals of the model': '落在模型区间内的值的比例',
  '{share} intervals': '{share} 区间',
  'bar: values inside; line: what the interval says': '条：落在区间内的值；线：区间的名义比例',
  'What it rests on': '依据',
  'What was measured of trained networks, early too where the table has it, and what else is known of these tasks.':
    '已训练网络的测量值、表中若有则包括早停时的值，以及关于这些任务的其他信息。',
  'Affinities of these tasks': '这些任务的亲和度',
  'The same networks elsewhere': '别处的相同网络',
  'How well are its intervals calibrated?': '区间校准得如何？',
  'This table is of another kind: it is no evidence here.': '此表属于另一类，不能作为依据。',
  'Left out in turn, {count} values lay inside their 50% intervals in {half} of the cases and inside their 90% intervals in {most}.':
    '逐个留出后，{count} 个值中有 {half} 落在其 50% 区间内，{most} 落在其 90% 区间内。',
  'What is known': '已知的内容',
  'Each column is a network: full marks are trained, numbered rings are planned, dots are open.':
    '每一列是一个网络：实心为已训练，带编号的圆环为计划训练，小点为未知。',
  'Table of what is known': '已知内容的表格',
  '{network}{chance, select, none {} other {; in the optimum with {chance}, help as the next one {help}}}.':
    '{network}{chance, select, none {} other {；出现在最优分组中的概率为 {chance}，若下一个训练它可改善 {help}}}。',
  '{trained} trained, {open} open{hidden, plural, =0 {} other {, # of them not drawn}}.':
    '{trained} 个已训练，{open} 个未知{hidden, plural, =0 {} other {，其中 # 个未画出}}。',
  'Networks by size': '按大小排列的网络',
  'Networks by size, and what is known of each': '按大小排列的网络，以及对每个网络的了解',
  'what is known': '已知',
  'Cannot be trained': '无法训练',
  'Left out': '已排除',
  '{title}: no longer {network}': '{title}：取消 {network}',
  'No longer': '取消',
  'This table cannot have {networks}: not counted.': '此表不可能有 {networks}：不计入。',
  'Take out of the link': '从链接中移除',
  'The plan is being made…': '正在制定计划…',
  'Train {network} next.': '下一个训练 {network}。',
  '{trained, plural, one {# network} other {# networks}} of {all} {trained, plural, one {is} other {are}} trained; the best groupings of them are expected to fall short of the best there is by <b>{regret}</b>.':
    '{all} 个网络中已训练 {trained, plural, other {# 个}}；用它们的最佳分组预计与可能的最优结果相差 <b>{regret}</b>。',
  '{trained, plural, =0 {None} one {# network} other {# networks}} of {all} {trained, plural, one {is} other {are}} trained: not yet enough to serve every task.':
    '{all} 个网络中已训练 {trained, plural, other {# 个}}：还不足以服务每个任务。',
  'That is within {goal}: <b>you can stop</b>.': '这已在 {goal} 之内：<b>可以停止</b>。',
  'To come within {goal}, nothing that may be trained helps.': '要达到 {goal} 以内，可训练的网络都已无帮助。',
  '<b>{count, plural, one {One more} other {# more}}</b> {count, plural, one {brings} other {bring}} that below {goal}.':
    '<b>再训练 {count, plural, other {# 个}}</b>，可降到 {goal} 以下。',
  '{count, plural, one {One more} other {# more}} {count, plural, one {brings} other {bring}} that to {regret}, not yet below {goal}.':
    '再训练 {count, plural, other {# 个}}可降到 {regret}，仍未低于 {goal}。',
  '{aim, select, budget {At {budget} {unit}} other {For all budgets}}, {objective}:':
    '{aim, select, budget {预算 {budget} {unit}} other {所有预算}}，{objective}：',
  '{count, plural, one {train {network} next.} other {train {network} next, # networks in all.}}':
    '{count, plural, one {下一个训练 {network}。} other {下一个训练 {network}，共 # 个网络。}}',
  'nothing that may be trained helps.': '可训练的网络都已无帮助。',
  'The expected regret is {now}{more, select, yes {, and {after} after them} other {}}.':
    '预期遗憾值为 {now}{more, select, yes {，训练之后为 {after}} other {}}。',
  '{count, plural, =0 {That is within {goal}: you can stop.} one {One more brings it below {goal}.} other {# more bring it below {goal}.}}':
    '{count, plural, =0 {这已在 {goal} 之内：可以停止。} other {再训练 # 个，可降到 {goal} 以下。}}',
  'With {count, plural, one {# network} other {# networks}} trained: {regrets}.':
    '已训练 {count, plural, other {# 个}}网络时：{regrets}。',
  'Regret to stop at': '停止时的遗憾值',
  'What to train next': '下一步训练什么',
  'The most useful first, each given those before it.': '最有用的在前，每个都以前面的为前提。',
  'Networks at once': '一次训练的网络数',
  'Trained together they cost {cost}{limit, select, yes { of {spend}} other {}} and leave an expected regret of {regret}.':
    '全部训练的成本为 {cost}{limit, select, yes {（预算 {spend}）} other {}}，之后预计遗憾值为 {regret}。',
  'No network that helps fits the training budget of {spend}.': '没有既有帮助又符合训练预算 {spend} 的网络。',
  'No network that may be trained is expected to help.': '可训练的网络预计都没有帮助。',
  '{count, plural, =0 {Now already} one {After one more} other {After # more}}, two standard errors of a total ({noise}) are larger than what is left to find.':
    '{count, plural, =0 {现在} other {再训练 # 个之后}}，总损失的两个标准误（{noise}）就已大于还能找到的改善。',
  'It is being trained: plan as if it were measured soon': '正在训练：按其结果即将测得来计划',
  'cannot be trained': '无法训练',
  'Never propose it: what it might have won still counts as regret':
    '不再建议它；它可能带来的改善仍计入遗憾值',
  'leave out': '排除',
  'No grouping may hold it: it counts no more': '任何分组都不得包含它，不再计入',
  'How much it is expected to improve the frontier': '预计使前沿改善多少',
  'What training it costs': '训练它的成本',
  '{network}: {mark}': '{network}：{mark}',
  'No plan can serve every task.': '没有计划能服务每个任务。',
  'Lift all constraints': '解除所有约束',
  'Let all networks in': '恢复所有网络',
  'Plan for all budgets': '针对所有预算计划',
  'Whatever is trained, no networks within the budgets serve every task under what is demanded: {demands}.':
    '无论训练什么，在这些要求下，预算之内都没有网络能服务每个任务：{demands}。',
  '{count, plural, one {# network} other {# networks}} left out': '排除了 {count, plural, other {# 个网络}}',
  'one budget': '单个预算',
  Trained: '已训练',
  'After {count, plural, one {# more} other {# more}}': '再训练 {count, plural, other {# 个}}后',
  'Best there is': '可能的最优',
  'What is uncertain': '不确定的内容',
  'The frontier of all networks as it is expected, with the band that holds it in 80% of the cases, and what is trained.':
    '所有网络的预期前沿（阴影带以 80% 的概率包含它），以及已训练网络的前沿。',
  'Frontier with its uncertainty': '前沿及其不确定性',
  'Table of the planned frontier': '计划前沿的表格',
  '10% to 90%': '10% 到 90%',
  '{low} to {high}': '{low} 到 {high}',
  'Planned for': '针对',
  'all budgets': '所有预算',
  '{budget} {unit}': '{budget} {unit}',
  'Training costs and limits': '训练成本与限制',
  'Training costs': '训练成本',
  'the same for each network': '每个网络相同',
  'one for each task': '每个任务计一',
  'as its {unit}': '按其 {unit}',
  'Training budget, 0 for none': '训练预算（0 为不限）',
  'Planned for the {objective}{demands}. <a>Change this in Explore</a>':
    '针对{objective}{demands}。<a>在“探索”中更改</a>',
  '; {demands}': '；{demands}',
  ' Predicted networks are no evidence.': '预测的网络不作为依据。',
  'shell script': 'shell 脚本',
  command: '命令',
  'Slurm job array': 'Slurm 作业数组',
  'Ray job': 'Ray 作业',
  'W&B sweep': 'W&B sweep',
  'What is trained by then': '此时已训练的网络',
  'Networks by size, numbered in the order in which they were trained.':
    '按大小排列的网络，编号为训练的先后。',
  'Table of networks trained': '已训练网络的表格',
  'In the order of': '顺序',
  '{count} of {all} trained: {regret} short of the best{expected, select, none {} other {; the plan expected {expected}}}.':
    '已训练 {count} / {all} 个：与最优相差 {regret}{expected, select, none {} other {；计划预计为 {expected}}}。',
  'Going back to when {count} were trained…': '正在回到已训练 {count} 个网络时…',
  'As if only {count} of the {all} networks were trained, in the order of the plan: what the others have is hidden from it.':
    '假设 {all} 个网络中只按计划的顺序训练了 {count} 个：其余网络的测量值对它不可见。',
  'Back to the race': '回到竞赛',
  'Play the race': '播放竞赛',
  'One network fewer': '少一个网络',
  'One network more': '多一个网络',
  'Place in the race': '竞赛中的位置',
  'The race': '竞赛',
  'How far the best grouping of the trained networks falls short of the best of all, mean over the budgets.':
    '已训练网络的最佳分组比全部网络的最优相差多少（对各预算取平均）。',
  'Regret over networks trained': '遗憾值随已训练网络数的变化',
  'Table of the race': '竞赛数据表',
  'Ways shown': '显示的方式',
  ' (no early {measures})': '（无早停{measures}）',
  'regret, % of the best, lower is better': '遗憾值（最优的 %），越低越好',
  'regret, lower is better': '遗憾值，越低越好',
  'goal {goal}': '目标 {goal}',
  'Regret over networks trained, lower is better': '遗憾值随已训练网络数的变化，越低越好',
  '{name} {count}': '{name} {count}',
  '{all, plural, one {The one network of this table is} other {All # networks of this table are}} trained: nothing is left to plan.':
    '此表的 {all} 个网络都已训练：没有需要计划的了。',
  'Trained in the order of the plan, <b>{count}</b> of them would have been enough to come within {goal} of the best{others}.':
    '若按计划的顺序训练，其中 <b>{count}</b> 个就足以达到与最优相差 {goal} 以内{others}。',
  ' ({others})': '（{others}）',
  'See the plan as it was with {count} trained': '查看已训练 {count} 个时的计划',
  'Plan for a table of your own': '为自己的表制定计划',

  // What its model says
  'Losses of {tasks} can be 0 or less and have no logarithm: the plan takes their effects as shares of the largest magnitude measured, not of the loss.':
    '{tasks}的损失可能为 0 或更小，没有对数：计划把其效应视为所测最大绝对值的份额，而不是损失的份额。',
  'The table has no networks: say what a network costs, so that others can be planned.':
    '该表格没有网络：请说明一个网络的成本，这样才能规划其他网络。',
};
