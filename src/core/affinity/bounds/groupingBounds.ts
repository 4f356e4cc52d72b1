import { budgetOf, type GroupingProblem } from '../groupingProblem.ts';
import { groupingBound } from './movedStars.ts';
import { relaxationOf } from './relaxationOf.ts';

/** Rounds of a relaxation for one number of networks, and the operations that those for all of them may take. */
const mostRelaxed = 60;
/** With fewer rounds than this the first multipliers are as good. */
const fewestRelaxed = 4;
const relaxedOperations = 2.5e10;

/** What no grouping is worth more than, by number of networks: the best of several bounds. */
export class GroupingBounds {
  readonly #problem: GroupingProblem;
  readonly #relaxation;
  readonly #rounds: number;
  /** By number of networks, from 0; `Infinity` where nothing is known. */
  readonly all: Float64Array;

  constructor(problem: GroupingProblem) {
    this.#problem = problem;
    this.#relaxation = relaxationOf(problem);
    const { groups, taskCount, units, maximumNetworks } = problem;
    const size = groups === 'cover' ? 2 * taskCount : units.length;
    const rounds = Math.round(relaxedOperations / (9 * size ** 3 * maximumNetworks));
    this.#rounds = rounds < fewestRelaxed ? 0 : Math.min(mostRelaxed, rounds);
    this.all = new Float64Array(maximumNetworks + 1).fill(Number.POSITIVE_INFINITY);
  }

  /** By helpers that each task chooses for itself; `known` is what the bound may come down to. */
  *byStars(networks: number, known: number): Generator<void, void> {
    const { cost, taskCount } = this.#problem;
    const bound = yield* groupingBound(this.#problem, budgetOf(cost, taskCount, networks), known);
    this.#lower(networks, bound);
  }

  /** By the relaxation with the multipliers at hand, of all numbers of networks. */
  *byRelaxation(): Generator<void, void> {
    this.learn(yield* this.#relaxation.bounds());
  }

  /** By the relaxation with multipliers that suit a number of networks, towards the value of a grouping. */
  *improve(networks: number, known: number): Generator<void, void> {
    if (this.#rounds === 0) return;
    yield* this.#relaxation.improve(networks, this.#rounds);
    yield* this.byRelaxation();
    if ((this.all[networks] as number) <= known + 1e-9 * Math.abs(known)) return;
    this.#lower(networks, yield* this.#relaxation.descend(networks, known, this.#rounds));
    yield* this.byRelaxation();
  }

  /** Takes over what is known of bounds from elsewhere. */
  learn(all: Float64Array): void {
    all.forEach((bound, networks) => {
      this.#lower(networks, bound);
    });
  }

  #lower(networks: number, bound: number): void {
    if (bound < (this.all[networks] as number)) this.all[networks] = bound;
  }
}
