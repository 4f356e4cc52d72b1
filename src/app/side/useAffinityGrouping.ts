import { useMemo } from 'react';
import { useSliced } from '../../base/ui/hooks/useAsync.ts';
import { type Grouping, stepAt } from '../../core/frontier/frontier.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import {
  type AffinityFrontier,
  type AffinitySearchOptions,
  mostAffinityTasks,
  searchAffinityInSteps,
} from '../../core/search/searchAffinity.ts';
import { type AffinityTable, isSquareAffinity } from '../../core/tables/affinityTable.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
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

/** What is searched for: pairs of which higher values are better, and how the tasks may be grouped. */
export interface AffinityProblem {
  /** Whether it is known what a task alone is worth. */
  readonly isAloneKnown: boolean;
  readonly pairs: PairValues;
  readonly options: AffinitySearchOptions;
}

/** The grouping of a side of affinities. */
export interface AffinityGrouping {
  /** `undefined` where its tasks cannot be grouped: they are too many, or not the same in rows and columns. */
  readonly problem: AffinityProblem | undefined;
  /** Every candidate task set as a network; `undefined` until the search is done. */
  readonly sets: LossTable | undefined;
  /** The best of at most as many networks as are wanted. */
  readonly grouping: Grouping | undefined;
  /** The best of one network more. */
  readonly further: Grouping | undefined;
}

/** The problem of a table whose tasks can be grouped into networks of at least so many. */
export function affinityProblem(
  table: AffinityTable,
  wantedLeast: AffinitySide['configuration']['least'],
): AffinityProblem | undefined {
  if (!isSquareAffinity(table) || table.targets.length > mostAffinityTasks) return undefined;
  // Where lower values are better they measure something of each pair, of which a task alone has no 0.
  const isAloneKnown = table.better === 'higher';
  const least = isAloneKnown ? wantedLeast : '2';
  const values = isAloneKnown ? table.values : table.values.map(value => -value);
  const pairs = { rows: table.sources, columns: table.targets, values };
  const options = { maximumNetworks: table.targets.length, minimumTasks: Number(least) };
  return { isAloneKnown, pairs, options };
}

/** What there is of at most so many networks, as far as the search has come. */
export function affinityGroupingOf(
  groups: number,
  problem: AffinityProblem | undefined,
  found: AffinityFrontier | undefined,
): AffinityGrouping {
  const most = Math.min(groups, problem?.pairs.columns.length ?? 0);
  const best = (networks: number) => found && stepAt(found.frontier, networks)?.grouping;
  return { problem, sets: found?.table, grouping: best(most), further: best(most + 1) };
}
