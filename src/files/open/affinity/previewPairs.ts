import type { TextLayout } from '../mapping.ts';
import type { FilePreview } from '../readResult.ts';
import type { TextRow } from '../text/splitRows.ts';
import { excerpt } from './literals/literal.ts';
import type { ReadPairTable } from './readPairTable.ts';

const mostRows = 8;
const longestText = 60;

/** Keeps the first rows of a text, and counts all, while they are read by somebody else. */
export class RowPreview {
  readonly #layout: TextLayout;
  readonly #rows: string[][] = [];
  #header: string[] | undefined;
  #rowCount = 0;

  constructor(layout: TextLayout) {
    this.#layout = layout;
  }

  /** The same rows again. */
  *watch(rows: Iterable<TextRow>): Generator<TextRow, void> {
    let isHeader = this.#layout.hasHeader;
    for (const row of rows) {
      if (isHeader) this.#header = shortenAll(row.cells);
      else {
        this.#rowCount++;
        if (this.#rows.length < mostRows) this.#rows.push(shortenAll(row.cells));
      }
      isHeader = false;
      yield row;
    }
  }

  /** What was seen so far. */
  show(file: string): FilePreview {
    const header = this.#header ?? [];
    const width = Math.max(header.length, ...this.#rows.map(row => row.length));
    // The corner may be left out.
    const names = header.length > 0 && header.length === width - 1 ? ['', ...header] : header;
    const columns = Array.from(
      { length: width },
      (_, c) => names[c] ?? (this.#header ? '' : `column ${c + 1}`),
    );
    return { file, columns, rows: this.#rows, rowCount: this.#rowCount };
  }
}

function shortenAll(cells: readonly string[]): string[] {
  return cells.map(cell => excerpt(cell.trim(), longestText));
}

/** The first rows of a table of pairs that a file writes in another way. */
export function previewTable(file: string, { rows, columns, values }: ReadPairTable): FilePreview {
  const width = columns.length;
  const first = rows
    .slice(0, mostRows)
    .map((name, r) => [
      excerpt(name, longestText),
      ...Array.from(values.subarray(r * width, (r + 1) * width), value =>
        Number.isNaN(value) ? '' : String(value),
      ),
    ]);
  return {
    file,
    columns: ['', ...columns.map(name => excerpt(name, longestText))],
    rows: first,
    rowCount: rows.length,
  };
}
