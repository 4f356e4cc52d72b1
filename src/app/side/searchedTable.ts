import { countPredictable, fillPredicted } from '../../core/strategies/fillPredicted.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';

/** The table that is searched, and how many networks that were never trained could be predicted. */
export interface SearchedTable {
  readonly table: LossTable;
  readonly predictable: number;
}

const filled = new WeakMap<LossTable, LossTable>();

/** The measured networks, or with `predicted` also those that can be predicted, under an id of its own. */
export function searchedTable(measured: LossTable, predicted: boolean): SearchedTable {
  const predictable = countPredictable(measured);
  if (!predicted || predictable === 0) return { table: measured, predictable };
  // Its searches are others than those of the measured networks alone. The same object for the same table.
  const table = filled.get(measured) ?? { ...fillPredicted(measured), id: `${measured.id}+predicted` };
  filled.set(measured, table);
  return { table, predictable };
}
