import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { type Message, say } from '../../../../base/i18n/message.ts';
import { partOfRows, together } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import { withMetrics } from '../metrics/withMetrics.ts';
import { type Opened, refused, unlisted } from '../part.ts';

/** Larger sheets are saved as CSV or Parquet. */
const mostCells = 2_000_000;
const mostSheets = 200;
const options = {
  type: 'array',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellStyles: false,
} as const;

/**
 * The sheets of a workbook as tables, by the values in their cells: of a formula the value that was saved with it. Nothing is
 * computed. `entries` are its parts, already unpacked within limits.
 */
export function readWorkbook(entries: ReadonlyMap<string, Uint8Array>): Opened {
  const parts = [...entries].filter(([name]) => /(\.xml|\.rels|mimetype)$/i.test(name));
  // Packed again without compression: the library unpacks nothing that could grow.
  const plain = zipSync(Object.fromEntries(parts), { level: 0 });
  return sheetsOf(read(plain, options));
}

/** The sheets of a workbook as Excel wrote it until 2003 (`.xls`), which is not packed. */
export function readOldWorkbook(bytes: Uint8Array): Opened {
  try {
    return sheetsOf(read(bytes, options));
  } catch {
    return refused(
      say('The old workbook cannot be read: it is damaged, protected by a password, or no workbook.'),
      say('Save it as .xlsx, or the sheet as CSV.'),
    );
  }
}

function sheetsOf(book: WorkBook): Opened {
  const names = book.SheetNames.slice(0, mostSheets);
  const opened = names.map(name => readSheet(name, book.Sheets[name])).filter(each => each !== undefined);
  const rest = book.SheetNames.length - names.length;
  if (opened.length > 0) return together([...opened, { parts: [], problems: unlisted(rest) }]);
  return refused(say('The workbook holds no cells.'), say('Open one with a table in it.'));
}

function readSheet(name: string, sheet: WorkSheet | undefined): Opened | undefined {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const kind = say('sheet “{name}”', { name });
  let cells = 0;
  const rows: PlacedRow[] = [];
  for (const [r, row] of data.entries()) {
    if (!row?.some(hasValue)) continue;
    cells += row.length;
    if (cells > mostCells) return tooLarge(name, kind);
    rows.push({ line: r + 1, cells: Array.from(row, textOf) });
  }
  const table = withoutMargins(rows);
  return table.length > 0 ? withMetrics(partOfRows(name, kind, table), table) : undefined;
}

function tooLarge(label: string, sheet: Message): Opened {
  const message = say('The {sheet} has more than {most} million cells.', { sheet, most: mostCells / 1e6 });
  return {
    parts: [],
    problems: [{ severity: 'warning', label, message, action: say('Save it as CSV or Parquet.') }],
  };
}

function hasValue(cell: CellObject | undefined): boolean {
  return cell !== undefined && cell.v !== undefined && cell.v !== '';
}

/** The value of a cell as a text in full precision; what a formula could not compute is missing. */
function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return '';
  return cell.v instanceof Date ? cell.v.toISOString() : String(cell.v);
}

/** The rows without blank columns at their sides, and without titles above: rows with one cell above wider ones. */
function withoutMargins(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const filled = ({ cells }: PlacedRow) => cells.filter(cell => cell.trim() !== '').length;
  const widest = rows.reduce((most, row) => Math.max(most, filled(row)), 0);
  const first = rows.findIndex(row => filled(row) > 1 || widest === 1);
  const body = rows.slice(Math.max(first, 0));
  const ends = body.map(({ cells }) => cells.findLastIndex(cell => cell.trim() !== '') + 1);
  const starts = body.map(({ cells }) => cells.findIndex(cell => cell.trim() !== '')).filter(at => at >= 0);
  const [from, to] = [
    starts.reduce((a, b) => Math.min(a, b), widest === 0 ? 0 : 1e9),
    ends.reduce((a, b) => Math.max(a, b), 0),
  ];
  return body.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: Math.max(0, to - from) }, (_, c) => cells[from + c] ?? ''),
  }));
}
