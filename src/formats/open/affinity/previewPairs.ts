import type { TextLayout } from '../mapping.ts';
import type { FilePreview } from '../readResult.ts';
import { splitRows } from '../splitRows.ts';
import { shorten } from './literal.ts';
import type { PairTable } from './pairTable.ts';

const mostRows = 8;
const longestText = 60;

/** The first rows of a text as its layout splits them. */
export function previewText(file: string, text: string, layout: TextLayout): FilePreview {
  let columns: string[] = [];
  const rows: string[][] = [];
  let rowCount = 0;
  let isFirst = true;
  for (const { cells } of splitRows(text, layout)) {
    if (isFirst && layout.hasHeader) columns = cells.map(cell => shorten(cell.trim(), longestText));
    else {
      rowCount++;
      if (rows.length < mostRows) rows.push(cells.map(cell => shorten(cell.trim(), longestText)));
    }
    isFirst = false;
  }
  const width = Math.max(columns.length, ...rows.map(row => row.length));
  const isCornerless = layout.hasHeader && columns.length === width - 1;
  const names = isCornerless ? ['', ...columns] : columns;
  const padded = Array.from(
    { length: width },
    (_, c) => names[c] ?? (layout.hasHeader ? '' : `column ${c + 1}`),
  );
  return { file, columns: padded, rows, rowCount };
}

/** The first rows of a table of pairs that a file writes in another way. */
export function previewTable(file: string, { rows, columns, values }: PairTable): FilePreview {
  const width = columns.length;
  const first = rows
    .slice(0, mostRows)
    .map((name, r) => [
      shorten(name, longestText),
      ...Array.from(values.subarray(r * width, (r + 1) * width), value =>
        Number.isNaN(value) ? '' : String(value),
      ),
    ]);
  return {
    file,
    columns: ['', ...columns.map(name => shorten(name, longestText))],
    rows: first,
    rowCount: rows.length,
  };
}
