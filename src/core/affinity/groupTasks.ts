import { mapSteps } from '../../base/steps/runSteps.ts';
import { groupingBound } from './bounds/movedStars.ts';
import { relaxationOf } from './bounds/relaxationOf.ts';
import { exactGroupings, type GroupingProgress } from './exactGroupings.ts';
import { type FoundGrouping, valueOfSets } from './foundGroupings.ts';
import { budgetOf, type GroupingProblem, isOfFewTasks } from './groupingProblem.ts';
import { LocalGroupings } from './localGroupings.ts';
import { mostScannedUnits } from './setSource.ts';
import { subsetGroupings } from './subsetGroupings.ts';

/** Rounds of the local search before the exact one. */
const roundsBefore = 3;
/** Rounds of the local search where it stands alone, by number of tasks. */
const mostRounds = 60;
const roundsTimesTasks = 3000;
/** Rounds of a relaxation for one number of networks, and the operations that those for all of them may take. */
const mostRelaxed = 60;
/** With fewer rounds than this the first multipliers are as good. */
const fewestRelaxed = 4;
const relaxedOperations = 2.5e10;

/**
 * Groupings of highest value of each cost, each with what no other is worth more than. Up to 24 tasks (tasks kept
 * together count once) all sets are tried and the answer is the optimum; beyond, for what 1, 2, ... sets cost that share no
 * task, groupings come from a local search and bounds from relaxations, and a grouping is proved where the two meet. The
 * same answer each time.
 */
export function* groupTasks(problem: GroupingProblem): Generator<GroupingProgress, readonly FoundGrouping[]> {
  if (isOfFewTasks(problem))
    return yield* mapSteps(subsetGroupings(problem), () => ({ share: 0, found: [] }));
  const isExact = problem.units.length <= mostScannedUnits;
  const local = new LocalGroupings(problem);
  const rounds = isExact
    ? roundsBefore
    : Math.min(mostRounds, Math.ceil(roundsTimesTasks / problem.taskCount));
  const bounds = new GroupingBounds(problem);
  const steps = 2 * problem.maximumNetworks + rounds + 1;
  let done = 0;
  let found: readonly FoundGrouping[] = [];
  const at = () => ({ share: isExact ? 0 : done / steps, found });
  const finish = () => {
    done++;
    found = bounds.foundBy(local);
    return at();
  };
  yield* mapSteps(local.start(), at);
  for (let networks = problem.maximumNetworks; networks >= 1; networks--) {
    // An infinite hope takes no step towards a better bound than the first.
    yield* mapSteps(bounds.byStars(networks, Number.POSITIVE_INFINITY), at);
    yield finish();
  }
  if (!isExact) yield* mapSteps(local.spread(), at);
  for (let round = 0; round < rounds; round++) {
    yield* mapSteps(local.round(), at);
    yield finish();
  }
  if (isExact) return yield* exactGroupings(problem, found);
  yield* mapSteps(bounds.byRelaxation(), at);
  yield finish();
  for (let networks = problem.maximumNetworks; networks >= 1; networks--) {
    const budget = budgetOf(problem.cost, problem.taskCount, networks);
    const known = found.find(grouping => grouping.budget === budget);
    const value = known && !known.isProved ? valueOfSets(problem, known.sets) : undefined;
    if (value !== undefined) {
      yield* mapSteps(bounds.byStars(networks, value), at);
      yield* mapSteps(bounds.improve(networks, value), at);
    }
    yield finish();
  }
  return found;
}

/** What no grouping is worth more than, by number of networks: the best of several bounds. */
class GroupingBounds {
  readonly #problem: GroupingProblem;
  readonly #relaxation;
  readonly #rounds: number;
  readonly #bounds: Float64Array;

  constructor(problem: GroupingProblem) {
    this.#problem = problem;
    this.#relaxation = relaxationOf(problem);
    const { groups, taskCount, units, maximumNetworks } = problem;
    const size = groups === 'cover' ? 2 * taskCount : units.length;
    const rounds = Math.round(relaxedOperations / (9 * size ** 3 * maximumNetworks));
    this.#rounds = rounds < fewestRelaxed ? 0 : Math.min(mostRelaxed, rounds);
    this.#bounds = new Float64Array(maximumNetworks + 1).fill(Number.POSITIVE_INFINITY);
  }

  /** By helpers that each task chooses for itself; `known` is what the bound may come down to. */
  *byStars(networks: number, known: number): Generator<void, void> {
    const { cost, taskCount } = this.#problem;
    const bound = yield* groupingBound(this.#problem, budgetOf(cost, taskCount, networks), known);
    this.#lower(networks, bound);
  }

  /** By the relaxation with the multipliers at hand, of all numbers of networks. */
  *byRelaxation(): Generator<void, void> {
    (yield* this.#relaxation.bounds()).forEach((bound, networks) => {
      this.#lower(networks, bound);
    });
  }

  /** By the relaxation with multipliers that suit a number of networks, towards the value of a grouping. */
  *improve(networks: number, known: number): Generator<void, void> {
    if (this.#rounds === 0) return;
    yield* this.#relaxation.improve(networks, this.#rounds);
    yield* this.byRelaxation();
    if ((this.#bounds[networks] as number) <= known + 1e-9 * Math.abs(known)) return;
    this.#lower(networks, yield* this.#relaxation.descend(networks, known, this.#rounds));
    yield* this.byRelaxation();
  }

  #lower(networks: number, bound: number): void {
    if (bound < (this.#bounds[networks] as number)) this.#bounds[networks] = bound;
  }

  /** The best grouping within each budget. What costs less is worth no more than what costs more can be. */
  foundBy(local: LocalGroupings): readonly FoundGrouping[] {
    const { maximumNetworks, cost, taskCount } = this.#problem;
    const found: FoundGrouping[] = [];
    let bound = Number.POSITIVE_INFINITY;
    for (let networks = maximumNetworks; networks >= 1; networks--) {
      bound = Math.min(bound, this.#bounds[networks] as number);
      const sets = local.best(networks);
      const value = sets && valueOfSets(this.#problem, sets);
      if (!sets || value === undefined || !Number.isFinite(bound)) continue;
      const budget = budgetOf(cost, taskCount, networks);
      found.push({ budget, sets, bound, isProved: value >= bound - 1e-9 * Math.abs(bound) });
    }
    return found;
  }
}
