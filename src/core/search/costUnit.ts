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
