import type { Grouping } from './frontier.ts';
import { type LossTable, type Split, splits } from './lossTable.ts';

/** Losses multiplied by a weight per task, with the way back for what is reported of a task. */
export interface WeighedLosses {
  /** The table with every loss weighed: its sums are the weighted totals. */
  readonly table: LossTable;
  /** Values aligned with the table's members, weighed. */
  weigh(values: Float64Array): Float64Array;
  /** A grouping found on the weighed table: its totals stay weighted, its losses per task are as measured. */
  asMeasured(grouping: Grouping): Grouping;
}

/**
 * The weighted sum as an objective: every loss of task t times `weights[t]` (positive), so that any search for the
 * least sum serves it unchanged. Throws `RangeError` for a weight that is not positive and finite, or one too few.
 */
export function weighLosses(whole: LossTable, weights: readonly number[]): WeighedLosses {
  whole.tasks.forEach((task, t) => {
    const weight = weights[t];
    if (weight === undefined || !(weight > 0 && Number.isFinite(weight))) {
      throw new RangeError(`The weight of ${task.name} must be a positive number, not ${weight}.`);
    }
  });
  const weightAt = (p: number) => weights[whole.members[p] as number] as number;
  const weigh = (values: Float64Array) => values.map((loss, p) => loss * weightAt(p));
  const losses: Partial<Record<Split, Float64Array>> = {};
  for (const split of splits) {
    const values = whole.losses[split];
    if (values) losses[split] = weigh(values);
  }
  const asMeasured = (grouping: Grouping) => ({
    ...grouping,
    reported: grouping.reported.map((loss, t) => loss / (weights[t] as number)),
  });
  return { table: { ...whole, losses }, weigh, asMeasured };
}
