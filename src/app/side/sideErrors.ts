import type { Grouping } from '../../core/frontier/frontier.ts';
import { type GroupingErrors, groupingErrors } from '../../core/frontier/groupingErrors.ts';
import { reportedSplit } from './reportedSplit.ts';
import type { LossSide } from './sideOf.ts';

/** How well a grouping of a side is known from replicates, where there are any. Only of a sum of losses is its error known. */
export function sideErrors(
  { table, settings }: Pick<LossSide, 'table' | 'settings'>,
  grouping: Pick<Grouping, 'heads'>,
): GroupingErrors | undefined {
  const errors = groupingErrors(table, grouping, reportedSplit(table), settings.weights);
  if (!errors || settings.objective === 'sum') return errors;
  return { ...errors, total: Number.NaN };
}
