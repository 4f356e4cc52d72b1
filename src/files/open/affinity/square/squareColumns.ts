import { readMark } from '../../../table/directionMark.ts';
import { readOwnPairsHeader } from '../../propose/ownPairs.ts';
import type { TextRow } from '../../text/splitRows.ts';

/** What the header of a square says besides names. */
export interface SquareColumns {
  /** The columns that hold pairs, and the names of rows. */
  readonly kept: readonly number[];
  /** The names of the kept columns, without marks of direction. */
  readonly names: readonly string[];
  /** Where all columns are marked alike. */
  readonly better?: 'higher' | 'lower';
  /** Whether columns of standard errors were left out. */
  readonly hasErrors: boolean;
}

/** The columns of a square by its header: standard errors stand beside values, arrows say which way is better. */
export function squareColumns(header: readonly string[]): SquareColumns {
  const all = header.map((_, c) => c);
  if (readOwnPairsHeader(header)) return { kept: all, names: header, hasErrors: false };
  const marks = header.map(name => readMark(name.trim()));
  const known = new Set(header);
  const kept = all.filter(c => {
    const [whole, base = ''] = /^(.+)[ _]stderr$/.exec(header[c] ?? '') ?? [];
    return whole === undefined || !known.has(base);
  });
  const ways = new Set(kept.slice(1).map(c => marks[c]?.better));
  const [better] = ways;
  return {
    kept,
    names: kept.map(c => marks[c]?.name ?? ''),
    hasErrors: kept.length < header.length,
    ...(ways.size === 1 && better ? { better } : {}),
  };
}

/** The rows of a square with a header, as its columns are. */
export function* rowsOfSquare(rows: Iterable<TextRow>): Generator<TextRow> {
  let columns: SquareColumns | undefined;
  for (const row of rows) {
    if (columns?.hasErrors) yield { ...row, cells: pick(row.cells, columns.kept) };
    else if (columns) yield row;
    else {
      columns = squareColumns(row.cells);
      yield { ...row, cells: columns.names };
    }
  }
}

/** Some cells of a row, and those that stand behind all columns. */
export function pick(cells: readonly string[], kept: readonly number[]): readonly string[] {
  return kept.flatMap(c => (c < cells.length ? [cells[c] ?? ''] : []));
}
