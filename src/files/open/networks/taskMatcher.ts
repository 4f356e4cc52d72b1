import type { TaskMapping } from '../mapping.ts';
import { taskIdOf } from '../names/makeTasks.ts';
import { spelling } from '../names/spelling.ts';

/** The index of the task that a text in a file means, `undefined` for none. */
export type MatchTask = (text: string) => number | undefined;

/**
 * Finds tasks by id, name and short name, then by what their columns are called, then without regard to case, then by how they are
 * spelled where only one task is spelled so, of which `onSpelled` is told. `called` lists other names with the index of the task that they mean.
 */
export function taskMatcher(
  tasks: readonly TaskMapping[],
  called: readonly (readonly [name: string, task: number])[] = [],
  onSpelled: (text: string, task: TaskMapping) => void = () => {},
): MatchTask {
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const spelled = new Map<string, number | undefined>();
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
  tasks.forEach(({ name }, i) => {
    // “task 1” is also called “1”.
    for (const own of new Set([name, name.replace(/^tasks?[\s_-]+(?=.)/i, '')].map(spelling)))
      spelled.set(own, spelled.has(own) ? undefined : i);
  });
  return text => {
    const known = exact.get(text) ?? loose.get(text.toLowerCase()) ?? exact.get(taskIdOf(text.trim()));
    if (known !== undefined) return known;
    const found = spelled.get(spelling(text));
    const task = found === undefined ? undefined : tasks[found];
    if (task) onSpelled(text, task);
    return found;
  };
}
