import type { LabRun } from '../../model/labRuns.ts';
import { evaluationScenes, type Recipe, trainingScenes } from '../../model/recipe.ts';
import type { FinishedRun } from '../../model/recordedTable.ts';
import type {
  RunResult,
  TrainingOutcome,
  TrainingPlan,
  TrainingSnapshot,
} from '../../model/training/trainingRun.ts';
import type { LayerOps } from '../ops/layerOps.ts';
import { type DataRequest, type LabData, makeLabData } from './labData.ts';
import { runTraining, type TrainingControl, type TrainingHooks } from './runTraining.ts';
import { Trainer } from './trainer.ts';

/** The scenes of a recipe, which all of its networks share. Takes about a second; keep them from run to run. */
export function dataOf(recipe: Recipe): LabData {
  return makeLabData(dataRequestOf(recipe));
}

/** Which scenes a recipe is trained and judged on. */
export function dataRequestOf(recipe: Recipe): DataRequest {
  const { dataSeed, imageSize, tasks } = recipe;
  return {
    dataSeed,
    imageSize,
    tasks,
    counts: { train: trainingScenes(recipe), ...evaluationScenes },
  };
}

/** Looks at the validation scenes, and at what tasks do to one another, in a run of any length. */
const looks = 20;

/** How a recipe trains each of its networks; `isWatched` has the affinities of its tasks measured, which costs time. */
export function trainingPlanOf({ steps, peakRate, stopRule }: Recipe, isWatched: boolean): TrainingPlan {
  const every = Math.max(1, Math.round(steps / looks));
  return { steps, peakRate, stopRule, checkEvery: every, probeEvery: isWatched ? every : 0 };
}

export interface RunRequest {
  readonly recipe: Recipe;
  readonly run: LabRun;
  readonly data: LabData;
  readonly isWatched?: boolean;
  /** Parameters to start from: see {@link Trainer}. */
  readonly pretrained?: Float32Array;
  /** Where an interrupted run goes on. */
  readonly from?: TrainingSnapshot;
}

/** What goes on in a run: the hooks of the training, and its trainer for predictions and snapshots in between. */
export type RunHooks = (trainer: Trainer) => TrainingHooks;

/** Trains one network of a recipe on the current backend, and gives back its memory whatever happens. */
export async function trainRun(
  { recipe, run, data, isWatched = false, pretrained, from }: RunRequest,
  ops: LayerOps,
  control: TrainingControl,
  hooks: RunHooks,
): Promise<RunResult> {
  const options = {
    design: run.design,
    seed: run.seed,
    batchSize: recipe.batchSize,
    ...(pretrained ? { pretrained } : {}),
  };
  const trainer = new Trainer(options, data, ops, from?.trainer);
  try {
    const plan = trainingPlanOf(recipe, isWatched);
    const outcome = await runTraining(trainer, data, plan, control, hooks(trainer), from?.record);
    const { parameters } = await trainer.snapshot();
    return { outcome, parameters, finished: finishedRun(run, outcome) };
  } finally {
    trainer.dispose();
  }
}

function finishedRun({ design, seed }: LabRun, outcome: TrainingOutcome): FinishedRun | null {
  if (outcome.kind !== 'finished') return null;
  const { validation, test, record } = outcome;
  const losses = { validation, test, ...(record.early ? { early: record.early } : {}) };
  return { scale: design.scale, tasks: design.tasks, seed, losses };
}
