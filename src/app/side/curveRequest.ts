import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { CurveRequest } from '../../work/search/searchApi.ts';
import { budgetRange } from './budgetRange.ts';
import { type CurveSettings, choiceRulesOf, curveKey } from './curveKey.ts';
import { reportedSplit } from './reportedSplit.ts';

/** The seed of sampled baselines: fixed, so that the same link shows the same numbers. */
export const standardSeed = 1;

/**
 * What the search is asked for one curve: by the page and by the command alike, so that both have the same numbers. The
 * whole range of the table's budgets is searched, whichever of them are looked at.
 */
export function curveRequest(
  table: LossTable,
  strategy: StrategyKey,
  settings: CurveSettings,
  timeLimit: number,
  seed = standardSeed,
): CurveRequest {
  const { maximum: maximumBudget, stops: budgets } = budgetRange(table);
  const key = curveKey(table, strategy, settings);
  const rules = { ...choiceRulesOf(strategy, settings), report: reportedSplit(table) };
  return { key, strategy, ...rules, maximumBudget, budgets, seed, timeLimit };
}
