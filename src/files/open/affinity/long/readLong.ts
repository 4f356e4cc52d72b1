import { say } from '../../../../base/i18n/message.ts';
import type { AffinityMapping, ColumnMapping, ColumnRole } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import type { ApartColumn } from '../../readResult.ts';
import { parseNumber } from '../../text/parseNumber.ts';
import type { TextRow } from '../../text/splitRows.ts';
import { excerpt } from '../literals/literal.ts';
import { PairCollector } from '../pairCollector.ts';
import type { ReadPairTable } from '../readPairTable.ts';
import { ApartColumns } from './apartColumns.ts';
import { keySplitter } from './keySplitter.ts';

/** What a mapping says of a list of pairs. */
export type LongMapping = Pick<AffinityMapping, 'keep' | 'repeats'> & {
  readonly columns: readonly ColumnMapping[];
};

/** What was read of a list. */
export interface LongRead {
  /** Absent where a column is not mapped or the pairs are too many, which is reported; and while the column of values is open. */
  readonly table?: ReadPairTable;
  /** Whether it must be asked which column holds the values. */
  readonly isValueOpen?: true;
  /** Columns that tell rows of the same pair apart, as long as it is not said what becomes of them. */
  readonly apart: readonly ApartColumn[];
}

/**
 * The pairs of rows that name a source and a target each, or both in one text: the mean over seeds where a column holds them, and of repeated
 * pairs, which are reported.
 */
export function readLong(
  file: string,
  all: Iterable<TextRow>,
  { columns, keep = {}, repeats }: LongMapping,
  decimal: '.' | ',',
  log: ProblemLog,
): LongRead {
  const indexOf = (kind: ColumnRole['kind']) => columns.findIndex(({ role }) => role.kind === kind);
  const [source, target, value, seed, both] = [
    indexOf('source'),
    indexOf('target'),
    indexOf('value'),
    indexOf('seed'),
    indexOf('pair'),
  ];
  const isOffered = value < 0 && columns.some(({ why }) => why === 'candidate');
  const unmapped = [
    ...(source < 0 && both < 0 ? [say('No column holds the task that is named first (source).')] : []),
    ...(target < 0 && both < 0 ? [say('No column holds the task that is named second (target).')] : []),
    ...(value < 0 && !isOffered ? [say('No column holds the value.')] : []),
  ];
  for (const message of unmapped) {
    log.add('unmapped', { severity: 'error', file, message, action: say('Say which column does.') });
  }
  const wanted = Object.entries(keep).map(([name, text]) => ({
    index: columns.findIndex(column => column.name === name),
    name,
    text,
  }));
  for (const { index, name } of wanted) {
    if (index >= 0) continue;
    const message = say('There is no column “{name}” of which to keep rows.', { name: excerpt(name) });
    log.add('keep', { severity: 'error', file, message, action: say('Name a column of the file.') });
  }
  if (unmapped.length > 0 || wanted.some(({ index }) => index < 0)) {
    drain(all);
    return { apart: [] };
  }
  if (value < 0) {
    drain(all);
    return { apart: [], isValueOpen: true };
  }
  const kept = keptRows(all, wanted);
  const { rows, namesOf } = both < 0 ? namesInTwo(kept, source, target) : namesInOne(kept, both);
  const apart = new ApartColumns(columns);
  const pairs = new PairCollector(file, log, seed < 0 ? 'mean' : 'seeds');
  for (const { line, cells, openQuote } of rows) {
    const [from, to] = namesOf(cells);
    const cell = cells[value] ?? '';
    const place = { severity: 'warning', file, row: line } as const;
    if (openQuote) {
      const message = say('A quote opens in this row and is never closed.');
      log.add('quote', { ...place, message, action: say('Quotes in it count as letters.') });
    }
    apart.add(JSON.stringify([from, to, cells[seed]?.trim()]), cells);
    if (from === '' || to === '') {
      const row = excerpt(cells.join(', '));
      const message =
        from === ''
          ? say('The row names no source: {row}.', { row })
          : say('The row names no target: {row}.', { row });
      log.add('unnamed', { ...place, message, action: say('The row was left out.') });
      continue;
    }
    const number = parseNumber(cell, decimal);
    if (number === undefined || Math.abs(number) === Number.POSITIVE_INFINITY) {
      const said = { value: excerpt(cell), from: excerpt(from), to: excerpt(to) };
      const message =
        number === undefined
          ? say('“{value}”, the value of {from}, {to}, is no number.', said)
          : say('“{value}”, the value of {from}, {to}, is no finite number.', said);
      const column = excerpt(columns[value]?.name ?? '');
      log.add('no value', {
        ...place,
        column,
        message,
        action: say('It was left out: the value counts as missing.'),
      });
    }
    pairs.add(
      from,
      to,
      number !== undefined && Number.isFinite(number) ? number : Number.NaN,
      line,
      cells[seed]?.trim(),
    );
  }
  const table = pairs.finish();
  const read = { apart: repeats === 'mean' ? [] : apart.list() };
  return table ? { ...read, table } : read;
}

/** The rows that have the wanted texts in their columns. */
function* keptRows(
  rows: Iterable<TextRow>,
  wanted: readonly { readonly index: number; readonly text: string }[],
): Generator<TextRow> {
  for (const row of rows) {
    if (wanted.every(({ index, text }) => (row.cells[index]?.trim() ?? '') === text)) yield row;
  }
}

/** Reads rows to their end, so that whoever watches them has seen them all. */
function drain(rows: Iterable<TextRow>): void {
  for (const _ of rows);
}

/** Rows with what says which tasks they name. */
interface NamedRows {
  readonly rows: Iterable<TextRow>;
  readonly namesOf: (cells: readonly string[]) => readonly [string, string];
}

function namesInTwo(rows: Iterable<TextRow>, source: number, target: number): NamedRows {
  return { rows, namesOf: cells => [cells[source]?.trim() ?? '', cells[target]?.trim() ?? ''] };
}

function namesInOne(all: Iterable<TextRow>, both: number): NamedRows {
  const rows = [...all];
  const keyOf = (cells: readonly string[]) => cells[both]?.trim() ?? '';
  const split = keySplitter(
    [...new Set(rows.map(({ cells }) => keyOf(cells)).filter(key => key !== ''))],
    true,
  );
  return { rows, namesOf: cells => split?.(keyOf(cells)) ?? ['', ''] };
}
