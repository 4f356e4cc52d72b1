import { mapSteps } from '../../base/steps/runSteps.ts';
import type { ColumnCover } from '../search/large/bestCover.ts';
import type { LargeLimits } from '../search/large/largeFrontier.ts';
import { walkSource } from '../search/large/walkBudgets.ts';
import type { FoundGrouping } from './foundGroupings.ts';
import type { GroupingProblem } from './groupingProblem.ts';
import { setSource, tasksOfSet } from './setSource.ts';
import { valueScale } from './valueScale.ts';

/** How far the groupings are: the done share, and those found so far. */
export interface GroupingProgress {
  readonly share: number;
  readonly found: readonly FoundGrouping[];
}

/**
 * The best groupings into 1, 2, ... sets, with every allowed set as a candidate: column generation over sets that are tried
 * one by one and not stored, then every set within the gap, then the best choice of these. For up to
 * {@link mostScannedUnits} units.
 */
export function* exactGroupings(
  problem: GroupingProblem,
  limits: Partial<Omit<LargeLimits, 'maximumNetworks'>> = {},
): Generator<GroupingProgress, readonly FoundGrouping[]> {
  const { maximumNetworks } = problem;
  const scale = valueScale(problem);
  const options = { maximumBudget: maximumNetworks, maximumNetworks: problem.taskCount, unit: 1, limits };
  const toFound = (cover: ColumnCover, networks: number, bound: number, isProved: boolean): FoundGrouping => {
    const sets = [...new Set(cover.columns.map(column => column.network))].map(set =>
      tasksOfSet(problem, set),
    );
    return { networks, sets, bound: 0 - (bound * scale.scale + scale.base), isProved };
  };
  const walk = walkSource(setSource(problem, scale), nothing(), options);
  const solved = yield* mapSteps(walk, ({ share, solved: known }) => ({
    share,
    found: known.flatMap(({ cover, bound, isProved }) =>
      cover ? [toFound(cover, cover.cost, bound, isProved)] : [],
    ),
  }));
  return solved.flatMap(({ cover, bound, isProved }) =>
    cover ? [toFound(cover, cover.cost, bound, isProved)] : [],
  );
}

// biome-ignore lint: x
function* nothing(): Generator<void, readonly ColumnCover[]> {
  return [];
}
