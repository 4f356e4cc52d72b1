import { type LossTable, taskSetOf } from '../tables/lossTable.ts';
import { type Combine, nothingCombined } from './combine.ts';
import { distinctCosts } from './distinctCosts.ts';

/** For every served set A and every cost, the best network: what the dynamic programme chooses from. */
export interface ServedSets {
  readonly taskCount: number;
  readonly combine: Combine;
  /** Distinct costs, ascending. */
  readonly costs: Float64Array;
  /** `values[c][A]`: least sum (or maximum) of losses over A of a network of cost `costs[c]` that holds A; `Infinity` = none. */
  readonly values: readonly Float64Array[];
  /** `networks[c][A]`: that network, the first in the table among equals; −1 = none. */
  readonly networks: readonly Int32Array[];
}

/** The best network of each cost for every set of tasks (bit masks). 2^m steps for a network of m tasks. */
export function findServedSets(
  table: LossTable,
  chooseBy: Float64Array,
  combine: Combine = 'sum',
): ServedSets {
  const taskCount = table.tasks.length;
  const costs = distinctCosts(table.costs);
  const classOf = new Map([...costs].map((cost, c) => [cost, c]));
  const size = 2 ** taskCount;
  const values = Array.from(costs, () => new Float64Array(size).fill(Number.POSITIVE_INFINITY));
  const networks = Array.from(costs, () => new Int32Array(size).fill(-1));
  const sums = new Float64Array(size);
  const masks = new Int32Array(size);
  const isMax = combine === 'max';
  sums[0] = nothingCombined(combine);
  for (let i = 0; i < table.networkCount; i++) {
    const c = classOf.get(table.costs[i] as number) as number;
    const best = values[c] as Float64Array;
    const owner = networks[c] as Int32Array;
    const start = table.offsets[i] as number;
    const members = taskSetOf(table, i);
    let count = 1;
    for (let p = 0; p < members.length; p++) {
      const loss = chooseBy[start + p] as number;
      if (Number.isNaN(loss)) continue;
      const bit = 1 << (members[p] as number);
      for (let q = 0; q < count; q++) {
        const rest = sums[q] as number;
        sums[count + q] = isMax ? Math.max(rest, loss) : rest + loss;
        masks[count + q] = (masks[q] as number) | bit;
      }
      count *= 2;
    }
    for (let q = 1; q < count; q++) {
      const mask = masks[q] as number;
      if ((sums[q] as number) < (best[mask] as number)) {
        best[mask] = sums[q] as number;
        owner[mask] = i;
      }
    }
  }
  return { taskCount, combine, costs, values, networks };
}

/** Disjoint served sets that together hold every task, each served by the best network of one cost. */
export interface Cover {
  /** Sum of the losses used to choose. */
  readonly value: number;
  /** `tasks` is a bit mask, `costClass` an index into the distinct costs. */
  readonly parts: readonly { readonly costClass: number; readonly tasks: number }[];
}
