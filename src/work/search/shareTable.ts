import { runInSlices } from '../../base/steps/runInSlices.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { shareColumns } from '../../core/tables/shareColumns.ts';

const shared = new WeakMap<LossTable, Promise<LossTable>>();

/**
 * The table with its columns in memory that workers share, where the page is cross-origin isolated; otherwise the table
 * itself, which each worker then gets a copy of. The same object for the same table. A large table is copied in slices,
 * between which the page stays responsive.
 */
export function shareTable(table: LossTable): Promise<LossTable> {
  if (!globalThis.crossOriginIsolated) return Promise.resolve(table);
  const known = shared.get(table) ?? runInSlices(shareColumns(table));
  shared.set(table, known);
  return known;
}
