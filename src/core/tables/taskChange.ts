import { matchTasks } from './matchTasks.ts';
import { asMeasured, type Task } from './task.ts';

/** How a task's value changed, in the sense in which it was measured. */
export interface TaskChange {
  /** In percent of the size of the value before: above 0 where the value rose, better or not. `NaN` where that was 0. */
  readonly percent: number;
  /** In the unit of the value. */
  readonly amount: number;
  readonly isBetter: boolean;
}

/** The change from one loss of a task to another; `undefined` where one of the two is not known. */
export function taskChange(task: Pick<Task, 'measured'>, from: number, to: number): TaskChange | undefined {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const [before, after] = [asMeasured(task, from), asMeasured(task, to)];
  const amount = after - before;
  const percent = before === 0 ? Number.NaN : (100 * amount) / Math.abs(before);
  return { percent, amount, isBetter: to < from };
}

/** Whether values of both tasks rise in the same direction: their losses may then be set against each other. */
export function isSameSense(a: Pick<Task, 'measured'>, b: Pick<Task, 'measured'>): boolean {
  return (a.measured === undefined) === (b.measured === undefined);
}

/** Whether tasks that two tables have in common are better when lower in one and when higher in the other. */
export function haveOppositeSenses(tasks: readonly Task[], others: readonly Task[]): boolean {
  return matchTasks(tasks, others).some((place, i) => {
    const [task, other] = [tasks[i], others[place]];
    return task !== undefined && other !== undefined && !isSameSense(task, other);
  });
}
