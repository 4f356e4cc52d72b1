import type { TextLayout } from '../mapping.ts';
import { isMissing, parseNumber } from '../text/parseNumber.ts';
import { sniffLayout } from '../text/sniffLayout.ts';
import { splitRows } from '../text/splitRows.ts';
import { proposeLongColumns } from './long/longColumns.ts';
import type { PairForm } from './readPairs.ts';
import { findTriangle, triangleRow } from './square/findTriangle.ts';
import { sameNames } from './square/sameNames.ts';
import { pick, squareColumns } from './square/squareColumns.ts';

/** A form with what its header says of the values. */
type FoundPairs = PairForm & { readonly better?: 'higher' | 'lower' };

/** So many rows show whether a text holds pairs. */
const sampleRows = 5000;
const sampleCells = 500_000;
/** Columns of tables of another kind, with a row for each network. */
const networkWords = /^(costs?|splits?|seeds?|variants?|params|flops|latency|time|ms)$/i;

/** The form in which rows of cells hold pairs of tasks; `undefined` where they hold none. See `proposeAffinity` for `isSure`. */
export function proposeTextForm(text: string, isSure: boolean, chosen?: TextLayout): FoundPairs | undefined {
  if (chosen) return formOf(text, chosen, isSure);
  const sniffed = sniffLayout(text);
  // R leaves the corner out and separates by blanks.
  const blanks = { ...sniffed, delimiter: ' ', hasHeader: true } as const;
  const plain = { ...blanks, hasHeader: false } as const;
  const layouts: readonly TextLayout[] = sniffed.delimiter === ' ' ? [sniffed] : [sniffed, blanks, plain];
  for (const layout of layouts) {
    const form = formOf(text, layout, isSure);
    if (form) return form;
  }
  return undefined;
}

function formOf(text: string, layout: TextLayout, isSure: boolean): FoundPairs | undefined {
  const rows: (readonly string[])[] = [];
  let cells = 0;
  for (const row of splitRows(text, layout)) {
    rows.push(row.cells.map(cell => cell.trim()));
    cells += row.cells.length;
    if (rows.length > sampleRows || (cells > sampleCells && rows.length > 20)) break;
  }
  const header = layout.hasHeader ? rows.shift() : undefined;
  if (rows.length === 0) return undefined;
  const long = proposeLongColumns(header, rows, layout.decimal);
  if (long?.isSure) return { form: 'long', layout, columns: long.columns };
  if (isTriangleText(header, rows, layout.decimal)) return { form: 'square', layout };
  const columns = header && squareColumns(header);
  const square = columns?.hasErrors ? rows.map(row => pick(row, columns.kept)) : rows;
  if (columns && isSquareText(columns.names, square, layout.decimal, isSure))
    return { form: 'square', layout, ...(columns.better ? { better: columns.better } : {}) };
  return long && !isSure ? { form: 'long', layout, columns: long.columns } : undefined;
}

/** Whether rows, without a header or without names of their own, are a triangle, of which each pair stands once. */
function isTriangleText(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  decimal: '.' | ',',
): boolean {
  if (header?.some(name => name === '' || networkWords.test(name))) return false;
  const numbers = rows.map(cells =>
    cells.map(cell => (isMissing(cell) ? Number.NaN : parseNumber(cell, decimal))),
  );
  const areNamed = !header && numbers.every(([first]) => first === undefined);
  const values = areNamed ? numbers.map(row => row.slice(1)) : numbers;
  if (values.some(row => row.includes(undefined))) return false;
  const read = values.map(row => triangleRow(row.map(Number)));
  return findTriangle(read, areNamed ? rows.length : header?.length) !== undefined;
}

/** Whether names stand in the first row and the first column, numbers everywhere else, and the names are those of tasks. */
function isSquareText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  decimal: '.' | ',',
  isSure: boolean,
): boolean {
  const widths = rows.map(row => row.length).sort((a, b) => a - b);
  const width = widths[widths.length >> 1] ?? 0;
  if (header.length < width - 1 || header.length > width + 1 || width < 2) return false;
  const columns = new Set(header.slice(header.length === width - 1 ? 0 : 1).filter(name => name !== ''));
  const names = new Set(rows.map(row => row[0] ?? '').filter(name => name !== ''));
  let numbers = 0;
  let blanks = 0;
  let others = 0;
  for (const row of rows) {
    for (const cell of row.slice(1)) {
      if (isMissing(cell)) blanks++;
      else if (parseNumber(cell, decimal) === undefined) others++;
      else numbers++;
    }
  }
  if (numbers < 4 * others || numbers === 0) return false;
  if ([...columns].some(name => networkWords.test(name) && !names.has(name))) return false;
  const sideBySide = sameNames([...names], [...columns]);
  let shared = 0;
  for (const name of names) if (columns.has(name) || sideBySide.has(name)) shared++;
  const [least, most] = [Math.min(names.size, columns.size), Math.max(names.size, columns.size)];
  // A network that is named by its only task has values of no other task.
  const isFull = numbers > 2 * blanks || shared >= 0.7 * most;
  if (shared >= 2 && 2 * shared >= least && isFull) return true;
  const isText = (name: string) => parseNumber(name, decimal) === undefined;
  return !isSure && names.size === rows.length && [...names].every(isText);
}
