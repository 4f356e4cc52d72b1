/** The quantile of ascending values, by linear interpolation; `NaN` of none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const place = share * (values.length - 1);
  const [low, high] = [values[Math.floor(place)] ?? Number.NaN, values[Math.ceil(place)] ?? Number.NaN];
  return low + (place - Math.floor(place)) * (high - low);
}
