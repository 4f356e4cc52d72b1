import { expect, it, vi } from 'vitest';
import { say, verbatim } from '../../../../base/i18n/message.ts';
import type { TrainEvent } from '../../client/labApi.ts';
import { defaultRecipe, type Recipe } from '../../model/recipe.ts';
import { freshRecord, type RunResult, type TrainingRecord } from '../../model/training/trainingRun.ts';
import { FakeTrainer, makeRunShelf } from '../testing/fakeTrainer.ts';
import type { RunSpec } from './oneRun.ts';
import { makeTrainOne } from './trainOne.ts';

const recipe: Recipe = { ...defaultRecipe, steps: 10, seeds: [7] };
const spec: RunSpec = { recipe, network: { scale: 'full', tasks: ['depth', 'normals'] }, seed: 7 };

function setUp(shelf = makeRunShelf()) {
  const clients: FakeTrainer[] = [];
  const store = makeTrainOne({
    makeClient: backend => {
      const client = new FakeTrainer(backend);
      clients.push(client);
      return client;
    },
    chosenBackend: wanted => (wanted === 'auto' ? 'wasm' : wanted),
    pretrainedOf: async () => {
      throw new Error('no encoder');
    },
    shelf,
  });
  const client = async (index = 0) => {
    await vi.waitFor(() => expect(clients[index]?.request).toBeDefined());
    return clients[index] as FakeTrainer;
  };
  const phase = () => store.getState().run?.phase.kind;
  const reaches = (kind: string) => vi.waitFor(() => expect(phase()).toBe(kind));
  return { store, clients, client, phase, reaches, shelf };
}

const recordOf = (losses: readonly (readonly number[])[]): TrainingRecord => ({
  ...freshRecord,
  trainingLosses: losses,
});
const finishedResult = (losses: readonly (readonly number[])[]): RunResult => ({
  outcome: { kind: 'finished', record: recordOf(losses), validation: [0.5, 0.6], test: [0.7, 0.8] },
  parameters: new Float32Array(3),
  finished: null,
});
const progress = (step: number, losses: number[][]): TrainEvent => ({
  kind: 'progress',
  step,
  losses,
  evaluations: [],
  stepsPerSecond: 10,
});

it('trains a network and holds its curves, predictions and losses', async () => {
  const { store, client, phase, reaches } = setUp();
  store.getState().start(spec, 'auto');
  expect(phase()).toBe('starting');
  const worker = await client();
  expect(worker.backend).toBe('wasm');
  expect(worker.request?.run.design.tasks).toEqual(['depth', 'normals']);
  worker.tell({ kind: 'began', step: 0 });
  expect(phase()).toBe('training');
  worker.tell(
    progress(2, [
      [1, 2],
      [3, 4],
    ]),
  );
  worker.tell({ kind: 'preview', step: 2, predictions: [new Float32Array(1), new Float32Array(2)] });
  const { run } = store.getState();
  expect([...(run?.curves.training ?? [])]).toEqual([1, 2, 3, 4]);
  expect(run?.stepsPerSecond).toBe(10);
  expect(run?.predictions?.step).toBe(2);
  worker.finish(
    finishedResult([
      [1, 2],
      [3, 4],
      [5, 6],
    ]),
  );
  await reaches('finished');
  expect(store.getState().run?.losses).toEqual({ validation: [0.5, 0.6], test: [0.7, 0.8] });
  expect(store.getState().run?.step).toBe(3);
});

it('takes orders from the start on, and single steps only while it is paused', async () => {
  const { store, client, phase } = setUp();
  store.getState().start(spec, 'wasm', true);
  store.getState().order('step');
  const worker = await client();
  expect(worker.request?.isPaused).toBe(true);
  await vi.waitFor(() => expect(worker.orders).toEqual(['step']));
  worker.tell({ kind: 'began', step: 0 });
  expect(phase()).toBe('paused');
  store.getState().order('resume');
  expect(phase()).toBe('training');
  store.getState().order('step');
  store.getState().order('pause');
  store.getState().order('step');
  expect(worker.orders).toEqual(['step', 'resume', 'pause', 'step']);
});

it('cancels by an order what trains, and by ending the worker what has not begun', async () => {
  const { store, client, clients, phase, reaches } = setUp();
  store.getState().start(spec, 'wasm');
  const worker = await client();
  store.getState().order('cancel');
  expect(phase()).toBe('cancelled');
  expect(worker.isDisposed).toBe(true);
  worker.tell({ kind: 'began', step: 0 });
  expect(phase()).toBe('cancelled');

  store.getState().start(spec, 'wasm');
  const second = await client(1);
  expect(clients).toHaveLength(2);
  second.tell({ kind: 'began', step: 0 });
  store.getState().order('cancel');
  expect(second.orders).toEqual(['cancel']);
  second.finish({
    outcome: { kind: 'cancelled', record: recordOf([[1, 1]]) },
    parameters: new Float32Array(),
    finished: null,
  });
  await reaches('cancelled');
  expect(store.getState().run?.step).toBe(1);
});

it('keeps the curve of a run that diverged and says what to change', async () => {
  const { store, client, reaches } = setUp();
  store.getState().start({ ...spec, recipe: { ...recipe, peakRate: 1 } }, 'wasm');
  const worker = await client();
  worker.tell({ kind: 'began', step: 0 });
  worker.finish({
    outcome: { kind: 'diverged', record: recordOf([[1, 2]]), step: 2, task: 1 },
    parameters: new Float32Array(),
    finished: null,
  });
  await reaches('diverged');
  const run = store.getState().run;
  expect([...(run?.curves.training ?? [])]).toEqual([1, 2]);
  expect(run?.phase).toMatchObject({
    lowerRate: 0.01,
    advice: { values: { task: say('Normals'), advice: { values: { lower: '0.01', rate: '1' } } } },
  });
});

it('says why a run failed and starts the next one with a new worker', async () => {
  const { store, client, clients, reaches } = setUp();
  store.getState().start(spec, 'webgl');
  (await client()).fail(new Error('no WebGL here'));
  await reaches('failed');
  expect(store.getState().run?.phase).toEqual({ kind: 'failed', reason: verbatim('no WebGL here') });
  expect(clients[0]?.isDisposed).toBe(true);
  store.getState().start(spec, 'wasm');
  await client(1);
  expect(clients[1]?.backend).toBe('wasm');
});

it('fails with the reason where there is no encoder to start from', async () => {
  const { store, reaches } = setUp();
  store.getState().start({ ...spec, recipe: { ...recipe, start: 'pretrained' } }, 'wasm');
  await reaches('failed');
  expect(store.getState().run?.phase).toEqual({ kind: 'failed', reason: verbatim('no encoder') });
});

it('goes on after a reload from the latest snapshot, with the curves that it had', async () => {
  const snapshot = {
    record: recordOf([
      [1, 2],
      [3, 4],
    ]),
    trainer: {
      step: 2,
      parameters: new Float32Array(),
      first: new Float32Array(),
      second: new Float32Array(),
    },
  };
  const first = setUp();
  first.store.getState().start(spec, 'wasm');
  const before = await first.client();
  before.tell({ kind: 'began', step: 0 });
  before.tell({ kind: 'snapshot', snapshot });
  expect(first.shelf.saved).toMatchObject({ network: spec.network, backend: 'wasm', snapshot });

  const { store, client, reaches } = setUp(makeRunShelf(first.shelf.saved));
  await vi.waitFor(() => expect(store.getState().resumable).toBeDefined());
  store.getState().goOn();
  const worker = await client();
  expect(worker.request?.from).toBe(snapshot);
  expect([...(store.getState().run?.curves.training ?? [])]).toEqual([1, 2, 3, 4]);
  worker.tell({ kind: 'began', step: 2 });
  worker.tell(progress(3, [[5, 6]]));
  expect(store.getState().run?.step).toBe(3);
  worker.finish(finishedResult([]));
  await reaches('finished');
});

it('forgets what was saved once a run has ended', async () => {
  const { store, client, reaches, shelf } = setUp();
  store.getState().start(spec, 'wasm');
  const worker = await client();
  worker.tell({ kind: 'began', step: 0 });
  worker.finish(finishedResult([[1, 1]]));
  await reaches('finished');
  await vi.waitFor(() => expect(shelf.saved).toBeUndefined());
});

it('remembers the last runs, and those to compare longest', async () => {
  const { store, client, clients, reaches } = setUp();
  for (let i = 0; i < 7; i++) {
    store.getState().start(spec, 'wasm');
    const worker = await client();
    await vi.waitFor(() => expect(store.getState().run?.id).toBe(i + 1));
    await vi.waitFor(() => expect(worker.request).toBeDefined());
    await Promise.resolve();
    worker.tell({ kind: 'began', step: 0 });
    worker.finish(finishedResult([[1, 1]]));
    await reaches('finished');
    worker.request = undefined;
    if (i === 0) store.getState().compare(1, true);
  }
  expect(clients).toHaveLength(1);
  expect(store.getState().previous.map(run => run.id)).toEqual([6, 5, 4, 1]);
  store.getState().compare(1, false);
  expect(store.getState().compared).toEqual([]);
});

it('goes back in its curves where a new worker takes the run up at an earlier step', async () => {
  const { store, client } = setUp();
  store.getState().start(spec, 'wasm');
  const worker = await client();
  worker.tell({ kind: 'began', step: 0 });
  worker.tell(
    progress(2, [
      [1, 2],
      [3, 4],
    ]),
  );
  worker.tell({ kind: 'restarted', step: 1, backend: 'wasm', reason: 'The worker was lost.' });
  worker.tell({ kind: 'began', step: 1 });
  expect(store.getState().run).toMatchObject({ step: 1, trouble: 'The worker was lost.' });
  worker.tell(progress(2, [[3, 4]]));
  expect([...(store.getState().run?.curves.training ?? [])]).toEqual([1, 2, 3, 4]);
});

it('keeps the curve that it has where a cancelled worker knows less', async () => {
  const { store, client, reaches } = setUp();
  store.getState().start(spec, 'wasm');
  const worker = await client();
  worker.tell({ kind: 'began', step: 0 });
  worker.tell(progress(1, [[1, 2]]));
  store.getState().order('cancel');
  worker.finish({
    outcome: { kind: 'cancelled', record: recordOf([]) },
    parameters: new Float32Array(),
    finished: null,
  });
  await reaches('cancelled');
  expect(store.getState().run?.step).toBe(1);
});

it('says what to change where a run finished far above a constant prediction', async () => {
  const { store, client, reaches } = setUp();
  store.getState().start({ ...spec, recipe: { ...recipe, peakRate: 1 } }, 'wasm');
  const worker = await client();
  worker.tell({ kind: 'began', step: 0 });
  const result = finishedResult([[1, 2]]);
  worker.finish({
    ...result,
    outcome: { ...result.outcome, kind: 'finished', validation: [0.9, 1e9], test: [1, 1] },
  });
  await reaches('finished');
  expect(store.getState().run?.phase).toMatchObject({
    lowerRate: 0.01,
    advice: { values: { task: say('Normals'), advice: { values: { lower: '0.01', rate: '1' } } } },
  });
});
