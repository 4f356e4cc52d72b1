import { type CsvCell, csvOf } from '../../../../core/tables/csv.ts';
import { isLabTaskId, labTask } from '../../model/labTasks.ts';
import { stepsOf } from '../../model/training/runCurves.ts';
import type { CurvesData } from './curvesData.ts';

/** Every loss that was drawn, none of them averaged: a row per run, step and split, a column per task. */
export function curvesCsv({ runs }: CurvesData): string {
  const tasks = [...new Set(runs.flatMap(run => run.tasks.map(task => task.id)))];
  const rows: CsvCell[][] = [];
  for (const { nameInFiles, tasks: own, curves } of runs) {
    const columns = tasks.map(id => own.findIndex(task => task.id === id));
    const add = (step: number, split: string, losses: ArrayLike<number>) =>
      rows.push([nameInFiles, step, split, ...columns.map(column => losses[column] ?? null)]);
    for (let step = 1; step <= stepsOf(curves); step++) {
      add(step, 'training', curves.training.subarray((step - 1) * curves.taskCount, step * curves.taskCount));
    }
    for (const { step, losses } of curves.evaluations) add(step, 'validation', losses);
  }
  return csvOf(['run', 'step', 'split', ...tasks.map(id => (isLabTaskId(id) ? labTask(id).name : id))], rows);
}
