import { singleLoss } from '../../core/gains/gains.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { reportedSplit } from '../side/reportedSplit.ts';

/** Reported loss of each task's cheapest single-task network; `NaN` where there is none. */
export function singleLosses(table: LossTable): readonly number[] {
  const split = reportedSplit(table);
  return table.tasks.map((_, task) => singleLoss(table, task, { baseline: 'half', split }));
}
