/**
 * The probability that a standard normal number is below z, to 1.5e-7.
 *
 * **Source:** Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26.
 */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const above = 0.5 * polynomial * Math.exp(-x * x);
  return z < 0 ? above : 1 - above;
}
