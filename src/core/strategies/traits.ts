import type { Split } from '../tables/lossTable.ts';

/** What is known of a strategy that searches all groupings without its losses: a page that searches in a worker needs no more. */
export interface EstimatorTraits {
  /** The split whose losses are estimated. */
  readonly split: Split;
  /** Whether affinities given take the place of the table's own gains: the estimates are then no losses. */
  readonly takesAffinities?: boolean;
  /** How many networks are trained before choosing, for n tasks at full size plus half-size singles. */
  networksTrained(taskCount: number): number;
}

const allSets = (taskCount: number) => 2 ** taskCount - 1 + taskCount;
const pairsOnly = (taskCount: number) => 2 * taskCount + (taskCount * (taskCount - 1)) / 2;

export const estimatorTraits = {
  optimal: { split: 'validation', networksTrained: allSets },
  'early-stopping': { split: 'early', networksTrained: allSets },
  'higher-order': { split: 'validation', networksTrained: pairsOnly },
  affinity: { split: 'validation', takesAffinities: true, networksTrained: pairsOnly },
} as const satisfies Readonly<Record<string, EstimatorTraits>>;

/** What is known of the estimator of a strategy by its key, or `undefined` for a baseline. */
export function traitsOf(key: string): EstimatorTraits | undefined {
  const known: Readonly<Record<string, EstimatorTraits>> = estimatorTraits;
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
