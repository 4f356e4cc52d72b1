import type { AxisScale } from './axis.ts';

/**
 * A linear scale from values to pixels and back. The charts that load later have D3's; that of the first view does without,
 * because it brings colours, dates and number formats along.
 */
export function linearScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): AxisScale {
  const scale = (value: number) => mix(from, to, (value - low) / (high - low));
  return Object.assign(scale, {
    invert: (position: number) => mix(low, high, (position - from) / (to - from)),
  });
}

const mix = (a: number, b: number, share: number) => a * (1 - share) + b * share;
