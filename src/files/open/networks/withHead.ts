import type { LoadedLosses } from '../../table/parseTable.ts';
import { readHead } from '../../table/tableHead.ts';

/**
 * A table with what its file says beside its columns: source, description, notes, published totals, recipe, names of losses. As it is where
 * the file says it of other tasks.
 */
export function withHead(loaded: LoadedLosses, text: string): LoadedLosses {
  const head = readHead(text);
  const { table } = loaded;
  if (!head || head.tasks.length !== table.tasks.length) return loaded;
  if (!table.tasks.every((task, i) => head.tasks[i]?.id === task.id)) return loaded;
  const tasks = table.tasks.map((task, i) => {
    const loss = head.tasks[i]?.loss;
    return loss === undefined ? task : { ...task, loss };
  });
  const { title, licence, arxiv } = head.source;
  const { validation, test, early } = head.splits;
  return {
    ...loaded,
    table: { ...table, tasks, source: { title, licence, ...(arxiv === undefined ? {} : { arxiv }) } },
    about: head.about,
    splitNotes: {
      ...(validation === undefined ? {} : { validation }),
      ...(test === undefined ? {} : { test }),
      ...(early === undefined ? {} : { early }),
    },
    ...(head.published ? { published: head.published } : {}),
    ...(head.recipe === undefined ? {} : { recipe: head.recipe }),
  };
}
