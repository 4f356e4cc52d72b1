import { localNumber } from '../../base/i18n/localNumber.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';

/** "36 networks over 5 tasks", "values of 18 × 17 pairs" */
export function summariseTable(loaded: LoadedTable): string {
  const count = (value: number, word: string) =>
    `${localNumber(value, 'en')} ${word}${value === 1 ? '' : 's'}`;
  if (loaded.kind === 'losses') {
    const { networkCount, tasks } = loaded.table;
    return `${count(networkCount, 'network')} over ${count(tasks.length, 'task')}`;
  }
  const { sources, targets } = loaded.table;
  return `values of ${sources.length} × ${targets.length} pairs`;
}
