import { type Message, say } from '../../../../base/i18n/message.ts';
import type { LoadedColumns } from '../../column.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import { markOf, memberName } from '../../names/memberMarks.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { readTaskSets } from '../readTaskSets.ts';
import { columnOf } from '../rowFilter.ts';
import type { MatchTask } from '../taskMatcher.ts';
import type { ValueColumn } from './wideValues.ts';

/**
 * Writes the tasks of a row's network into `members`, ascending, and returns how many there are: 0 where there is
 * none, which is reported unless the row is blank.
 */
export type MembersOfRow = (row: number, members: Uint16Array) => number;

/**
 * Which tasks the network of a row was trained on: those of its task set, or else those that have a value. Values of
 * tasks that a task set does not name are reported; they belong to no network.
 */
export function membersOfRows(
  file: ColumnsMapping['files'][number],
  loaded: LoadedColumns,
  values: readonly (readonly ValueColumn[])[],
  match: MatchTask,
  log: ProblemLog,
): MembersOfRow {
  const { lines } = loaded;
  const byTask = values.map(columns => columns.map(({ numbers }) => numbers));
  const hasValue = (task: number, row: number) => {
    const columns = byTask[task] as readonly Float64Array[];
    for (let i = 0; i < columns.length; i++) if (!Number.isNaN(columns[i]?.[row] as number)) return true;
    return false;
  };
  const column = columnOf(file, 'task-set', log);
  const lists = loaded.texts.get(column);
  const flags = lists ? [] : flagsOf(file, loaded, match, log);
  if (flags.some(flag => flag)) return flaggedMembers(file, loaded, { values, flags, hasValue }, log);
  if (!lists) {
    return (row, members) => {
      let length = 0;
      for (let task = 0; task < values.length; task++) if (hasValue(task, row)) members[length++] = task;
      if (length === 0 && !isBlankRow(loaded, row)) reportEmpty(file.file, lines[row] ?? 0, log);
      return length;
    };
  }
  const name = file.columns[column]?.name ?? 'task set';
  const sets = readTaskSets(lists, match, { file: file.file, column: name, lines }, log);
  return (row, members) => {
    const code = lists.codes[row] as number;
    if (code < 0) {
      if (isBlankRow(loaded, row)) return 0;
      log.add('no set', {
        severity: 'warning',
        file: file.file,
        row: lines[row] ?? 0,
        column: name,
        message: say('The row names no task set.'),
        action: say('It was left out.'),
      });
      return 0;
    }
    const set = sets[code];
    if (!set) return 0;
    let length = 0;
    for (let task = 0; task < values.length; task++) {
      if (set[length] === task) members[length++] = task;
      else if (hasValue(task, row)) {
        const outside = values[task]?.find(({ numbers }) => !Number.isNaN(numbers[row] as number));
        log.add('outside set', {
          severity: 'warning',
          file: file.file,
          row: lines[row] ?? 0,
          column: outside?.name ?? String(task + 1),
          message: say('There is a value, but the task set “{set}” does not name this task.', {
            set: (lists.texts[code] ?? '').slice(0, 60),
          }),
          action: say('The value was left out.'),
        });
      }
    }
    return length;
  };
}

/** Of each task for each row whether a column says that the network trains it; none where no column does. */
function flagsOf(
  { file, columns }: ColumnsMapping['files'][number],
  { texts, lines }: LoadedColumns,
  match: MatchTask,
  log: ProblemLog,
): (((row: number) => boolean) | undefined)[] {
  const flags: (((row: number) => boolean) | undefined)[] = [];
  columns.forEach(({ name, role }, index) => {
    const column = texts.get(index);
    if (role.kind !== 'member' || !column) return;
    const task = match(name) ?? match(memberName(name));
    const warn = (kind: string, message: Message, action: Message, row?: number) =>
      log.add(kind, {
        ...{ severity: 'warning', file, column: name, message, action },
        ...(row === undefined ? {} : { row }),
      });
    if (task === undefined) {
      warn('no member', say('The column is called like no task.'), say('It was left out.'));
      return;
    }
    const marks = column.texts.map((text, code) => {
      const mark = markOf(text);
      if (mark !== undefined) return mark;
      warn(
        'no mark',
        say('“{text}” does not say whether the task is trained.', { text: text.slice(0, 60) }),
        say('It was taken as no.'),
        lines[column.firstRows[code] ?? 0] ?? 0,
      );
      return false;
    });
    flags[task] = row => marks[column.codes[row] as number] === true;
  });
  return flags;
}

/** Members by marks; tasks without a column of marks by their values. */
function flaggedMembers(
  { file }: ColumnsMapping['files'][number],
  loaded: LoadedColumns,
  of: {
    readonly values: readonly (readonly ValueColumn[])[];
    readonly flags: readonly (((row: number) => boolean) | undefined)[];
    readonly hasValue: (task: number, row: number) => boolean;
  },
  log: ProblemLog,
): MembersOfRow {
  const { values, flags, hasValue } = of;
  return (row, members) => {
    let length = 0;
    for (let task = 0; task < values.length; task++) {
      const flag = flags[task];
      const isMeasured = hasValue(task, row);
      if (flag ? flag(row) : isMeasured) members[length++] = task;
      else if (isMeasured) {
        log.add('outside marks', {
          severity: 'warning',
          file,
          row: loaded.lines[row] ?? 0,
          column: values[task]?.[0]?.name ?? String(task + 1),
          message: say('There is a value, but the network is marked as not trained on this task.'),
          action: say('The value was left out.'),
        });
      }
    }
    if (length === 0 && !isBlankRow(loaded, row)) reportEmpty(file, loaded.lines[row] ?? 0, log);
    return length;
  };
}

function isBlankRow({ numbers, texts }: LoadedColumns, row: number): boolean {
  for (const column of numbers.values()) {
    if (!Number.isNaN(column.numbers[row] as number) || column.odd.has(row)) return false;
  }
  for (const column of texts.values()) if ((column.codes[row] as number) >= 0) return false;
  return true;
}

function reportEmpty(file: string, row: number, log: ProblemLog): void {
  log.add('no values', {
    severity: 'warning',
    file,
    row,
    message: say('No task has a value in this row.'),
    action: say('It was left out.'),
  });
}
