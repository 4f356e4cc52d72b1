import { networkVariance, surprises } from './effectPrior.ts';
import { noiseVariance } from './fitTask.ts';
import { leaveOut } from './leaveOut.ts';
import { normalShare } from './normalShare.ts';
import { type TaskPosterior, weigh } from './taskPosterior.ts';

/** A mixture of normal distributions on the model's scale. */
export interface LossMixture {
  /** Summing to 1. */
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/**
 * What all other networks say of the loss in network j of a task (by its place among the task's networks), as it would be measured:
 * hypotheses are weighed anew without it, and the noise of its own measurement is added.
 */
export function heldOutLoss({ effects, observations, fits, centre }: TaskPosterior, j: number): LossMixture {
  const observed = observations[j] ?? [];
  const own = observed.find(({ offset }) => !offset);
  const left = fits.map(fit => leaveOut(effects, fit, j, observed));
  const logEvidence = fits.map((fit, h) => fit.logEvidence - (left[h]?.logDensity as number));
  const weights: number[] = [];
  const means: number[] = [];
  const deviations: number[] = [];
  weigh(logEvidence).forEach((weight, h) => {
    const { mean, variance } = left[h] as (typeof left)[number];
    const { scales } = fits[h] as (typeof fits)[number];
    const setSize = effects.setSizes[j] as number;
    const noise = own ? noiseVariance(own, scales) : 0;
    for (const surprise of surprises) {
      weights.push(weight * surprise.share);
      means.push(mean + centre);
      deviations.push(Math.sqrt(variance + networkVariance(scales, setSize, surprise) + noise));
    }
  });
  return { weights, means, deviations };
}

/** The probability of a value below this one. */
export function shareBelow({ weights, means, deviations }: LossMixture, value: number): number {
  return weights.reduce(
    (sum, weight, k) =>
      sum + weight * normalShare((value - (means[k] as number)) / (deviations[k] as number)),
    0,
  );
}
