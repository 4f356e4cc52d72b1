import { dealOut } from '../../base/steps/dealOut.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import { GroupingBounds } from './bounds/groupingBounds.ts';
import { exactGroupings, type GroupingProgress } from './exactGroupings.ts';
import { type FoundGrouping, valueOfSets } from './foundGroupings.ts';
import { budgetOf, type GroupingProblem, isOfFewTasks } from './groupingProblem.ts';
import { LocalGroupings } from './localGroupings.ts';
import {
  type BoundsPart,
  boundsPart,
  type GroupingHelpers,
  type RoundsPart,
  roundsPart,
} from './parts/groupingPart.ts';
import { mostScannedUnits } from './setSource.ts';
import { subsetGroupings } from './subsetGroupings.ts';

/** Rounds of the local search before the exact one. */
const roundsBefore = 3;
/** Rounds of the local search where it stands alone, by number of tasks; dealt out to so many at a time, each for a few. */
const mostRounds = 60;
const roundsTimesTasks = 3000;
const searchers = 4;
const roundsAtATime = 5;
/** Parts into which the numbers of networks are dealt out whose bounds are to be improved. */
const boundParts = 4;

/**
 * Groupings of highest value of each cost, each with what no other is worth more than. Up to 24 tasks (tasks kept
 * together count once) all sets are tried and the answer is the optimum; beyond, for what 1, 2, ... sets cost that share no
 * task, groupings come from a local search and bounds from relaxations, and a grouping is proved where the two meet. The
 * same answer each time, whoever helps.
 */
export function* groupTasks(
  problem: GroupingProblem,
  helpers?: GroupingHelpers,
): Generator<GroupingProgress, readonly FoundGrouping[]> {
  if (isOfFewTasks(problem))
    return yield* mapSteps(subsetGroupings(problem), () => ({ share: 0, found: [] }));
  const { maximumNetworks } = problem;
  const isExact = problem.units.length <= mostScannedUnits;
  const local = new LocalGroupings(problem);
  const bounds = new GroupingBounds(problem);
  let [done, found]: [number, readonly FoundGrouping[]] = [0, []];
  const at = () => ({ share: done, found });
  const reach = (share: number) => {
    done = isExact ? 0 : share;
    found = foundBy(problem, local, bounds);
    return at();
  };
  yield* mapSteps(local.start(), at);
  for (let networks = maximumNetworks; networks >= 1; networks--) {
    // An infinite hope takes no step towards a better bound than the first.
    yield* mapSteps(bounds.byStars(networks, Number.POSITIVE_INFINITY), at);
    yield reach(0.05 * (1 - networks / maximumNetworks));
  }
  if (isExact) {
    for (let round = 0; round < roundsBefore; round++) yield* mapSteps(local.round(), at);
    yield reach(0);
    return yield* exactGroupings(problem, found, {}, helpers);
  }
  yield* mapSteps(local.spread(), at);
  const rounds = Math.min(mostRounds, Math.ceil(roundsTimesTasks / problem.taskCount));
  const waves = Math.ceil(rounds / (searchers * roundsAtATime));
  for (let wave = 0; wave < waves; wave++) {
    const parts = Array.from({ length: searchers }, (_, i): RoundsPart => {
      const seed = 2 + searchers * wave + i;
      return {
        kind: 'rounds',
        problem,
        start: local.state,
        seed,
        rounds: Math.ceil(rounds / searchers / waves),
      };
    });
    const answers = yield* mapSteps(dealOut(parts, roundsPart, helpers), at);
    for (const { state } of answers) local.learn(state);
    yield reach(0.05 + (0.25 * (wave + 1)) / waves);
  }
  yield* mapSteps(bounds.byRelaxation(), at);
  yield reach(0.3);
  const parts = partsOfBounds(problem, found);
  const answers = yield* mapSteps(dealOut(parts, boundsPart, helpers), share => ({
    share: 0.3 + 0.7 * share,
    found,
  }));
  for (const { bounds: all } of answers) bounds.learn(all);
  return foundBy(problem, local, bounds);
}

/** The numbers of networks whose groupings are not proved, from the most on, in parts. */
function partsOfBounds(problem: GroupingProblem, found: readonly FoundGrouping[]): readonly BoundsPart[] {
  const towards: BoundsPart['towards'][number][] = [];
  for (let networks = problem.maximumNetworks; networks >= 1; networks--) {
    const budget = budgetOf(problem.cost, problem.taskCount, networks);
    const known = found.find(grouping => grouping.budget === budget);
    const value = known && !known.isProved ? valueOfSets(problem, known.sets) : undefined;
    if (value !== undefined) towards.push({ networks, value });
  }
  const size = Math.ceil(towards.length / boundParts);
  return Array.from({ length: Math.ceil(towards.length / Math.max(1, size)) }, (_, i) => ({
    kind: 'bounds',
    problem,
    towards: towards.slice(i * size, (i + 1) * size),
  }));
}

/** The best grouping within each budget. What costs less is worth no more than what costs more can be. */
function foundBy(
  problem: GroupingProblem,
  local: LocalGroupings,
  { all }: GroupingBounds,
): readonly FoundGrouping[] {
  const { maximumNetworks, cost, taskCount } = problem;
  const found: FoundGrouping[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (let networks = maximumNetworks; networks >= 1; networks--) {
    bound = Math.min(bound, all[networks] as number);
    const sets = local.best(networks);
    const value = sets && valueOfSets(problem, sets);
    if (!sets || value === undefined || !Number.isFinite(bound)) continue;
    const budget = budgetOf(cost, taskCount, networks);
    found.push({ budget, sets, bound, isProved: value >= bound - 1e-9 * Math.abs(bound) });
  }
  return found;
}
