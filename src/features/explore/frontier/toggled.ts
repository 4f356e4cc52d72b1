import { type StrategyKey, strategyKeys } from '../../../core/strategies/strategy.ts';

/** The strategies shown with one of them switched, in their order. */
export function toggled(shown: readonly StrategyKey[], key: StrategyKey): readonly StrategyKey[] {
  return strategyKeys.filter(other => (other === key ? !shown.includes(key) : shown.includes(other)));
}
