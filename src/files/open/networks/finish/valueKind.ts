import type { TaskMapping } from '../../mapping.ts';

/** What problems and descriptions call the values of a file: losses only where lower is known to be better for each task. */
export function valueKind(tasks: readonly Pick<TaskMapping, 'measured' | 'isAsked'>[]): 'loss' | 'value' {
  return tasks.every(({ measured, isAsked }) => !measured && !isAsked) ? 'loss' : 'value';
}
