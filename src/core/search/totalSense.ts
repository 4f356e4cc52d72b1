import type { LossTable } from '../tables/lossTable.ts';
import type { ObjectiveKey } from './objective.ts';

/** In which sense totals are shown: what is searched for is always low. */
export interface TotalSense {
  /** Which totals are better as they are shown. */
  readonly better: 'lower' | 'higher';
  /** The name of what was measured, where all tasks have the same. */
  readonly measure?: string;
  /** A total of losses as it is shown, and back: its own inverse. */
  shown(total: number): number;
}

/**
 * The sense of totals of an objective. Where every task was measured by values that are better when higher, a sum is the sum of
 * these, each with its weight, and changes are theirs. What cannot be said so stays in losses: a sum over tasks of both senses, and changes
 * of 1 − value, which are not those of the value in percent.
 */
export function totalSense(
  { tasks }: Pick<LossTable, 'tasks'>,
  objective: ObjectiveKey,
  weights: readonly number[] = [],
): TotalSense {
  const names = new Set(tasks.map(task => task.loss));
  const [name] = names;
  const measure = names.size === 1 && name !== undefined ? { measure: name } : {};
  const isTurned =
    tasks.length > 0 &&
    tasks.every(
      ({ measured }) => measured === 'negated' || (measured === 'complement' && objective === 'sum'),
    );
  if (!isTurned) return { better: 'lower', ...measure, shown: total => total };
  const whole = tasks.reduce(
    (sum, { measured }, task) => sum + (measured === 'complement' ? (weights[task] ?? 1) : 0),
    0,
  );
  return { better: 'higher', ...measure, shown: total => whole - total };
}
