import { type LossTable, type Split, splits } from './lossTable.ts';

/** Bytes copied between two yields: about a millisecond. */
const chunk = 2 ** 22;

type Column = Float64Array | Uint32Array | Uint16Array;

/**
 * The table with its columns in memory that threads share: copies, but for the columns that lie there already. Yields now
 * and then. A thread that makes a table for another does well to share its columns before it hands the table over.
 */
export function* shareColumns(table: LossTable): Generator<void, LossTable> {
  const share = function* (from: LossTable['losses']) {
    const shared: Partial<Record<Split, Float64Array>> = {};
    for (const split of splits) {
      const values = from[split];
      if (values) shared[split] = yield* shareColumn(values, Float64Array);
    }
    return shared;
  };
  const { costs, offsets, members, losses, errors } = table;
  return {
    ...table,
    costs: yield* shareColumn(costs, Float64Array),
    offsets: yield* shareColumn(offsets, Uint32Array),
    members: yield* shareColumn(members, Uint16Array),
    losses: yield* share(losses),
    ...(errors ? { errors: yield* share(errors) } : {}),
  };
}

function* shareColumn<A extends Column>(
  values: A,
  Column: { new (memory: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number },
): Generator<void, A> {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const copy = new Column(new SharedArrayBuffer(values.byteLength));
  const count = chunk / Column.BYTES_PER_ELEMENT;
  for (let from = 0; from < values.length; from += count) {
    copy.set(values.subarray(from, from + count), from);
    yield;
  }
  return copy;
}
