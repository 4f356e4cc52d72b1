import { type LossTable, lossErrorOf, lossOf } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';
import { asMeasured, type Task } from '../tables/task.ts';
import type { GainOptions } from './gainOptions.ts';

/**
 * Standard errors of directed gains, percent, placed as {@link findGains} places them: to first order, from those of the two
 * losses over their replicates, taken as independent. `undefined` where the table knows none on that split.
 */
export function findGainErrors(table: LossTable, options: GainOptions): Float64Array | undefined {
  const { split } = options;
  if (!table.errors?.[split]) return undefined;
  const count = table.tasks.length;
  const { pairs, cheapestSingles, dearestSingles } = indexOf(table);
  const singles = options.baseline === 'half' ? cheapestSingles : dearestSingles;
  const known = (network: number, task: number): Known => ({
    loss: lossOf(table, network, task, split),
    error: lossErrorOf(table, network, task, split),
  });
  const values = new Float64Array(count * count).fill(Number.NaN);
  for (const [pair, network] of pairs) {
    const [a, b] = [Math.floor(pair / count), pair % count];
    for (const [helper, task] of [
      [a, b],
      [b, a],
    ] as const) {
      const single = singles[task] ?? -1;
      if (single < 0) continue;
      const of = table.tasks[task] as Task;
      values[helper * count + task] = errorOf(of, known(single, task), known(network, task), options);
    }
  }
  return values;
}

interface Known {
  readonly loss: number;
  readonly error: number;
}

function errorOf(task: Task, single: Known, joint: Known, { definition }: GainOptions): number {
  const measured = asMeasured(task, single.loss);
  const [alone, together] =
    measured === 0 ? [single.loss, joint.loss] : [measured, asMeasured(task, joint.loss)];
  const isRatio = definition === 'ratio' && task.measured === undefined && !(alone < 0 && together < 0);
  // What a gain is 1 less or more than.
  const ratio = isRatio ? alone / together : together / alone;
  return 100 * Math.abs(ratio) * Math.hypot(single.error / alone, joint.error / together);
}
