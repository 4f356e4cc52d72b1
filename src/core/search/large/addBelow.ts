/**
 * `start` and, one after the other, what the losses from position `from` to below `to` have below the prices of their tasks.
 * Bit for bit the plain sum of `min(0, loss − price)`, but without a branch that the processor would guess wrongly every second
 * time: x − |x| is 2x below 0, and 0 above, so that twice the sum is added up.
 */
export function addBelow(
  losses: Float64Array,
  members: Uint16Array,
  prices: Float64Array,
  from: number,
  to: number,
  start: number,
): number {
  let twice = 2 * start;
  for (let p = from; p < to; p++) {
    const difference = (losses[p] as number) - (prices[members[p] as number] as number);
    twice += difference - Math.abs(difference);
  }
  // Infinite losses: ∞ − ∞ is no number.
  return Number.isNaN(twice) ? addPlainly(losses, members, prices, from, to, start) : twice / 2;
}

function addPlainly(
  losses: Float64Array,
  members: Uint16Array,
  prices: Float64Array,
  from: number,
  to: number,
  start: number,
): number {
  let sum = start;
  for (let p = from; p < to; p++) {
    const difference = (losses[p] as number) - (prices[members[p] as number] as number);
    if (difference < 0) sum += difference;
  }
  return sum;
}
