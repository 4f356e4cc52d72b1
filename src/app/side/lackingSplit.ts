import { estimatorOf } from '../../core/strategies/registry.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable, Split } from '../../core/tables/lossTable.ts';

/** The split by which a strategy chooses, where the table has no such losses; `isGuessed`: by affinities from elsewhere. */
export function lackingSplit(table: LossTable, key: StrategyKey, isGuessed: boolean): Split | undefined {
  const estimator = estimatorOf(key);
  if (!estimator || (estimator.takesAffinities && isGuessed)) return undefined;
  return table.losses[estimator.split] ? undefined : estimator.split;
}
