import type { PairValues } from '../gains/gains.ts';
import type { AffinityTable } from './affinityTable.ts';
import { matchTasks } from './matchTasks.ts';
import type { Task } from './task.ts';

/**
 * The values of an affinity table for the given tasks, as rows and columns in their order; higher is better, the sign
 * turned where the table has it otherwise. Tasks are the same when id, name or short name is, whatever the case. A
 * missing pair is `NaN`.
 */
export function alignAffinities(tasks: readonly Task[], affinities: AffinityTable): PairValues {
  const { sources, targets, values, better } = affinities;
  const rowOf = matchTasks(tasks, sources);
  const columnOf = matchTasks(tasks, targets);
  const sign = better === 'higher' ? 1 : -1;
  const aligned = rowOf.flatMap(row =>
    columnOf.map(column =>
      row < 0 || column < 0 ? Number.NaN : sign * (values[row * targets.length + column] as number),
    ),
  );
  return { rows: tasks, columns: tasks, values: Float64Array.from(aligned) };
}
