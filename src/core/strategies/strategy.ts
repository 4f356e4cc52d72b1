import type { PairValues } from '../gains/gains.ts';
import type { LossTable, Split } from '../tables/lossTable.ts';

export const strategyKeys = [
  'optimal',
  'early-stopping',
  'higher-order',
  'affinity',
  'all-in-one',
  'independent',
  'random',
  'worst',
] as const;
export type StrategyKey = (typeof strategyKeys)[number];

/** Strategies that choose one grouping: all but the average of chance. */
export type GroupedStrategyKey = Exclude<StrategyKey, 'random'>;

/** A strategy that searches all groupings, by losses of its own: it differs from others in nothing else. */
export interface Estimator {
  readonly key: StrategyKey;
  /** The split whose losses are estimated. */
  readonly split: Split;
  /** Whether affinities given take the place of the table's own gains: the estimates are then no losses. */
  readonly takesAffinities?: boolean;
  /** What to choose by, aligned with the table's members, lower is better; `NaN` = this network cannot serve this task. */
  estimate(table: LossTable, affinities?: PairValues): Float64Array;
  /** How many networks are trained before choosing, for n tasks at full size plus half-size singles. */
  networksTrained(taskCount: number): number;
}

/** Losses of nothing: what an estimator gives for a split that the table lacks. */
export function noLosses(table: LossTable): Float64Array {
  return new Float64Array(table.members.length).fill(Number.NaN);
}
