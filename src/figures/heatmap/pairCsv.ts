import type { PairValues } from '../../core/gains/gains.ts';
import { csvOf } from '../../core/tables/csv.ts';

/** The values as a table: a row per helping task, a column per affected one, blank where not measured. */
export function pairCsv(pairs: PairValues, corner: string): string {
  const width = pairs.columns.length;
  const rows = pairs.rows.map((task, r) => [
    task.name,
    ...pairs.columns.map((_, c) => {
      const value = pairs.values[r * width + c] as number;
      return Number.isNaN(value) ? null : value;
    }),
  ]);
  return csvOf([corner, ...pairs.columns.map(task => task.name)], rows);
}
