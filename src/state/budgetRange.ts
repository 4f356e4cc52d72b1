import type { LossTable } from '../domain/lossTable.ts';

/** The budgets that a table's frontier is drawn over, in its cost unit. */
export interface BudgetRange {
  /** What serving every task costs at the least: nothing is feasible below it. */
  readonly minimum: number;
  /** One most expensive single-task network per task: what "as much as you like" means in the paper. */
  readonly maximum: number;
  /** Step of the slider. */
  readonly step: number;
  /** Every budget from minimum to maximum in steps. */
  readonly stops: readonly number[];
}

/** The range of budgets of a loss table whose costs are multiples of its smallest cost, as in the paper. */
export function budgetRange(table: LossTable): BudgetRange {
  const step = Math.min(...table.costs);
  const dearest = Math.max(...table.costs);
  const covering = [...table.costs.keys()]
    .filter(i => coversAll(table, i))
    .map(i => table.costs[i] as number);
  const minimum = covering.length > 0 ? Math.min(...covering) : step;
  const maximum = dearest * table.tasks.length;
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const stops = Array.from({ length: count + 1 }, (_, i) => minimum + i * step);
  return { minimum, maximum, step, stops };
}

function coversAll(table: LossTable, network: number): boolean {
  return (table.offsets[network + 1] as number) - (table.offsets[network] as number) === table.tasks.length;
}
