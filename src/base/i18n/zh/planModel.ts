import type { Catalog } from '../languages.ts';

/** What the model of a plan says. */
export const planModel: Catalog = {
  'Losses of {tasks} can be 0 or less and have no logarithm: the plan takes their effects as shares of the largest magnitude measured, not of the loss.':
    '{tasks}的损失可能为 0 或更小，没有对数：计划把其效应视为所测最大绝对值的份额，而不是损失的份额。',
  'The table has no networks: say what a network costs, so that others can be planned.':
    '该表格没有网络：请说明一个网络的成本，这样才能规划其他网络。',
};
