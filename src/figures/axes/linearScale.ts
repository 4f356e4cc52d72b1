import { ticks } from 'd3-array';

/** Values to pixels along a line, and back. */
export interface LinearScale {
  (value: number): number;
  readonly domain: readonly [number, number];
  invert(position: number): number;
  /** About `count` round values within the domain. */
  ticks(count: number): number[];
}

/**
 * The scale that takes `domain` to `range`; a domain of one value goes to the middle of the range. By hand, as it is in
 * the first load: the scale of d3-scale brings interpolation of colours and formats of numbers along, 21 kB.
 */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const [low, high] = domain;
  const [from, to] = range;
  const scale = (value: number) =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);
  return Object.assign(scale, {
    domain,
    invert: (position: number) => low + ((position - from) / (to - from)) * (high - low),
    ticks: (count: number) => ticks(low, high, count),
  });
}
