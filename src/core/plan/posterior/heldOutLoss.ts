import { networkVariance, surprises } from './effectPrior.ts';
import { noiseVariance, type TaskFit } from './fitTask.ts';
import { type LeaveOut, leaveOutOf } from './leaveOut.ts';
import { normalShare } from './normalShare.ts';
import { predictiveScore } from './predictiveScore.ts';
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
 * hypotheses are weighed anew without it, and the noise of its own measurement is added. The weights ask
 * of every other network what is said of it without either.
 */
export function heldOutLosses(task: TaskPosterior): (j: number) => LossMixture {
  const { effects, observations, fits, weights, centre } = task;
  const leavers = fits.map(fit => leaveOutOf(effects, observations, fit));
  const scoreWithout = (fit: TaskFit, h: number, j: number) =>
    predictiveScore(effects, observations, fit, leavers[h] as LeaveOut, j);
  return j => {
    const observed = observations[j] ?? [];
    const own = observed.find(({ offset }) => !offset);
    const weighed = observed.length === 0 ? weights : weigh(fits.map((fit, h) => scoreWithout(fit, h, j)));
    const mixture = { weights: [] as number[], means: [] as number[], deviations: [] as number[] };
    fits.forEach(({ scales }, h) => {
      const { mean, variance } = (leavers[h] as LeaveOut)(j, [j]);
      const noise = own ? noiseVariance(own, scales) : 0;
      for (const surprise of surprises) {
        const network = networkVariance(scales, effects.setSizes[j] as number, surprise);
        mixture.weights.push((weighed[h] as number) * surprise.share);
        mixture.means.push(mean + centre);
        mixture.deviations.push(Math.sqrt(variance + network + noise));
      }
    });
    return mixture;
  };
}

/** The probability of a value below this one. */
export function shareBelow({ weights, means, deviations }: LossMixture, value: number): number {
  return weights.reduce(
    (sum, weight, k) =>
      sum + weight * normalShare((value - (means[k] as number)) / (deviations[k] as number)),
    0,
  );
}
