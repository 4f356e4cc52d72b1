import type { LossTable } from '../../core/tables/lossTable.ts';
import { shareColumns } from '../../core/tables/shareColumns.ts';

const shared = new WeakMap<LossTable, Promise<LossTable>>();
const sliceMs = 10;

/**
 * The table with its columns in memory that workers share, where the page is cross-origin isolated; otherwise the table
 * itself, which each worker then gets a copy of. The same object for the same table. A large table is copied in slices,
 * between which the page stays responsive.
 */
export function shareTable(table: LossTable): Promise<LossTable> {
  if (!globalThis.crossOriginIsolated) return Promise.resolve(table);
  const known = shared.get(table) ?? copyInSlices(table);
  shared.set(table, known);
  return known;
}

async function copyInSlices(table: LossTable): Promise<LossTable> {
  const copying = shareColumns(table);
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const next = copying.next();
    if (next.done) return next.value;
    if (performance.now() < sliceEnd) continue;
    await new Promise(resolve => setTimeout(resolve));
    sliceEnd = performance.now() + sliceMs;
  }
}
