import type { ProblemLog } from '../problemLog.ts';
import { excerpt } from './literals/literal.ts';
import { isSquareTable, type ReadPairTable } from './readPairTable.ts';
import type { PairSummary } from './summarisePairs.ts';

const mostNames = 8;

/** Tells that the columns of a square stood in another order than its rows. */
export function noteOrder(file: string, log: ProblemLog): void {
  const message = 'Columns stand in another order than rows.';
  const action = 'They were brought into the order of the rows.';
  log.add('order of columns', { severity: 'note', file, message, action });
}

/** Tells what is to be known of a table of pairs as a whole. */
export function reportPairs(
  file: string,
  pairs: ReadPairTable,
  { valueCount, pairCount, missing, self }: PairSummary,
  log: ProblemLog,
): void {
  if (valueCount === 0 && self.length === 0) {
    const message = 'No pair of tasks has a value.';
    log.add('no pairs', {
      severity: 'error',
      file,
      message,
      action: 'Choose another form, or open another file.',
    });
    return;
  }
  const note = (message: string, action: string) =>
    log.add(message, { severity: 'note', file, message, action });
  if (!isSquareTable(pairs)) reportSides(pairs, note);
  if (valueCount < pairCount) {
    const names = missing.map(
      ([r, c]) => `${excerpt(pairs.rows[r] ?? '')}, ${excerpt(pairs.columns[c] ?? '')}`,
    );
    const count = pairCount - valueCount;
    const list = names.join('; ') + (count > names.length ? '; …' : '');
    const verb = count === 1 ? 'has' : 'have';
    note(
      `${count} of ${pairCount} pairs ${verb} no value: ${list}.`,
      'Missing is not zero: they stay without a value.',
    );
  }
}

/** Names tasks that stand on one side only. */
function reportSides(
  { rows, columns }: ReadPairTable,
  note: (message: string, action: string) => void,
): void {
  const [first, second] = [new Set(rows), new Set(columns)];
  const onlyFirst = rows.filter(name => !second.has(name));
  const onlySecond = columns.filter(name => !first.has(name));
  const action = `The table is a rectangle of ${rows.length} x ${columns.length}.`;
  if (onlyFirst.length === rows.length) {
    note('No task is named on both sides.', action);
    return;
  }
  if (onlyFirst.length > 0) note(`Named first only: ${listNames(onlyFirst)}.`, action);
  if (onlySecond.length > 0) note(`Named second only: ${listNames(onlySecond)}.`, action);
}

function listNames(names: readonly string[]): string {
  const first = names.slice(0, mostNames).map(name => excerpt(name));
  const rest = names.length - first.length;
  return first.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
