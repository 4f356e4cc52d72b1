import type { LossTable } from '../../tables/lossTable.ts';
import { distinctCosts } from '../distinctCosts.ts';
import { solverOf } from './budgetSolver.ts';
import type { Candidates } from './candidates.ts';
import type { LargeLimits } from './largeFrontier.ts';
import { TaskSets } from './taskSets.ts';

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
  const search = solverOf(candidates, maximumBudget, { ...limits, columns: 0 });
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
  const costs = distinctCosts(table.costs);
  const classOf = new Map([...costs].map((cost, c) => [cost, c]));
  const taskCount = table.tasks.length;
  const sets = new TaskSets();
  /** Those that a network serves; a loss that is NaN is not within the threshold. */
  const tasksWithin = (network: number) => {
    const tasks: number[] = [];
    for (let p = table.offsets[network] as number; p < (table.offsets[network + 1] as number); p++) {
      if ((chooseBy[p] as number) <= threshold) tasks.push(table.members[p] as number);
    }
    return tasks;
  };
  const cheapest = new Map<number, Serving>();
  for (let network = 0; network < table.networkCount; network++) {
    const tasks = tasksWithin(network);
    if (tasks.length === 0) continue;
    const costClass = classOf.get(table.costs[network] as number) as number;
    const set = sets.numberOf(tasks);
    const known = cheapest.get(set);
    if (!known || costClass < known.costClass) cheapest.set(set, { network, costClass });
  }
  const all = [...cheapest.values()];
  const unbeaten = taskCount <= mostComparedTasks ? withoutBeaten(all, tasksWithin, taskCount) : all;
  const kept = unbeaten
    .sort((a, b) => a.network - b.network)
    .map(serving => ({ ...serving, tasks: tasksWithin(serving.network) }));
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

/** Of the networks that serve a set, the one that counts. */
interface Serving {
  readonly network: number;
  readonly costClass: number;
}

/** Without the sets that a network of no higher cost serves with more tasks. */
function withoutBeaten(
  all: readonly Serving[],
  tasksOf: (network: number) => readonly number[],
  taskCount: number,
): Serving[] {
  const none = 2 ** 31 - 1;
  const maskOf = ({ network }: Serving) => tasksOf(network).reduce((mask, task) => mask | (1 << task), 0);
  const own = new Int32Array(2 ** taskCount).fill(none);
  for (const serving of all) own[maskOf(serving)] = serving.costClass;
  // By set of tasks, the cheapest class of a network that serves it and more.
  const beyond = new Int32Array(own.length).fill(none);
  for (let set = beyond.length - 1; set > 0; set--) {
    for (let bit = 1; bit < beyond.length; bit *= 2) {
      if ((set & bit) !== 0) continue;
      beyond[set] = Math.min(beyond[set] as number, beyond[set | bit] as number, own[set | bit] as number);
    }
  }
  return all.filter(serving => (beyond[maskOf(serving)] as number) > serving.costClass);
}
