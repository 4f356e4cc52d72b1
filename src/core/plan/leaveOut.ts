import { solveLower } from './cholesky.ts';
import { type Observation, type TaskFit, whiteRows } from './fitTask.ts';
import type { TaskEffects } from './taskEffects.ts';

/** What a fit says of a network's loss without what was measured of it, on the model's scale. */
export interface LeftOut {
  readonly mean: number;
  /** Variance of the coefficients' part of the loss: the network effect comes on top. */
  readonly variance: number;
  /** Log density of what was left out, given the rest. */
  readonly logDensity: number;
}

/** Takes the observations of network j back out of a fit, one by one (rank-one downdates), exactly. */
export function leaveOut(
  effects: TaskEffects,
  fit: TaskFit,
  j: number,
  observed: readonly Observation[],
): LeftOut {
  const size = effects.kinds.length;
  const solved = (factors: Float64Array) => {
    const row = Float64Array.from(factors);
    solveLower(fit.lower, size, row);
    return row;
  };
  const own = effects.rows.subarray(j * size, (j + 1) * size);
  const loss = solved(own);
  let variance = dot(loss, loss);
  let logDensity = 0;
  const { white, logDeterminant } = whiteRows(effects, j, observed, fit.scales);
  const rest = white.map(({ value, factors }) => ({
    row: solved(factors),
    residual: dot(factors, fit.mean) - value,
  }));
  // Covariances under the posterior: those of the rows among each other and with the loss.
  const among = rest.map(a => rest.map(b => dot(a.row, b.row)));
  const withLoss = rest.map(a => dot(a.row, loss));
  let mean = dot(own, fit.mean);
  for (let k = 0; k < rest.length; k++) {
    const spare = 1 - (among[k]?.[k] as number);
    const residual = rest[k]?.residual as number;
    logDensity += 0.5 * Math.log(spare) - (0.5 * residual * residual) / spare;
    const share = (withLoss[k] as number) / spare;
    mean += share * residual;
    variance += share * (withLoss[k] as number);
    const column = among.map(row => row[k] as number);
    const before = withLoss[k] as number;
    for (let a = k + 1; a < rest.length; a++) {
      const weight = (column[a] as number) / spare;
      withLoss[a] = (withLoss[a] as number) + weight * before;
      const other = rest[a];
      if (other) other.residual += weight * residual;
      for (let b = k + 1; b < rest.length; b++) {
        const line = among[a] as number[];
        line[b] = (line[b] as number) + weight * (column[b] as number);
      }
    }
  }
  logDensity -= 0.5 * (logDeterminant + rest.length * Math.log(2 * Math.PI));
  return { mean, variance, logDensity };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
