import type { ColumnCover } from './bestCover.ts';
import type { Candidates } from './candidates.ts';
import type { Column } from './masterProgram.ts';

/** What a task that no network serves counts for: more than any loss after scaling. */
const unserved = 1;

/**
 * Covers for a start, ascending in cost and descending in value: always the network that lowers the sum of losses most
 * per cost is added, until nothing lowers it or the budget is spent. One pass over the networks for each; yields after it.
 */
export function* greedyCovers(
  candidates: Candidates,
  maximumBudget: number,
  maximumNetworks: number,
): Generator<void, readonly ColumnCover[]> {
  const { taskCount, networkCount, offsets, members, losses, costs, costClass } = candidates;
  const reached = new Float64Array(taskCount).fill(unserved);
  const heads = new Int32Array(taskCount).fill(-1);
  const covers: ColumnCover[] = [];
  let left = maximumBudget * (1 + 1e-12);
  for (let count = 0; count < maximumNetworks; count++) {
    let best = -1;
    let most = 1e-12;
    for (let i = 0; i < networkCount; i++) {
      const cost = costs[costClass[i] as number] as number;
      if (cost > left) continue;
      let gain = 0;
      for (let p = offsets[i] as number; p < (offsets[i + 1] as number); p++) {
        const lower = (reached[members[p] as number] as number) - (losses[p] as number);
        if (lower > 0) gain += lower;
      }
      if (gain / cost > most) {
        most = gain / cost;
        best = i;
      }
    }
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
