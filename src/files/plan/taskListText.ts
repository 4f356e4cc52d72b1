/**
 * How the tasks of a network are written in one cell: ids with spaces between, or as a JSON list where one of all the ids has a
 * character that could be taken for a separator.
 */
export function taskListText(ids: readonly string[]): (tasks: readonly string[]) => string {
  const isPlain = ids.every(id => /^[\p{L}\p{N}_][\p{L}\p{N}_.]*$/u.test(id));
  return tasks => (isPlain ? tasks.join(' ') : JSON.stringify(tasks));
}

/** The ids in a text that {@link taskListText} wrote. */
export function readTaskList(text: string): readonly string[] {
  if (text.startsWith('["')) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list) && list.every(item => typeof item === 'string')) return list;
    } catch {
      // No list after all: an id that begins like one.
    }
  }
  return text.split(' ').filter(id => id !== '');
}
