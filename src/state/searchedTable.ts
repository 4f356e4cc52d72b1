import { fillPredicted, mostFilledTasks } from '../domain/fillPredicted.ts';
import type { LossTable } from '../domain/lossTable.ts';

/** The table that is searched, and how many networks that were never trained could be predicted for it. */
export interface SearchedTable {
  readonly table: LossTable;
  readonly predictable: number;
}

/** The table with predicted networks at its end where they are wanted and can be had, under an id of its own. */
export function searchedTable(table: LossTable, isFilled: boolean): SearchedTable {
  const filled = table.tasks.length <= mostFilledTasks ? fillPredicted(table) : table;
  const predictable = filled.networkCount - table.networkCount;
  // Its searches are others than those of the measured networks alone.
  return {
    table: isFilled && predictable > 0 ? { ...filled, id: `${filled.id}+predicted` } : table,
    predictable,
  };
}
