import type { Task } from '../../core/tables/task.ts';
import { BadFlagValue } from './flag.ts';
import { positiveNumber } from './flagTexts.ts';

/** The task that a text names: by its id, or else by its name or short name, whatever the case; `undefined` for none or several. */
export function findTask(tasks: readonly Task[], text: string): Task | undefined {
  const byId = tasks.find(task => task.id === text);
  if (byId) return byId;
  const wanted = text.toLowerCase();
  const named = tasks.filter(
    ({ name, short }) => name.toLowerCase() === wanted || short.toLowerCase() === wanted,
  );
  return named.length === 1 ? named[0] : undefined;
}

/** The ids of the tasks that a list names, whose parts are separated by commas; a task may have commas in its id. */
export function findTasks(text: string, tasks: readonly Task[]): readonly string[] {
  const whole = findTask(tasks, text);
  if (whole) return [whole.id];
  return text.split(',').map(part => {
    const task = findTask(tasks, part);
    if (!task) throw new BadFlagValue(part, taskList(tasks));
    return task.id;
  });
}

/** The ids of the two tasks that a text names. */
export function findPair(text: string, tasks: readonly Task[]): readonly [string, string] {
  const parts = text.split(',');
  for (let i = 1; i < parts.length; i++) {
    const first = findTask(tasks, parts.slice(0, i).join(','));
    const second = findTask(tasks, parts.slice(i).join(','));
    if (first && second && first !== second) return [first.id, second.id];
  }
  throw new BadFlagValue(text, `two different tasks separated by a comma, of ${taskList(tasks)}`);
}

function taskList(tasks: readonly Task[]): string {
  const shown = tasks.slice(0, 20).map(({ id, name }) => (id === name ? id : `${id} (${name})`));
  const more = tasks.length > 20 ? ` and ${tasks.length - 20} more` : '';
  return `the tasks of the table: ${shown.join(', ')}${more}`;
}

/**
 * The weight of each task, from `a=2,b=1` (tasks not named weigh 1) or from one number for each task in the order of the
 * table. Throws {@link BadFlagValue} for an unknown task, a weight that is not above 0, or a list that does not fit.
 */
export function readNamedWeights(text: string, tasks: readonly Task[]): readonly number[] {
  const accepts = `weights above 0 of tasks, as ${tasks[0]?.id ?? 'a'}=2, or ${tasks.length} numbers, separated by commas`;
  const parts = text.split(',');
  const numbers = parts.map(positiveNumber);
  if (numbers.every(value => value > 0)) {
    if (numbers.length !== tasks.length) {
      throw new BadFlagValue(text, `${tasks.length} numbers, one for each task, or tasks with their weights`);
    }
    return numbers;
  }
  const weights = tasks.map(() => 1);
  for (const part of parts) {
    const at = part.lastIndexOf('=');
    const task = findTask(tasks, part.slice(0, Math.max(at, 0)));
    const weight = positiveNumber(part.slice(at + 1));
    if (at < 0 || !(weight > 0)) throw new BadFlagValue(part, accepts);
    if (!task)
      throw new BadFlagValue(part, `the tasks of the table: ${tasks.map(({ id }) => id).join(', ')}`);
    weights[tasks.indexOf(task)] = weight;
  }
  return weights;
}

/** Weights as {@link readNamedWeights} takes them: by task where that can be told apart, in the order of the table otherwise. */
export function weightsText(weights: readonly number[], tasks: readonly Task[]): string {
  const isNamed = weights.length === tasks.length && tasks.every(({ id }) => !id.includes(','));
  return weights.map((weight, i) => (isNamed ? `${tasks[i]?.id}=${weight}` : weight)).join(',');
}
