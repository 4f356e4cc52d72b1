import { say } from '../../../../base/i18n/message.ts';
import type { Split } from '../../../../core/tables/lossTable.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import { replicateOf } from '../../names/replicateName.ts';
import type { ProblemLog } from '../../problemLog.ts';
import type { MappedSheet } from '../mappedSheet.ts';
import { reportSpelling } from '../reportSpelling.ts';
import { finishedRuns, predictedRows, splitsOfRows } from '../rowFilter.ts';
import { type MatchTask, taskMatcher } from '../taskMatcher.ts';
import { reportOdd, reportReplicates } from '../wide/wideValues.ts';
import { type TidyTask, tidyTasks } from './tidyTasks.ts';

/** A column of values, or of their standard errors; `split` is absent where rows say it. */
interface TidyValues {
  readonly name: string;
  /** Whether another column has values of the same split: this is one more of their replicates. */
  readonly isReplicate: boolean;
  readonly numbers: Float64Array;
  readonly split: Split | undefined;
}

/** A tidy file with what each of its rows says. */
export interface TidyFile extends MappedSheet {
  readonly runs: Int32Array;
  /** The task of each row, −1 where the row is left out. */
  readonly tasks: Int32Array;
  readonly values: readonly TidyValues[];
  /** Standard errors, as the values. */
  readonly errors: readonly TidyValues[];
  /** Numbers of replicates, likewise. */
  readonly counts: readonly TidyValues[];
  readonly isPredicted: (row: number) => boolean;
  /** The split of a row's value in a column that names none. */
  readonly splitOf: (row: number) => Split | undefined;
}

/** Tidy files row by row; `undefined` where a file lacks a column of tasks or of values, which is reported. */
export function readTidyRows(
  mapping: ColumnsMapping,
  sheets: readonly MappedSheet[],
  runs: readonly Int32Array[],
  log: ProblemLog,
): readonly TidyFile[] | undefined {
  const match = taskMatcher(mapping.tasks, [], reportSpelling(sheets, log));
  const files = sheets.map((sheet, i) => readFile(mapping, sheet, runs[i] ?? new Int32Array(), match, log));
  return files.every(file => file !== undefined) ? files : undefined;
}

function readFile(
  mapping: ColumnsMapping,
  { mapped, loaded }: MappedSheet,
  runs: Int32Array,
  match: MatchTask,
  log: ProblemLog,
): TidyFile | undefined {
  const taskOf = tidyTasks({ mapped, loaded }, match, log);
  const values = valuesOf({ mapped, loaded }, 'value', log);
  if (values.length === 0) reportNoValues(mapped.file, log);
  if (!taskOf || values.length === 0) return undefined;
  const errors = valuesOf({ mapped, loaded }, 'stderr', log);
  const counts = valuesOf({ mapped, loaded }, 'count', log);
  const isPredicted = predictedRows(mapped, loaded, log);
  const isFinished = finishedRuns(mapped, loaded, log);
  const rowSplit = splitsOfRows(mapped, loaded, mapping, log);
  const told: (TidyTask | undefined)[] = [];
  const tasks = Int32Array.from({ length: loaded.rowCount }, (_, row) => {
    if (!isFinished(row) || rowSplit(row) === undefined) return -1;
    const says = taskOf(row);
    if (says?.split) told[row] = says;
    return says ? says.task : -1;
  });
  return {
    mapped,
    loaded,
    runs,
    tasks,
    values,
    errors,
    counts,
    isPredicted,
    splitOf: row => told[row]?.split ?? rowSplit(row),
  };
}

function valuesOf(
  { mapped, loaded }: MappedSheet,
  kind: 'value' | 'stderr' | 'count',
  log: ProblemLog,
): readonly TidyValues[] {
  const values: TidyValues[] = [];
  mapped.columns.forEach(({ name, role }, index) => {
    const column = loaded.numbers.get(index);
    if (role.kind !== kind || !column) return;
    const same = values.filter(other => other.split === role.split);
    if (same.length > 0 && !same.every(other => areRuns(other.name, name))) {
      log.add(`${kind} twice`, {
        severity: 'warning',
        file: mapped.file,
        column: name,
        message:
          kind === 'value'
            ? say('A second column is marked as the values.')
            : say('A second column is marked as the standard errors.'),
        action: say('Only the first was read; give them different splits to read both.'),
      });
      return;
    }
    reportOdd(mapped.file, name, column, loaded.lines, log);
    values.push({ name, numbers: column.numbers, split: role.split, isReplicate: same.length > 0 });
  });
  if (kind === 'value') {
    const names = values.filter(({ split }) =>
      values.some(value => value.isReplicate && value.split === split),
    );
    reportReplicates(
      mapped.file,
      names.map(({ name }) => name),
      log,
    );
  }
  return values;
}

/** Whether columns are called as those of several runs of one measure. */
function areRuns(one: string, other: string): boolean {
  const [a, b] = [replicateOf(one), replicateOf(other)];
  return a !== undefined && b !== undefined && a.base === b.base && a.mark !== b.mark;
}

function reportNoValues(file: string, log: ProblemLog): void {
  log.add('no values', {
    severity: 'error',
    file,
    message: say('No column is marked as the values.'),
    action: say('Mark the column that holds the losses.'),
  });
}
