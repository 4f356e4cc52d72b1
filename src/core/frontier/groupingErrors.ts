import { type LossTable, lossErrorOf, replicatesOf, type Split } from '../tables/lossTable.ts';
import type { Grouping } from './frontier.ts';

/** How well a grouping's losses are known from replicates. */
export interface GroupingErrors {
  /** Standard error of each task's loss under its head; `NaN` where it is not known. */
  readonly perTask: readonly number[];
  /** Of how many replicates each of these losses is the mean; absent where the table knows none. */
  readonly replicates?: readonly number[];
  /** Of their sum, each with its weight; `NaN` where that of a task is not known. */
  readonly total: number;
}

/**
 * The standard errors of what a grouping reports on a split, where the table has replicates. That of the sum takes the
 * errors of tasks as independent. `weights`: one per task, empty for equal ones.
 */
export function groupingErrors(
  table: LossTable,
  { heads }: Pick<Grouping, 'heads'>,
  split: Split,
  weights: readonly number[] = [],
): GroupingErrors | undefined {
  if (!table.errors?.[split]) return undefined;
  const perTask = heads.map((network, task) => lossErrorOf(table, network, task, split));
  const total = Math.hypot(...perTask.map((error, task) => error * (weights[task] ?? 1)));
  if (!table.replicates?.[split]) return { perTask, total };
  return {
    perTask,
    total,
    replicates: heads.map((network, task) => replicatesOf(table, network, task, split)),
  };
}
