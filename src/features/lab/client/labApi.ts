import type { Phrase } from '../../../base/i18n/message.ts';
import type { LabBackend } from '../model/labBackends.ts';
import type { LabRun } from '../model/labRuns.ts';
import type { NetworkDesign } from '../model/networkPlan.ts';
import type { Recipe } from '../model/recipe.ts';
import type { SceneRequest, SceneSet } from '../model/sceneSet.ts';
import type { Evaluation, RunResult, TrainingSnapshot } from '../model/training/trainingRun.ts';

export type { LabBackend };

/** One network to train. */
export interface TrainRequest {
  readonly recipe: Recipe;
  readonly run: LabRun;
  /** Whether the affinities of its tasks are measured on the way, which costs time and changes nothing else. */
  readonly isWatched?: boolean;
  /** Parameters of the whole network to start from, instead of random ones. */
  readonly pretrained?: Float32Array;
  /** Where an interrupted run goes on, bit for bit on wasm. */
  readonly from?: TrainingSnapshot;
  /** Begins paused, so that single steps can be taken. */
  readonly isPaused?: boolean;
  /** Test scenes 0 to `previewScenes` − 1 are predicted now and then; 0: none. */
  readonly previewScenes?: number;
}

/** What a run tells on its way. */
export type TrainEvent =
  /** The scenes are being rendered; the share done, 0 to 1. Not told where the worker still has them. */
  | { readonly kind: 'rendering'; readonly share: number }
  /** The scenes are there and training begins, or goes on, at a step. */
  | { readonly kind: 'began'; readonly step: number }
  /**
   * The worker was lost and another takes over, perhaps on another backend, after step `step`: what was told of later steps
   * comes again. It is the same bit for bit where both are wasm. `reason` is a sentence for readers.
   */
  | {
      readonly kind: 'restarted';
      readonly step: number;
      readonly backend: LabBackend;
      readonly reason: Phrase;
    }
  | {
      readonly kind: 'progress';
      /** Steps taken so far. */
      readonly step: number;
      /** Training losses per step and task since the last message: the latest is of step `step`. */
      readonly losses: readonly (readonly number[])[];
      /** Looks at the validation scenes since the last message. */
      readonly evaluations: readonly Evaluation[];
      readonly stepsPerSecond: number;
    }
  /** Per task of the design the predictions of the preview scenes: see {@link SceneSet} for their layout. */
  | { readonly kind: 'preview'; readonly step: number; readonly predictions: readonly Float32Array[] }
  | { readonly kind: 'snapshot'; readonly snapshot: TrainingSnapshot };

/** What can be told to the run under way. `step`: one more step of a paused run. */
export type TrainOrder = 'pause' | 'resume' | 'step' | 'cancel';

/** A trained network and the scenes that it is to look at. */
export interface PredictRequest {
  readonly design: NetworkDesign;
  readonly parameters: Float32Array;
  /** Images, laid out as in a {@link SceneSet}. */
  readonly images: Float32Array;
}

/** How fast a backend trains here, by real steps of the large network with all five tasks of set 1, batch 32. */
export interface ProbeTiming {
  /** With everything that a first step compiles. */
  readonly firstStepMs: number;
  readonly stepsPerSecond: number;
  /** Training losses after the last step. */
  readonly losses: readonly number[];
}

/** What a worker holds. */
export interface LabMemory {
  readonly tensors: number;
  readonly bytes: number;
}

/** The name of the errors of a worker whose backend is gone for good: a lost WebGL context or WebGPU device. */
export const backendLost = 'BackendLost';

/** The calls that a Lab worker answers, over Comlink. It trains one network at a time. */
export interface LabApi {
  /**
   * Holds the Web Lock of this name as long as it lives, by which others learn of its death at once. Answers whether there
   * are such locks.
   */
  live(lock: string): Promise<boolean>;
  /** Starts a backend, once and before all that needs one. Rejects with the reason where it cannot run here. */
  start(backend: LabBackend): Promise<void>;
  /** What the started backend says that it computes with, for instance a graphics card; empty where it says nothing. */
  device(): string;
  /** Tells each step's milliseconds on the way. */
  probe(steps: number, onStep: (milliseconds: number) => void): Promise<ProbeTiming>;
  memory(): LabMemory;
  /** Scenes with their labels; needs no backend. */
  scenes(request: SceneRequest): Promise<SceneSet>;
  /** Per task of a recipe, the mean loss of the best constant prediction on its training scenes. */
  constants(recipe: Recipe): Promise<readonly number[]>;
  /**
   * Answers once all events were heard. Rejects where a network is under training, and with a {@link backendLost} error when
   * its backend is lost.
   */
  train(request: TrainRequest, onEvent: (event: TrainEvent) => void): Promise<RunResult>;
  /** Tells the run under way; without one, nothing happens. */
  order(order: TrainOrder): void;
  /** Per task of the design, predictions for all images. */
  predict(request: PredictRequest): Promise<readonly Float32Array[]>;
}
