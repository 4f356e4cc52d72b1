import { type LossTable, taskSetOf } from '../lossTable.ts';
import { type Estimator, noLosses } from './strategy.ts';

/**
 * Chooses by validation losses of networks of one or two tasks, and for larger ones by the mean of what the task loses
 * in each pair within the set (HOA). Of several networks of one pair the cheapest counts; where a pair is missing the
 * estimate is `NaN`. **Source:** Standley et al. 2020, section 5.2.
 */
export const higherOrder: Estimator = {
  key: 'higher-order',
  split: 'validation',
  estimate(table) {
    const validation = table.losses.validation;
    if (!validation) return noLosses(table);
    const pairs = pairLosses(table, validation);
    const estimate = Float64Array.from(validation);
    for (let i = 0; i < table.networkCount; i++) {
      const tasks = taskSetOf(table, i);
      if (tasks.length <= 2) continue;
      const start = table.offsets[i] as number;
      tasks.forEach((task, p) => {
        let sum = 0;
        for (const other of tasks) {
          if (other !== task) sum += pairs[task * table.tasks.length + other] as number;
        }
        estimate[start + p] = sum / (tasks.length - 1);
      });
    }
    return estimate;
  },
  networksTrained: taskCount => 2 * taskCount + (taskCount * (taskCount - 1)) / 2,
};

/** Loss of task t in the pair {t, u} at `t * taskCount + u`; `NaN` = no such network. */
function pairLosses(table: LossTable, losses: Float64Array): Float64Array {
  const count = table.tasks.length;
  const values = new Float64Array(count * count).fill(Number.NaN);
  const costs = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < table.networkCount; i++) {
    const [a, b, ...more] = taskSetOf(table, i);
    if (a === undefined || b === undefined || more.length > 0) continue;
    const cost = table.costs[i] as number;
    if (cost >= (costs[a * count + b] as number)) continue;
    const start = table.offsets[i] as number;
    costs[a * count + b] = cost;
    values[a * count + b] = losses[start] as number;
    values[b * count + a] = losses[start + 1] as number;
  }
  return values;
}
