import { networkVariance, partnerShares, surprises } from './effectPrior.ts';
import { noiseVariance, type Observations, type TaskFit } from './fitTask.ts';
import type { LeaveOut } from './leaveOut.ts';
import type { TaskEffects } from './taskEffects.ts';

/** How far densities are believed: weights by whole ones are too sure of one hypothesis while few networks are trained. */
const trust = 0.7;

/**
 * The logarithm of a hypothesis' weight, up to a constant: how likely it was before, and what its fit says of each network's measured loss by all others of the
 * task, surprises included, as far as that is believed. Of a network of which only companions were measured it is what it says of
 * those. With `without` it is the same for a task of which that network was not measured.
 */
export function predictiveScore(
  { setSizes }: TaskEffects,
  observations: Observations,
  { scales }: TaskFit,
  leaveOut: LeaveOut,
  without?: number,
): number {
  const out = without === undefined ? [] : [without];
  let score = Math.log(partnerShares[scales.partners]);
  observations.forEach((observed, i) => {
    if (observed.length === 0 || i === without) return;
    const own = observed.find(({ offset }) => !offset);
    const { mean, variance, logDensity } = leaveOut(i, [...out, i]);
    if (own) {
      const noise = noiseVariance(own, scales);
      let density = 0;
      for (const surprise of surprises) {
        const whole = variance + noise + networkVariance(scales, setSizes[i] as number, surprise);
        density += (surprise.share * Math.exp((-0.5 * (own.value - mean) ** 2) / whole)) / Math.sqrt(whole);
      }
      // Where every exponential is 0 in the computer's numbers the hypothesis is out of the question.
      score += trust * Math.log(density + Number.MIN_VALUE);
    } else score += trust * (logDensity - leaveOut(i, out).logDensity);
  });
  return score;
}
