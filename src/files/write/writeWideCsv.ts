import { csvLine } from '../../core/tables/csv.ts';
import { isPredicted, type LossTable } from '../../core/tables/lossTable.ts';
import { taskSetWords } from './taskSetWords.ts';
import { wideColumns } from './wideColumns.ts';

/**
 * The lines of a CSV with one row per network: its number from 1, its task set, its cost, and per split and task a value as it was measured,
 * blank where there is none. A column `predicted` tells networks that were never trained, where there are any.
 */
export function* writeWideCsv(table: LossTable): Generator<string> {
  const columns = wideColumns(table);
  const setOf = taskSetWords(table);
  const hasPredicted = table.predictedFrom !== undefined;
  const head = ['network', 'tasks', `cost (${table.costUnit})`, ...(hasPredicted ? ['predicted'] : [])];
  yield csvLine([...head, ...columns.map(column => column.name)]);
  for (let i = 0; i < table.networkCount; i++) {
    const flag = hasPredicted ? [isPredicted(table, i) ? 'predicted' : 'measured'] : [];
    const values = columns.map(column => column.valueOf(i));
    yield csvLine([i + 1, setOf(i), table.costs[i] as number, ...flag, ...values]);
  }
}
