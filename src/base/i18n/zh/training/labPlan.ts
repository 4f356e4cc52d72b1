import type { Catalog } from '../../languages.ts';

/** Sweeps of the Lab that follow a plan. */
export const labPlan: Catalog = {
  'all, by size': '全部，按规模',
  'by the plan, until enough': '按计划，直到足够',
  'Enough: expected regret, %': '足够的预期遗憾值，%',
  'Train the rest, too': '把其余的也训练完',
  'Done: what is trained is enough by the plan. The other networks can still be trained.':
    '完成：按计划，已训练的网络已经足够。其余网络仍可继续训练。',
  'Plan with this table': '用此表格做计划',
  'Following the plan': '跟随计划',
  'After each network the plan is made anew: how far the best groupings of what is trained are expected to be above the best there is, mean over the budgets.':
    '每训练完一个网络就重新制定计划：由已训练网络组成的最佳分组，预计比可能的最优值高出多少（对各预算取平均）。',
  'Table of the expected regret': '预期遗憾值的表格',
  'Expected regret over networks trained': '预期遗憾值随已训练网络数的变化',
  'Expected regret over networks trained, lower is better': '预期遗憾值随已训练网络数的变化，越低越好',
  'expected regret, % of the best, lower is better': '预期遗憾值，相对最优的百分比，越低越好',
  'expected regret': '预期遗憾值',
  Expected: '预期',
  'The first plan is drawn once every task is served.': '等每个任务都有网络服务之后，才画出第一个计划。',
  '{trained} of {all} networks are trained: not yet enough to serve every task, so that there is no regret to tell.':
    '{all} 个网络中已训练 {trained} 个：还不足以服务每个任务，因此尚无遗憾值可言。',
  'Enough: with {trained} of {all} networks the expected regret is {regret}, within {goal}. Against training all that saved {networks, plural, one {# network} other {# networks}}, {steps, plural, one {# step} other {# steps}} and {share}% of the multiply-adds.':
    '足够了：{all} 个网络中训练了 {trained} 个，预期遗憾值为 {regret}，不超过 {goal}。与训练全部相比，节省了 {networks, plural, other {# 个网络}}、{steps, plural, other {# 步}}和 {share}% 的乘加运算。',
  'With {at} of {all} networks the expected regret is {regret}; it stops at {goal}. Not trained so far: {networks, plural, one {# network} other {# networks}}, {steps, plural, one {# step} other {# steps}}, {share}% of the multiply-adds.':
    '{all} 个网络中训练了 {at} 个时，预期遗憾值为 {regret}；降到 {goal} 即停止。目前尚未训练：{networks, plural, other {# 个网络}}、{steps, plural, other {# 步}}、{share}% 的乘加运算。',
  'The ranking is being made.': '正在排名。',
  'There is no ranking: {reason}': '没有排名：{reason}',
  'Next, the most useful first': '接下来训练的网络，最有用的在前',
  'lowers the frontier by {help}, in the best grouping with {chance}%':
    '预计使前沿降低 {help}，属于最佳分组的概率为 {chance}%',
  'the networks of the recipe that can be trained do not serve every task together, so there is nothing to plan for. Train them in the order of size.':
    '配方中可以训练的网络合起来不能服务每个任务，因此没有什么可以计划。请按规模的顺序训练。',
  'a loss is 0 or less, and regret is no share of such a total. Train the other networks in the order of size.':
    '有一个损失小于或等于 0，遗憾值无法表示为这种总和的百分比。请按规模的顺序训练其余网络。',
};
