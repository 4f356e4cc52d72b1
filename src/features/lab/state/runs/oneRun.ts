import type { Split } from '../../../../core/tables/lossTable.ts';
import type { LabBackend } from '../../client/labApi.ts';
import type { LabRun } from '../../model/labRuns.ts';
import { type NetworkDesign, planNetwork } from '../../model/networkPlan.ts';
import { type ListedNetwork, listedText, type Recipe, recipeId } from '../../model/recipe.ts';
import type { RunCurves } from '../../model/training/runCurves.ts';

/** Which network is to be trained. */
export interface RunSpec {
  readonly recipe: Recipe;
  readonly network: ListedNetwork;
  readonly seed: number;
}

/** Where a run stands, or how it ended. */
export type RunPhase =
  /** `rendered`: the share of its scenes that is there. */
  | { readonly kind: 'starting'; readonly rendered: number }
  | { readonly kind: 'training' }
  | { readonly kind: 'paused' }
  /** `advice`: what to change where losses went far above those of a constant prediction. */
  | { readonly kind: 'finished'; readonly advice?: string; readonly lowerRate?: number }
  | { readonly kind: 'cancelled' }
  /** `advice`: what happened and what to do; `lowerRate`: the rate to try next. */
  | { readonly kind: 'diverged'; readonly advice: string; readonly lowerRate: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** One run of this session: what it is, how far it is, and all that it found. Losses are per task of the network. */
export interface OneRun extends RunSpec {
  /** Counts the runs of the session from 1. */
  readonly id: number;
  readonly phase: RunPhase;
  /** The backend that trains it now; undefined until it is chosen. */
  readonly backend: LabBackend | undefined;
  /** What a reader must know of a worker that was lost; empty for nothing. */
  readonly trouble: string;
  readonly step: number;
  /** 0 until it is known. */
  readonly stepsPerSecond: number;
  readonly curves: RunCurves;
  /** Per task the predictions of the preview scenes after some step. */
  readonly predictions: { readonly step: number; readonly maps: readonly Float32Array[] } | undefined;
  /** What a finished run measured. */
  readonly losses: Readonly<Partial<Record<Split, readonly number[]>>> | undefined;
  /** The trained network, of a run that ended by itself or was cancelled. */
  readonly parameters: Float32Array | undefined;
}

/** Whether a run is not over yet. */
export function isUnderWay({ phase }: OneRun): boolean {
  return phase.kind === 'starting' || phase.kind === 'training' || phase.kind === 'paused';
}

export function designOf({ recipe, network }: RunSpec): NetworkDesign {
  return { size: recipe.size, imageSize: recipe.imageSize, ...network };
}

/** The run as a worker wants it, with the id that it has within all recipes. */
export function runOfSpec(spec: RunSpec): LabRun {
  const id = `${recipeId(spec.recipe)}.${listedText(spec.network)}.${spec.seed}`;
  return { id, design: designOf(spec), seed: spec.seed };
}

/** What a network costs: see {@link planNetwork}. */
export function planOf(spec: RunSpec) {
  return planNetwork(designOf(spec));
}
