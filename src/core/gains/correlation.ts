import { alignPairs } from './alignPairs.ts';
import type { PairValues } from './gains.ts';
import { incompleteBeta } from './incompleteBeta.ts';

/** Pearson's correlation with its sample size and two-sided p-value (Student's t, n − 2 degrees of freedom). */
export interface Correlation {
  readonly r: number;
  readonly n: number;
  readonly p: number;
}

/** Pearson's r of the pairs of which both are finite; r and p are `NaN` for fewer than three or a constant side. */
export function correlate(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  const length = Math.min(x.length, y.length);
  const isPair = (i: number) => Number.isFinite(x[i]) && Number.isFinite(y[i]);
  let [n, sumX, sumY, firstX, firstY] = [0, 0, 0, Number.NaN, Number.NaN];
  let [isLevelX, isLevelY] = [true, true];
  for (let i = 0; i < length; i++) {
    if (!isPair(i)) continue;
    if (n === 0) [firstX, firstY] = [x[i] as number, y[i] as number];
    isLevelX &&= x[i] === firstX;
    isLevelY &&= y[i] === firstY;
    n++;
    sumX += x[i] as number;
    sumY += y[i] as number;
  }
  if (n < 3 || isLevelX || isLevelY) return { r: Number.NaN, n, p: Number.NaN };
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    if (!isPair(i)) continue;
    const [dx, dy] = [(x[i] as number) - meanX, (y[i] as number) - meanY];
    squaresX += dx * dx;
    squaresY += dy * dy;
    products += dx * dy;
  }
  const r = Math.max(-1, Math.min(1, products / Math.sqrt(squaresX * squaresY)));
  // With t² = r² (n − 2) / (1 − r²), the two-sided p is I over 1 − r² of ((n − 2) / 2, 1/2).
  return { r, n, p: Number.isNaN(r) ? Number.NaN : incompleteBeta(1 - r * r, (n - 2) / 2, 0.5) };
}

/** The correlation of two tables' directed gains over the ordered pairs of tasks that both have: see {@link alignPairs}. */
export function correlateGains(a: PairValues, b: PairValues): Correlation {
  const aligned = alignPairs(a, b);
  return correlate(aligned.a.values, aligned.b.values);
}
