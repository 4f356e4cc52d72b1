import { mapSteps } from '../../base/steps/runSteps.ts';
import { exactGroupings, type GroupingProgress } from './exactGroupings.ts';
import { type FoundGrouping, valueOfSets } from './foundGroupings.ts';
import { groupingBound } from './groupingBounds.ts';
import { budgetOf, type GroupingProblem } from './groupingProblem.ts';
import { LocalGroupings } from './localGroupings.ts';
import { mostScannedUnits } from './setSource.ts';

/** Rounds of the local search before the exact one. */
const roundsBefore = 3;
/** Rounds of the local search where it stands alone, by number of tasks. */
const mostRounds = 60;
const roundsTimesTasks = 3000;

/**
 * Groupings of highest value of each cost, each with what no other is worth more than. Up to 24 tasks (tasks kept
 * together count once) all sets are tried and the answer is the optimum; beyond, for what 1, 2, ... sets cost that share no
 * task, groupings come from a local search and bounds from a relaxation, and a grouping is proved where the two meet. The same answer each time.
 */
export function* groupTasks(problem: GroupingProblem): Generator<GroupingProgress, readonly FoundGrouping[]> {
  const isExact = problem.units.length <= mostScannedUnits;
  const counts = Array.from({ length: problem.maximumNetworks }, (_, i) => i + 1);
  const rounds = isExact
    ? roundsBefore
    : Math.min(mostRounds, Math.ceil(roundsTimesTasks / problem.taskCount));
  const local = new LocalGroupings(problem);
  const bounds = new Map<number, number>();
  const steps = 2 * counts.length + rounds;
  let done = 0;
  let found: readonly FoundGrouping[] = [];
  const at = () => ({ share: isExact ? 0 : done / steps, found });
  const lower = function* (networks: number, known: number) {
    const budget = budgetOf(problem.cost, problem.taskCount, networks);
    const bound = yield* mapSteps(groupingBound(problem, budget, known), at);
    bounds.set(networks, Math.min(bound, bounds.get(networks) ?? bound));
  };
  const finish = () => {
    done++;
    found = foundSoFar(problem, local, bounds);
    return at();
  };
  yield* mapSteps(local.start(), at);
  for (const networks of [...counts].reverse()) {
    // An infinite hope takes no step towards a better bound than the first.
    yield* lower(networks, Number.POSITIVE_INFINITY);
    yield finish();
  }
  for (let round = 0; round < rounds; round++) {
    yield* mapSteps(local.round(), at);
    yield finish();
  }
  if (isExact) return yield* exactGroupings(problem, found);
  for (const networks of [...counts].reverse()) {
    const budget = budgetOf(problem.cost, problem.taskCount, networks);
    const known = found.find(grouping => grouping.budget === budget);
    const value = known && valueOfSets(problem, known.sets);
    if (value !== undefined && !known?.isProved) yield* lower(networks, value);
    yield finish();
  }
  return found;
}

/** The best grouping within each budget. What costs less is worth no more than what costs more can be. */
function foundSoFar(
  problem: GroupingProblem,
  local: LocalGroupings,
  bounds: ReadonlyMap<number, number>,
): readonly FoundGrouping[] {
  const found: FoundGrouping[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (let networks = problem.maximumNetworks; networks >= 1; networks--) {
    bound = Math.min(bound, bounds.get(networks) ?? bound);
    const sets = local.best(networks);
    const value = sets && valueOfSets(problem, sets);
    if (!sets || value === undefined || !Number.isFinite(bound)) continue;
    const budget = budgetOf(problem.cost, problem.taskCount, networks);
    found.push({ budget, sets, bound, isProved: value >= bound - 1e-9 * Math.abs(bound) });
  }
  return found;
}
