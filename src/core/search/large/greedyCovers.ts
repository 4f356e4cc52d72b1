import { addBelow } from './addBelow.ts';
import type { ColumnCover } from './bestCover.ts';
import type { Candidates } from './candidates.ts';
import type { Column } from './masterProgram.ts';

/** What a task that no network serves counts for: more than any loss after scaling. */
const unserved = 1;
/** What lowers the sum by less, per cost, is not added. */
const leastRate = 1e-12;

/**
 * Covers for a start, ascending in cost and descending in value: always the network that lowers the sum of losses most
 * per cost is added, the first in the table among equals, until nothing lowers it or the budget is spent. What a network lowers
 * never rises as others are added, not even by rounding: after the first pass over the networks only those are looked at again that
 * had more than the best one now. Yields after each network that is added.
 */
export function* greedyCovers(
  candidates: Candidates,
  maximumBudget: number,
  maximumNetworks: number,
): Generator<void, readonly ColumnCover[]> {
  const { taskCount, offsets, members, losses, costs, costClass } = candidates;
  const reached = new Float64Array(taskCount).fill(unserved);
  const heads = new Int32Array(taskCount).fill(-1);
  const covers: ColumnCover[] = [];
  // Of each network what it lowered per cost when it was looked at last.
  const rates = new Float64Array(candidates.networkCount).fill(Number.POSITIVE_INFINITY);
  let left = maximumBudget * (1 + 1e-12);
  for (let count = 0; count < maximumNetworks; count++) {
    const best = findBest(candidates, reached, left, rates);
    yield;
    if (best < 0) break;
    left -= costs[costClass[best] as number] as number;
    for (let p = offsets[best] as number; p < (offsets[best + 1] as number); p++) {
      const task = members[p] as number;
      if ((losses[p] as number) >= (reached[task] as number)) continue;
      reached[task] = losses[p] as number;
      heads[task] = best;
    }
    if (heads.every(network => network >= 0)) covers.push(coverOfHeads(candidates, heads, reached));
  }
  return covers;
}

/** The first of the networks that lower the sum most per cost within what is left to spend, −1 where none lowers it. */
function findBest(
  { networkCount, offsets, members, losses, costs, costClass }: Candidates,
  reached: Float64Array,
  left: number,
  rates: Float64Array,
): number {
  let best = -1;
  let most = leastRate;
  for (let i = 0; i < networkCount; i++) {
    if ((rates[i] as number) <= most) continue;
    const cost = costs[costClass[i] as number] as number;
    if (cost > left) continue;
    const [from, to] = [offsets[i] as number, offsets[i + 1] as number];
    const rate = -addBelow(losses, members, reached, from, to, 0) / cost;
    rates[i] = rate;
    if (rate > most) {
      most = rate;
      best = i;
    }
  }
  return best;
}

function coverOfHeads(candidates: Candidates, heads: Int32Array, reached: Float64Array): ColumnCover {
  const columns: Column[] = [...new Set(heads)].map(network => {
    const tasks = [...heads.keys()].filter(task => heads[task] === network);
    const value = tasks.reduce((sum, task) => sum + (reached[task] as number), 0);
    return { network, costClass: candidates.costClass[network] as number, tasks, value };
  });
  return {
    columns,
    value: columns.reduce((sum, column) => sum + column.value, 0),
    cost: columns.reduce((sum, column) => sum + (candidates.costs[column.costClass] as number), 0),
  };
}
