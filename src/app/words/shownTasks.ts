import { ownText } from '../../base/i18n/text.ts';
import type { Task } from '../../core/tables/task.ts';

/** Tasks as they are shown: by their names in the reader's language, where they are the site's own. Files keep the table's names. */
export function shownTasks<T extends Pick<Task, 'name' | 'short'>>(tasks: readonly T[]): readonly T[] {
  return tasks.map(task => ({ ...task, name: ownText(task.name), short: ownText(task.short) }));
}

/** The same for a figure, each in its colour. */
export function colouredTasks(
  tasks: readonly Task[],
  colors: readonly string[],
): readonly (Task & { readonly color: string })[] {
  return shownTasks(tasks).map((task, i) => ({ ...task, color: colors[i] ?? 'var(--ink)' }));
}
