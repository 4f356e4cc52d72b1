import { csvLine } from '../../core/tables/csv.ts';
import { isPredicted, type LossTable, splits, taskSetOf } from '../../core/tables/lossTable.ts';
import { taskSetWords } from './taskSetWords.ts';
import { valueAsMeasured } from './valueAsMeasured.ts';

/**
 * The lines of a CSV with one row per network, task and split: `loss` is the value as it was measured, blank where there is
 * none. Networks are numbered from 1. Columns `stderr` and `predicted` stand there where the table has such.
 */
export function* writeTidyCsv(table: LossTable): Generator<string> {
  const setOf = taskSetWords(table);
  const hasPredicted = table.predictedFrom !== undefined;
  const present = splits.filter(split => table.losses[split] ?? table.errors?.[split]);
  yield csvLine([
    ...['network', 'tasks', `cost (${table.costUnit})`, 'task', 'split', 'loss'],
    ...(table.errors ? ['stderr'] : []),
    ...(hasPredicted ? ['predicted'] : []),
  ]);
  for (let i = 0; i < table.networkCount; i++) {
    const network = [i + 1, setOf(i), table.costs[i] as number];
    const flag = hasPredicted ? [isPredicted(table, i) ? 'predicted' : 'measured'] : [];
    const start = table.offsets[i] as number;
    for (const [k, index] of taskSetOf(table, i).entries()) {
      const task = table.tasks[index];
      for (const split of present) {
        const loss = table.losses[split]?.[start + k] ?? Number.NaN;
        const error = table.errors ? [table.errors[split]?.[start + k] ?? Number.NaN] : [];
        yield csvLine([...network, task?.id ?? '', split, valueAsMeasured(task, loss), ...error, ...flag]);
      }
    }
  }
}
