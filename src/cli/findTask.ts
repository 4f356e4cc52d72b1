import type { Task } from '../core/tables/task.ts';
import { badValue } from './toolError.ts';

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
export function findTasks(option: string, text: string, tasks: readonly Task[]): readonly string[] {
  const whole = findTask(tasks, text);
  if (whole) return [whole.id];
  return text.split(',').map(part => {
    const task = findTask(tasks, part);
    if (!task) throw badValue(option, part, taskList(tasks));
    return task.id;
  });
}

/** The ids of the two tasks that a text names. */
export function findPair(option: string, text: string, tasks: readonly Task[]): readonly [string, string] {
  const parts = text.split(',');
  for (let i = 1; i < parts.length; i++) {
    const first = findTask(tasks, parts.slice(0, i).join(','));
    const second = findTask(tasks, parts.slice(i).join(','));
    if (first && second && first !== second) return [first.id, second.id];
  }
  throw badValue(option, text, `two different tasks separated by a comma, of ${taskList(tasks)}`);
}

function taskList(tasks: readonly Task[]): string {
  const shown = tasks.slice(0, 20).map(({ id, name }) => (id === name ? id : `${id} (${name})`));
  const more = tasks.length > 20 ? ` and ${tasks.length - 20} more` : '';
  return `the tasks of the table: ${shown.join(', ')}${more}`;
}
