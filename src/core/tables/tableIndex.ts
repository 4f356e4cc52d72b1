import type { LossTable } from './lossTable.ts';

/** What one pass over the networks of a table finds, and many questions need. */
export interface TableIndex {
  /** Per task its single-task network of least cost, the first in the table among equals; −1 = none. */
  readonly cheapestSingles: Int32Array;
  /** Per task its single-task network of greatest cost, the first in the table among equals; −1 = none. */
  readonly dearestSingles: Int32Array;
  /** The cheapest network of each pair of tasks, the first among equals, under `a * taskCount + b` with a < b. */
  readonly pairs: ReadonlyMap<number, number>;
  /** The cheapest network that holds every task, the first among equals; −1 = none. */
  readonly covering: number;
  readonly leastCost: number;
  readonly greatestCost: number;
}

const indexes = new WeakMap<LossTable, TableIndex>();

/** The index of a table: made by one pass when it is first asked for, some milliseconds for a million networks. */
export function indexOf(table: LossTable): TableIndex {
  const known = indexes.get(table);
  if (known) return known;
  const index = makeIndex(table);
  indexes.set(table, index);
  return index;
}

function makeIndex({ tasks, networkCount, costs, offsets, members }: LossTable): TableIndex {
  const taskCount = tasks.length;
  const cheapestSingles = new Int32Array(taskCount).fill(-1);
  const dearestSingles = new Int32Array(taskCount).fill(-1);
  const pairs = new Map<number, number>();
  let covering = -1;
  let [leastCost, greatestCost] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < networkCount; i++) {
    const start = offsets[i] as number;
    const size = (offsets[i + 1] as number) - start;
    const cost = costs[i] as number;
    if (cost < leastCost) leastCost = cost;
    if (cost > greatestCost) greatestCost = cost;
    if (size === taskCount && (covering < 0 || cost < (costs[covering] as number))) covering = i;
    if (size === 1) {
      const task = members[start] as number;
      const [low, high] = [cheapestSingles[task] as number, dearestSingles[task] as number];
      if (low < 0 || cost < (costs[low] as number)) cheapestSingles[task] = i;
      if (high < 0 || cost > (costs[high] as number)) dearestSingles[task] = i;
    } else if (size === 2) {
      const pair = (members[start] as number) * taskCount + (members[start + 1] as number);
      const known = pairs.get(pair);
      if (known === undefined || cost < (costs[known] as number)) pairs.set(pair, i);
    }
  }
  return { cheapestSingles, dearestSingles, pairs, covering, leastCost, greatestCost };
}
