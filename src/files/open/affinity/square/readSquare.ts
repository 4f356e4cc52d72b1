import { type Message, say } from '../../../../base/i18n/message.ts';
import type { TextLayout } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { readOwnPairsHeader } from '../../propose/ownPairs.ts';
import { isMissing, parseNumber } from '../../text/parseNumber.ts';
import { reportGrouped } from '../../text/reportGrouped.ts';
import type { TextRow } from '../../text/splitRows.ts';
import { excerpt } from '../literals/literal.ts';
import { mostCells, type ReadPairTable } from '../readPairTable.ts';
import { findTriangle, type Triangle, triangleRow } from './findTriangle.ts';
import { sameNames } from './sameNames.ts';
import { triangleNames, triangleNotes, triangleSquare } from './triangleSquare.ts';

/** A row of a text as it was read: its first cell may be its name or its first value. */
interface SquareRow {
  readonly line: number;
  readonly first: string;
  /** How many cells the row has. */
  readonly length: number;
  readonly values: Float64Array;
}

/**
 * The pairs of a text, given as its rows, with names in its first row and its first column; the corner may hold anything or be left out. Without
 * a header the columns are taken to be in the order of the rows. `undefined`, with an error in the log, where there is no
 * table in it. What is no number, has no name or stands twice is reported.
 */
export function readSquare(
  file: string,
  lines: Iterable<TextRow>,
  layout: TextLayout,
  log: ProblemLog,
): ReadPairTable | undefined {
  const rows: SquareRow[] = [];
  let header: readonly string[] | undefined;
  let width = 0;
  let isFirst = true;
  for (const { line, cells, openQuote } of lines) {
    if (openQuote) {
      const message = say('A quote opens in this row and is never closed.');
      log.add('quote', {
        severity: 'warning',
        file,
        row: line,
        message,
        action: say('Quotes in it count as letters.'),
      });
    }
    if (isFirst && layout.hasHeader) {
      header = cells.map(cell => cell.trim());
    } else {
      if (rows.length === 0) width = Math.max(cells.length, header?.length ?? 0);
      // The rows of a lower triangle have a cell more each.
      else if (!header && cells.length === width + 1 && cells.length - rows.length <= 2) width++;
      if ((rows.length + 1) * Math.max(width - 1, 1) > mostCells) return refuseSize(file, log);
      rows.push(readRow(file, line, cells, layout, { header, width }, log));
    }
    isFirst = false;
  }
  const triangle = triangleOf(rows, header, layout);
  if (triangle) return trianglePairs(file, triangle.rows, triangle.names, triangle.found, log);
  if (rows.length === 0 || width < 2) {
    const message = say('The file has no rows of names and values.');
    const action = say('Choose another delimiter or form, or open another file.');
    log.add('empty', { severity: 'error', file, message, action });
    return undefined;
  }
  return hasRowNames(rows, header, width, layout)
    ? namedPairs(file, rows, columnNames(header, width), log)
    : unnamedPairs(file, rows, header, log);
}

/** Whether the first column holds names: all but a table as high as wide that begins with a number in every row. */
function hasRowNames(
  rows: readonly SquareRow[],
  header: readonly string[] | undefined,
  width: number,
  { decimal }: TextLayout,
): boolean {
  const isNamed = header?.[0] === '' || (header !== undefined && readOwnPairsHeader(header) !== undefined);
  if (rows.length !== width || isNamed || header?.length === width - 1) return true;
  const isText = (cell: string) => !isMissing(cell) && parseNumber(cell, decimal) === undefined;
  if (rows.some(({ first }) => isText(first))) return true;
  const names = new Set(header);
  return rows.every(({ first }) => names.has(first));
}

interface Frame {
  readonly header: readonly string[] | undefined;
  readonly width: number;
}

function readRow(
  file: string,
  line: number,
  cells: readonly string[],
  { decimal }: TextLayout,
  { header, width }: Frame,
  log: ProblemLog,
): SquareRow {
  const values = new Float64Array(width).fill(Number.NaN);
  const shift = header?.length === width - 1 ? 1 : 0;
  const [first = ''] = cells;
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c] as string;
    const value = parseNumber(cell, decimal);
    if (Number.isNaN(value) || (c === 0 && !Number.isFinite(value))) continue;
    const column = header?.[c - shift] || String(c + 1);
    const place = { severity: 'warning', file, row: line, column: excerpt(column) } as const;
    if (c >= width) {
      const message = say('“{value}” stands to the right of the last column.', { value: excerpt(cell) });
      log.add('too wide', { ...place, message, action: say('It was left out.') });
    } else if (value === undefined || !Number.isFinite(value)) {
      const said = { value: excerpt(cell) };
      const message =
        value === undefined
          ? say('“{value}” is no number.', said)
          : say('“{value}” is no finite number.', said);
      const action = say('It was left out: the value counts as missing.');
      log.add('no value', { ...place, message, action });
    } else {
      values[c] = value;
      if (Math.abs(value) >= 1000) reportGrouped({ file, row: line }, cell, value, decimal, log);
    }
  }
  return { line, first: first.trim(), length: cells.length, values };
}

/** The names of the columns of values, all but the first column. */
function columnNames(header: readonly string[] | undefined, width: number): readonly string[] | undefined {
  return (
    header &&
    [...header.slice(header.length === width - 1 ? 0 : 1), ...Array(width).fill('')].slice(0, width - 1)
  );
}

/** The first column holds the names of the rows. */
function namedPairs(
  file: string,
  rows: readonly SquareRow[],
  columns: readonly string[] | undefined,
  log: ProblemLog,
): ReadPairTable {
  const width = (rows[0] as SquareRow).values.length;
  const kept = withoutRepeats(
    rows.map(({ first, line }) => ({ name: first, line })),
    (name, line) =>
      log.add('repeated row', {
        severity: 'warning',
        file,
        row: line,
        message: say('A row named “{name}” stands above already.', { name: excerpt(name) }),
        action: say('The first of them is used.'),
      }),
  );
  const rowNames = kept.map(r => rows[r]?.first || `row ${(rows[r] as SquareRow).line}`);
  if (!columns) noteOrder(file, log, say('The columns have no names.'));
  const isFilled = (c: number) => kept.some(r => !Number.isNaN((rows[r] as SquareRow).values[c + 1]));
  const named = Array.from({ length: width - 1 }, (_, c) => ({
    name: columns ? columns[c] || (isFilled(c) ? `column ${c + 2}` : '') : (rowNames[c] ?? `column ${c + 2}`),
    line: c,
  }));
  const keptColumns = withoutRepeats(named, (name, c) => {
    if (name === '') return;
    log.add('repeated column', {
      severity: 'warning',
      file,
      column: String(c + 2),
      message: say('A column named “{name}” stands further left already.', { name: excerpt(name) }),
      action: say('The first of them is used.'),
    });
  }).filter(c => named[c]?.name !== '');
  const values = new Float64Array(kept.length * keptColumns.length);
  kept.forEach((from, r) => {
    const row = (rows[from] as SquareRow).values;
    keptColumns.forEach((c, k) => {
      values[r * keptColumns.length + k] = row[c + 1] as number;
    });
  });
  const columnsOf = keptColumns.map(c => named[c]?.name ?? '');
  return { rows: withNamesOf(columnsOf, rowNames, file, log), columns: columnsOf, values };
}

/** The names of rows as columns write them, where only capitals, blanks and marks tell them apart; that is told. */
function withNamesOf(
  columns: readonly string[],
  rows: readonly string[],
  file: string,
  log: ProblemLog,
): readonly string[] {
  const same = sameNames(rows, columns);
  const [example] = same;
  if (!example) return rows;
  log.add('same names', {
    severity: 'note',
    file,
    message: say('Rows and columns are the same tasks but for how they are written: “{row}” is “{column}”.', {
      row: excerpt(example[0]),
      column: excerpt(example[1]),
    }),
    action: say('They were named as the columns are.'),
  });
  return rows.map(name => same.get(name) ?? name);
}

/** As many rows as columns and no column of names: the rows are taken to be in the order of the columns. */
function unnamedPairs(
  file: string,
  rows: readonly SquareRow[],
  header: readonly string[] | undefined,
  log: ProblemLog,
): ReadPairTable {
  noteOrder(file, log, header ? say('The rows have no names.') : say('The rows and columns have no names.'));
  const unique = uniqueNames(rows.map((_, r) => header?.[r] || `task ${r + 1}`));
  const values = new Float64Array(rows.length * rows.length);
  for (const [r, row] of rows.entries()) values.set(row.values, r * rows.length);
  return { rows: unique, columns: unique, values };
}

interface FoundTriangle {
  readonly found: Triangle;
  /** Its rows without their names. */
  readonly rows: readonly SquareRow[];
  /** The names of the tasks, of its columns or of its rows; absent where neither have any. */
  readonly names: readonly string[] | undefined;
}

function triangleOf(
  rows: readonly SquareRow[],
  header: readonly string[] | undefined,
  { decimal }: TextLayout,
): FoundTriangle | undefined {
  const isName = ({ first }: SquareRow) => !isMissing(first) && parseNumber(first, decimal) === undefined;
  const areNamed = header === undefined && rows.every(isName);
  if (!areNamed && rows.some(isName)) return undefined;
  const own = areNamed
    ? rows.map(row => ({ ...row, length: row.length - 1, values: row.values.subarray(1) }))
    : rows;
  const names = areNamed ? rows.map(({ first }) => first) : header;
  const found = findTriangle(
    own.map(({ values, length }) => triangleRow(values, length)),
    names?.length,
  );
  return found && { found, rows: own, names };
}

/** Each pair once, and no column of names: the rows are taken to be in the order of the columns. */
function trianglePairs(
  file: string,
  rows: readonly SquareRow[],
  known: readonly string[] | undefined,
  found: Triangle,
  log: ProblemLog,
): ReadPairTable {
  for (const problem of triangleNotes(found, known !== undefined)) {
    log.add(problem.message, { ...problem, file });
  }
  const names = triangleNames(found, known);
  const values = triangleSquare(
    found,
    rows.map(row => row.values),
  );
  return { rows: names, columns: names, values };
}

function uniqueNames(names: readonly string[]): readonly string[] {
  return names.map((name, r) => (names.indexOf(name) < r ? `${name} (${r + 1})` : name));
}

/** The indices of the first of each name. */
function withoutRepeats(
  named: readonly { readonly name: string; readonly line: number }[],
  onRepeat: (name: string, line: number) => void,
): number[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, line }, i) => {
    if (seen.has(name)) {
      onRepeat(name, line);
      return [];
    }
    seen.add(name);
    return [i];
  });
}

function noteOrder(file: string, log: ProblemLog, message: Message): void {
  const action = say('They are taken to be in the same order as the others, or numbered.');
  log.add('order', { severity: 'note', file, message, action });
}

function refuseSize(file: string, log: ProblemLog): undefined {
  const message = say('The file has more than {count} pairs.', { count: mostCells });
  const action = say('Nothing was read; open a part of the file.');
  log.add('size', { severity: 'error', file, message, action });
}
