import { type Message, type Phrase, say } from '../../../base/i18n/message.ts';
import type { ProblemLog } from '../problemLog.ts';
import { excerpt } from './literals/literal.ts';
import { isSquareTable, type ReadPairTable } from './readPairTable.ts';
import type { PairSummary } from './summarisePairs.ts';

const mostNames = 8;

/** Tells that the columns of a square stood in another order than its rows. */
export function noteOrder(file: string, log: ProblemLog): void {
  const message = say('Columns stand in another order than rows.');
  const action = say('They were brought into the order of the rows.');
  log.add('order of columns', { severity: 'note', file, message, action });
}

/** Tells which names sum others up. */
export function noteTotals(file: string, names: readonly string[], log: ProblemLog): void {
  const message = say('These sum others up and are no tasks: {names}.', { names: listNames(names) });
  log.add('totals', { severity: 'warning', file, message, action: say('They were left out.') });
}

/** Tells what is to be known of a table of pairs as a whole. */
export function reportPairs(
  file: string,
  pairs: ReadPairTable,
  { valueCount, pairCount, missing, self }: PairSummary,
  log: ProblemLog,
): void {
  if (valueCount === 0 && self.length === 0) {
    const message = say('No pair of tasks has a value.');
    log.add('no pairs', {
      severity: 'error',
      file,
      message,
      action: say('Choose another form, or open another file.'),
    });
    return;
  }
  const note = (message: Message, action: Message) =>
    log.add(message, { severity: 'note', file, message, action });
  if (!isSquareTable(pairs)) reportSides(pairs, note);
  if (valueCount < pairCount) {
    const names = missing.map(
      ([r, c]) => `${excerpt(pairs.rows[r] ?? '')}, ${excerpt(pairs.columns[c] ?? '')}`,
    );
    const count = pairCount - valueCount;
    const list = names.join('; ') + (count > names.length ? '; …' : '');
    note(
      say('{count, plural, one {# of {total} pairs has} other {# of {total} pairs have}} no value: {list}.', {
        ...{ count, total: pairCount, list },
      }),
      say('Missing is not zero: they stay without a value.'),
    );
  }
}

/** Names tasks that stand on one side only. */
function reportSides(
  { rows, columns }: ReadPairTable,
  note: (message: Message, action: Message) => void,
): void {
  const [first, second] = [new Set(rows), new Set(columns)];
  const onlyFirst = rows.filter(name => !second.has(name));
  const onlySecond = columns.filter(name => !first.has(name));
  const action = say('The table is a rectangle of {rows} x {columns}.', {
    rows: String(rows.length),
    columns: String(columns.length),
  });
  if (onlyFirst.length === rows.length) {
    note(say('No task is named on both sides.'), action);
    return;
  }
  if (onlyFirst.length > 0) note(say('Named first only: {names}.', { names: listNames(onlyFirst) }), action);
  if (onlySecond.length > 0)
    note(say('Named second only: {names}.', { names: listNames(onlySecond) }), action);
}

function listNames(all: readonly string[]): Phrase {
  const first = all.slice(0, mostNames).map(name => excerpt(name));
  const rest = all.length - first.length;
  const names = first.join(', ');
  return rest > 0 ? say('{names} and {more} more', { names, more: String(rest) }) : names;
}
