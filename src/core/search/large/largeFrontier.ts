import { bestCover, type ColumnCover } from './bestCover.ts';
import { branchCovers } from './branches/branchCovers.ts';
import { bestColumn, columnsWithin } from './columnsWithin.ts';
import { LeastOf } from './leastOf.ts';
import { type Column, MasterProgram, type Prices } from './masterProgram.ts';
import { budgetResource, countResource, cutResources, type Resource } from './resources.ts';
import { leastOutside, type NetworkSource, networkReducedCost, type ShortList } from './scanNetworks.ts';

/** What is known of one budget: the best cover so far and a bound that no cover within the budget is below. */
export interface SolvedBudget {
  /** In the table's cost unit. */
  readonly budget: number;
  readonly cover: ColumnCover | undefined;
  /** Scaled as values are; `Infinity` when no cover costs so little. */
  readonly bound: number;
  readonly isProved: boolean;
}

export interface LargeLimits {
  readonly maximumNetworks: number;
  /** Columns and labels beyond which the exact end of one budget is given up: the bound and the best cover remain. */
  readonly columns: number;
  readonly labels: number;
  /** Losses looked at, over all branches, before the branch and bound that then follows is given up. */
  readonly branches: number;
}

/** What leaving a task unserved costs at first; all tasks at their worst come to 1 after scaling. */
const firstUnservedCost = 10;
const lastUnservedCost = 1e5;
/** Rounds of column generation for one budget, should rounding keep it from closing: the bound then allows for it. */
const mostRounds = 500;
/** The longest list of networks that is kept from one budget to the next. */
const mostKept = 50_000;
const tolerance = 1e-10;
/** The first window, as a share of the tasks' spread of losses; doubled until a cover is found. */
const firstWindow = 0.002;

/**
 * The exact search for tables too large for the subset dynamic programme. Answers one budget at a time; asked from the
 * largest budget down, each starts from the state the one before it left: column generation for the bound, then every
 * column whose reduced cost lies within the gap, then the best cover of these.
 *
 * The window is an identity, not a heuristic: with prices at hand, the value of any cover is the bound plus the reduced
 * costs of its columns plus what it leaves of the priced resources, all of these at least 0.
 */
export class LargeFrontier {
  readonly #source: NetworkSource;
  readonly #limits: LargeLimits;
  readonly #master: MasterProgram;
  #unusedCuts: Resource[];
  #list: ShortList | undefined;
  /** Whole passes over the networks so far. */
  scans = 0;

  constructor(source: NetworkSource, maximumBudget: number, limits: LargeLimits) {
    this.#source = source;
    this.#limits = limits;
    const { taskCount, costs } = source;
    const resources = [budgetResource(costs)];
    if (limits.maximumNetworks < taskCount) resources.push(countResource(costs, limits.maximumNetworks));
    this.#master = new MasterProgram(taskCount, resources, maximumBudget, firstUnservedCost);
    this.#unusedCuts = [...cutResources(costs)];
  }

  /** The optimum of one budget. `known` is a cover within the budget, if one is known: it narrows the window. */
  *solve(budget: number, known: ColumnCover | undefined): Generator<void, SolvedBudget> {
    if (this.#master.unservedCost > firstUnservedCost) {
      this.#master.unservedCost = firstUnservedCost;
      // At the old budget the basis is feasible: the dual simplex then starts from an optimum.
      this.#master.solve();
    }
    this.#master.setBudget(budget);
    let prices = yield* this.#closeMaster();
    // Where the next cover is steeply worse, leaving a little of a task unserved can pay: it is made dearer.
    while (this.#master.solution().unserved > 1e-9 && prices.value <= 1 + tolerance) {
      if (this.#master.unservedCost >= lastUnservedCost) break;
      this.#master.unservedCost *= 100;
      prices = yield* this.#closeMaster();
    }
    const bound = this.#safeBound(prices);
    // No cover is worse than every task at its worst.
    if (bound > 1 + tolerance) {
      return { budget, cover: undefined, bound: Number.POSITIVE_INFINITY, isProved: true };
    }
    const { columns } = this.#master.solution();
    const isWhole = columns.every(([, share]) => share > 1 - 1e-9);
    const whole = isWhole
      ? coverOf(
          this.#source.costs,
          columns.map(([column]) => column),
        )
      : undefined;
    const incumbent = better(known, whole && whole.cost <= budget * (1 + 1e-12) ? whole : undefined);
    return yield* this.#finish(budget, prices, bound, incumbent);
  }

  *#finish(
    budget: number,
    prices: Prices,
    bound: number,
    incumbent: ColumnCover | undefined,
  ): Generator<void, SolvedBudget> {
    let best = incumbent;
    for (let window = firstWindow; ; window *= 2) {
      const gap = best ? Math.max(0, best.value - bound) : Number.POSITIVE_INFINITY;
      const width = Math.min(window, gap) + tolerance;
      yield;
      const list = yield* this.#listDownTo(prices, width);
      const columns = yield* columnsWithin(
        list.candidates,
        list.networks,
        prices,
        width,
        this.#limits.columns,
      );
      yield;
      const cover =
        columns &&
        (yield* bestCover(this.#source, columns, prices, {
          budget,
          maximumNetworks: this.#limits.maximumNetworks,
          window: width,
          labels: this.#limits.labels,
        }));
      if (columns === undefined || cover === 'too many') {
        return yield* this.#branch(budget, prices, bound, best);
      }
      if (cover) best = cover;
      // Everything of a value up to bound + width was seen: what was found is the least there is.
      if (best && best.value <= bound + width) {
        return { budget, cover: best, bound: best.value, isProved: true };
      }
      if (window > 2) return { budget, cover: undefined, bound: Number.POSITIVE_INFINITY, isProved: true };
      if (width < window) return { budget, cover: best, bound, isProved: false };
    }
  }

  /** Branch and bound over the networks within the whole gap: for where the columns of a window are too many. */
  *#branch(
    budget: number,
    prices: Prices,
    bound: number,
    known: ColumnCover | undefined,
  ): Generator<void, SolvedBudget> {
    // No cover is worse than every task at its worst.
    const gap = (known?.value ?? 1) - bound + tolerance;
    const { candidates, networks } = yield* this.#listDownTo(prices, gap);
    // Branches choose whole networks and let each task be served by the best: a task in two of them would be wrong here.
    if (candidates.isWhole) return { budget, cover: known, bound, isProved: isReached(known, bound) };
    const within = networks.filter(network => networkReducedCost(candidates, network, prices) <= gap);
    const { maximumNetworks, branches: work } = this.#limits;
    const limits = { budget, maximumNetworks, prices: prices.tasks, most: bound + gap, work };
    const found = yield* branchCovers(candidates, within, limits, known);
    const { cover, isComplete } = found;
    if (!cover && isComplete) return { budget, cover, bound: Number.POSITIVE_INFINITY, isProved: true };
    const isProved = isComplete || isReached(cover, bound);
    return { budget, cover, bound: isProved && cover ? cover.value : Math.max(bound, found.bound), isProved };
  }

  /** The master program over all columns there are, with every cut that its optimum exceeds. */
  *#closeMaster(): Generator<void, Prices> {
    let prices = yield* this.#generateColumns();
    while (this.#addCut()) prices = yield* this.#generateColumns();
    return prices;
  }

  /** Solves the master program over all columns there are, generating those it lacks; returns its prices. */
  *#generateColumns(): Generator<void, Prices> {
    for (let round = 0; ; round++) {
      const prices = this.#master.solve();
      if (round > mostRounds) return prices;
      yield;
      this.#list ??= yield* this.#scan(prices);
      if (this.#addFrom(this.#list, prices) > 0) continue;
      if (leastOutside(this.#list, prices) >= -this.#master.tolerance) return prices;
      this.#list = yield* this.#scan(prices);
      if (this.#addFrom(this.#list, prices) === 0) return prices;
    }
  }

  /** Adds the columns of most negative reduced cost of the list; returns how many. */
  #addFrom(list: ShortList, prices: Prices): number {
    const { candidates, networks } = list;
    const least = new LeastOf(4 * this.#source.taskCount);
    const limit = -this.#master.tolerance;
    for (let i = 0; i < networks.length; i++) {
      const network = networks[i] as number;
      const reduced = networkReducedCost(candidates, network, prices);
      if (reduced < limit) least.offer(network, reduced);
    }
    let added = 0;
    for (const network of least.ascending()) {
      const column = bestColumn(candidates, network, prices);
      if (!column) continue;
      this.#master.add(column);
      added++;
    }
    return added;
  }

  /** Adds the cut that the present optimum exceeds most; false when it exceeds none. */
  #addCut(): boolean {
    let worst: Resource | undefined;
    let most = 1e-6;
    for (const cut of this.#unusedCuts) {
      const excess = this.#master.excess(cut);
      if (excess > most) {
        most = excess;
        worst = cut;
      }
    }
    if (!worst) return false;
    this.#unusedCuts = this.#unusedCuts.filter(cut => cut !== worst);
    this.#master.addResource(worst);
    return true;
  }

  *#listDownTo(prices: Prices, width: number): Generator<void, ShortList> {
    const list = this.#list ?? (yield* this.#scan(prices));
    if (leastOutside(list, prices) > width) return list;
    const wide = yield* this.#scan(prices, width);
    // A list far longer than the usual one would slow down all that follows.
    if (wide.networks.length <= mostKept) this.#list = wide;
    return wide;
  }

  *#scan(prices: Prices, width = Number.NEGATIVE_INFINITY): Generator<void, ShortList> {
    this.scans++;
    return yield* this.#source.scan(prices, width);
  }

  /** The value of the prices, less what columns of a reduced cost below zero by rounding could take from it. */
  #safeBound(prices: Prices): number {
    const list = this.#list;
    let least = Math.min(0, list ? leastOutside(list, prices) : 0);
    for (const network of list?.networks ?? []) {
      least = Math.min(least, networkReducedCost((list as ShortList).candidates, network, prices));
    }
    return prices.value + this.#source.taskCount * least;
  }
}

function isReached(cover: ColumnCover | undefined, bound: number): boolean {
  return cover !== undefined && cover.value <= bound + tolerance;
}

/** The cover of the given columns. */
function coverOf(costs: Float64Array, columns: readonly Column[]): ColumnCover {
  return {
    columns,
    value: columns.reduce((sum, column) => sum + column.value, 0),
    cost: columns.reduce((sum, column) => sum + (costs[column.costClass] as number), 0),
  };
}

function better(a: ColumnCover | undefined, b: ColumnCover | undefined): ColumnCover | undefined {
  if (!a || !b) return a ?? b;
  return b.value < a.value ? b : a;
}
