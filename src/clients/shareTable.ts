import { type LossTable, type Split, splits } from '../domain/lossTable.ts';

const shared = new WeakMap<LossTable, LossTable>();

/**
 * The table with its columns in memory that workers share, where the page is cross-origin isolated; otherwise the table
 * itself, which each worker then gets a copy of. The same object for the same table.
 */
export function shareTable(table: LossTable): LossTable {
  if (!globalThis.crossOriginIsolated) return table;
  const known = shared.get(table);
  if (known) return known;
  const columns = (from: LossTable['losses']) => {
    const copies: Partial<Record<Split, Float64Array>> = {};
    for (const split of splits) if (from[split]) copies[split] = shareFloats(from[split]);
    return copies;
  };
  const copy: LossTable = {
    ...table,
    costs: shareFloats(table.costs),
    offsets: fill(new Uint32Array(new SharedArrayBuffer(table.offsets.byteLength)), table.offsets),
    members: fill(new Uint16Array(new SharedArrayBuffer(table.members.byteLength)), table.members),
    losses: columns(table.losses),
    ...(table.errors ? { errors: columns(table.errors) } : {}),
  };
  shared.set(table, copy);
  return copy;
}

function shareFloats(values: Float64Array): Float64Array {
  return fill(new Float64Array(new SharedArrayBuffer(values.byteLength)), values);
}

function fill<A extends { set(values: A): void }>(empty: A, values: A): A {
  empty.set(values);
  return empty;
}
