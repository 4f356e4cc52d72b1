import { csvLine } from '../../core/tables/csv.ts';
import {
  type LossTable,
  lossErrorOf,
  lossOf,
  type Split,
  splits,
  taskSetOf,
} from '../../core/tables/lossTable.ts';
import type { Task } from '../../core/tables/task.ts';
import { directionMark } from '../table/directionMark.ts';
import { valueAsMeasured } from '../write/valueAsMeasured.ts';
import { networkSizes } from './runPlan.ts';
import { taskListText } from './taskListText.ts';

/** Values of one row, as they were measured, one for each task of the table; `null` = not measured, or no task of the network. */
export type RowValues = Readonly<Partial<Record<Split, readonly (number | null)[]>>>;

/** One run of a network, or a network that has none yet. */
export interface RunRow {
  /** Ascending indices of tasks. */
  readonly tasks: readonly number[];
  /** What tells networks of the same tasks apart; empty for nothing. */
  readonly size: string;
  /** `null`: not said, as where the values are means over seeds. */
  readonly seed: number | null;
  readonly cost: number;
  readonly values: RowValues;
  readonly errors: RowValues;
}

/**
 * A loss table run by run, as a file keeps it: replicates have rows of their own, and networks that were never trained have a row
 * without values. Which splits there are columns of, the table says itself.
 */
export interface RunTable {
  readonly tasks: readonly Pick<Task, 'id' | 'measured'>[];
  readonly costUnit: string;
  readonly splits: readonly Split[];
  readonly errorSplits: readonly Split[];
  readonly rows: readonly RunRow[];
}

/** What a network is, whatever its seed: the rows with the same key are replicates. */
export function networkKey({ tasks, size, cost }: Pick<RunRow, 'tasks' | 'size' | 'cost'>): string {
  return JSON.stringify([tasks, size, cost]);
}

/** The rows of each network, in the order in which networks first stand. */
export function byNetwork(rows: readonly RunRow[]): readonly (readonly [RunRow, ...RunRow[]])[] {
  const networks = new Map<string, [RunRow, ...RunRow[]]>();
  for (const row of rows) {
    const known = networks.get(networkKey(row));
    if (known) known.push(row);
    else networks.set(networkKey(row), [row]);
  }
  return [...networks.values()];
}

export function hasValues({ values }: Pick<RunRow, 'values'>): boolean {
  return splits.some(split => values[split]?.some(value => value !== null));
}

/** The lines of the table as CSV: `network,tasks,size,seed,cost (SNT)`, then values by split and task, then standard errors. */
export function* writeRunTable({ tasks, costUnit, splits, errorSplits, rows }: RunTable): Generator<string> {
  const textOf = taskListText(tasks.map(({ id }) => id));
  const columns = (kind: string, present: readonly Split[]) =>
    present.flatMap(split => tasks.map(task => `${split}${kind}/${task.id} ${directionMark(task)}`));
  yield csvLine([
    ...['network', 'tasks', 'size', 'seed', `cost (${costUnit})`],
    ...columns('', splits),
    ...columns(' stderr', errorSplits),
  ]);
  const numbers = new Map<string, number>();
  const none = tasks.map(() => null);
  for (const row of rows) {
    const key = networkKey(row);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    yield csvLine([
      number,
      textOf(row.tasks.map(task => tasks[task]?.id ?? '')),
      ...[row.size, row.seed, row.cost],
      ...splits.flatMap(split => row.values[split] ?? none),
      ...errorSplits.flatMap(split => row.errors[split] ?? none),
    ]);
  }
}

/** A table of any other file run by run: one row for each network, its seeds not known. Predicted networks have no run. */
export function runTableOf(table: LossTable): RunTable {
  const { tasks, costUnit, networkCount, predictedFrom = networkCount } = table;
  const sizes = networkSizes(table);
  const present = splits.filter(split => table.losses[split]);
  const errorSplits = splits.filter(split => table.errors?.[split]);
  const aligned = (list: readonly Split[], lookUp: (task: number, split: Split) => number) =>
    Object.fromEntries(
      list.map(split => [split, tasks.map((_, task) => finiteOrNull(lookUp(task, split)))]),
    ) as RowValues;
  const rows = Array.from({ length: networkCount }, (_, i): RunRow => {
    const isRun = i < predictedFrom;
    return {
      tasks: [...taskSetOf(table, i)],
      size: sizes[i] ?? '',
      seed: null,
      cost: table.costs[i] as number,
      values: isRun
        ? aligned(present, (task, split) => valueAsMeasured(tasks[task], lossOf(table, i, task, split)))
        : {},
      errors: isRun ? aligned(errorSplits, (task, split) => lossErrorOf(table, i, task, split)) : {},
    };
  });
  return { tasks, costUnit, splits: present, errorSplits, rows };
}

const finiteOrNull = (value: number) => (Number.isFinite(value) ? value : null);
