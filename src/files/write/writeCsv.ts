import { csvLine } from '../../core/tables/csv.ts';
import { isPredicted, type LossTable, type Split, splits, taskSetOf } from '../../core/tables/lossTable.ts';
import { taskListText } from '../plan/taskListText.ts';
import { directionMark, directionWord } from '../table/directionMark.ts';
import { valueAsMeasured } from './valueAsMeasured.ts';

/**
 * The lines of a CSV with one row per network: its number from 1, its task set, its cost, and per split and task a value as it was measured,
 * blank where there is none. A column `predicted` tells networks that were never trained, where there are any.
 */
export function* writeWideCsv(table: LossTable): Generator<string> {
  const columns = wideColumns(table);
  const setOf = taskSetWords(table);
  const hasPredicted = table.predictedFrom !== undefined;
  const head = ['network', 'tasks', `cost (${table.costUnit})`, ...(hasPredicted ? ['predicted'] : [])];
  yield csvLine([...head, ...columns.map(column => column.name)]);
  for (let i = 0; i < table.networkCount; i++) {
    const flag = hasPredicted ? [isPredicted(table, i) ? 'predicted' : 'measured'] : [];
    const values = columns.map(column => column.valueOf(i));
    yield csvLine([i + 1, setOf(i), table.costs[i] as number, ...flag, ...values]);
  }
}

/** A column of values in a file with one row per network. */
export interface WideColumn {
  /**
   * `validation/depth ↓`, `validation stderr/depth ↓` for standard errors, `validation n/depth ↓` for numbers of replicates: which way is
   * better stands at the end.
   */
  readonly name: string;
  /** The value of a network; `NaN` where it does not hold the task or was not measured. */
  valueOf(network: number): number;
}

/** The columns of losses as they were measured, by split and task, and of their standard errors after all of them. */
export function wideColumns(table: LossTable): readonly WideColumn[] {
  const positions = positionsOf(table);
  const of = { '': table.losses, ' stderr': table.errors, ' n': table.replicates } as const;
  const columnsOf = (split: Split, kind: '' | ' stderr' | ' n') => {
    const values = of[kind]?.[split];
    if (!values) return [];
    return table.tasks.map((task, index): WideColumn => {
      const measured = kind === '' ? task : undefined;
      return {
        name: `${split}${kind}/${task.id} ${directionMark(task)}`,
        valueOf(network) {
          const p = positions(network, index);
          return p === undefined ? Number.NaN : valueAsMeasured(measured, values[p] ?? Number.NaN);
        },
      };
    });
  };
  return [
    ...splits.flatMap(split => columnsOf(split, '')),
    ...splits.flatMap(split => columnsOf(split, ' stderr')),
    ...splits.flatMap(split => columnsOf(split, ' n')),
  ];
}

/** The position of a task's values in a network; `undefined` where the network does not hold it. */
function positionsOf({ members, offsets }: LossTable) {
  return (network: number, task: number): number | undefined => {
    const end = offsets[network + 1] as number;
    for (let p = offsets[network] as number; p < end; p++) if (members[p] === task) return p;
    return undefined;
  };
}

/** For each network its task set in one cell: see {@link taskListText}. */
export function taskSetWords(table: LossTable): (network: number) => string {
  const ids = table.tasks.map(task => task.id);
  const textOf = taskListText(ids);
  return network => textOf(Array.from(taskSetOf(table, network), task => ids[task] as string));
}

/**
 * The lines of a CSV with one row per network, task and split: the value as it was measured, blank where there is none, and which way
 * is better. Networks are numbered from 1. Columns `stderr`, `n` (replicates) and `predicted` stand there where the table has such.
 */
export function* writeTidyCsv(table: LossTable): Generator<string> {
  const setOf = taskSetWords(table);
  const hasPredicted = table.predictedFrom !== undefined;
  const present = splits.filter(split => table.losses[split] ?? table.errors?.[split]);
  yield csvLine([
    ...['network', 'tasks', `cost (${table.costUnit})`, 'task', 'split', 'value', 'better'],
    ...(table.errors ? ['stderr'] : []),
    ...(table.replicates ? ['n'] : []),
    ...(hasPredicted ? ['predicted'] : []),
  ]);
  for (let i = 0; i < table.networkCount; i++) {
    const network = [i + 1, setOf(i), table.costs[i] as number];
    const flag = hasPredicted ? [isPredicted(table, i) ? 'predicted' : 'measured'] : [];
    const start = table.offsets[i] as number;
    for (const [k, index] of taskSetOf(table, i).entries()) {
      const task = table.tasks[index];
      const better = directionWord(task ?? {});
      for (const split of present) {
        const loss = table.losses[split]?.[start + k] ?? Number.NaN;
        const count = table.replicates ? [table.replicates[split]?.[start + k] ?? Number.NaN] : [];
        const error = table.errors ? [table.errors[split]?.[start + k] ?? Number.NaN] : [];
        yield csvLine([
          ...network,
          task?.id ?? '',
          split,
          valueAsMeasured(task, loss),
          better,
          ...error,
          ...count,
          ...flag,
        ]);
      }
    }
  }
}
