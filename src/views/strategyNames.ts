import { type GroupedStrategyKey, type StrategyKey, strategyKeys } from '../domain/strategies/strategy.ts';

interface StrategyName {
  readonly name: string;
  /** As it stands after "networks chosen by". */
  readonly phrase: string;
  readonly color: string;
}

const strategy = (name: string, phrase: string, key: string): StrategyName => ({
  name,
  phrase,
  color: `var(--strategy-${key})`,
});

/** How strategies are called in the page. */
export const strategyNames: Readonly<Record<StrategyKey, StrategyName>> = {
  optimal: strategy('Optimal', 'exact search', 'optimal'),
  'early-stopping': strategy('Early stopping', 'early stopping', 'early-stopping'),
  'higher-order': strategy('Higher order', 'higher-order estimates', 'higher-order'),
  affinity: strategy('Affinity', 'affinities of pairs', 'affinity'),
  'all-in-one': strategy('All in one', 'taking one network for all', 'all-in-one'),
  independent: strategy('Independent', 'training each task alone', 'independent'),
  random: strategy('Random', 'chance', 'random'),
  worst: strategy('Worst', 'the worst luck', 'worst'),
};

/** Series that were published without the losses behind them: shown as marks, never computed. */
export const publishedOnly: Readonly<Record<string, { name: string; color: string }>> = {
  gradnorm: { name: 'GradNorm', color: 'var(--strategy-gradnorm)' },
  'sener-koltun': { name: 'Sener & Koltun', color: 'var(--strategy-sener-koltun)' },
};

export const groupedStrategies = strategyKeys.filter((key): key is GroupedStrategyKey => key !== 'random');
