import { quantileSorted } from 'd3-array';
import type { HeatmapScale } from './heatmapScale.ts';

/** Ends at which a scale is easily read, from 1 to 10. */
const roundEnds = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Further than this many interquartile ranges above the upper quartile a magnitude stands alone (Tukey's "far out"). */
const farOut = 3;

/**
 * The colours of gains, in percent: alike on both sides of zero, to `clamp` or, where that is 0, as far as these gains reach.
 * Values that are compared are given together.
 */
export function scaleOfGains(
  gains: Iterable<number>,
  clamp: number,
): Extract<HeatmapScale, { kind: 'diverging' }> {
  const known = [...gains].filter(Number.isFinite);
  const end = clamp > 0 ? clamp : fittedEnd(known);
  const beyond = { low: known.some(gain => gain < -end), high: known.some(gain => gain > end) };
  return { kind: 'diverging', clamp: end, beyond };
}

/** A round magnitude that holds all gains but such as stand far out, whose colour would leave the others pale; 15 without any. */
export function fittedEnd(gains: readonly number[]): number {
  const sizes = gains.map(Math.abs).sort((a, b) => a - b);
  const [lower = 0, upper = 0] = [quantileSorted(sizes, 0.25), quantileSorted(sizes, 0.75)];
  const most = sizes.at(-1) ?? 0;
  const near = sizes.findLast(size => size <= upper + farOut * (upper - lower)) ?? 0;
  // Where most gains are alike, what differs is all there is to see.
  const end = near > 0 && upper > lower ? near : most;
  if (end === 0) return 15;
  const unit = 10 ** Math.floor(Math.log10(end) + 1e-12);
  return Number((unit * (roundEnds.find(round => round >= end / unit - 1e-9) ?? 10)).toPrecision(3));
}
