import { solveLower } from './cholesky.ts';
import { type Observations, type TaskFit, whiteRows } from './fitTask.ts';
import { rowOf, type TaskEffects } from './taskEffects.ts';

/** What a fit says of a network's loss without what was measured of some, on the model's scale. */
interface LeftOut {
  readonly mean: number;
  /** Variance of the coefficients' part of the loss: the network effect comes on top. */
  readonly variance: number;
  /** Log density of what was left out, given the rest. */
  readonly logDensity: number;
}

/** What networks are in the space where the posterior's coefficients are independent with variance 1. */
interface Solved {
  readonly loss: Float64Array;
  readonly expected: number;
  readonly rows: readonly Float64Array[];
  /** What the posterior expects of each row less what was measured. */
  readonly residuals: readonly number[];
  readonly logDeterminant: number;
}

/** The loss of network j of a task without what was measured of networks `left`. */
export type LeaveOut = (j: number, left: readonly number[]) => LeftOut;

/**
 * The losses of a task's networks under one fit with the observations of some taken back out of it, one by one (rank-one
 * downdates), exactly. The first time for each network takes F² steps for
 * F coefficients, afterwards F.
 */
export function leaveOutOf(effects: TaskEffects, observations: Observations, fit: TaskFit): LeaveOut {
  const size = effects.kinds.length;
  const known = new Map<number, Solved>();
  const solvedOf = (factors: Float64Array) => {
    const row = factors.slice();
    solveLower(fit.lower, size, row);
    return row;
  };
  const solve = (j: number): Solved => {
    const own = rowOf(effects, fit.scales.partners, j);
    const { white, logDeterminant } = whiteRows(effects, j, observations[j] ?? [], fit.scales);
    const rows = white.map(({ factors }) => solvedOf(factors));
    const residuals = white.map(({ value, factors }) => dot(factors, fit.mean) - value);
    return { loss: solvedOf(own), expected: dot(own, fit.mean), rows, residuals, logDeterminant };
  };
  const networkAt = (j: number): Solved => {
    const found = known.get(j) ?? solve(j);
    known.set(j, found);
    return found;
  };
  return (j, left) => takeOut(networkAt(j), left.map(networkAt));
}

function takeOut({ loss, expected }: Solved, left: readonly Solved[]): LeftOut {
  const rows = left.length === 1 ? (left[0] as Solved).rows : left.flatMap(network => network.rows);
  const residuals = left.flatMap(network => network.residuals);
  const count = rows.length;
  // Covariances under the posterior: those of the rows among each other (the upper triangle) and with the loss.
  const among = new Float64Array(count * count);
  const withLoss = new Float64Array(count);
  rows.forEach((row, a) => {
    withLoss[a] = dot(row, loss);
    for (let b = a; b < count; b++) among[a * count + b] = dot(row, rows[b] as Float64Array);
  });
  let [mean, variance] = [expected, dot(loss, loss)];
  let logDensity = left.reduce((sum, { logDeterminant }) => sum - 0.5 * logDeterminant, 0);
  for (let k = 0; k < count; k++) {
    const spare = 1 - (among[k * count + k] as number);
    const residual = residuals[k] as number;
    logDensity += 0.5 * Math.log(spare / (2 * Math.PI)) - (0.5 * residual * residual) / spare;
    const share = (withLoss[k] as number) / spare;
    mean += share * residual;
    variance += share * (withLoss[k] as number);
    for (let a = k + 1; a < count; a++) {
      const weight = (among[k * count + a] as number) / spare;
      withLoss[a] = (withLoss[a] as number) + weight * (withLoss[k] as number);
      residuals[a] = (residuals[a] as number) + weight * residual;
      for (let b = a; b < count; b++) {
        const at = a * count + b;
        among[at] = (among[at] as number) + weight * (among[k * count + b] as number);
      }
    }
  }
  return { mean, variance, logDensity };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
