import type { PairValues } from './gains.ts';
import { type LossTable, taskSetOf } from './lossTable.ts';

/** What an affinity is: a gain in percent of the single-task loss, or a number without such a meaning. */
export type AffinityUnit = 'gain-percent' | 'other';

/**
 * The losses by which an affinity table chooses, aligned with the loss table's members. The estimate for task t in a
 * set is the mean of the affinities of the other members on t (rows help, columns are measured; higher is better).
 * A gain in percent becomes a loss by the cheapest single-task network's validation loss times (1 − mean / 100), any
 * other affinity is taken with its sign turned. A single-task network has affinity 0: its loss is its own (0 for
 * affinities that are no gains). Tasks are matched by id; a missing pair or single-task loss gives `NaN`.
 *
 * With *relative* gains the estimate is that of `higherOrder`: single · (1 − mean of (single − joint) / single) is the
 * mean of the joint losses. Other definitions of the gain make an estimator of its own.
 */
export function affinityLosses(table: LossTable, affinities: PairValues, unit: AffinityUnit): Float64Array {
  const rows = positionsOf(affinities.rows);
  const columns = positionsOf(affinities.columns);
  const rowOf = table.tasks.map(task => rows.get(task.id));
  const columnOf = table.tasks.map(task => columns.get(task.id));
  const affinity = (helper: number, measured: number) => {
    const [r, c] = [rowOf[helper], columnOf[measured]];
    if (r === undefined || c === undefined) return Number.NaN;
    return affinities.values[r * affinities.columns.length + c] as number;
  };
  const singles = unit === 'gain-percent' ? singleLosses(table) : [];
  const losses = new Float64Array(table.members.length);
  for (let i = 0; i < table.networkCount; i++) {
    const tasks = taskSetOf(table, i);
    const start = table.offsets[i] as number;
    tasks.forEach((task, p) => {
      if (tasks.length === 1) {
        losses[start] = unit === 'gain-percent' ? (table.losses.validation?.[start] ?? Number.NaN) : 0;
        return;
      }
      const mean = meanAffinity(tasks, task, affinity);
      losses[start + p] = unit === 'gain-percent' ? (singles[task] as number) * (1 - mean / 100) : -mean;
    });
  }
  return losses;
}

/** The mean of what the other members do for `task`; 0 for a task alone, `NaN` where a pair is missing. */
export function meanAffinity(
  tasks: ArrayLike<number>,
  task: number,
  affinity: (helper: number, measured: number) => number,
): number {
  if (tasks.length < 2) return 0;
  let sum = 0;
  for (let i = 0; i < tasks.length; i++) {
    const other = tasks[i] as number;
    if (other !== task) sum += affinity(other, task);
  }
  return sum / (tasks.length - 1);
}

function positionsOf(tasks: PairValues['rows']): ReadonlyMap<string, number> {
  return new Map(tasks.map((task, i) => [task.id, i]));
}

/** Validation loss of each task's cheapest single-task network (the first among equals); `NaN` where there is none. */
function singleLosses(table: LossTable): number[] {
  const losses = table.tasks.map(() => Number.NaN);
  const costs = table.tasks.map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < table.networkCount; i++) {
    const [task, ...more] = taskSetOf(table, i);
    const cost = table.costs[i] as number;
    if (task === undefined || more.length > 0 || cost >= (costs[task] as number)) continue;
    costs[task] = cost;
    losses[task] = table.losses.validation?.[table.offsets[i] as number] ?? Number.NaN;
  }
  return losses;
}
