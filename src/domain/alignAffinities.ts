import type { AffinityTable } from './affinityTable.ts';
import type { PairValues } from './gains.ts';
import type { Task } from './task.ts';

/**
 * The values of an affinity table for the given tasks, as rows and columns in their order; higher is better, the sign
 * turned where the table has it otherwise. Tasks are the same when id, name or short name is, whatever the case. A
 * missing pair is `NaN`.
 */
export function alignAffinities(tasks: readonly Task[], affinities: AffinityTable): PairValues {
  const { sources, targets, values, better } = affinities;
  const rowOf = tasks.map(task => findSame(task, sources));
  const columnOf = tasks.map(task => findSame(task, targets));
  const sign = better === 'higher' ? 1 : -1;
  const aligned = rowOf.flatMap(row =>
    columnOf.map(column =>
      row < 0 || column < 0 ? Number.NaN : sign * (values[row * targets.length + column] as number),
    ),
  );
  return { rows: tasks, columns: tasks, values: Float64Array.from(aligned) };
}

function findSame(task: Task, others: readonly Task[]): number {
  const names = ({ id, name, short }: Task) => [id, name, short].map(text => text.toLowerCase());
  return ['id', 'name', 'short'].reduce((found, _, i) => {
    if (found >= 0) return found;
    return others.findIndex(other => names(other)[i] === names(task)[i]);
  }, -1);
}
