import { useMemo } from 'react';
import { useSliced } from '../../base/ui/useAsync.ts';
import { searchAffinityInSteps } from '../../core/search/searchAffinity.ts';
import { type AffinityGrouping, affinityGroupingOf, affinityProblem } from './affinityGrouping.ts';
import type { AffinitySide } from './sideOf.ts';

/** The grouping of a side of affinities, searched in slices between which the page stays responsive; of no side there is none. */
export function useAffinityGrouping(side: AffinitySide | undefined): AffinityGrouping {
  const table = side?.table;
  const least = side?.configuration.least ?? '1';
  const problem = useMemo(() => table && affinityProblem(table, least), [table, least]);
  const start = useMemo(
    () => problem && (() => searchAffinityInSteps(problem.pairs, problem.options)),
    [problem],
  );
  const found = useSliced(start);
  return affinityGroupingOf(side?.configuration.groups ?? 1, problem, found);
}
