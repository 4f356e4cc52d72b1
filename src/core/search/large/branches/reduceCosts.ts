import { addBelow } from '../addBelow.ts';
import type { NetworkCore } from './networkCore.ts';

/** Writes the reduced cost of each of the given places at the prices; returns how many losses it looked at. */
export function reduceCosts(
  { offsets, members, losses, fixed }: NetworkCore,
  places: Uint32Array,
  prices: Float64Array,
  reduced: Float64Array,
): number {
  let looked = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const start = offsets[place] as number;
    const end = offsets[place + 1] as number;
    reduced[i] = addBelow(losses, members, prices, start, end, fixed[place] as number);
    looked += end - start;
  }
  return looked;
}

const buckets = 256;

/** The indices of some `most` least values or a few more, ascending; all where there are no more. */
export function leastIndices(values: Float64Array, most: number): Uint32Array {
  if (values.length <= most) return Uint32Array.from(values.keys());
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const counts = new Uint32Array(buckets);
  const perValue = high > low ? (buckets - 1) / (high - low) : 0;
  const bucketOf = (value: number) => Math.floor((value - low) * perValue);
  for (const value of values) counts[bucketOf(value)] = (counts[bucketOf(value)] as number) + 1;
  let [last, count] = [0, counts[0] as number];
  while (count < most) count += counts[++last] as number;
  const found = new Uint32Array(count);
  let next = 0;
  for (let i = 0; i < values.length; i++) if (bucketOf(values[i] as number) <= last) found[next++] = i;
  return found;
}
