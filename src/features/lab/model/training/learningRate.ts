/**
 * How training ends and its rate falls. `fixed`: after `steps` steps, the rate rising over the first 20 and then falling to 0.
 * `stalling`: the paper's rule, the rate halved when the training loss stalls and the end when the validation loss does, at
 * the latest after `steps` steps.
 */
export type StopRule = 'fixed' | 'stalling';

export const warmUpSteps = 20;

/** The rate of step `step` (from 0) of `steps`, relative to its peak, for the rule `fixed`. */
export function fixedRate(step: number, steps: number): number {
  const warmUp = Math.min(warmUpSteps, Math.floor(steps / 2));
  if (step < warmUp) return (step + 1) / warmUp;
  const share = (step - warmUp) / Math.max(1, steps - warmUp);
  // Within 1% of the falling half of a cosine, but made of four operations: the same in every engine.
  return 1 - share * share * (3 - 2 * share);
}

/** What the rule `stalling` remembers between its checks. Plain data: it is part of snapshots. */
export interface Stalling {
  /** Relative to the peak. */
  readonly rate: number;
  readonly bestTraining: number;
  readonly bestValidation: number;
  /** Checks since the validation loss last improved. */
  readonly stalledChecks: number;
  readonly isOver: boolean;
}

export const freshStalling: Stalling = {
  rate: 1,
  bestTraining: Number.POSITIVE_INFINITY,
  bestValidation: Number.POSITIVE_INFINITY,
  stalledChecks: 0,
  isOver: false,
};

/** Less than this share of a loss is no improvement. */
const leastImprovement = 0.005;
/** So many checks without one end the training. */
const patience = 3;

/**
 * What follows from the total losses since the last check: the mean training loss, and the validation loss.
 *
 * **Source:** Standley et al. 2020, section 3.3 (rate halved when the training loss stalls, stop when the validation loss does).
 */
export function checkStalling(before: Stalling, trainingLoss: number, validationLoss: number): Stalling {
  const isLearning = trainingLoss < before.bestTraining * (1 - leastImprovement);
  const isBetter = validationLoss < before.bestValidation * (1 - leastImprovement);
  const stalledChecks = isBetter ? 0 : before.stalledChecks + 1;
  return {
    rate: isLearning ? before.rate : before.rate / 2,
    bestTraining: Math.min(before.bestTraining, trainingLoss),
    bestValidation: Math.min(before.bestValidation, validationLoss),
    stalledChecks,
    isOver: stalledChecks >= patience,
  };
}
