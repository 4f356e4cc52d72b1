import { heldOutLosses, shareBelow } from './heldOutLoss.ts';
import type { LossPosterior } from './lossPosterior.ts';
import { toScale } from './lossScales.ts';

/** How well intervals hold losses that were kept from the model. */
export interface Calibration {
  /** Losses held out. */
  readonly count: number;
  /** The share of them inside their central 50% interval, 0 to 1. */
  readonly inside50: number;
  readonly inside90: number;
}

/**
 * Leaves every trained network out of the posterior in turn and asks where its losses lie: exact downdates, no fit is made
 * again. `undefined` where nothing was measured. Yields the done share.
 */
export function* calibrate({ measured, tasks }: LossPosterior): Generator<number, Calibration | undefined> {
  let [count, inside50, inside90] = [0, 0, 0];
  for (const [t, task] of tasks.entries()) {
    const heldOut = heldOutLosses(task);
    for (const [j, position] of task.effects.positions.entries()) {
      const loss = measured[position] as number;
      if (!Number.isFinite(loss)) continue;
      const below = shareBelow(heldOut(j), toScale(task.scale, loss));
      count++;
      if (Math.abs(below - 0.5) < 0.25) inside50++;
      if (Math.abs(below - 0.5) < 0.45) inside90++;
      yield (t + j / task.effects.positions.length) / tasks.length;
    }
  }
  return count === 0 ? undefined : { count, inside50: inside50 / count, inside90: inside90 / count };
}
