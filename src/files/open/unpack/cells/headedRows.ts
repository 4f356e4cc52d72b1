import { sniffLayout } from '../../text/sniffLayout.ts';
import { splitRows } from '../../text/splitRows.ts';
import type { PlacedRow } from './tableText.ts';
import { withPoint } from './withPoint.ts';

/** A text of columns, by its names and what stands below them. Cells are trimmed, their numbers have decimal points. */
export interface HeadedRows {
  readonly names: readonly string[];
  /** The line of the names. */
  readonly at: number;
  /** Those that are not blank, on their lines. */
  readonly rows: readonly PlacedRow[];
}

/** The rows of a text of columns below their names; `undefined` where there are no names, no rows, or more rows than `most`. */
export function headedRows(text: string, most: number): HeadedRows | undefined {
  const layout = sniffLayout(text);
  if (!layout.hasHeader) return undefined;
  const rows: PlacedRow[] = [];
  for (const { line, cells } of splitRows(text, layout)) {
    if (rows.length > most) return undefined;
    const trimmed = cells.map(cell => withPoint(cell.trim(), layout.decimal));
    if (trimmed.some(cell => cell !== '')) rows.push({ line, cells: trimmed });
  }
  const [header, ...below] = rows;
  return header && below.length > 0 ? { names: header.cells, at: header.line, rows: below } : undefined;
}

/** The cells of a column, blank where a row is too short. */
export function cellsOf({ rows }: HeadedRows, column: number): readonly string[] {
  return rows.map(({ cells }) => cells[column] ?? '');
}
