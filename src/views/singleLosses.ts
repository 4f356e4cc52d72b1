import { singleLoss } from '../domain/gains.ts';
import type { LossTable } from '../domain/lossTable.ts';
import { reportedSplit } from '../state/reportedSplit.ts';

/** Reported loss of each task's cheapest single-task network; `NaN` where there is none. */
export function singleLosses(table: LossTable): readonly number[] {
  const split = reportedSplit(table);
  return table.tasks.map((_, task) => singleLoss(table, task, { baseline: 'half', split }));
}
