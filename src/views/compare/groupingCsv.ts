import { csvOf } from '../../domain/csv.ts';
import type { Grouping } from '../../domain/frontier.ts';
import { type LossTable, taskSetOf } from '../../domain/lossTable.ts';
import { asMeasured } from '../../domain/task.ts';
import { inEnglish } from '../../i18n/text.ts';

/** A grouping as a table: a row per task with the network that serves it and, where there are losses, its cost and loss. */
export function groupingCsv(table: LossTable, grouping: Grouping, hasLosses: boolean): string {
  const rows = table.tasks.map((task, i) => {
    const head = grouping.heads[i] as number;
    const members = [...taskSetOf(table, head)].map(member => table.tasks[member]?.id).join(' ');
    const loss = asMeasured(task, grouping.reported[i] as number);
    return [task.id, task.name, members, ...(hasLosses ? [table.costs[head] as number, loss] : [])];
  });
  const losses = [`cost (${table.costUnit})`, 'test loss'];
  return csvOf(['task', 'name', inEnglish('served by network of'), ...(hasLosses ? losses : [])], rows);
}
