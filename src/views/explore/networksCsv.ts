import { csvOf } from '../../domain/csv.ts';
import { isPredicted, type LossTable, type Split } from '../../domain/lossTable.ts';
import { asMeasured } from '../../domain/task.ts';
import type { NetworkListRow } from './networkRows.ts';

/** The rows listed, with their losses on the split as they were measured. */
export function networksCsv(table: LossTable, rows: readonly NetworkListRow[], split: Split): string {
  const columns = [
    'tasks',
    'losses',
    `cost (${table.costUnit})`,
    ...table.tasks.map(task => `${task.name} (${split})`),
  ];
  const lines = rows.map(row => [
    row.tasks.map(task => table.tasks[task]?.id).join(' '),
    isPredicted(table, row.network) ? 'predicted' : 'measured',
    row.cost,
    ...row.losses.map((loss, i) =>
      loss === undefined || Number.isNaN(loss) ? null : asMeasured(table.tasks[i] ?? {}, loss),
    ),
  ]);
  return csvOf(columns, lines);
}
