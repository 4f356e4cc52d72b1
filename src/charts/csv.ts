export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), its header first; `null` and `NaN` become empty cells.
 * A text that a spreadsheet would run as a formula is prefixed with an apostrophe; numbers stay numbers.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [columns, ...rows].map(row => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
