import type { LossTable } from '../../core/tables/lossTable.ts';
import { budgetRange } from './budgetRange.ts';

/** Budgets of which a plan is the mean: so many at most of those that the table's frontier is drawn over. */
const mostBudgets = 9;

/** The budgets of a plan for all of a table's frontier, ascending: evenly taken from those that it is drawn over. */
export function planBudgets(table: LossTable): readonly number[] {
  const { stops } = budgetRange(table);
  if (stops.length <= mostBudgets) return stops;
  const last = stops.length - 1;
  return Array.from(
    { length: mostBudgets },
    (_, i) => stops[Math.round((i * last) / (mostBudgets - 1))] as number,
  );
}
