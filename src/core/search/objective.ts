import { MessageError, say } from '../../base/i18n/message.ts';
import type { Grouping } from '../frontier/frontier.ts';
import { singleLoss } from '../gains/gains.ts';
import { type LossTable, lossOf, type Split, splits } from '../tables/lossTable.ts';
import type { Combine } from './combine.ts';

/**
 * What a grouping is to have little of: the sum of losses (each times its task's weight), the mean over tasks of the
 * change relative to the task's full-size single-task network, or that change of the task that fares worst; the
 * last two in percent.
 */
export const objectiveKeys = ['sum', 'relative', 'worst'] as const;
export type ObjectiveKey = (typeof objectiveKeys)[number];

/** A table in which every loss is what it counts in the objective, with the way back. */
export interface ObjectiveLosses {
  readonly table: LossTable;
  readonly combine: Combine;
  /** Losses of a split (measured or estimated), aligned with the table's members, as they count. */
  count(values: Float64Array, split: Split): Float64Array;
  /** A grouping found on that table: its totals are the objective's, its losses per task as measured on `report`. */
  restoreLosses(grouping: Grouping, report?: Split): Grouping;
}

/**
 * The objective made into a sum or maximum of losses, so that every search serves it unchanged. Changes are relative to
 * the single-task losses of the same split. `weights` (positive, one per task; empty for equal ones) count in the sum
 * only. Throws `MessageError` for a weight that is not positive and finite, one too few, or when a change is wanted of a
 * task whose single-task loss is not there or 0.
 */
export function applyObjective(
  whole: LossTable,
  key: ObjectiveKey,
  weights: readonly number[] = [],
): ObjectiveLosses {
  const count = key === 'sum' ? weighed(whole, weights) : changed(whole, key);
  const losses: Partial<Record<Split, Float64Array>> = {};
  for (const split of splits) {
    const values = whole.losses[split];
    if (values) losses[split] = count(values, split);
  }
  const restoreLosses = (grouping: Grouping, report: Split = 'test') => ({
    ...grouping,
    reported: grouping.heads.map((network, task) =>
      network < 0 ? Number.NaN : lossOf(whole, network, task, report),
    ),
  });
  return { table: { ...whole, losses }, combine: key === 'worst' ? 'max' : 'sum', count, restoreLosses };
}

/** The tasks of which no relative change is known: on a split of the table, no single-task loss other than 0. */
export function tasksWithoutSingle(table: LossTable): readonly number[] {
  const present = splits.filter(split => table.losses[split]);
  return [...table.tasks.keys()].filter(task =>
    // NaN, where there is none, is not above 0 either.
    present.some(split => !(Math.abs(singleLoss(table, task, { baseline: 'full', split })) > 0)),
  );
}

function weighed(whole: LossTable, weights: readonly number[]): ObjectiveLosses['count'] {
  if (weights.length === 0) return values => values;
  whole.tasks.forEach((task, t) => {
    const weight = weights[t];
    if (weight === undefined || !(weight > 0 && Number.isFinite(weight))) {
      throw new MessageError(
        say('The weight of {task} must be a positive number, not {weight}.', {
          task: task.name,
          weight: String(weight),
        }),
      );
    }
  });
  return values => values.map((loss, p) => loss * (weights[whole.members[p] as number] as number));
}

function changed(whole: LossTable, key: 'relative' | 'worst'): ObjectiveLosses['count'] {
  const [without] = tasksWithoutSingle(whole);
  if (without !== undefined) {
    throw new MessageError(
      say(
        'The change relative to single-task networks needs a single-task loss of every task that is not 0; {task} has none. Choose the sum of losses, or add that network to the table.',
        { task: whole.tasks[without]?.name ?? '' },
      ),
    );
  }
  const percent = 100 / (key === 'relative' ? whole.tasks.length : 1);
  return (values, split) => {
    const singles = whole.tasks.map((_, task) => singleLoss(whole, task, { baseline: 'full', split }));
    return values.map((loss, p) => {
      const single = singles[whole.members[p] as number] as number;
      return (percent * (loss - single)) / Math.abs(single);
    });
  };
}
