import { fillPredicted, mostFilledTasks } from '../domain/fillPredicted.ts';
import type { LossTable } from '../domain/lossTable.ts';

/** The table that is searched, and how many networks that were never trained could be predicted. */
export interface SearchedTable {
  readonly table: LossTable;
  readonly predictable: number;
}

/** The measured networks, or with `predicted` also those that can be predicted, under an id of its own. */
export function searchedTable(measured: LossTable, predicted: boolean): SearchedTable {
  const canFill = measured.tasks.length <= mostFilledTasks;
  const filled = canFill ? fillPredicted(measured) : measured;
  const predictable = filled.networkCount - measured.networkCount;
  // Its searches are others than those of the measured networks alone.
  const table = predicted && predictable > 0 ? { ...filled, id: `${filled.id}+predicted` } : measured;
  return { table, predictable };
}
