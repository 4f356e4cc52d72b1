import type { ColumnKind, LoadedColumns } from './column.ts';
import type { TextLayout } from './mapping.ts';
import type { ProblemLog } from './problemLog.ts';
import type { FilePreview } from './readResult.ts';
import { loadTextColumns } from './text/loadTextColumns.ts';
import { parseNumber } from './text/parseNumber.ts';
import { splitRows } from './text/splitRows.ts';

/** A file seen as a table of cells: what is known of it without reading all of it, and the way to its columns. */
export interface Sheet {
  readonly file: string;
  /** Absent for Parquet. */
  readonly layout?: TextLayout;
  /** Names of the columns, as in the header; `column 3` where there is none. */
  readonly columns: readonly string[];
  /** What this project wrote beside the columns: see `readHead`. */
  readonly head?: string;
  /** The first rows of data, as texts. */
  readonly sample: readonly (readonly string[])[];
  load(
    kinds: ReadonlyMap<number, ColumnKind>,
    log: ProblemLog,
    onShare?: (share: number) => void,
  ): Promise<LoadedColumns>;
}

const sampleRows = 400;
const sampleCells = 40_000;
const previewRows = 8;
const longestPreview = 60;

/** A text under a layout as a sheet. */
export function sheetOfText(file: string, text: string, layout: TextLayout): Sheet {
  const rows: (readonly string[])[] = [];
  let cells = 0;
  let firstLine = 1;
  for (const row of splitRows(text, layout)) {
    if (rows.length === 0) firstLine = row.line;
    rows.push(row.cells);
    cells += row.cells.length;
    if (rows.length > sampleRows || (cells > sampleCells && rows.length > previewRows)) break;
  }
  const header = layout.hasHeader ? (rows.shift() ?? []) : [];
  const above = layout.hasHeader ? [] : namesInComment(text, firstLine, layout);
  const columns = nameColumns(above.length === rows[0]?.length ? above : header, rows, layout);
  const load: Sheet['load'] = async (kinds, log, onShare) =>
    loadTextColumns({ file, text, layout }, kinds, columns.length, log, onShare);
  return { file, layout, columns, sample: rows, load };
}

/** The names in the comment above the first row, where numpy writes them; empty where there is none. */
function namesInComment(text: string, firstLine: number, layout: TextLayout): readonly string[] {
  if (layout.comment === '' || firstLine < 2) return [];
  const line =
    text
      .split('\n', firstLine - 1)
      .at(-1)
      ?.trim() ?? '';
  if (!line.startsWith(layout.comment)) return [];
  const [row] = splitRows(line.slice(layout.comment.length).trim(), { ...layout, comment: '' });
  const names = row?.cells ?? [];
  return names.every(name => parseNumber(name, layout.decimal) === undefined) ? names : [];
}

/**
 * As many columns as the header or most rows have. Where the header lacks one name and rows begin with texts, as R
 * writes tables, the first column is the one without.
 */
function nameColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { decimal }: TextLayout,
): string[] {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const isNamed = rows.every(row => row[0] !== undefined && parseNumber(row[0], decimal) === undefined);
  const names = usual === header.length + 1 && header.length > 0 && isNamed ? ['', ...header] : header;
  return Array.from(
    { length: Math.max(usual, names.length) },
    (_, i) => names[i]?.trim() || `column ${i + 1}`,
  );
}

/** The first rows of a sheet, to check a mapping by eye. */
export function previewOf({ file, columns, sample }: Sheet, rowCount: number): FilePreview {
  const rows = sample
    .slice(0, previewRows)
    .map(row => columns.map((_, i) => (row[i] ?? '').slice(0, longestPreview)));
  return { file, columns: columns.map(name => name.slice(0, longestPreview)), rows, rowCount };
}
