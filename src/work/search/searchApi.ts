import type { GroupingRules } from '../../core/affinity/groupingProblem.ts';
import type { GroupingAnswer, SearchPart } from '../../core/affinity/parts/groupingPart.ts';
import type { CurveOptions, StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { FrontierValues } from '../../core/plan/frontierValues.ts';
import type { Plan, PlanOptions } from '../../core/plan/makePlan.ts';
import type { PlanEvidence } from '../../core/plan/planEvidence.ts';
import type { Calibration } from '../../core/plan/posterior/calibrate.ts';
import type { Racer, Replay, ReplayOptions } from '../../core/plan/replay.ts';
import type { PerturbOptions } from '../../core/stability/perturbChoices.ts';
import type { GroupedChoice, PerturbGroupingOptions } from '../../core/stability/perturbGroupings.ts';
import type { PerturbedChoice } from '../../core/stability/stability.ts';
import type { EstimateError } from '../../core/strategies/estimatorQuality.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable, Split } from '../../core/tables/lossTable.ts';

/** What one curve depends on, but for its table. */
export interface CurveRequest extends CurveOptions {
  /** The same for requests of the same answer: a search that was stopped is gone on with under it. */
  readonly key: string;
  readonly strategy: StrategyKey;
  /** Seconds of searching after which it stops with the best so far; 0 for no limit. */
  readonly timeLimit: number;
}

/** What the frontier of groupings of an affinity table depends on. */
export interface GroupRequest {
  /** As that of a {@link CurveRequest}. */
  readonly key: string;
  /** Higher is better. */
  readonly pairs: PairValues;
  readonly rules: GroupingRules & Required<Pick<GroupingRules, 'cost'>>;
  /** As that of a {@link CurveRequest}. */
  readonly timeLimit: number;
}

/** A curve, or why its search stopped before its end: it can be gone on with under the same key. */
export type CurveAnswer =
  | { readonly kind: 'done'; readonly curve: StrategyCurve }
  | { readonly kind: 'stopped'; readonly why: 'cancelled' | 'time' };

/** On which perturbed tables to choose, and how. */
export interface PerturbRequest extends PerturbOptions {
  readonly first: number;
  readonly count: number;
}

/** On which perturbed affinity tables to group, and how. */
export interface PerturbGroupingsRequest extends PerturbGroupingOptions {
  readonly first: number;
  readonly count: number;
}

/** What is asked of the model of a plan. */
export type PlanWork =
  | {
      readonly kind: 'plan';
      readonly options: PlanOptions;
      /** The optima of all draws, where workers have shared them out. */
      readonly optima?: readonly FrontierValues[];
    }
  | {
      readonly kind: 'optima';
      readonly options: PlanOptions;
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: 'replay'; readonly racer: Racer; readonly options: ReplayOptions }
  | { readonly kind: 'calibration'; readonly split: Split; readonly evidence: PlanEvidence };

/** What came of it; no `value` where there is nothing to plan, replay or calibrate. */
export type PlanAnswer =
  | { readonly kind: 'plan'; readonly value: Plan | undefined }
  | { readonly kind: 'optima'; readonly value: readonly FrontierValues[] | undefined }
  | { readonly kind: 'replay'; readonly value: Replay | undefined }
  | { readonly kind: 'calibration'; readonly value: Calibration | undefined };

/** Has a part of a search done by another worker; rejects where that comes to nothing. */
export type AskPart = (part: SearchPart) => Promise<GroupingAnswer>;

type OnProgress = (share: number, best?: StrategyCurve) => void;

/** The calls that the search worker answers, over Comlink. It works in slices of some 20 ms, between which it listens. */
export interface SearchApi {
  /** Keeps a table under a number, for the requests that follow. */
  hold(table: number, columns: LossTable): void;
  /** Forgets a table. */
  drop(table: number): void;
  /** The curve of a request; `onProgress` gets the done share after each slice, and the best so far when it is better. */
  trace(id: number, table: number, request: CurveRequest, onProgress: OnProgress): Promise<CurveAnswer>;
  /** The frontier of groupings by affinities; otherwise as `trace`. `ask` has so many parts of it done elsewhere at a time. */
  group(
    id: number,
    request: GroupRequest,
    onProgress: OnProgress,
    helpers: number,
    ask: AskPart,
  ): Promise<CurveAnswer>;
  /** A part of the frontier that another worker is asked for. */
  groupPart(
    id: number,
    part: SearchPart,
    onProgress: (share: number) => void,
  ): Promise<GroupingAnswer | 'cancelled'>;
  /** What is chosen on perturbed tables. */
  perturb(
    id: number,
    table: number,
    request: PerturbRequest,
    onProgress: OnProgress,
  ): Promise<readonly PerturbedChoice[] | 'cancelled'>;
  /** What is grouped on perturbed affinity tables. */
  perturbGroupings(
    id: number,
    request: PerturbGroupingsRequest,
    onProgress: OnProgress,
  ): Promise<readonly GroupedChoice[] | 'cancelled'>;
  /** What to train next, what would have been, or how well that is known. */
  plan(
    id: number,
    table: number,
    work: PlanWork,
    onProgress: (share: number) => void,
  ): Promise<PlanAnswer | 'cancelled'>;
  /** How near the estimates of a strategy come to the truth; in one go: some seconds for a million networks. */
  assess(table: number, strategy: StrategyKey, affinities?: PairValues): Promise<EstimateError>;
  cancel(id: number): void;
}
