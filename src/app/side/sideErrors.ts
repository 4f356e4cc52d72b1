import type { Grouping } from '../../core/frontier/frontier.ts';
import { type GroupingErrors, groupingErrors } from '../../core/frontier/groupingErrors.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { CurveSettings } from './curves/curveRequest.ts';
import { reportedSplit } from './reportedSplit.ts';

/** What errors depend on. */
export interface ErrorsOf {
  readonly networks: LossTable;
  readonly settings: Pick<CurveSettings, 'objective' | 'weights'>;
}

/** The standard error of the total of a side's groupings, `NaN` where it is not known. */
export function totalErrorOf(side: ErrorsOf): (grouping: Pick<Grouping, 'heads'>) => number {
  return grouping => sideErrors(side, grouping)?.total ?? Number.NaN;
}

/** How well a grouping of a side is known from replicates, where there are any. Only of a sum of losses is its error known. */
export function sideErrors(
  { networks, settings }: ErrorsOf,
  grouping: Pick<Grouping, 'heads'>,
): GroupingErrors | undefined {
  const errors = groupingErrors(networks, grouping, reportedSplit(networks), settings.weights);
  if (!errors || settings.objective === 'sum') return errors;
  return { ...errors, total: Number.NaN };
}
