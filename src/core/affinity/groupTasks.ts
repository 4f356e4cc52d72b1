import { mapSteps } from '../../base/steps/runSteps.ts';
import { exactGroupings, type GroupingProgress } from './exactGroupings.ts';
import { type FoundGrouping, valueOfSets } from './foundGroupings.ts';
import { groupingBound } from './groupingBounds.ts';
import type { GroupingProblem } from './groupingProblem.ts';
import { LocalGroupings } from './localGroupings.ts';
import { mostScannedUnits } from './setSource.ts';

/** Rounds of the local search before the exact one. */
const roundsBefore = 3;
/** Rounds of the local search where it stands alone, by number of tasks. */
const mostRounds = 60;
const roundsTimesTasks = 3000;

/**
 * Groupings into 1, 2, ... sets of highest value, each with what no other is worth more than. Up to 24 tasks (tasks kept
 * together count once) all sets are tried and the answer is the optimum; beyond, groupings come from a local search and
 * bounds from a relaxation, and a grouping is proved where the two meet. The same answer each time.
 */
export function* groupTasks(
  problem: GroupingProblem,
): Generator<GroupingProgress, readonly FoundGrouping[]> {
  const local = new LocalGroupings(problem);
  const isExact = problem.units.length <= mostScannedUnits;
  yield* mapSteps(local.start(), () => ({ share: 0, found: [] }));
  if (isExact) {
    for (let round = 0; round < roundsBefore; round++)
      yield* mapSteps(local.round(), () => ({ share: 0, found: [] }));
    const known = new Map(
      countsOf(problem).flatMap(networks => {
        const sets = local.best(networks);
        return sets ? [[sets.length, sets] as const] : [];
      }),
    );
    return yield* exactGroupings(problem, [...known.values()]);
  }
  return yield* boundedGroupings(problem, local);
}

function* boundedGroupings(
  problem: GroupingProblem,
  local: LocalGroupings,
): Generator<GroupingProgress, readonly FoundGrouping[]> {
  const bounds = new Map<number, number>();
  /** What is known of each number of sets: no fewer sets are worth more than a bound of more. */
  const found = () => {
    let bound = Number.POSITIVE_INFINITY;
    return countsOf(problem)
      .reverse()
      .flatMap((networks): FoundGrouping[] => {
        bound = Math.min(bound, bounds.get(networks) ?? bound);
        const sets = local.best(networks);
        const value = sets && valueOfSets(problem, sets);
        if (!sets || value === undefined) return [];
        return [{ networks, sets, bound, isProved: value >= bound - 1e-9 * Math.abs(bound) }];
      });
  };
  const counts = countsOf(problem);
  const rounds = Math.min(mostRounds, Math.ceil(roundsTimesTasks / problem.taskCount));
  const steps = 2 * counts.length + rounds;
  let done = 0;
  let known = found();
  const at = () => ({ share: done / steps, found: known });
  for (const networks of counts) {
    // A bound without looking for a better one: an infinite hope takes no step.
    const bound = yield* mapSteps(groupingBound(problem, networks, Number.POSITIVE_INFINITY), at);
    bounds.set(networks, bound);
    done++;
    known = found();
    yield at();
  }
  for (let round = 0; round < rounds; round++) {
    yield* mapSteps(local.round(), at);
    done++;
    known = found();
    yield at();
  }
  for (const networks of [...counts].reverse()) {
    const value = known.find(grouping => grouping.networks === networks);
    const worth = value && valueOfSets(problem, value.sets);
    if (worth !== undefined && value?.isProved !== true) {
      const bound = yield* mapSteps(groupingBound(problem, networks, worth), at);
      bounds.set(networks, Math.min(bound, bounds.get(networks) ?? bound));
    }
    done++;
    known = found();
    yield at();
  }
  return known;
}

function countsOf({ maximumNetworks }: GroupingProblem): number[] {
  return Array.from({ length: maximumNetworks }, (_, i) => i + 1);
}
