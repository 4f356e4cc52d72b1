import { mapSteps } from '../../base/steps/runSteps.ts';
import { costUnitOf } from '../search/costUnit.ts';
import type { ColumnCover } from '../search/large/bestCover.ts';
import { LargeFrontier, type LargeLimits } from '../search/large/largeFrontier.ts';
import { standardLimits, walkSolver } from '../search/large/walkBudgets.ts';
import type { FoundGrouping } from './foundGroupings.ts';
import { budgetOf, type GroupingProblem, valueInSet } from './groupingProblem.ts';
import type { GroupingHelpers } from './parts/groupingPart.ts';
import { setCosts } from './setCosts.ts';
import { setSource, tasksOfSet } from './setSource.ts';
import { type ValueScale, valueScale } from './valueScale.ts';

/** Partitions have no branch and bound to fall back on. */
const mostLabels = { columns: 60_000, labels: 200_000 };

/** How far the groupings are: the done share, and those found so far. */
export interface GroupingProgress {
  readonly share: number;
  readonly found: readonly FoundGrouping[];
}

/**
 * The best groupings of each cost, with every allowed set as a candidate: column generation over sets that are tried
 * one by one and not stored, then every set within the gap, then the best choice of these. `known` are groupings to start
 * from. For problems of few units: see `mostScannedUnits`. `limits.sets`: how many sets of a scan are kept.
 */
export function* exactGroupings(
  problem: GroupingProblem,
  known: readonly FoundGrouping[] = [],
  limits: Partial<Omit<LargeLimits, 'maximumNetworks'>> & { readonly sets?: number } = {},
  helpers?: GroupingHelpers,
): Generator<GroupingProgress, readonly FoundGrouping[]> {
  const scale = valueScale(problem);
  const { cost: priced, taskCount, maximumNetworks } = problem;
  const maximumBudget = budgetOf(priced, taskCount, maximumNetworks);
  const unit = costUnitOf(setCosts(problem).costs);
  const { sets, ...own } = limits;
  const all = { maximumNetworks: taskCount, ...standardLimits, ...mostLabels, ...own };
  const search = new LargeFrontier(setSource(problem, scale, sets, helpers), maximumBudget, all);
  const toFound = ({ columns, cost }: ColumnCover, bound: number, isProved: boolean): FoundGrouping => {
    const names = [...new Set(columns.map(column => column.network))];
    const sets = names.map(name => tasksOfSet(problem, name));
    return { budget: cost, sets, bound: 0 - (bound * scale.scale + scale.base), isProved };
  };
  const covers = known.map(({ sets }) => coverOfSets(problem, scale, sets)).sort((a, b) => a.cost - b.cost);
  const walk = walkSolver(search, given(covers), { maximumBudget, unit });
  let last = { length: 0, found: known };
  const solved = yield* mapSteps(walk, ({ share, solved: done }) => {
    const least = done[done.length - 1];
    if (done.length === last.length || !least) return { share, found: last.found };
    // Fewer networks are worth no more than more of them can be.
    const highest = 0 - (least.bound * scale.scale + scale.base);
    const below = known.filter(({ budget }) => budget < (least.cover?.cost ?? least.budget));
    const waiting = below.map(other => ({ ...other, bound: Math.min(other.bound, highest) }));
    const proved = done.flatMap(({ cover, bound, isProved }) =>
      cover ? [toFound(cover, bound, isProved)] : [],
    );
    last = {
      length: done.length,
      found: [...waiting, ...proved],
    };
    return { share, found: last.found };
  });
  return solved.flatMap(({ cover, bound, isProved }) => (cover ? [toFound(cover, bound, isProved)] : []));
}

/** What is known, as a search gives it: there is nothing to wait for but a moment to stop in. */
function* given(covers: readonly ColumnCover[]): Generator<void, readonly ColumnCover[]> {
  yield;
  return covers;
}

/** A grouping as columns: each task served by the set in which it is worth most. */
function coverOfSets(
  problem: GroupingProblem,
  { best, scale }: ValueScale,
  sets: readonly (readonly number[])[],
): ColumnCover {
  const { costs, classes } = setCosts(problem);
  const served = sets.map((): number[] => []);
  const values = sets.map(() => 0);
  for (let task = 0; task < problem.taskCount; task++) {
    const worth = sets.map(set => {
      const value = set.includes(task) ? valueInSet(problem, set, task) : Number.NaN;
      return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
    });
    const head = worth.indexOf(Math.max(...worth));
    served[head]?.push(task);
    values[head] = (values[head] as number) + ((best[task] as number) - (worth[head] as number)) / scale;
  }
  const columns = sets.flatMap((set, s) => {
    const tasks = served[s] as number[];
    const network = problem.units.reduce(
      (name, unit, u) => (set.includes(unit[0] as number) ? name | (1 << u) : name),
      0,
    );
    return tasks.length > 0
      ? [{ network, costClass: classes[set.length] as number, tasks, value: values[s] as number }]
      : [];
  });
  const cost = columns.reduce((sum, { costClass }) => sum + (costs[costClass] as number), 0);
  return { columns, value: values.reduce((sum, value) => sum + value, 0), cost };
}
