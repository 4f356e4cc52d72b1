import { inEnglish } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../core/tables/task.ts';

/** A grouping as a table: a row per task with the network that serves it and, where there are losses, its cost and loss. */
export function comparedGroupingCsv(table: LossTable, grouping: Grouping, hasLosses: boolean): string {
  const rows = table.tasks.map((task, i) => {
    const head = grouping.heads[i] as number;
    const members = [...taskSetOf(table, head)].map(member => table.tasks[member]?.id).join(' ');
    const loss = asMeasured(task, grouping.reported[i] as number);
    return [task.id, task.name, members, ...(hasLosses ? [table.costs[head] as number, loss] : [])];
  });
  const losses = [`cost (${table.costUnit})`, 'test loss'];
  return csvOf(['task', 'name', inEnglish('served by network of'), ...(hasLosses ? losses : [])], rows);
}
