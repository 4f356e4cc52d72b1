import { msg } from '../../base/i18n/text.ts';
import { type GroupedStrategyKey, type StrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';

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

/** How strategies are called in the page: English texts, to translate where they are shown. */
export const strategyNames: Readonly<Record<StrategyKey, StrategyName>> = {
  optimal: strategy(msg('Optimal'), msg('exact search'), 'optimal'),
  'early-stopping': strategy(msg('Early stopping'), msg('early stopping'), 'early-stopping'),
  'higher-order': strategy(msg('Higher order'), msg('higher-order estimates'), 'higher-order'),
  affinity: strategy(msg('Affinity'), msg('affinities of pairs'), 'affinity'),
  'all-in-one': strategy(msg('All in one'), msg('taking one network for all'), 'all-in-one'),
  independent: strategy(msg('Independent'), msg('training each task alone'), 'independent'),
  random: strategy(msg('Random'), msg('chance'), 'random'),
  worst: strategy(msg('Worst'), msg('the worst luck'), 'worst'),
};

/** Series that were published without the losses behind them: shown as marks, never computed. */
export const publishedOnly: Readonly<Record<string, { name: string; color: string }>> = {
  gradnorm: { name: 'GradNorm', color: 'var(--strategy-gradnorm)' },
  'sener-koltun': { name: 'Sener & Koltun', color: 'var(--strategy-sener-koltun)' },
};

export const groupedStrategies = strategyKeys.filter((key): key is GroupedStrategyKey => key !== 'random');
