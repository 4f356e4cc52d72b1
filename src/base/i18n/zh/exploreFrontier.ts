import type { Catalog } from '../languages.ts';

/** Explore’s frontier with its choices, constraints, searches and the quality of its estimates, and playing it step by step. */
export const exploreFrontier: Catalog = {
  // Frontier
  Frontier: '预算–损失前沿',
  'What each further step of <budget>budget</budget> buys. Hollow marks are the paper’s.':
    '每增加一步<budget>预算</budget>能换来什么。空心标记为论文中的数值。',
  'What each further step of <budget>budget</budget> buys.': '每增加一步<budget>预算</budget>能换来什么。',
  'Table of the frontier': '前沿数据表',
  '{objective} on test{against}': '测试集上的{objective}{against}',
  'Frontier: {value} over inference budget': '前沿：{value}随推理预算的变化',
  'No strategy shown can choose anything: there is nothing to draw.': '所示策略都无法选择：没有可画的内容。',
  'How good are the estimates?': '这些估计有多准？',
  '{strategy} is {distance} {side, select, above {above} other {below}} the optimum at {budget} {unit}. ':
    '预算为 {budget} {unit} 时，{strategy}比最优值{side, select, above {高} other {低}} {distance}。',
  'This is the largest budget shown.': '这是所示的最大预算。',
  'At {budget} {unit} the {objective} would be the same.': '预算增加到 {budget} {unit} 时，{objective}不变。',
  'Going on to {budget} {unit} would {way, select, lower {lower} other {raise}} the {objective} by another {distance}.':
    '预算增加到 {budget} {unit} 时，{objective}会再{way, select, lower {降低} other {升高}} {distance}。',
  'It chooses by affinities measured elsewhere. ': '它按在别处测得的亲和度选择。',
  'To choose so, {trained, plural, one {one network is} other {# networks are}} trained {how, select, early {each for a fraction of the training} other {in full}}. ':
    '这样选择需要{how, select, early {部分训练} other {完整训练}}{trained, plural, other { # 个网络}}。',
  Strategies: '策略',
  'Strategies shown': '显示的策略',
  ' (no {split} {measures})': '（没有{split}{measures}）',
  'Published points': '论文公布的点',
  'Published points (plain sums, no constraints)': '论文公布的点（仅限无约束的损失之和）',
  'Head of each task': '每个任务的输出头',
  'Constraints and limits': '约束与限制',
  'Constraints and limits ({count})': '约束与限制（{count}）',
  Affinities: '亲和度',
  'gains of this table’s pairs': '本表任务对的增益',
  Objective: '目标',
  'sum of {measures}': '{measures}之和',
  'weighted sum': '加权和',
  'mean relative change': '平均相对变化',
  'worst task’s change': '最差任务的变化',
  ' (needs single-task networks)': '（需要单任务网络）',

  // Constraints
  '{name} without constraints': '{name}（无约束）',
  unconstrained: '无约束',
  'At {budget} {unit} the constraints leave nothing to choose: without them the {objective} would be {total}. ':
    '预算为 {budget} {unit} 时，约束使得无可选择：没有约束时{objective}为 {total}。',
  'At {budget} {unit} the constraints cost nothing. ': '预算为 {budget} {unit} 时，约束没有代价。',
  'At {budget} {unit} the constraints cost {distance}: without them the {objective} would be {total}. ':
    '预算为 {budget} {unit} 时，约束的代价为 {distance}：没有约束时{objective}为 {total}。',
  'At {budget} {unit} the constraints happen to gain {distance} on {split}: what is chosen without them has a {objective} of {total}. ':
    '预算为 {budget} {unit} 时，约束在{split}上碰巧带来 {distance} 的好处：没有约束时所选结果的{objective}为 {total}。',
  'Constraints in force': '生效的约束',
  'Lift: {constraint}': '取消：{constraint}',
  'Lift this constraint': '取消此约束',
  'Together: no network trains one without the other. Single networks are excluded in the table of networks.':
    '同组：任何网络都不会只训练其中一个。要排除单个网络，请在网络列表中操作。',
  'Let {count} networks that were never trained be chosen, their {measures} predicted from pairs (higher order)':
    '允许选择 {count} 个从未训练过的网络，其{measures}由任务对预测（高阶近似）',
  'Networks chosen': '选择的网络数',
  'Tasks in each network': '每个网络的任务数',
  'Add a constraint': '添加约束',
  Task: '任务',
  Demand: '要求',
  'Other task': '另一个任务',
  Add: '添加',
  alone: '单独成组',
  'together with': '同组',
  'apart from': '不同组',
  'any number': '不限',
  'at least {limit}': '至少 {limit} 个',
  'at most {limit}': '最多 {limit} 个',
  'Time of a search': '搜索时限',
  none: '无',
  '10 s': '10 秒',
  '1 min': '1 分钟',
  '10 min': '10 分钟',
  '{seconds} s': '{seconds} 秒',

  // Searches
  '{name}: searching {progress}': '{name}：正在搜索 {progress}',
  '{name} progress': '{name}的进度',
  Cancel: '取消',
  '{why} The best found by then is drawn.': '{why}图中是当时已找到的最佳结果。',
  'Search again': '重新搜索',
  'Go on': '继续',
  '{why, select, time {stopped by the time limit} other {stopped}}{best, select, yes {; the best found by then is drawn} other { before anything was found}}.':
    '{why, select, time {因时限已停止} other {已停止}}{best, select, yes {；画出的是当时找到的最好结果} other {，尚未找到任何结果}}。',
  'no budget lets the rule serve every task.': '在任何预算下，该规则都无法负责全部任务。',
  'exact {kind, select, random {mean} other {maximum}} over every outcome of the rule (up to {most}): networks drawn by chance until no more fits{limited, select, yes { or there are {limit}} other {}}, drawn anew if a task is unserved.':
    '规则所有结果（最多 {most} 种）的精确{kind, select, random {均值} other {最大值}}：随机抽取网络，直到预算再也放不下{limited, select, yes {或已有 {limit} 个网络} other {}}；若有任务无网络负责，则重新抽取。',
  '{kind, select, random {mean} other {maximum}} of up to {most} seeded draws ({kind, select, random {standard error at most {error}} other {at least this bad}}): networks drawn by chance until no more fits{limited, select, yes { or there are {limit}} other {}}, drawn anew if a task is unserved.':
    '固定种子抽取最多 {most} 次的{kind, select, random {均值} other {最大值}}（{kind, select, random {标准误差不超过 {error}} other {实际可能更差}}）：随机抽取网络，直到预算再也放不下{limited, select, yes {或已有 {limit} 个网络} other {}}；若有任务无网络负责，则重新抽取。',
  'Play the budgets': '逐个播放预算',
  Play: '播放',
  Pause: '暂停',
  'Previous budget': '上一个预算',
  'Next budget': '下一个预算',
  Budget: '预算',
  Speed: '速度',

  // Quality of estimates
  'Nothing is estimated here: show early stopping, higher order or affinity on the chart.':
    '这里没有估计：请在图中显示早停、高阶近似或亲和度。',
  'Estimates against validation {measures}, networks of three tasks or more; regret is what the choice loses against the optimum on validation.':
    '将估计与验证{measures}比较，只含三个及以上任务的网络；遗憾值是所选结果在验证集上与最优结果的差距。',
  'Table of the quality of estimates': '估计质量表',
  'Quality of estimates by strategy': '各策略的估计质量',
  strategy: '策略',
  'r within tasks': '任务内 r',
  'mean error': '平均误差',
  'regret at {budget} {unit}': '{budget} {unit} 时的遗憾值',
  'worst regret': '最大遗憾值',
  '{regret} at {budget}': '{regret}（预算 {budget}）',
  'value of the grouping': '分组的值',
  '{name}, {better, select, higher {higher} other {lower}} is better':
    '{name}，越{better, select, higher {高} other {低}}越好',
  'Frontier: {value} over the number of networks': '前沿：{value}与网络数的关系',
  'Every value is proved to be the best there is.{is, select, last { More than {count, plural, one {# network} other {# networks}} would change nothing.} cost { A cost above {cost} would change nothing.} other {}}':
    '每个值都已证明是最好的。{is, select, last {多于 {count} 个网络不会有任何改变。} cost {成本高于 {cost} 不会有任何改变。} other {}}',
  '{proved} of {all} values are proved to be the best. {is, select, cost {At a cost of {cost}} other {With {networks, plural, one {# network} other {# networks}}}} the best might reach {bound}; {value} was found.':
    '{all} 个值中有 {proved} 个已证明是最好的。{is, select, cost {成本为 {cost} 时} other {用 {networks} 个网络时}}最好的可能达到 {bound}；已找到 {value}。',

  // Playing the budgets: what each step did to the networks, all steps as pictures, and what is saved of them
  '{more} {unit} more than at {before} {deeds}. ': '比 {before} {unit} 多花 {more} {unit}，{deeds}。',
  'splits {from} into {to}': '把{from}拆分为{to}',
  'merges {from} into {to}': '把{from}合并为{to}',
  'resizes {from} to {size}': '把{from}改为{size}',
  'buys {to} in place of {from}': '用{to}取代了{from}',
  'buys {to}': '增加了{to}',
  'gives up {from}': '放弃了{from}',
  '{first}, and {last}': '{first}，并{last}',
  'Show all steps': '查看所有步骤',
  Loop: '循环',
  'All steps': '所有步骤',
  'Steps of the frontier': '前沿的各个步骤',
  'total {total}': '总计 {total}',
  'No step serves every task.': '没有一步能负责全部任务。',
  'filmstrip SVG': '分帧图 SVG',
  'filmstrip PNG': '分帧图 PNG',
  'animated SVG': '动画 SVG',
  'Frontier of “{strategy}”, step by step': '“{strategy}”的前沿，逐步展示',
};
