import type { TaskFit } from './fitTask.ts';
import type { TaskEvidence } from './taskEvidence.ts';

/** What is known of one task's losses: a mixture of Gaussian posteriors, one for each hypothesis. */
export interface TaskPosterior extends TaskEvidence {
  readonly fits: readonly TaskFit[];
  /** Of the fits, summing to 1. */
  readonly weights: Float64Array;
}

/** Weights by their logarithms up to a constant, summing to 1. */
export function weigh(logWeights: readonly number[]): Float64Array {
  const most = logWeights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const weights = Float64Array.from(logWeights, log => Math.exp(log - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map(weight => weight / sum);
}
