import type { FinishedRun } from '../recordedTable.ts';
import { type AffinitySums, noAffinities } from './affinityMeter.ts';
import { freshStalling, type Stalling, type StopRule } from './learningRate.ts';

/** Everything of a network under training that is not in its options. */
export interface TrainerSnapshot {
  readonly step: number;
  readonly parameters: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** How long and how fast a network is trained. */
export interface TrainingPlan {
  readonly steps: number;
  readonly peakRate: number;
  readonly stopRule: StopRule;
  /** Steps between two looks at the validation scenes; 0: only at the early stop and at the end. */
  readonly checkEvery: number;
  /** Steps between two looks at what the tasks do to one another; 0: none. They change nothing in the training. */
  readonly probeEvery: number;
}

/** Two and a half times the rate of the standard recipe. */
const highestAdvised = 0.01;

/** The share of the steps after which the `early` losses are measured. */
export const earlyShare = 0.2;

/** The losses on the validation scenes after so many steps. */
export interface Evaluation {
  readonly step: number;
  readonly losses: readonly number[];
}

/** What a run has found so far. Losses are per task, relative to the best constant prediction. */
export interface TrainingRecord {
  /** The training losses of each step, task by task. */
  readonly trainingLosses: readonly (readonly number[])[];
  readonly evaluations: readonly Evaluation[];
  readonly early: readonly number[] | null;
  readonly stalling: Stalling;
  readonly affinities: AffinitySums;
}

/** A run at a moment: what it found and its network. From it, it goes on bit for bit as if never interrupted. */
export interface TrainingSnapshot {
  readonly record: TrainingRecord;
  readonly trainer: TrainerSnapshot;
}

export const freshRecord: TrainingRecord = {
  trainingLosses: [],
  evaluations: [],
  early: null,
  stalling: freshStalling,
  affinities: noAffinities,
};

/** How a run ended. `diverged`: a loss was no longer a finite number, of the given task (index) at the given step. */
export type TrainingOutcome =
  | {
      readonly kind: 'finished';
      readonly record: TrainingRecord;
      readonly validation: readonly number[];
      readonly test: readonly number[];
    }
  | { readonly kind: 'cancelled'; readonly record: TrainingRecord }
  | {
      readonly kind: 'diverged';
      readonly record: TrainingRecord;
      readonly step: number;
      readonly task: number;
    };

/** A rate to try after one that diverged: half of it, and never more than these networks are known to learn with. */
export function lowerRate(peakRate: number): number {
  return Number(Math.min(peakRate / 2, highestAdvised).toPrecision(2));
}

/** What a reader can do about a run that diverged. */
export function divergenceAdvice(step: number, taskName: string, peakRate: number): string {
  return `The loss of ${taskName} was no longer a finite number after step ${step}. ${rateAdvice(peakRate)}`;
}

/** A loss so many times that of a constant prediction was not learned badly: it ran away. */
export const runawayLoss = 2;

/** What a reader can do about a run that came to its end with a loss that ran away. */
export function runawayAdvice(taskName: string, peakRate: number): string {
  return `The loss of ${taskName} ended far above that of a constant prediction. ${rateAdvice(peakRate)}`;
}

function rateAdvice(peakRate: number): string {
  return `Train with a lower learning rate, for instance ${lowerRate(peakRate)} instead of ${peakRate}.`;
}

/** How a run ended, with the trained parameters, and what enters the table where it finished. */
export interface RunResult {
  readonly outcome: TrainingOutcome;
  readonly parameters: Float32Array;
  readonly finished: FinishedRun | null;
}
