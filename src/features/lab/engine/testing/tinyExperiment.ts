import type { LabTaskId } from '../../model/labTasks.ts';
import type { TrainingPlan } from '../../model/training/trainingRun.ts';
import type { LayerOps } from '../ops/layerOps.ts';
import { makeSimdOps } from '../ops/simdOps.ts';
import { makeLabData } from '../train/labData.ts';
import type { TrainingControl } from '../train/runTraining.ts';
import type { TrainerOptions } from '../train/trainer.ts';
import { startTestBackend } from './startTestBackend.ts';

export const tinyTasks: readonly LabTaskId[] = ['depth', 'semantics'];

/** Data small enough for tests: 24 scenes of 16 x 16 pixels to train on. */
export const tinyData = makeLabData({
  dataSeed: 2,
  imageSize: 16,
  tasks: tinyTasks,
  counts: { train: 24, validation: 8, test: 8 },
});

export const tinyOptions: TrainerOptions = {
  design: { size: 'small', scale: 'half', tasks: tinyTasks, imageSize: 16 },
  seed: 5,
  batchSize: 8,
};

export const tinyPlan: TrainingPlan = {
  steps: 10,
  peakRate: 4e-3,
  stopRule: 'fixed',
  checkEvery: 4,
  probeEvery: 0,
};

export const runningControl = (): TrainingControl => ({
  isPaused: false,
  isCancelled: false,
  singleSteps: 0,
});

/** Starts the wasm backend and gives our operations on it. */
export async function startSimd(): Promise<LayerOps> {
  await startTestBackend('wasm');
  const ops = makeSimdOps();
  if (!ops) throw new Error('The memory of the backend must be within reach.');
  return ops;
}
