import { gainScale, type PairValues, singleLoss } from '../gains/gains.ts';
import type { LossTable } from '../tables/lossTable.ts';
import type { Task } from '../tables/task.ts';
import { noLosses } from './strategy.ts';

/** What an affinity is: a gain in percent of the single-task loss, or a number without such a meaning. */
export type AffinityUnit = 'gain-percent' | 'other';

/**
 * The losses by which an affinity table chooses, aligned with the loss table's members. The estimate for task t in a
 * set is the mean of the affinities of the other members on t (rows help, columns are measured; higher is better).
 * A gain in percent becomes a loss: that of the cheapest single-task network less so much of its value, on validation; any
 * other affinity is taken with its sign turned. A single-task network has affinity 0: its loss is its own (0 for
 * affinities that are no gains). Tasks are matched by id; a missing pair or single-task loss gives `NaN`.
 *
 * With *relative* gains the estimate is that of `higherOrder`: single · (1 − mean of (single − joint) / single) is the
 * mean of the joint losses. Other definitions of the gain make an estimator of its own.
 */
export function affinityLosses(table: LossTable, affinities: PairValues, unit: AffinityUnit): Float64Array {
  const rows = positionsOf(affinities.rows);
  const columns = positionsOf(affinities.columns);
  const { networkCount, offsets, members, tasks } = table;
  const [rowOf, columnOf] = [tasks.map(task => rows.get(task.id)), tasks.map(task => columns.get(task.id))];
  // By task measured, then by helper, so that the helpers of one task lie side by side.
  const affinity = Float64Array.from({ length: tasks.length ** 2 }, (_, at) => {
    const [r, c] = [rowOf[at % tasks.length], columnOf[Math.floor(at / tasks.length)]];
    if (r === undefined || c === undefined) return Number.NaN;
    return affinities.values[r * affinities.columns.length + c] as number;
  });
  const isGain = unit === 'gain-percent';
  const validation = table.losses.validation ?? noLosses(table);
  const singles = table.tasks.map((_, task) =>
    isGain ? singleLoss(table, task, { baseline: 'half', split: 'validation' }) : 0,
  );
  const losses = new Float64Array(members.length);
  for (let i = 0; i < networkCount; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    if (end - start === 1) {
      losses[start] = isGain ? (validation[start] as number) : 0;
      continue;
    }
    for (let p = start; p < end; p++) {
      const task = members[p] as number;
      let sum = 0;
      for (let q = start; q < end; q++) {
        if (q !== p) sum += affinity[task * tasks.length + (members[q] as number)] as number;
      }
      const mean = sum / (end - start - 1);
      const single = singles[task] as number;
      losses[p] = isGain ? single - gainScale(tasks[task] as Task, single) * (mean / 100) : -mean;
    }
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
