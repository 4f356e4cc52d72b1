import type { Constraint } from '../domain/constraints.ts';
import type { HeadRule } from '../domain/frontier.ts';
import type { ObjectiveKey } from '../domain/objective.ts';
import type { StrategyKey } from '../domain/strategies/strategy.ts';

/** The part of the configuration that a curve depends on, beside its table and strategy. */
export interface CurveSettings {
  readonly heads: HeadRule;
  readonly objective: ObjectiveKey;
  /** One weight per task, or empty for equal weights. They count in the sum only. */
  readonly weights: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** The key of all that a curve depends on: a curve under another key is stale and is not shown. */
export function curveKey(tableId: string, strategy: StrategyKey, settings: CurveSettings): string {
  const { heads, objective, weights, constraints } = settings;
  return `${tableId}/${strategy}/${JSON.stringify([heads, objective, weights, constraints])}`;
}
