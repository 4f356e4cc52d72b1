import type { ColumnCover } from '../bestCover.ts';
import type { Candidates } from '../candidates.ts';
import type { LargeLimits, SolvedBudget } from '../largeFrontier.ts';
import { branchCovers } from './branchCovers.ts';

/** The most that a cover can be worth: every task at its worst comes to 1 after scaling. */
const worst = 1 + 1e-9;

/**
 * The search for lists over more tasks than the linear program and the labels serve: every budget by branch and bound
 * alone, each from the prices of the one before it. Asked from the largest budget down.
 */
export class BranchFrontier {
  readonly #candidates: Candidates;
  readonly #limits: LargeLimits;
  #prices: Float64Array;

  constructor(candidates: Candidates, limits: LargeLimits) {
    this.#candidates = candidates;
    this.#limits = limits;
    this.#prices = new Float64Array(candidates.taskCount).fill(1 / candidates.taskCount);
  }

  /** The optimum of one budget, or its bound. `known` is a cover within the budget, if one is known. */
  *solve(budget: number, known: ColumnCover | undefined): Generator<void, SolvedBudget> {
    const networks = Uint32Array.from({ length: this.#candidates.networkCount }, (_, i) => i);
    const { maximumNetworks, branches: work } = this.#limits;
    const limits = { budget, maximumNetworks, prices: this.#prices, most: worst, work };
    const { cover, bound, isComplete, prices } = yield* branchCovers(
      this.#candidates,
      networks,
      limits,
      known,
    );
    this.#prices = prices;
    if (cover) return { budget, cover, bound: isComplete ? cover.value : bound, isProved: isComplete };
    return { budget, cover, bound: isComplete ? Number.POSITIVE_INFINITY : bound, isProved: isComplete };
  }
}
