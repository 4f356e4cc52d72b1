import type { LossTable } from '../../tables/lossTable.ts';
import type { Candidates } from './candidates.ts';
import { LargeFrontier, type LargeLimits } from './largeFrontier.ts';
import { scannedSource } from './scanNetworks.ts';

/** The cheapest networks that serve every task within a threshold, and what is proved of their cost. */
export interface CheapestWithin {
  /** Indices in the table; `undefined` when none were found within the budget. */
  readonly networks: readonly number[] | undefined;
  /** In the table's cost unit; `Infinity` without networks. */
  readonly cost: number;
  /** No networks that serve every task within the threshold cost less; `Infinity` when the budget does not suffice. */
  readonly bound: number;
}

/** Sets of tasks up to here are compared with all their supersets. */
const mostComparedTasks = 20;
const wordSize = 30;

/**
 * The cheapest networks that serve every task with a loss of at most `threshold`, among those within the budget: the large
 * search, with costs as values. Of networks that serve the same tasks the cheapest counts, the first in the table among
 * equals; those that another serves more tasks than at no higher cost are left out.
 */
export function* cheapestWithin(
  table: LossTable,
  chooseBy: Float64Array,
  threshold: number,
  maximumBudget: number,
  limits: LargeLimits,
): Generator<void, CheapestWithin> {
  const { candidates, networks } = coveringNetworks(table, chooseBy, threshold);
  const nothing = { networks: undefined, cost: Number.POSITIVE_INFINITY };
  const isServed = new Uint8Array(candidates.taskCount);
  for (const task of candidates.members) isServed[task] = 1;
  if (isServed.includes(0)) return { ...nothing, bound: Number.POSITIVE_INFINITY };
  // Where no loss counts, any part of a network's tasks is a served set: whole networks are branched on at once.
  const search = new LargeFrontier(scannedSource(candidates), maximumBudget, { ...limits, columns: 0 });
  const { cover, bound, isProved } = yield* search.solve(maximumBudget, undefined);
  if (!cover) return { ...nothing, bound: isProved ? Number.POSITIVE_INFINITY : bound * candidates.scale };
  const chosen = cover.columns.map(column => networks[column.network] as number);
  return { networks: chosen, cost: cover.cost, bound: isProved ? cover.cost : bound * candidates.scale };
}

/** The networks by the tasks that they serve within the threshold, as candidates whose value is their cost. */
function coveringNetworks(
  table: LossTable,
  chooseBy: Float64Array,
  threshold: number,
): { readonly candidates: Candidates; readonly networks: readonly number[] } {
  const costs = Float64Array.from(new Set(table.costs)).sort();
  const classOf = new Map([...costs].map((cost, c) => [cost, c]));
  const taskCount = table.tasks.length;
  const cheapest = new Map<number, Map<number, { network: number; costClass: number }>>();
  for (let i = 0; i < table.networkCount; i++) {
    let [low, high] = [0, 0];
    for (let p = table.offsets[i] as number; p < (table.offsets[i + 1] as number); p++) {
      // A loss that is NaN is not within it.
      if (!((chooseBy[p] as number) <= threshold)) continue;
      const task = table.members[p] as number;
      if (task < wordSize) low |= 1 << task;
      else high |= 1 << (task - wordSize);
    }
    if (low === 0 && high === 0) continue;
    const costClass = classOf.get(table.costs[i] as number) as number;
    const byLow = cheapest.get(high) ?? new Map<number, { network: number; costClass: number }>();
    cheapest.set(high, byLow);
    const known = byLow.get(low);
    if (!known || costClass < known.costClass) byLow.set(low, { network: i, costClass });
  }
  if (taskCount <= mostComparedTasks) dropBeaten(cheapest.get(0), taskCount);
  const kept = [...cheapest].flatMap(([high, byLow]) =>
    [...byLow].map(([low, network]) => ({ ...network, tasks: tasksOf(low, high) })),
  );
  kept.sort((a, b) => a.network - b.network);
  const offsets = new Uint32Array(kept.length + 1);
  kept.forEach(({ tasks }, i) => {
    offsets[i + 1] = (offsets[i] as number) + tasks.length;
  });
  const members = Uint16Array.from(kept.flatMap(({ tasks }) => tasks));
  const scale = taskCount * (costs[costs.length - 1] as number);
  const candidates = {
    taskCount,
    networkCount: kept.length,
    offsets,
    members,
    losses: new Float64Array(members.length),
    costs,
    fixed: costs.map(cost => cost / scale),
    costClass: Uint32Array.from(kept, ({ costClass }) => costClass),
    base: 0,
    scale,
  };
  return { candidates, networks: kept.map(({ network }) => network) };
}

/** Leaves out the sets that a network of no higher cost serves with more tasks. */
function dropBeaten(
  cheapest: Map<number, { readonly costClass: number }> | undefined,
  taskCount: number,
): void {
  if (!cheapest) return;
  const none = 2 ** 31 - 1;
  // By set of tasks, the cheapest class of a network that serves it and more.
  const beyond = new Int32Array(2 ** taskCount).fill(none);
  for (let set = beyond.length - 1; set > 0; set--) {
    for (let bit = 1; bit < beyond.length; bit *= 2) {
      if ((set & bit) !== 0) continue;
      const own = cheapest.get(set | bit)?.costClass ?? none;
      beyond[set] = Math.min(beyond[set] as number, beyond[set | bit] as number, own);
    }
  }
  for (const [set, { costClass }] of cheapest) if ((beyond[set] as number) <= costClass) cheapest.delete(set);
}

function tasksOf(low: number, high: number): readonly number[] {
  const tasks: number[] = [];
  for (let t = 0; t < wordSize; t++) if ((low & (1 << t)) !== 0) tasks.push(t);
  for (let t = 0; t < wordSize; t++) if ((high & (1 << t)) !== 0) tasks.push(wordSize + t);
  return tasks;
}
