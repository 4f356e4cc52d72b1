import { FakeWorker } from '../../../../work/testing/fakeWorker.ts';
import { defaultRecipe } from '../../model/recipe.ts';
import { freshRecord, type RunResult, type TrainingSnapshot } from '../../model/training/trainingRun.ts';
import type { LabApi, LabBackend, TrainRequest } from '../labApi.ts';
import { LabClient } from '../labClient.ts';
import type { LifeLocks } from '../liveLab.ts';

export const never = () => new Promise<never>(() => undefined);

/** A request; what it asks for does not matter to a client. */
export const request: TrainRequest = {
  recipe: defaultRecipe,
  run: { id: 'r', design: { size: 'small', scale: 'half', tasks: ['depth'], imageSize: 32 }, seed: 1 },
};

export const finished: RunResult = {
  outcome: { kind: 'finished', record: freshRecord, validation: [1], test: [2] },
  parameters: Float32Array.of(1, 2),
  finished: null,
};

export function snapshotOf(step: number): TrainingSnapshot {
  const values = Float32Array.of(step);
  return { record: freshRecord, trainer: { step, parameters: values, first: values, second: values } };
}

const silent: LabApi = {
  live: async () => false,
  start: async () => undefined,
  device: () => '',
  probe: never,
  memory: () => ({ tensors: 0, bytes: 0 }),
  scenes: never,
  constants: never,
  train: never,
  order: () => undefined,
  predict: never,
};

/** A client over workers with the given far sides, one after another; the last one again and again. */
export function fakeLab(backend: LabBackend, apis: readonly Partial<LabApi>[], locks?: LifeLocks) {
  const workers: FakeWorker<LabApi>[] = [];
  const client = new LabClient(
    () => {
      const worker = new FakeWorker<LabApi>({ ...silent, ...(apis[workers.length] ?? apis.at(-1)) });
      workers.push(worker);
      return worker;
    },
    backend,
    locks,
  );
  return { client, workers };
}
