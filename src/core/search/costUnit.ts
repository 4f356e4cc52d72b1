import type { LossTable } from '../tables/lossTable.ts';

/** The unit of which all costs are multiples (to 1e-9 relative), or `undefined` when they share none of use. */
export function costUnitOf(costs: Float64Array, maximumLevels = 512): number | undefined {
  const [least, most] = [costs[0], costs[costs.length - 1]];
  if (least === undefined || most === undefined) return undefined;
  return sharedUnit(costs, least, most, maximumLevels);
}

/** The same for costs in any order, of which the least and the greatest are known. */
export function sharedUnit(
  costs: Float64Array,
  least: number,
  most: number,
  maximumLevels = 512,
): number | undefined {
  for (let parts = 1; parts <= 12; parts++) {
    const unit = least / parts;
    if (most / unit > maximumLevels) return undefined;
    if (costs.every(cost => Math.abs(cost / unit - Math.round(cost / unit)) < 1e-9 * (cost / unit)))
      return unit;
  }
  return undefined;
}

/**
 * The table with every cost counted as the next multiple of `resolution`: what fits a budget then truly fits it. Costs
 * within 1e-9 of a multiple stay at it.
 */
export function roundCosts(table: LossTable, resolution: number): LossTable {
  const costs = table.costs.map(cost => Math.max(1, Math.ceil(cost / resolution - 1e-9)) * resolution);
  return { ...table, costs };
}
