import type { TaskMapping } from '../mapping.ts';
import { taskIdOf } from '../names/makeTasks.ts';

/** The index of the task that a text in a file means, `undefined` for none. */
export type MatchTask = (text: string) => number | undefined;

/**
 * Finds tasks by id, name and short name, then by what their columns are called, then without regard to case. `called`
 * lists other names with the index of the task that they mean.
 */
export function taskMatcher(
  tasks: readonly TaskMapping[],
  called: readonly (readonly [name: string, task: number])[] = [],
): MatchTask {
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const learn = (name: string, task: number) => {
    if (!exact.has(name)) exact.set(name, task);
    const folded = name.toLowerCase();
    if (!loose.has(folded)) loose.set(folded, task);
  };
  for (const field of ['id', 'name', 'short'] as const) {
    tasks.forEach((task, i) => {
      learn(task[field], i);
    });
  }
  for (const [name, task] of called) learn(name, task);
  return text => exact.get(text) ?? loose.get(text.toLowerCase()) ?? exact.get(taskIdOf(text.trim()));
}
