import type { Task } from '../../core/tables/task.ts';

/** The tasks of the paper keep their colour over all tables; `--task-0` to `--task-8` are the palette. */
const fixed: Readonly<Record<string, number>> = { s: 0, a: 0, d: 1, r: 1, n: 2, k: 3, c: 3, e: 4, o: 4 };

/** The CSS colour of each task: one per task, fixed over all views. Palettes repeat after nine tasks. */
export function taskColors(tasks: readonly Task[]): readonly string[] {
  return tasks.map((task, i) => `var(--task-${fixed[task.id] ?? i % 9})`);
}
