import type { PairValues } from '../gains/gains.ts';
import type { LossTable } from '../tables/lossTable.ts';
import type { EstimatorTraits } from './traits.ts';

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
export interface Estimator extends EstimatorTraits {
  readonly key: StrategyKey;
  /** What to choose by, aligned with the table's members, lower is better; `NaN` = this network cannot serve this task. */
  estimate(table: LossTable, affinities?: PairValues): Float64Array;
}

/** Losses of nothing: what an estimator gives for a split that the table lacks. */
export function noLosses(table: LossTable): Float64Array {
  return new Float64Array(table.members.length).fill(Number.NaN);
}
