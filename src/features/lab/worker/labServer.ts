import { transfer } from 'comlink';
import { MessageError } from '../../../base/i18n/message.ts';
import { runWithPauses } from '../../../base/steps/runInSlices.ts';
import {
  backendLost,
  type LabApi,
  type LabBackend,
  type TrainEvent,
  type TrainRequest,
} from '../client/labApi.ts';
import { memoryOfBackend } from '../engine/backends/memoryOfBackend.ts';
import { deviceOfBackend, watchBackend } from '../engine/backends/watchBackend.ts';
import { opsOfBackend } from '../engine/ops/opsOfBackend.ts';
import { renderScenes } from '../engine/scenes/renderScenes.ts';
import { type LabData, labDataSteps, makeLabData } from '../engine/train/labData.ts';
import { predictWith } from '../engine/train/predictWith.ts';
import type { TrainingControl } from '../engine/train/runTraining.ts';
import { dataRequestOf, trainRun } from '../engine/train/trainRun.ts';
import { planNetwork } from '../model/networkPlan.ts';
import type { Recipe } from '../model/recipe.ts';
import { freshRecord, type RunResult } from '../model/training/trainingRun.ts';
import { labReporter } from './labReporter.ts';
import { probeBackend } from './probeBackend.ts';

/** What the server needs of its surroundings. */
export interface LabPlatform {
  /** Makes a backend the one that trains. */
  readonly startBackend: (name: LabBackend) => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets messages in. */
  readonly nextTask: () => Promise<void>;
  /** Resolves once a lock of this name is held, for as long as the worker lives. Missing where there are no such locks. */
  readonly holdLock?: ((name: string) => Promise<void>) | undefined;
}

/** Milliseconds of rendering without a pause. */
const renderMs = 50;

/** The worker's side of the Lab. */
export function makeLabServer(platform: LabPlatform): LabApi {
  const { now, nextTask } = platform;
  const control: TrainingControl = { isPaused: false, isCancelled: false, singleSteps: 0 };
  let isTraining = false;
  let kept: { key: string; data: LabData } | undefined;
  let wake: () => void = () => undefined;
  const nextOrder = () =>
    new Promise<void>(resolve => {
      wake = resolve;
    });
  /** Rejects when the backend is lost. */
  let loss = new Promise<never>(() => undefined);

  /** The scenes of a recipe, those of the last one at once; nothing when cancelled on the way. */
  const render = async (
    recipe: Recipe,
    onEvent: (event: TrainEvent) => void,
  ): Promise<LabData | undefined> => {
    const request = dataRequestOf(recipe);
    const key = JSON.stringify(request);
    if (kept?.key === key) return kept.data;
    kept = undefined;
    const pause = async (share: number) => {
      onEvent({ kind: 'rendering', share });
      await nextTask();
      return control.isCancelled ? 'cancelled' : undefined;
    };
    const rendered = await runWithPauses(labDataSteps(request), pause, { now, sliceMs: () => renderMs });
    if ('stopped' in rendered) return undefined;
    kept = { key, data: rendered.value };
    return rendered.value;
  };

  const train = async (request: TrainRequest, onEvent: (event: TrainEvent) => void): Promise<RunResult> => {
    Object.assign(control, { isPaused: request.isPaused ?? false, isCancelled: false, singleSteps: 0 });
    const data = await render(request.recipe, onEvent);
    // What was ordered before the run began counts from its first step on.
    await nextTask();
    const { from, ...rest } = request;
    if (!data) {
      const record = from?.record ?? freshRecord;
      const parameters = from?.trainer.parameters ?? new Float32Array();
      return { outcome: { kind: 'cancelled', record }, parameters, finished: null };
    }
    onEvent({ kind: 'began', step: from?.trainer.step ?? 0 });
    const hooks = labReporter(request, data, onEvent, { now, nextTask, nextOrder });
    return await trainRun({ ...rest, ...(from ? { from } : {}), data }, opsOfBackend(), control, hooks);
  };

  return {
    async live(lock) {
      await platform.holdLock?.(lock);
      return platform.holdLock !== undefined;
    },
    async start(backend) {
      await platform.startBackend(backend);
      loss = new Promise<never>((_, reject) => {
        watchBackend(reason => reject(Object.assign(new MessageError(reason), { name: backendLost })));
      });
      loss.catch(() => undefined);
    },
    device: deviceOfBackend,
    async probe(steps, onStep) {
      const afterStep = async (milliseconds: number) => {
        onStep(milliseconds);
        await nextTask();
      };
      return await Promise.race([probeBackend(steps, now, afterStep), loss]);
    },
    memory: memoryOfBackend,
    async scenes(request) {
      return renderScenes(request);
    },
    async constants(recipe) {
      const request = dataRequestOf(recipe);
      const key = JSON.stringify(request);
      if (kept?.key !== key) kept = { key, data: makeLabData(request) };
      const { constants } = kept.data;
      return recipe.tasks.map(task => constants.get(task)?.loss ?? Number.NaN);
    },
    async train(request, onEvent) {
      if (isTraining) throw new Error('This worker trains a network already: it trains one at a time.');
      isTraining = true;
      let heard: unknown;
      const tell = (event: TrainEvent) => {
        heard = onEvent(event);
      };
      try {
        const result = await Promise.race([train(request, tell), loss]);
        // Events come over a channel of their own: the result must not overtake the last of them.
        await heard;
        return result;
      } finally {
        isTraining = false;
      }
    },
    order(order) {
      if (order === 'cancel') control.isCancelled = true;
      else if (order === 'step') control.singleSteps++;
      else control.isPaused = order === 'pause';
      wake();
    },
    async predict({ design, parameters, images }) {
      const asked = predictWith(planNetwork(design), parameters, images, opsOfBackend());
      const predictions = await Promise.race([asked, loss]);
      return transfer(
        predictions,
        predictions.map(values => values.buffer as ArrayBuffer),
      );
    },
  };
}
