import type { PairValues } from '../gains/gains.ts';
import type { BaselinePoint } from '../random/drawBaseline.ts';
import type { Constraint } from '../search/constraints.ts';
import type { ObjectiveKey } from '../search/objective.ts';
import type { StrategyKey } from '../strategies/strategy.ts';
import type { LossTable, Split } from '../tables/lossTable.ts';
import type { Frontier, HeadRule } from './frontier.ts';

/** What a strategy gives over budgets: the steps of a frontier, or values at single budgets. */
export type StrategyCurve =
  | {
      readonly kind: 'frontier';
      readonly strategy: StrategyKey;
      readonly frontier: Frontier;
      /** The networks that its groupings are made of, where they are not those of the table that was searched. */
      readonly sets?: LossTable;
    }
  | {
      readonly kind: 'points';
      readonly strategy: StrategyKey;
      readonly points: readonly BaselinePoint[];
      /** How the values were had, in one sentence with its numbers. */
      readonly rule: string;
    };

/** How groupings are chosen, whatever the strategy and the budget. */
export interface ChoiceRules {
  readonly headRule: HeadRule;
  /** The sum of losses when absent. */
  readonly objective?: ObjectiveKey;
  /** One positive weight per task for the weighted sum; empty for the plain sum. */
  readonly weights?: readonly number[];
  /** What the groupings must comply with. */
  readonly constraints?: readonly Constraint[];
  /** What the strategy `affinity` chooses by, rows and columns being the table's tasks; its own gains when absent. */
  readonly affinities?: PairValues;
  /** The split on which losses and totals are reported: `test` when absent. */
  readonly report?: Split;
}

export interface CurveOptions extends ChoiceRules {
  /** In the table's cost unit. */
  readonly maximumBudget: number;
  /** Where `random` and `worst` are evaluated. */
  readonly budgets: readonly number[];
  /** Of sampled baselines. */
  readonly seed: number;
}

/** How far a curve is: the done share, 0 to 1, and the best known so far where there is one (not all of it proved). */
export interface CurveProgress {
  readonly share: number;
  readonly curve?: StrategyCurve;
}
