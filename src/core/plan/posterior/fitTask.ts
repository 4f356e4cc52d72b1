import { cholesky, solveLower, solveUpper } from './cholesky.ts';
import { type EffectScales, networkVariance, priorOf, type SharedBeliefs } from './effectPrior.ts';
import { type EffectKind, rowOf, type TaskEffects } from './taskEffects.ts';

/** Something measured that bears on a loss, on the model's scale. */
export interface Observation {
  readonly value: number;
  /** Variance of its noise. */
  readonly variance: number;
  /** A coefficient that is added to the loss in what was measured. */
  readonly offset?: EffectKind;
}

/** What was measured of each network of a task, aligned with its positions; empty lists where nothing was. */
export type Observations = readonly (readonly Observation[])[];

/** A combination of observations whose noise has unit variance: its value, and the same combination of coefficients. */
export interface WhiteRow {
  readonly value: number;
  readonly factors: Float64Array;
}

/** The Gaussian posterior of a task's coefficients under one hypothesis. */
export interface TaskFit {
  readonly scales: EffectScales;
  readonly mean: Float64Array;
  /** The Cholesky factor (lower triangle, row-major) of the posterior's precision. */
  readonly lower: Float64Array;
}

/** The variance of an observation's noise under a hypothesis: that of a companion is estimated from differences as it is. */
export function noiseVariance({ variance, offset }: Observation, { noise }: EffectScales): number {
  return offset ? variance : variance * noise ** 2;
}

/**
 * The observations of network j as rows of independent unit noise, network effect and noise of the measurement being both
 * noise here, and the log determinant of their covariance.
 */
export function whiteRows(
  effects: TaskEffects,
  j: number,
  observed: readonly Observation[],
  scales: EffectScales,
): { readonly white: readonly WhiteRow[]; readonly logDeterminant: number } {
  const { kinds, setSizes } = effects;
  const own = rowOf(effects, scales.partners, j);
  const count = observed.length;
  const shared = networkVariance(scales, setSizes[j] as number);
  const lower = new Float64Array(count * count).fill(shared);
  observed.forEach((observation, k) => {
    lower[k * count + k] = shared + noiseVariance(observation, scales);
  });
  cholesky(lower, count);
  const white: WhiteRow[] = [];
  let logDeterminant = 0;
  const plain = observed.map(({ value, offset }): WhiteRow => {
    const factors = own.slice();
    if (offset) factors[kinds.indexOf(offset)] = 1;
    return { value, factors };
  });
  // Forward substitution: each row less what the rows before it say, over its own deviation.
  plain.forEach(({ value, factors }, k) => {
    let rest = value;
    white.forEach((before, i) => {
      const weight = lower[k * count + i] as number;
      rest -= weight * before.value;
      before.factors.forEach((factor, c) => {
        factors[c] = (factors[c] as number) - weight * factor;
      });
    });
    const deviation = lower[k * count + k] as number;
    logDeterminant += 2 * Math.log(deviation);
    for (let c = 0; c < factors.length; c++) factors[c] = (factors[c] as number) / deviation;
    white.push({ value: rest / deviation, factors });
  });
  return { white, logDeterminant };
}

/** The posterior of a task's coefficients given all that was measured of it, exactly. About F³ / 3 steps for F coefficients. */
export function fitTask(
  effects: TaskEffects,
  observations: Observations,
  scales: EffectScales,
  shared: SharedBeliefs,
): TaskFit {
  const size = effects.kinds.length;
  const precision = new Float64Array(size * size);
  const mean = new Float64Array(size);
  effects.kinds.forEach((kind, c) => {
    const prior = priorOf(kind, scales, shared);
    precision[c * size + c] = 1 / prior.variance;
    mean[c] = prior.mean / prior.variance;
  });
  observations.forEach((observed, j) => {
    if (observed.length === 0) return;
    const rows = whiteRows(effects, j, observed, scales);
    for (const { value, factors } of rows.white) {
      for (let a = 0; a < size; a++) {
        const factor = factors[a] as number;
        if (factor === 0) continue;
        mean[a] = (mean[a] as number) + factor * value;
        for (let b = 0; b <= a; b++) {
          const at = a * size + b;
          precision[at] = (precision[at] as number) + factor * (factors[b] as number);
        }
      }
    }
  });
  cholesky(precision, size);
  solveLower(precision, size, mean);
  solveUpper(precision, size, mean);
  return { scales, mean, lower: precision };
}
