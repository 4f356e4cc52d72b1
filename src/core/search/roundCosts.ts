import type { LossTable } from '../tables/lossTable.ts';

/**
 * The table with every cost counted as the next multiple of `resolution`: what fits a budget then truly fits it. Costs
 * within 1e-9 of a multiple stay at it.
 */
export function roundCosts(table: LossTable, resolution: number): LossTable {
  const costs = table.costs.map(cost => Math.max(1, Math.ceil(cost / resolution - 1e-9)) * resolution);
  return { ...table, costs };
}
