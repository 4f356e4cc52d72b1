/** How the losses of the tasks make the value of a grouping: their sum, or the largest of them. */
export type Combine = 'sum' | 'max';

/** What combining no losses gives. */
export function nothingCombined(combine: Combine): number {
  return combine === 'max' ? Number.NEGATIVE_INFINITY : 0;
}

/** The value of the given losses; `NaN` if one of them is. */
export function combineLosses(losses: Iterable<number>, combine: Combine): number {
  let value = nothingCombined(combine);
  // Math.max hands on NaN, as a sum does.
  for (const loss of losses) value = combine === 'max' ? Math.max(value, loss) : value + loss;
  return value;
}
