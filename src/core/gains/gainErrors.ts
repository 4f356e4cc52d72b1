import { type LossTable, lossErrorOf, lossOf } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';
import type { GainOptions } from './gains.ts';

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
      values[helper * count + task] = errorOf(known(single, task), known(network, task), options);
    }
  }
  return values;
}

interface Known {
  readonly loss: number;
  readonly error: number;
}

function errorOf(single: Known, joint: Known, { definition }: GainOptions): number {
  const isNegated = single.loss < 0 && joint.loss < 0;
  const share = joint.loss / single.loss;
  // What a gain is 1 less or more than.
  const ratio = definition === 'relative' || isNegated ? share : 1 / share;
  return 100 * Math.abs(ratio) * Math.hypot(single.error / single.loss, joint.error / joint.loss);
}
