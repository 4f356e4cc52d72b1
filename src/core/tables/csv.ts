export type CsvCell = string | number | null;

/** A table as CSV, its header first: see {@link csvLine}. */
export function csvOf(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [columns, ...rows].map(csvLine).join('');
}

/**
 * One line of CSV with its end (RFC 4180: CRLF, quotes doubled); `null` and `NaN` become empty cells, other numbers their
 * shortest decimals. A text that a spreadsheet would run as a formula is prefixed with an apostrophe, which
 * {@link unguarded} takes away; numbers stay numbers.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** The text that {@link csvLine} wrote, without the apostrophe that keeps it from being run as a formula. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : Object.is(cell, -0) ? '-0' : String(cell);
  // An apostrophe of the text's own before such a sign gets another one, or it would be taken for the guard.
  const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
