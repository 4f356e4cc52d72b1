import type { TaskFit } from './fitTask.ts';
import type { TaskEvidence } from './taskEvidence.ts';

/** What is known of one task's losses: a mixture of Gaussian posteriors, one for each hypothesis. */
export interface TaskPosterior extends TaskEvidence {
  readonly fits: readonly TaskFit[];
  /** Of the fits, summing to 1. */
  readonly weights: Float64Array;
}

/** Weights in proportion to evidence, all hypotheses being as likely before, summing to 1. */
export function weigh(logEvidence: readonly number[]): Float64Array {
  const most = logEvidence.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const weights = Float64Array.from(logEvidence, log => Math.exp(log - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map(weight => weight / sum);
}
