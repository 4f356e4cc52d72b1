import { transfer } from 'comlink';
import { type LabTaskId, labTaskSets } from '../domain/lab/labTasks.ts';
import { planNetwork } from '../domain/lab/networkPlan.ts';
import type { Recipe } from '../domain/lab/recipe.ts';
import { startBackend } from '../lab/backends/startBackend.ts';
import { opsOfBackend } from '../lab/ops/opsOfBackend.ts';
import { renderScenes } from '../lab/scenes/renderScenes.ts';
import { type LabData, makeLabData } from '../lab/train/labData.ts';
import { predictWith } from '../lab/train/predictWith.ts';
import { type TrainingControl, takeSnapshot } from '../lab/train/runTraining.ts';
import { Trainer } from '../lab/train/trainer.ts';
import { dataOf, type RunHooks, trainRun } from '../lab/train/trainRun.ts';
import type { LabApi, ProbeTiming, TrainEvent, TrainRequest } from '../protocol/labApi.ts';

export interface LabClock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets messages in. */
  readonly nextTask: () => Promise<void>;
}

/** How often a run tells its losses, shows its predictions and hands over all that it needs to go on, in milliseconds. */
const every = { progress: 100, preview: 700, snapshot: 5000 } as const;

/** The worker's side of the Lab. */
export function makeLabServer(clock: LabClock): LabApi {
  const control: TrainingControl = { isPaused: false, isCancelled: false, singleSteps: 0 };
  let kept: { key: string; data: LabData } | undefined;
  const dataFor = (recipe: Recipe): LabData => {
    const { dataSeed, imageSize, tasks, scenes, dataFraction } = recipe;
    const key = [dataSeed, imageSize, tasks.join('+'), scenes, dataFraction].join(' ');
    if (kept?.key !== key) kept = { key, data: dataOf(recipe) };
    return kept.data;
  };
  return {
    start: startBackend,
    probe: steps => probe(steps, clock),
    async scenes(request) {
      return renderScenes(request);
    },
    async constants(recipe) {
      const { constants } = dataFor(recipe);
      return recipe.tasks.map(task => constants.get(task)?.loss ?? Number.NaN);
    },
    async train(request, onEvent) {
      Object.assign(control, {
        isPaused: request.isPaused ?? false,
        isCancelled: false,
        singleSteps: 0,
      });
      const data = dataFor(request.recipe);
      const { from, ...rest } = request;
      onEvent({ kind: 'began', step: from?.trainer.step ?? 0 });
      const hooks = reporter(request, data, onEvent, clock);
      return await trainRun({ ...rest, ...(from ? { from } : {}), data }, opsOfBackend(), control, hooks);
    },
    order(order) {
      if (order === 'cancel') control.isCancelled = true;
      else if (order === 'step') control.singleSteps++;
      else control.isPaused = order === 'pause';
    },
    async predict({ design, parameters, images }) {
      const predictions = await predictWith(planNetwork(design), parameters, images, opsOfBackend());
      return transfer(
        predictions,
        predictions.map(values => values.buffer as ArrayBuffer),
      );
    },
  };
}

/** Hooks that tell what goes on: losses ten times a second, predictions and snapshots now and then. */
function reporter(
  { run, from, previewScenes = 0 }: TrainRequest,
  data: LabData,
  onEvent: (event: TrainEvent) => void,
  clock: LabClock,
): RunHooks {
  const images = data.test.images.slice(0, previewScenes * 3 * run.design.imageSize ** 2);
  return trainer => {
    const last = { progress: clock.now(), preview: Number.NEGATIVE_INFINITY, snapshot: clock.now() };
    let told = { step: trainer.step, evaluations: from?.record.evaluations.length ?? 0 };
    let losses: (readonly number[])[] = [];
    const isDue = (kind: keyof typeof every) => clock.now() - last[kind] >= every[kind];
    return {
      async whilePaused() {
        await clock.nextTask();
        // What was idle is not counted into the speed.
        last.progress = clock.now();
        told = { ...told, step: trainer.step };
      },
      async afterStep({ step, losses: latest, record, isLast, isSingle }) {
        losses.push(latest);
        if (isDue('progress') || isLast || isSingle) {
          const { evaluations } = record();
          const seconds = (clock.now() - last.progress) / 1000;
          const stepsPerSecond = (step - told.step) / seconds;
          const fresh = evaluations.slice(told.evaluations);
          onEvent({ kind: 'progress', step, losses, evaluations: fresh, stepsPerSecond });
          told = { step, evaluations: evaluations.length };
          losses = [];
          last.progress = clock.now();
          await clock.nextTask();
        }
        if (previewScenes > 0 && (isDue('preview') || isLast || isSingle)) {
          onEvent({ kind: 'preview', step, predictions: await trainer.predict(images) });
          last.preview = clock.now();
        }
        if (isDue('snapshot')) {
          onEvent({ kind: 'snapshot', snapshot: await takeSnapshot(trainer, record()) });
          last.snapshot = clock.now();
        }
      },
    };
  };
}

/** Times real training steps: the first, and the later ones. */
async function probe(steps: number, clock: LabClock): Promise<ProbeTiming> {
  const tasks: readonly LabTaskId[] = labTaskSets[1];
  const counts = { train: 32, validation: 1, test: 1 };
  const data = makeLabData({ dataSeed: 1, imageSize: 32, tasks, counts });
  const design = { size: 'large', scale: 'full', tasks, imageSize: 32 } as const;
  const trainer = new Trainer({ design, seed: 1, batchSize: 32 }, data, opsOfBackend());
  try {
    const times: number[] = [];
    let losses: readonly number[] = [];
    for (let step = 0; step < steps; step++) {
      const start = clock.now();
      losses = await trainer.advance(1e-3);
      times.push(clock.now() - start);
    }
    const [firstStepMs = Number.NaN, ...later] = times;
    const sorted = later.sort((a, b) => a - b);
    return { firstStepMs, stepsPerSecond: 1000 / (sorted[sorted.length >> 1] ?? firstStepMs), losses };
  } finally {
    trainer.dispose();
  }
}
