import { type Message, say } from '../../../../base/i18n/message.ts';
import type { Split } from '../../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../../core/tables/task.ts';
import type { LoadedColumns, NumberColumn } from '../../column.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import { areReplicates } from '../../names/replicateName.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { splitMessage } from '../finish/splitMessage.ts';

/** A column of values of one task; `split` is absent where each row says it. */
export interface ValueColumn {
  readonly index: number;
  readonly name: string;
  readonly split: Split | undefined;
  readonly numbers: Float64Array;
}

/**
 * The value columns of a wide file by task, values that are better when higher turned into losses; or those of their
 * standard errors. Reports what is no
 * number, columns without a task, and columns that give what another one gives already.
 */
export function wideValues(
  file: ColumnsMapping['files'][number],
  loaded: LoadedColumns,
  { tasks }: Pick<ColumnsMapping, 'tasks'>,
  log: ProblemLog,
  kind: 'value' | 'stderr' | 'count' = 'value',
): readonly (readonly ValueColumn[])[] {
  const hasSplitColumn = file.columns.some(({ role }) => role.kind === 'split');
  const byTask: ValueColumn[][] = tasks.map(() => []);
  const replicated = new Set<number>();
  const warn = (column: string, message: Message, action: Message) =>
    log.add(message, { severity: 'warning', file: file.file, column, message, action });
  file.columns.forEach(({ name, role }, index) => {
    if (role.kind !== kind) return;
    const task = role.task === undefined ? undefined : tasks[role.task];
    const column = loaded.numbers.get(index);
    if (!column) return;
    if (!task || role.task === undefined) {
      warn(
        name,
        say('The column holds values, but of no task.'),
        say('It was left out; say which task it is of.'),
      );
      return;
    }
    const split = role.split ?? (hasSplitColumn ? undefined : file.split);
    const columns = byTask[role.task] as ValueColumn[];
    const same = columns.filter(known => known.split === split);
    // Of replicates each is one of the first.
    const [first] = same;
    const other =
      first && (areReplicates(first.name, name) ? same.find(known => known.name === name) : first);
    if (other) {
      warn(
        name,
        split
          ? say('The column is for the same as “{other}”: values of {task} on {split}.', {
              other: other.name,
              task: task.name,
              split: splitMessage(split),
            })
          : say('The column is for the same as “{other}”: values of {task}.', {
              other: other.name,
              task: task.name,
            }),
        say('Only the first of the two was read.'),
      );
      return;
    }
    reportOdd(file.file, name, column, loaded.lines, log);
    const turned =
      task.measured && kind === 'value'
        ? column.numbers.map(value => asMeasured(task, value))
        : column.numbers;
    if (same.length > 0 && kind === 'value') replicated.add(role.task);
    columns.push({ index, name, split, numbers: turned });
  });
  reportReplicates(
    file.file,
    [...replicated].flatMap(task => byTask[task]?.map(({ name }) => name) ?? []),
    log,
  );
  return byTask;
}

/** Tells which columns are read as replicates of a task. */
export function reportReplicates(file: string, columns: readonly string[], log: ProblemLog): void {
  if (columns.length === 0) return;
  const names = columns.slice(0, 6).map(name => `“${name.slice(0, 60)}”`);
  log.add('replicates', {
    severity: 'note',
    file,
    message: say(
      '{count} columns are replicates of tasks by their names: {names}{more, select, yes {, …} other {}}.',
      {
        count: columns.length,
        names: names.join(', '),
        more: columns.length > names.length ? 'yes' : 'no',
      },
    ),
    action: say('The means of each task were taken; make them tasks of their own if they are.'),
  });
}

/** Tells of the cells of a column of values that are no numbers, which count as not measured, and of percent signs that only some have. */
export function reportOdd(
  file: string,
  column: string,
  { odd, oddCount, percent }: Omit<NumberColumn, 'numbers'>,
  lines: Uint32Array,
  log: ProblemLog,
): void {
  for (const [row, text] of odd) {
    log.add(`odd ${column}`, {
      severity: 'warning',
      file,
      row: lines[row] ?? 0,
      column,
      message: say('“{text}” is no number that a loss can be.', { text }),
      action: say('It was taken as not measured.'),
    });
  }
  if (percent && percent.plain > 0) {
    log.add(`percent ${column}`, {
      severity: 'warning',
      file,
      column,
      message: say(
        '{signed, plural, one {# value has} other {# values have}} a percent sign, {plain, plural, one {# has} other {# have}} none.',
        percent,
      ),
      action: say('The sign was left out: 5% is read as 5. Write all values of a column in one way.'),
    });
  }
  if (oddCount > odd.size) {
    log.add(`odd more ${column}`, {
      severity: 'warning',
      file,
      column,
      message: say('{count} more values are no numbers that a loss can be.', {
        count: String(oddCount - odd.size),
      }),
      action: say('They were taken as not measured.'),
    });
  }
}
