/** One step of a band: from `x` on it reaches from `low` to `high`, in pixels. */
export interface BandCorner {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** The outline of a band of steps, the last of which goes on to `end`; empty for no steps. */
export function stepBand(corners: readonly BandCorner[], end: number): string {
  const [first] = corners;
  if (!first) return '';
  const ends = corners.map((_, i) => corners[i + 1]?.x ?? end);
  const upper = corners.map(({ high }, i) => `V${high}H${ends[i]}`);
  const lower = corners.map(({ x, low }) => `V${low}H${x}`).reverse();
  return `M${first.x},${first.high}${upper.join('')}${lower.join('')}Z`;
}
