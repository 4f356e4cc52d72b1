import type { ColumnCover } from './bestCover.ts';
import { type Candidates, networkNumber } from './candidates.ts';
import type { Column, Prices } from './masterProgram.ts';

export interface BranchLimits {
  readonly budget: number;
  readonly maximumNetworks: number;
  /** The value of the prices: what no cover is below. */
  readonly bound: number;
  /** Covers of a value above `bound + window` are of no interest. */
  readonly window: number;
  /** The most networks looked at, over all branches, before giving up. */
  readonly work: number;
}

export interface BranchedCover {
  /** The best cover seen, or the one that was known. */
  readonly cover: ColumnCover | undefined;
  /** Whether every cover within the window was seen or ruled out. */
  readonly isComplete: boolean;
}

/** Values and costs closer than this are equal: they differ by rounding. */
const tieTolerance = 1e-12;
const workPerYield = 50_000;

/** A branch: networks chosen so far, what each task loses by them, and what that costs at the prices. */
interface Branch {
  readonly networks: readonly number[];
  /** What choosing them adds to the value, beside the losses. */
  readonly fixed: number;
  /** Per task the least loss of the chosen networks; `Infinity` where none serves it. */
  readonly best: Float64Array;
  readonly cost: number;
  /** No cover that chooses these networks has a lower value. */
  readonly bound: number;
}

/**
 * The best cover among the given networks by branch and bound over whole networks, for windows with more served sets than
 * can be listed. With prices u per task and p per network, every cover that chooses the networks C has at least the value
 * of the prices + sum over C of p + sum over tasks of min(0, least loss in C − u): each branch is cut off by that, and so
 * are the networks that would take it above the best cover known. Ties: lower cost, fewer networks, the order of the table.
 */
export function* coverNetworks(
  candidates: Candidates,
  networks: Uint32Array,
  prices: Prices,
  limits: BranchLimits,
  known: ColumnCover | undefined,
): Generator<void, BranchedCover> {
  const { taskCount } = candidates;
  const losses = denseLosses(candidates, networks);
  const mostCost = limits.budget * (1 + tieTolerance);
  let best = known;
  let work = 0;
  let nextYield = workPerYield;
  const limit = () =>
    Math.min(limits.bound + limits.window, best?.value ?? Number.POSITIVE_INFINITY) + tieTolerance;
  const fixedOf = (place: number) =>
    candidates.fixed[candidates.costClass[networks[place] as number] as number] as number;
  const priceOf = (place: number) =>
    (prices.ofCost[candidates.costClass[networks[place] as number] as number] as number) + fixedOf(place);
  const costOf = (place: number) =>
    candidates.costs[candidates.costClass[networks[place] as number] as number] as number;

  /** The least value of a cover that chooses `place` too. */
  const boundWith = (branch: Branch, place: number) => {
    let bound = branch.bound + priceOf(place);
    for (let t = 0; t < taskCount; t++) {
      const price = prices.tasks[t] as number;
      const own = losses[place * taskCount + t] as number;
      const before = Math.min(price, branch.best[t] as number);
      if (own < before) bound += own - before;
    }
    return bound;
  };
  const extend = (branch: Branch, place: number, bound: number): Branch => ({
    networks: [...branch.networks, place],
    fixed: branch.fixed + fixedOf(place),
    best: branch.best.map((loss, t) => Math.min(loss, losses[place * taskCount + t] as number)),
    cost: branch.cost + costOf(place),
    bound,
  });

  function* search(branch: Branch, open: readonly number[]): Generator<void, boolean> {
    work += open.length + 1;
    if (work > limits.work) return false;
    if (work > nextYield) {
      nextYield = work + workPerYield;
      yield;
    }
    const value = branch.best.reduce((sum, loss) => sum + loss, branch.fixed);
    if (value <= limit()) best = better(best, coverOfPlaces(candidates, networks, branch, losses), taskCount);
    if (branch.networks.length >= limits.maximumNetworks) return true;
    const choices = open
      .filter(place => branch.cost + costOf(place) <= mostCost)
      .map(place => ({ place, bound: boundWith(branch, place) }))
      .filter(choice => choice.bound <= limit())
      .sort((a, b) => a.bound - b.bound || a.place - b.place);
    const places = choices.map(choice => choice.place);
    if (leastWith(branch, places, losses, taskCount) > limit()) return true;
    const task = scarcest(branch, places, losses, taskCount);
    // One of the networks that serve the scarcest task must be chosen; with all tasks served, any may be added.
    const tried = choices.filter(
      ({ place }) =>
        task === undefined || (losses[place * taskCount + task] as number) < Number.POSITIVE_INFINITY,
    );
    const left = new Set(places);
    for (const { place, bound } of tried) {
      // In the branches after this one the network is left out.
      left.delete(place);
      if (bound > limit()) continue;
      if (!(yield* search(extend(branch, place, bound), [...left]))) return false;
    }
    return true;
  }

  const root: Branch = {
    networks: [],
    fixed: 0,
    best: new Float64Array(taskCount).fill(Number.POSITIVE_INFINITY),
    cost: 0,
    bound: limits.bound,
  };
  const isComplete = yield* search(root, [...networks.keys()]);
  return { cover: best, isComplete };
}

/** Losses of the listed networks, networks x tasks; `Infinity` = cannot serve. */
function denseLosses(
  { taskCount, offsets, members, losses }: Candidates,
  networks: Uint32Array,
): Float64Array {
  const dense = new Float64Array(networks.length * taskCount).fill(Number.POSITIVE_INFINITY);
  networks.forEach((network, place) => {
    for (let p = offsets[network] as number; p < (offsets[network + 1] as number); p++) {
      dense[place * taskCount + (members[p] as number)] = losses[p] as number;
    }
  });
  return dense;
}

/** The value if all open networks were chosen: no branch from here is below it. */
function leastWith(
  branch: Branch,
  places: readonly number[],
  losses: Float64Array,
  taskCount: number,
): number {
  const best = Float64Array.from(branch.best);
  for (const place of places) {
    for (let t = 0; t < taskCount; t++) {
      const own = losses[place * taskCount + t] as number;
      if (own < (best[t] as number)) best[t] = own;
    }
  }
  return best.reduce((sum, loss) => sum + loss, branch.fixed);
}

/** The unserved task that the fewest open networks serve; `undefined` when every task is served. */
function scarcest(
  branch: Branch,
  places: readonly number[],
  losses: Float64Array,
  taskCount: number,
): number | undefined {
  let [found, fewest] = [-1, Number.POSITIVE_INFINITY];
  for (let t = 0; t < taskCount; t++) {
    if (branch.best[t] !== Number.POSITIVE_INFINITY) continue;
    let count = 0;
    for (const place of places) if (losses[place * taskCount + t] !== Number.POSITIVE_INFINITY) count++;
    if (count < fewest) [found, fewest] = [t, count];
  }
  return found < 0 ? undefined : found;
}

/** Each task served by the chosen network that loses least by it, the first in the table among equals. */
function coverOfPlaces(
  candidates: Candidates,
  networks: Uint32Array,
  branch: Branch,
  losses: Float64Array,
): ColumnCover {
  const { taskCount } = candidates;
  const places = [...branch.networks].sort((a, b) => (networks[a] as number) - (networks[b] as number));
  const columns = new Map<number, { tasks: number[]; value: number }>();
  for (let t = 0; t < taskCount; t++) {
    const place = places.find(p => losses[p * taskCount + t] === branch.best[t]) as number;
    const costClass = candidates.costClass[networks[place] as number] as number;
    const column = columns.get(place) ?? { tasks: [], value: candidates.fixed[costClass] as number };
    column.tasks.push(t);
    column.value += branch.best[t] as number;
    columns.set(place, column);
  }
  const all = [...columns].map(([place, { tasks, value }]): Column => {
    const network = networks[place] as number;
    const costClass = candidates.costClass[network] as number;
    return { network: networkNumber(candidates, network), costClass, tasks, value };
  });
  return {
    columns: all,
    value: all.reduce((sum, column) => sum + column.value, 0),
    cost: all.reduce((sum, column) => sum + (candidates.costs[column.costClass] as number), 0),
  };
}

function better(a: ColumnCover | undefined, b: ColumnCover, taskCount: number): ColumnCover {
  if (!a || b.value < a.value - tieTolerance) return b;
  if (b.value > a.value + tieTolerance) return a;
  const tolerance = tieTolerance * taskCount;
  if (Math.abs(a.cost - b.cost) > tolerance * a.cost) return a.cost < b.cost ? a : b;
  return isBefore(networksOf(b), networksOf(a)) ? b : a;
}

function networksOf(cover: ColumnCover): readonly number[] {
  return cover.columns.map(column => column.network).sort((a, b) => a - b);
}

/** Fewer networks first, then those that come first in the table. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const i = a.findIndex((network, place) => network !== b[place]);
  return i >= 0 && (a[i] as number) < (b[i] as number);
}
