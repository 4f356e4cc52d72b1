import type { LossTable } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';
import { type Estimator, noLosses } from './strategy.ts';
import { estimatorTraits } from './traits.ts';

/**
 * Chooses by validation losses of networks of one or two tasks, and for larger ones by the mean of what the task loses
 * in each pair within the set (HOA). Of several networks of one pair the cheapest counts; where a pair is missing the
 * estimate is `NaN`. **Source:** Standley et al. 2020, section 5.2.
 */
export const higherOrder: Estimator = {
  key: 'higher-order',
  ...estimatorTraits['higher-order'],
  estimate(table) {
    const validation = table.losses.validation;
    if (!validation) return noLosses(table);
    const pairs = pairLosses(table, validation);
    const estimate = Float64Array.from(validation);
    const { networkCount, offsets, members, tasks } = table;
    for (let i = 0; i < networkCount; i++) {
      const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
      if (end - start <= 2) continue;
      for (let p = start; p < end; p++) {
        const row = (members[p] as number) * tasks.length;
        let sum = 0;
        for (let q = start; q < end; q++) {
          if (q !== p) sum += pairs[row + (members[q] as number)] as number;
        }
        estimate[p] = sum / (end - start - 1);
      }
    }
    return estimate;
  },
};

/** Loss of task t in the pair {t, u} at `t * taskCount + u`; `NaN` = no such network. */
function pairLosses(table: LossTable, losses: Float64Array): Float64Array {
  const count = table.tasks.length;
  const values = new Float64Array(count * count).fill(Number.NaN);
  for (const [pair, network] of indexOf(table).pairs) {
    const [a, b] = [Math.floor(pair / count), pair % count];
    const start = table.offsets[network] as number;
    values[a * count + b] = losses[start] as number;
    values[b * count + a] = losses[start + 1] as number;
  }
  return values;
}
