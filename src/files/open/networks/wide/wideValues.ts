import { type Message, say } from '../../../../base/i18n/message.ts';
import type { Split } from '../../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../../core/tables/task.ts';
import type { LoadedColumns } from '../../column.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { splitMessage } from '../splitMessage.ts';

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
  kind: 'value' | 'stderr' = 'value',
): readonly (readonly ValueColumn[])[] {
  const hasSplitColumn = file.columns.some(({ role }) => role.kind === 'split');
  const byTask: ValueColumn[][] = tasks.map(() => []);
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
    const other = columns.find(known => known.split === split);
    if (other) {
      warn(
        name,
        split
          ? say('The column holds the same as “{other}”: values of {task} on {split}.', {
              other: other.name,
              task: task.name,
              split: splitMessage(split),
            })
          : say('The column holds the same as “{other}”: values of {task}.', {
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
    columns.push({ index, name, split, numbers: turned });
  });
  return byTask;
}

/** Tells of the cells of a column of values that are no numbers: they count as not measured. */
export function reportOdd(
  file: string,
  column: string,
  { odd, oddCount }: { readonly odd: ReadonlyMap<number, string>; readonly oddCount: number },
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
