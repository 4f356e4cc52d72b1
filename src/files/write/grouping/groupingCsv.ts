import { inEnglish } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { GroupingErrors } from '../../../core/frontier/groupingErrors.ts';
import { type CsvCell, csvOf } from '../../../core/tables/csv.ts';
import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';

/** What else is said of a task: its title, and its value by the places of the task and of the network that serves it. */
export interface GroupingColumn {
  readonly title: string;
  readonly of: (task: number, head: number) => CsvCell;
}

/** A row for each task with the network that serves it, by the ids of its tasks, and further columns. */
export function groupingCsv(
  table: LossTable,
  grouping: Grouping,
  columns: readonly GroupingColumn[],
): string {
  const rows = table.tasks.map((task, i) => {
    const head = grouping.heads[i] as number;
    const members = [...taskSetOf(table, head)].map(member => table.tasks[member]?.id).join(' ');
    const further = columns.map(({ of }) => of(i, head));
    return [task.id, task.name, members, ...further];
  });
  const titles = ['task', 'name', inEnglish('served by network of'), ...columns.map(({ title }) => title)];
  return csvOf(titles, rows);
}

/** The columns of the standard errors of what is reported, and of how many replicates it is the mean, as far as these are known. */
export function errorColumns(errors: GroupingErrors | undefined): readonly GroupingColumn[] {
  const column = (title: string, values: readonly number[] | undefined) =>
    values ? [{ title, of: (task: number) => values[task] ?? null }] : [];
  return [...column('standard error', errors?.perTask), ...column('replicates', errors?.replicates)];
}
