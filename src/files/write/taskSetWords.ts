import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';

/**
 * For each network its task set in one cell: ids with spaces between, or as a JSON list where an id of the table has a
 * character that could be taken for a separator.
 */
export function taskSetWords(table: LossTable): (network: number) => string {
  const ids = table.tasks.map(task => task.id);
  const isPlain = ids.every(id => /^[\p{L}\p{N}_][\p{L}\p{N}_.]*$/u.test(id));
  return network => {
    const set = Array.from(taskSetOf(table, network), task => ids[task] as string);
    return isPlain ? set.join(' ') : JSON.stringify(set);
  };
}
