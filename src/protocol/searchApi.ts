import type { Constraint } from '../domain/constraints.ts';
import type { HeadRule } from '../domain/frontier.ts';
import type { LossTable } from '../domain/lossTable.ts';
import type { ObjectiveKey } from '../domain/objective.ts';
import type { StrategyKey } from '../domain/strategies/strategy.ts';
import type { StrategyCurve } from '../domain/traceCurve.ts';

/** What one curve depends on, but for the table that the worker already holds or is given. */
export interface CurveRequest {
  readonly table: LossTable;
  readonly strategy: StrategyKey;
  readonly headRule: HeadRule;
  /** In the table's cost unit. */
  readonly maximumBudget: number;
  /** Where curves that have no steps of their own (random, worst) are evaluated. */
  readonly budgets: readonly number[];
  readonly seed: number;
  readonly objective: ObjectiveKey;
  /** One weight per task, or empty for equal weights. */
  readonly weights: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** The calls that the search worker answers, over Comlink. */
export interface SearchApi {
  /**
   * The curve of one request, or `'cancelled'`. Works in slices of some 20 ms, between which a cancel is heard;
   * `onProgress` gets the done share from 0 to 1 after each slice, and the best curve so far when there is a better one.
   */
  trace(
    id: number,
    request: CurveRequest,
    onProgress: (share: number, best?: StrategyCurve) => void,
  ): Promise<StrategyCurve | 'cancelled'>;
  cancel(id: number): void;
}
