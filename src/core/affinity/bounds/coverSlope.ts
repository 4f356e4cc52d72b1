import type { Eigen } from './symmetricEigen.ts';

/**
 * Adds by how much the bound on covers grows with each multiplier, but for what the budget buys: `parts` times the highest
 * eigenvalue, the mean over those within `room` of it, less what the tasks chose, `shares`, helper by helper.
 */
export function addSlope(
  slope: Float64Array,
  shares: Float64Array,
  parts: number,
  { values, vectors }: Eigen,
  room: number,
): void {
  const size = values.length;
  const taskCount = size / 2;
  if ((values[size - 1] as number) > 0) {
    nearHighest(values, room).forEach((weight, k) => {
      if (weight < 1e-6) return;
      const vector = vectors.subarray(k * size, (k + 1) * size);
      for (let i = 0; i < size; i++) {
        const factor = parts * weight * (vector[i] as number);
        for (let j = 0; j < size; j++)
          slope[i * size + j] = (slope[i * size + j] as number) + factor * (vector[j] as number);
      }
    });
  }
  for (let u = 0; u < taskCount; u++) {
    for (let t = 0; t < taskCount; t++) {
      const share = shares[u * taskCount + t] as number;
      for (const at of [u * size + taskCount + t, (taskCount + t) * size + u])
        slope[at] = (slope[at] as number) - share;
    }
    const own = (taskCount + u) * (size + 1);
    slope[own] = (slope[own] as number) - (shares[u * (taskCount + 1)] as number);
  }
}

/** Weights of values that come to 1: much of it on those that are within `room` of the highest. */
export function nearHighest(values: Float64Array, room: number): Float64Array {
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const weights = values.map(value => Math.exp((value - highest) / Math.max(room, 1e-300)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map(weight => weight / sum);
}
