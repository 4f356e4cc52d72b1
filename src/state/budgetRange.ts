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

/** Steps of a range whose least cost is a small part of it. */
const mostSteps = 200;

/** The range of budgets of a loss table, in steps of its smallest cost where these are not too many. */
export function budgetRange(table: LossTable): BudgetRange {
  const least = table.costs.reduce((a, b) => Math.min(a, b));
  const dearest = table.costs.reduce((a, b) => Math.max(a, b));
  const covering = table.costs.filter((_, i) => coversAll(table, i));
  const minimum = covering.length > 0 ? covering.reduce((a, b) => Math.min(a, b)) : least;
  const maximum = dearest * table.tasks.length;
  const step = Math.max(least, (maximum - minimum) / mostSteps);
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const stops = Array.from({ length: count + 1 }, (_, i) => minimum + i * step);
  return { minimum, maximum, step, stops };
}

function coversAll(table: LossTable, network: number): boolean {
  return (table.offsets[network + 1] as number) - (table.offsets[network] as number) === table.tasks.length;
}
