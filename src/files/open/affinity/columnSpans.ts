import { type ReadPairTable, selfColumns } from './readPairTable.ts';

/** The least and the greatest value of a column, of different tasks. */
export interface ColumnSpan {
  readonly column: number;
  readonly least: number;
  readonly most: number;
}

/** Fewer values of a column, and fewer columns, tell nothing of scales. */
const fewest = 3;

/**
 * Two columns whose values lie further apart than either of them is wide: they may be on different scales. `undefined` where no two
 * do.
 */
export function spansApart(table: ReadPairTable): readonly [ColumnSpan, ColumnSpan] | undefined {
  const { rows, columns, values } = table;
  const ownColumn = selfColumns(table);
  const spans = columns.flatMap((_, column): ColumnSpan[] => {
    let [least, most, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    for (let row = 0; row < rows.length; row++) {
      const value = values[row * columns.length + column] as number;
      if (ownColumn[row] === column || Number.isNaN(value)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
      count++;
    }
    return count < fewest ? [] : [{ column, least, most }];
  });
  if (spans.length < fewest) return undefined;
  // The narrower of two that lie apart is most often at an end.
  const lowest = spans.reduce((a, b) => (b.most < a.most ? b : a));
  const highest = spans.reduce((a, b) => (b.least > a.least ? b : a));
  const gap = highest.least - lowest.most;
  return gap > Math.max(lowest.most - lowest.least, highest.most - highest.least)
    ? [lowest, highest]
    : undefined;
}
