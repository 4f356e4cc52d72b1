import type { ExplorePanel } from '../../app/configuration/viewNames.ts';
import { isShown } from '../../app/context/useShownPanels.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';

/** What the headline compares with; both are cheap. */
const compared: readonly StrategyKey[] = ['all-in-one', 'independent'];

/**
 * The strategies whose curves must be searched for what is shown, in order and each once. `alone` are the only panels
 * shown, none where all are; `strategy` the one drawn, `shown` those on the frontier.
 */
export function wantedStrategies(
  alone: readonly ExplorePanel[],
  strategy: StrategyKey,
  shown: readonly StrategyKey[],
): readonly StrategyKey[] {
  if (alone.length > 0 && alone.every(panel => panel === 'gains')) return [];
  const hasFrontier = isShown(alone, 'frontier');
  return [
    ...new Set<StrategyKey>([
      ...(hasFrontier ? (['optimal'] as const) : []),
      ...(needsHeadline(alone) ? compared : []),
      strategy,
      ...(hasFrontier ? shown : []),
    ]),
  ];
}

/**
 * Whether the headline is needed to understand what is shown: the grouping and the networks depend on a budget and a
 * strategy that only it states. The frontier has the budget and its strategies in itself, gains depend on neither.
 */
export function needsHeadline(alone: readonly ExplorePanel[]): boolean {
  return isShown(alone, 'grouping') || isShown(alone, 'networks');
}
