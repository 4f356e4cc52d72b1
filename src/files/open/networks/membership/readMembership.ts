import { type Phrase, say } from '../../../../base/i18n/message.ts';
import type { Split } from '../../../../core/tables/lossTable.ts';
import type { LoadedColumns, NumberColumn } from '../../column.ts';
import type { MembershipMapping } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { LossSums } from '../lossSums.ts';
import type { MeasuredNetworks } from '../measured.ts';
import { NetworkPlacer } from '../networkPlacer.ts';
import { reportOdd } from '../wide/wideValues.ts';

/** A file of a membership mapping, its columns being the tasks. */
export interface TaskColumns {
  readonly file: string;
  readonly columns: readonly string[];
  readonly loaded: LoadedColumns;
}

/**
 * The networks of a 0/1 matrix with their losses relative to training alone, 1 − gain. A 0 in a file of gains is a gain
 * where the matrix says that the task is a member, and nothing where it is not; another gain there is reported.
 */
export function readMembership(
  mapping: MembershipMapping,
  matrix: TaskColumns,
  gains: readonly (TaskColumns & { readonly split: Split })[],
  log: ProblemLog,
): MeasuredNetworks {
  const taskCount = mapping.tasks.length;
  const usable = gains.filter(sheet => hasShape(sheet, matrix, taskCount, log));
  const { rowCount, lines } = matrix.loaded;
  const placer = new NetworkPlacer([matrix.file], rowCount, log, false);
  const networks = new Int32Array(rowCount).fill(-1);
  const members = new Uint16Array(taskCount);
  const isCopy = (a: number, b: number) =>
    usable.every(({ loaded }) =>
      [...loaded.numbers.values()].every(({ numbers }) => Object.is(numbers[a], numbers[b])),
    );
  for (let row = 0; row < rowCount; row++) {
    const length = readMembers(matrix, row, members, log);
    if (length === 0) continue;
    const cost = mapping.costs === 'by-tasks' ? length : 1;
    const placed = { file: 0, line: lines[row] ?? 0, at: row, stream: 0, identity: 0, seed: 0 };
    networks[row] = placer.place(members, length, cost, placed, isCopy);
  }
  const { costs, offsets, members: all } = placer.index.finish();
  const sums = new LossSums(all.length);
  const unit = mapping.gainUnit === 'percent' ? 100 : 1;
  for (const sheet of usable) {
    for (const [task, column] of sheet.loaded.numbers) {
      reportOdd(sheet.file, sheet.columns[task] ?? '', column, sheet.loaded.lines, log);
      for (let row = 0; row < Math.min(rowCount, column.numbers.length); row++) {
        const network = networks[row] as number;
        if (network < 0) continue;
        const gain = column.numbers[row] as number;
        const at = all.subarray(offsets[network], offsets[network + 1]).indexOf(task);
        if (at < 0) {
          if (gain !== 0 && !Number.isNaN(gain)) reportOutside(sheet, row, task, gain, matrix, log);
        } else if (!Number.isNaN(gain))
          sums.of(sheet.split).add((offsets[network] as number) + at, 1 - gain / unit);
      }
    }
  }
  sums.average();
  return {
    costs,
    offsets,
    members: all,
    losses: sums.finish().losses,
    places: placer.places,
    mostRepeats: 1,
  };
}

/** Writes the members of a row; 0 where it has none or is no row of 0 and 1, which is reported. */
function readMembers(
  { file, columns, loaded }: TaskColumns,
  row: number,
  members: Uint16Array,
  log: ProblemLog,
): number {
  let length = 0;
  for (const [task, column] of loaded.numbers) {
    const value = column.numbers[row] as number;
    if (value === 1) members[length++] = task;
    else if (value !== 0) {
      log.addMade('not 0 or 1', file, () => ({
        severity: 'warning',
        file,
        row: loaded.lines[row] ?? 0,
        column: columns[task] ?? String(task + 1),
        message: say('{value} is neither 0 nor 1.', { value: textAt(column, row) }),
        action: say('The row was left out.'),
      }));
      return 0;
    }
  }
  if (length === 0) {
    log.addMade('no members', file, () => ({
      severity: 'warning',
      file,
      row: loaded.lines[row] ?? 0,
      message: say('No task is a member in this row.'),
      action: say('It was left out.'),
    }));
  }
  return length;
}

function textAt(column: NumberColumn, row: number): Phrase {
  const value = column.numbers[row] as number;
  if (!Number.isNaN(value)) return String(value);
  const odd = column.odd.get(row);
  return odd === undefined ? say('A missing value') : `“${odd}”`;
}

function hasShape(sheet: TaskColumns, matrix: TaskColumns, taskCount: number, log: ProblemLog): boolean {
  const { file } = sheet;
  if (sheet.columns.length !== taskCount) {
    log.add('columns', {
      severity: 'warning',
      file,
      message: say('The file has {columns} columns, {matrix} has {count}.', {
        columns: String(sheet.columns.length),
        matrix: matrix.file,
        count: String(taskCount),
      }),
      action: say('It was left out.'),
    });
    return false;
  }
  const [own, rows] = [sheet.loaded.rowCount, matrix.loaded.rowCount];
  if (own !== rows) {
    log.add('rows', {
      severity: 'warning',
      file,
      message: say('The file has {own} rows, {matrix} has {rows}.', {
        own: String(own),
        matrix: matrix.file,
        rows: String(rows),
      }),
      action:
        own < rows
          ? say('Rows were paired from the first one on; the last {count} networks have no gains here.', {
              count: String(rows - own),
            })
          : say('Rows were paired from the first one on; the last {count} rows were left out.', {
              count: String(own - rows),
            }),
    });
  }
  return true;
}

function reportOutside(
  { file, columns, loaded }: TaskColumns,
  row: number,
  task: number,
  gain: number,
  matrix: TaskColumns,
  log: ProblemLog,
): void {
  log.addMade('not a member', file, () => ({
    severity: 'warning',
    file,
    row: loaded.lines[row] ?? 0,
    column: columns[task] ?? String(task + 1),
    message: say('The gain is {gain}, but row {row} of {matrix} says that the task is not a member.', {
      gain: String(gain),
      row: String(matrix.loaded.lines[row]),
      matrix: matrix.file,
    }),
    action: say('The gain was left out.'),
  }));
}
