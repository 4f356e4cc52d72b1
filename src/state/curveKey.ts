import type { HeadRule } from '../domain/frontier.ts';
import type { StrategyKey } from '../domain/strategies/strategy.ts';

/** The key of all that a curve depends on: a curve under another key is stale and is not shown. */
export function curveKey(
  tableId: string,
  strategy: StrategyKey,
  heads: HeadRule,
  excluded: readonly number[],
): string {
  const without = excluded.length > 0 ? `/without ${excluded.join()}` : '';
  return `${tableId}/${strategy}/${heads}${without}`;
}
