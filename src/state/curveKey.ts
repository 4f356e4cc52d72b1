import type { HeadRule } from '../domain/frontier.ts';
import type { StrategyKey } from '../domain/strategies/strategy.ts';

/** The part of the configuration that a curve depends on, beside its table and strategy. */
export interface CurveSettings {
  readonly heads: HeadRule;
  /** Indices of networks that may not be chosen. */
  readonly excluded: readonly number[];
  /** One weight per task, or empty for equal weights. */
  readonly weights: readonly number[];
  /** At most so many networks are chosen; 0 for no limit. */
  readonly most: number;
}

/** The key of all that a curve depends on: a curve under another key is stale and is not shown. */
export function curveKey(tableId: string, strategy: StrategyKey, settings: CurveSettings): string {
  const { heads, excluded, weights, most } = settings;
  const without = excluded.length > 0 ? `/without ${excluded.join()}` : '';
  const weighted = weights.length > 0 ? `/weights ${weights.join()}` : '';
  const limited = most > 0 ? `/most ${most}` : '';
  return `${tableId}/${strategy}/${heads}${without}${weighted}${limited}`;
}
