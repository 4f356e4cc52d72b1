import { headerAbove } from '../../text/splitRows.ts';

/** A row of a table, on the line where it stands in its file. */
export interface PlacedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows as a text of columns parted by tabs, each row on its own line of the file: blank lines stand in place of what is no
 * part of the table. Where the header stands on no line before the first row, it is put above the file.
 */
export function tableText(rows: readonly PlacedRow[]): string {
  const [header, first] = rows;
  const isAbove = header && first && first.line <= header.line;
  return isAbove ? `${headerAbove}${placed([{ ...header, line: 1 }])}${placed(rows.slice(1))}` : placed(rows);
}

/** Rows that are numbered from 1, below a header that is none of them. */
export function belowHeader(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly PlacedRow[] {
  return [{ line: 1, cells: header }, ...rows.map((cells, r) => ({ line: r + 1, cells }))];
}

function placed(rows: readonly PlacedRow[]): string {
  const lines: string[] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1) lines.push('');
    lines.push(cells.map(quoted).join('\t'));
  }
  return `${lines.join('\n')}\n`;
}

/** A cell in quotes where something in it would part it, or begin a comment. */
function quoted(cell: string): string {
  const flat = cell.replace(/[\r\n]+/g, ' ');
  return /["\t]|^\s*(#|%|\/\/)/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
