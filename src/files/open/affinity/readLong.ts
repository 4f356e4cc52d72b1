import { say } from '../../../base/i18n/message.ts';
import type { ColumnMapping, ColumnRole } from '../mapping.ts';
import type { ProblemLog } from '../problemLog.ts';
import { parseNumber } from '../text/parseNumber.ts';
import type { TextRow } from '../text/splitRows.ts';
import { excerpt } from './literals/literal.ts';
import { PairCollector } from './pairCollector.ts';
import type { ReadPairTable } from './readPairTable.ts';

/**
 * The pairs of rows that name a source and a target each: the mean over seeds where a column holds them, and of repeated
 * pairs, which are reported. `undefined`, with an error in the log, where a column is not mapped or the pairs are too many.
 */
export function readLong(
  file: string,
  rows: Iterable<TextRow>,
  columns: readonly ColumnMapping[],
  decimal: '.' | ',',
  log: ProblemLog,
): ReadPairTable | undefined {
  const indexOf = (kind: ColumnRole['kind']) => columns.findIndex(({ role }) => role.kind === kind);
  const [source, target, value, seed] = [
    indexOf('source'),
    indexOf('target'),
    indexOf('value'),
    indexOf('seed'),
  ];
  const unmapped = [
    ...(source < 0 ? [say('No column holds the task that is named first (source).')] : []),
    ...(target < 0 ? [say('No column holds the task that is named second (target).')] : []),
    ...(value < 0 ? [say('No column holds the value.')] : []),
  ];
  for (const message of unmapped) {
    log.add('unmapped', { severity: 'error', file, message, action: say('Say which column does.') });
  }
  if (unmapped.length > 0) return undefined;
  noteUnused(file, columns, [source, target, value, seed], log);
  const pairs = new PairCollector(file, log, seed < 0 ? 'mean' : 'seeds');
  for (const { line, cells, openQuote } of rows) {
    const [from = '', to = ''] = [cells[source]?.trim(), cells[target]?.trim()];
    const cell = cells[value] ?? '';
    const place = { severity: 'warning', file, row: line } as const;
    if (openQuote) {
      const message = say('A quote opens in this row and is never closed.');
      log.add('quote', { ...place, message, action: say('Quotes in it count as letters.') });
    }
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
  return pairs.finish();
}

/** Columns that hold something of which nothing is made are named. */
function noteUnused(
  file: string,
  columns: readonly ColumnMapping[],
  used: readonly number[],
  log: ProblemLog,
): void {
  for (const [c, { name, role }] of columns.entries()) {
    if (used.includes(c)) continue;
    const column = excerpt(name);
    const message =
      role.kind === 'ignore'
        ? say('The column “{column}” is not used.', { column })
        : say('The column “{column}” is not used: only one column of its kind is read.', { column });
    log.add('unused', {
      severity: 'note',
      file,
      column,
      message,
      action: say('Map it if it matters.'),
    });
  }
}
