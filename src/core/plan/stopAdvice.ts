import type { Plan } from './makePlan.ts';

/** When to stop training, by a plan's own expectations. */
export interface StopAdvice {
  /** How many of the proposals bring the expected regret to the target or below; 0 = it is there; `undefined` = more than were proposed. */
  readonly enough: number | undefined;
  /**
   * After how many of the proposals the expected regret is less than two standard errors of what is measured; `undefined` where none are
   * known, or later than was proposed.
   */
  readonly lostInNoise: number | undefined;
}

/** The advice of a plan for an expected regret that is small enough (in the plan's unit). */
export function stopAdvice({ regret, proposals, noise }: Plan, target: number): StopAdvice {
  const regrets = [regret, ...proposals.map(({ regretAfter }) => regretAfter)];
  const firstBelow = (limit: number) => {
    const count = regrets.findIndex(each => each <= limit);
    return count < 0 ? undefined : count;
  };
  return { enough: firstBelow(target), lostInNoise: noise === undefined ? undefined : firstBelow(2 * noise) };
}
