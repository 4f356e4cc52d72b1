import type { ColumnCover } from '../bestCover.ts';
import type { Candidates } from '../candidates.ts';
import { chosenBy, leastReduced, sharedPlaces, withOpen } from './branchParts.ts';
import { BranchQueue } from './branchQueue.ts';
import { CoverKeeper } from './coverKeeper.ts';
import { makeCore, type NetworkCore } from './networkCore.ts';
import { type Branch, type PricedBranch, type PricingEffort, priceBranch } from './priceBranch.ts';

export interface BranchLimits {
  /** In the table's cost unit. */
  readonly budget: number;
  readonly maximumNetworks: number;
  /** Multipliers of the tasks to start from. */
  readonly prices: Float64Array;
  /** Covers of a value above this are of no interest. */
  readonly most: number;
  /** The most losses looked at, over all branches, before giving up. */
  readonly work: number;
}

export interface BranchedCover {
  /** The best cover seen, or the one that was known. */
  readonly cover: ColumnCover | undefined;
  /** No cover has a lower value, nor one that is above `most`. */
  readonly bound: number;
  /** Whether every cover up to `most` was seen or is no better. */
  readonly isComplete: boolean;
  /** The multipliers of the first bound. */
  readonly prices: Float64Array;
}

/** Values closer than this are equal: they differ by rounding. */
const tieTolerance = 1e-12;
/** For the first bound, and for that of each branch. */
const efforts = { root: { looks: 120, patience: 20 }, branch: { looks: 1, patience: 6 } } as const;
/** The networks of least reduced cost among which covers are improved by exchanges: so many, and so many for each task where that is more. */
const exchanged = { least: 1000, perTask: 10 };
/** The branches between two from which the search dives for a cover. */
const branchesPerDive = 60;
/** The branches between two that are made into a cover by exchanges. */
const branchesPerExchange = 4;
/** The share of the work that may go into covers of equal value, once the value is proved. */
const tieShare = 0.1;

/**
 * The best cover among the given networks (ascending) by branch and bound over whole networks, the branch of least
 * bound first: bounds by Lagrangian relaxation, which also leaves out networks that no better cover can choose; covers from
 * what the relaxation chooses, improved by exchanges. Ends with a bound where the work is over. Ties: lower cost, fewer
 * networks, the order of the table.
 */
export function* branchCovers(
  candidates: Candidates,
  networks: Uint32Array,
  limits: BranchLimits,
  known: ColumnCover | undefined,
): Generator<void, BranchedCover> {
  const search = new BranchSearch(candidates, makeCore(candidates, networks), limits, known);
  return yield* search.run();
}

class BranchSearch {
  readonly #core: NetworkCore;
  readonly #limits: BranchLimits;
  readonly #queue = new BranchQueue<Branch>();
  readonly #keeper: CoverKeeper;
  /** Losses looked at for bounds. */
  #looked = 0;
  #priced = 0;

  constructor(
    candidates: Candidates,
    core: NetworkCore,
    limits: BranchLimits,
    known: ColumnCover | undefined,
  ) {
    this.#core = core;
    this.#limits = limits;
    this.#keeper = new CoverKeeper(candidates, core, limits, known);
  }

  *run(): Generator<void, BranchedCover> {
    const { budget, maximumNetworks, prices, work } = this.#limits;
    const { taskCount, networks } = this.#core;
    const root: Branch = {
      bound: Number.NEGATIVE_INFINITY,
      prices,
      open: Uint32Array.from(networks.keys()),
      shares: new Float64Array(networks.length),
      reduced: undefined,
      chosen: [],
      best: new Float64Array(taskCount).fill(Number.POSITIVE_INFINITY),
      fixed: 0,
      budget,
      count: maximumNetworks,
    };
    const first = yield* this.#price(root, efforts.root);
    this.#keeper.likely = leastReduced(first, Math.max(exchanged.least, exchanged.perTask * taskCount));
    yield* this.#keeper.shake(sharedPlaces(first), Math.min(first.bound, this.#limits.most));
    // With a better cover at hand more networks can be left out.
    const { prices: better, shares, reduced, open } = first;
    yield* this.#add({ ...root, prices: better, shares, reduced, open }, first.forced);
    let dived = Number.NEGATIVE_INFINITY;
    while (!this.#isComplete && this.#work < work) {
      const branch = this.#queue.take();
      if (this.#priced >= dived + branchesPerDive) {
        yield* this.#dive(branch);
        dived = this.#priced;
      }
      yield* this.#split(branch);
    }
    const isComplete = this.#isComplete;
    const proved = this.#work;
    while (isComplete && this.#queue.size > 0 && this.#work < proved + tieShare * work) {
      yield* this.#split(this.#queue.take());
    }
    const bound = isComplete ? this.#target : this.#queue.least;
    return {
      cover: this.#keeper.best,
      bound: Math.min(bound, this.#target),
      isComplete,
      prices: first.prices,
    };
  }

  get #work(): number {
    return this.#looked + this.#keeper.work;
  }

  /** The value above which nothing is of interest. */
  get #target(): number {
    return Math.min(this.#limits.most, this.#keeper.best?.value ?? Number.POSITIVE_INFINITY);
  }

  get #isComplete(): boolean {
    return this.#queue.size === 0 || this.#queue.least >= this.#target - tieTolerance;
  }

  *#price(branch: Branch, effort: PricingEffort): Generator<void, PricedBranch> {
    const priced = yield* priceBranch(this.#core, branch, this.#target + tieTolerance, effort);
    this.#looked += priced.work;
    this.#priced++;
    return priced;
  }

  /** Prices a branch, with `forced` chosen too, and puts it into the queue where it may hold something better. */
  *#add(branch: Branch, forced: readonly number[]): Generator<void, void> {
    const wider = this.#choose(branch, forced);
    if (!wider) return;
    yield;
    const priced = yield* this.#price(wider, efforts.branch);
    const { bound, prices, open, shares, reduced } = priced;
    this.#keeper.offer(chosenBy(wider, priced));
    if (this.#priced % branchesPerExchange === 0)
      this.#keeper.offer(this.#keeper.exchange(chosenBy(wider, priced)));
    if (bound > this.#target + tieTolerance) return;
    const next = this.#choose(
      { ...wider, bound: Math.max(branch.bound, bound), prices, open, shares, reduced },
      priced.forced,
    );
    if (!next || this.#isWorseTie(next)) return;
    this.#queue.add(next, next.bound);
  }

  /** A cover from a branch: the network that its relaxation chooses most is chosen, until none fits or none is better. */
  *#dive(start: Branch): Generator<void, void> {
    let branch: Branch | undefined = start;
    let last: readonly number[] = start.chosen;
    while (branch) {
      const likeliest = sharedPlaces(branch).find(place => this.#fits(branch as Branch, place));
      if (likeliest === undefined || branch.count === 0) break;
      const rest = withOpen(
        branch,
        Uint32Array.from(branch.open.keys()).filter(i => branch?.open[i] !== likeliest),
      );
      branch = this.#choose(rest, [likeliest]);
      if (!branch) break;
      yield;
      const priced: PricedBranch = yield* this.#price(branch, efforts.branch);
      last = chosenBy(branch, priced);
      if (priced.bound > this.#target + tieTolerance) break;
      const { prices, open, shares, reduced, forced } = priced;
      branch = this.#choose({ ...branch, prices, open, shares, reduced }, forced);
    }
    this.#keeper.offer(this.#keeper.exchange(last));
  }

  /** Two branches: with and without the network about which the relaxation is least decided. */
  *#split(branch: Branch): Generator<void, void> {
    if (branch.bound > this.#target + tieTolerance || this.#isWorseTie(branch)) return;
    const fitting = [...branch.open.keys()].filter(
      i => branch.count > 0 && this.#fits(branch, branch.open[i] as number),
    );
    let found = fitting[0];
    if (found === undefined) return;
    const certainty = (i: number) => Math.abs((branch.shares[i] as number) - 0.5);
    for (const i of fitting) if (certainty(i) < certainty(found)) found = i;
    const place = branch.open[found] as number;
    const rest = withOpen(branch, Uint32Array.from(fitting.filter(i => i !== found)));
    yield* this.#add(rest, [place]);
    yield* this.#add(rest, []);
  }

  #fits({ budget }: Branch, place: number): boolean {
    const tolerance = tieTolerance * this.#limits.budget;
    return (this.#core.costs[place] as number) <= budget + tolerance;
  }

  /** Whether covers of the branch are at best as good as the one at hand, and cost more. */
  #isWorseTie({ bound, budget }: Branch): boolean {
    const best = this.#keeper.best;
    if (!best || bound < best.value - tieTolerance) return false;
    return this.#limits.budget - budget > best.cost * (1 + tieTolerance);
  }

  /** The branch with further networks chosen; `undefined` where they do not fit. */
  #choose(branch: Branch, places: readonly number[]): Branch | undefined {
    if (places.length === 0) return branch;
    const { offsets, members, losses, costs, fixed } = this.#core;
    const best = branch.best.slice();
    let chosen = branch;
    for (const place of places) {
      if (chosen.count === 0 || !this.#fits(chosen, place)) return undefined;
      for (let p = offsets[place] as number; p < (offsets[place + 1] as number); p++) {
        const task = members[p] as number;
        best[task] = Math.min(best[task] as number, losses[p] as number);
      }
      chosen = {
        ...chosen,
        best,
        chosen: [...chosen.chosen, place],
        fixed: chosen.fixed + (fixed[place] as number),
        budget: chosen.budget - (costs[place] as number),
        count: chosen.count - 1,
      };
    }
    this.#keeper.offer(chosen.chosen);
    return chosen;
  }
}
