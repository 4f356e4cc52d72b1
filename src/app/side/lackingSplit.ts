import type { StrategyKey } from '../../core/strategies/strategy.ts';
import { traitsOf } from '../../core/strategies/traits.ts';
import type { LossTable, Split } from '../../core/tables/lossTable.ts';

/** The split by which a strategy chooses, where the table has no such losses; `isGuessed`: by affinities from elsewhere. */
export function lackingSplit(table: LossTable, key: StrategyKey, isGuessed: boolean): Split | undefined {
  const traits = traitsOf(key);
  if (!traits || (traits.takesAffinities && isGuessed)) return undefined;
  return table.losses[traits.split] ? undefined : traits.split;
}
