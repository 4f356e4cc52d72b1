import { asMeasured, type Task } from '../../core/tables/task.ts';

/**
 * A loss of the task as a file holds it: as it was measured, in so few decimals that reading it gives the same loss.
 * `NaN` stays `NaN`. Losses that were read from a file come back to the last bit; others may differ in it.
 */
export function valueAsMeasured(task: Pick<Task, 'measured'> | undefined, loss: number): number {
  if (task?.measured === undefined) return loss;
  const value = asMeasured(task, loss);
  // 1 − 0.9 is 0.09999999999999998: of the values that have this loss 0.1 is the one that was written.
  const short = Number(Math.abs(value) < 1 ? value.toFixed(15) : value.toPrecision(15));
  return asMeasured(task, short) === loss ? short : value;
}
