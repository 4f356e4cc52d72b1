import { say } from '../../../base/i18n/message.ts';
import type { LoadedColumns } from '../column.ts';
import type { ColumnsMapping } from '../mapping.ts';
import { areSummaries, isSummaryWord, isTotalWord } from '../names/totalWords.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { MatchTask } from './taskMatcher.ts';

/** Roles of columns in which the name of a row may stand. */
const naming: ReadonlySet<string> = new Set(['name', 'task-set', 'variant', 'task']);

/**
 * Whether a row sums others up, by what it is called (“Mean”, “Total”): such a row is no network. A task that the table has may be called
 * so. Each is reported.
 */
export function totalRows(
  { file, columns }: ColumnsMapping['files'][number],
  { texts, lines }: LoadedColumns,
  match: MatchTask,
  log: ProblemLog,
): (row: number) => boolean {
  const named = columns.flatMap(({ role }, i) => {
    const column = naming.has(role.kind) ? texts.get(i) : undefined;
    const isSummary = column !== undefined && areSummaries(column.texts);
    const isNamed = isSummary ? isSummaryWord : isTotalWord;
    const areTotals = column?.texts.map(text => isNamed(text) && match(text) === undefined);
    // Where all rows are called so, the words say something else, unless they are those of a summary.
    const isSome = areTotals?.includes(true) && (isSummary || areTotals.includes(false));
    return column && areTotals && isSome ? [{ ...column, areTotals }] : [];
  });
  if (named.length === 0) return () => false;
  return row => {
    const found = named.find(({ codes, areTotals }) => areTotals[codes[row] as number]);
    if (!found) return false;
    log.add('total row', {
      severity: 'warning',
      file,
      row: lines[row] ?? 0,
      message: say('The row “{name}” sums others up: it is no network.', {
        name: (found.texts[found.codes[row] as number] ?? '').slice(0, 60),
      }),
      action: say('It was left out.'),
    });
    return true;
  };
}
