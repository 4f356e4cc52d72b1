import type { HeadRule } from '../../../core/frontier/frontier.ts';
import type { ChoiceRules } from '../../../core/frontier/strategyCurve.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import type { Constraint } from '../../../core/search/constraints.ts';
import type { ObjectiveKey } from '../../../core/search/objective.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { CurveRequest } from '../../../work/search/searchApi.ts';
import { tableKey } from '../../tables/tableKey.ts';
import { budgetRange } from '../budgetRange.ts';
import { reportedSplit } from '../reportedSplit.ts';

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

/** The part of the configuration that a curve depends on, beside its table and strategy: every rule of choice is one. */
export interface CurveSettings extends Omit<ChoiceRules, 'headRule' | 'affinities' | 'report'> {
  readonly heads: HeadRule;
  readonly objective: ObjectiveKey;
  /** One weight per task, or empty for equal weights. They count in the sum only. */
  readonly weights: readonly number[];
  readonly constraints: readonly Constraint[];
  /** The affinity table that the strategy `affinity` chooses by; the table's own gains when absent. */
  readonly guess?: { readonly id: string; readonly values: PairValues };
}

/** The settings of the same choice, freed of its constraints. */
export function withoutConstraints(settings: CurveSettings): CurveSettings {
  return { ...settings, constraints: [] };
}

/** The settings as the search of a strategy takes them: affinities go to the one strategy that chooses by them. */
export function choiceRulesOf(strategy: StrategyKey, { heads, guess, ...rules }: CurveSettings): ChoiceRules {
  const affinities = strategy === 'affinity' && guess ? { affinities: guess.values } : {};
  return { ...rules, headRule: heads, ...affinities };
}

/** The key of all that a curve depends on: a curve under another key is stale and is not shown. */
export function curveKey(
  { id, costs }: Pick<LossTable, 'id' | 'costs'>,
  strategy: StrategyKey,
  settings: CurveSettings,
): string {
  const { guess, ...rules } = settings;
  const affinities = strategy === 'affinity' ? guess?.id : undefined;
  // In one order, however the settings were put together.
  const parts = Object.entries({ ...rules, affinities }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${tableKey(id, costs)}/${strategy}/${JSON.stringify(parts)}`;
}
