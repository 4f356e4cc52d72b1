import type { Task } from '../core/tables/task.ts';
import { findTask } from './findTask.ts';
import { positiveNumber } from './optionValues.ts';
import { badValue } from './toolError.ts';

/**
 * The weight of each task, from `a=2,b=1` (tasks not named weigh 1) or from one number for each task in the order of the
 * table. Throws a usage error for an unknown task, a weight that is not above 0, or a list that does not fit.
 */
export function parseWeights(text: string, tasks: readonly Task[]): readonly number[] {
  const accepts = `weights above 0 of tasks, as ${tasks[0]?.id ?? 'a'}=2, or ${tasks.length} numbers, separated by commas`;
  const parts = text.split(',');
  const numbers = parts.map(positiveNumber);
  if (numbers.every(value => value > 0)) {
    if (numbers.length !== tasks.length) {
      throw badValue(
        'weights',
        text,
        `${tasks.length} numbers, one for each task, or tasks with their weights`,
      );
    }
    return numbers;
  }
  const weights = tasks.map(() => 1);
  for (const part of parts) {
    const at = part.lastIndexOf('=');
    const task = findTask(tasks, part.slice(0, Math.max(at, 0)));
    const weight = positiveNumber(part.slice(at + 1));
    if (at < 0 || !(weight > 0)) throw badValue('weights', part, accepts);
    if (!task) {
      throw badValue('weights', part, `the tasks of the table: ${tasks.map(({ id }) => id).join(', ')}`);
    }
    weights[tasks.indexOf(task)] = weight;
  }
  return weights;
}
