import { buildLossTable, type LossTable, type NetworkRow, type Split, splits } from './lossTable.ts';

/**
 * A new table with the networks of the rows after a table's own, which keep their indices; losses, errors and replicates that one of the two lacks
 * are `NaN`. Throws as {@link buildLossTable} does.
 */
export function appendNetworks(table: LossTable, rows: readonly NetworkRow[]): LossTable {
  const added = buildLossTable(table, rows);
  const start = table.members.length;
  const join = (own: LossTable['losses'] = {}, theirs: LossTable['losses'] = {}) => {
    const columns: Partial<Record<Split, Float64Array>> = {};
    for (const split of splits) {
      if (!(own[split] || theirs[split])) continue;
      const column = new Float64Array(start + added.members.length).fill(Number.NaN);
      if (own[split]) column.set(own[split]);
      if (theirs[split]) column.set(theirs[split], start);
      columns[split] = column;
    }
    return columns;
  };
  return {
    ...table,
    networkCount: table.networkCount + rows.length,
    costs: concatenate(Float64Array, table.costs, added.costs),
    offsets: concatenate(
      Uint32Array,
      table.offsets,
      added.offsets.slice(1).map(offset => start + offset),
    ),
    members: concatenate(Uint16Array, table.members, added.members),
    losses: join(table.losses, added.losses),
    ...(table.errors || added.errors ? { errors: join(table.errors, added.errors) } : {}),
    ...(table.replicates || added.replicates ? { replicates: join(table.replicates, added.replicates) } : {}),
  };
}

function concatenate<A extends Float64Array | Uint32Array | Uint16Array>(
  Column: { new (length: number): A },
  a: A,
  b: A,
): A {
  const all = new Column(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
