import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { labRunOf } from '../../model/labRuns.ts';
import type { LabTaskId } from '../../model/labTasks.ts';
import { defaultRecipe, type Recipe } from '../../model/recipe.ts';
import type { FinishedRun } from '../../model/recordedTable.ts';
import { FakeTuningClients } from '../testing/fakeTuningClient.ts';
import { makeFineTune } from './fineTune.ts';
import { type TuningRequest, tuningRecipe } from './tuningRun.ts';

const recipe: Recipe = { ...defaultRecipe, steps: 12 };
const tuned = tuningRecipe(recipe, 5);

function requestOf(followed: Recipe, ...tasks: LabTaskId[]): TuningRequest {
  return { recipe: followed, run: labRunOf(followed, { scale: 'full', tasks }, 1) };
}

const three = [
  requestOf(recipe, 'semantics', 'edges'),
  requestOf(recipe, 'depth', 'normals'),
  requestOf(recipe, 'keypoints'),
];

function setUp(atOnce = 2) {
  const clients = new FakeTuningClients();
  const pretrained = new Float32Array([1, 2, 3]);
  const pretrainedFor = vi.fn(async ({ start }: Recipe) => (start === 'pretrained' ? pretrained : undefined));
  let time = 0;
  const now = () => time;
  const recordedRuns = vi.fn(async () => [run]);
  const store = makeFineTune({ makeClient: clients.make, atOnce, pretrainedFor, recordedRuns, now });
  const kinds = () => Object.values(store.getState().runs).map(run => run.kind);
  return {
    clients,
    pretrained,
    pretrainedFor,
    recordedRuns,
    store,
    kinds,
    pass: (ms: number) => (time += ms),
  };
}

const run: FinishedRun = { scale: 'half', tasks: ['depth'], seed: 1, losses: { test: [0.5] } };

describe('makeFineTune', () => {
  it('trains a few networks at once and ends their workers with the last', async () => {
    const { clients, store, kinds } = setUp();
    store.getState().train(three);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(2));
    expect(kinds()).toEqual(['running', 'running', 'waiting']);
    expect(clients.made).toBe(2);
    for (let i = 0; i < 3; i++) {
      await vi.waitFor(() => expect(clients.runs.length).toBeGreaterThan(i));
      clients.runs[i]?.finish([0.5, 0.6]);
    }
    await vi.waitFor(() => expect(kinds()).toEqual(['done', 'done', 'done']));
    await vi.waitFor(() => expect(clients.disposed).toBe(2));
  });

  it('makes no more workers than there are networks', async () => {
    const { clients, store } = setUp(4);
    store.getState().train(three.slice(0, 1));
    await vi.waitFor(() => expect(clients.runs).toHaveLength(1));
    expect(clients.made).toBe(1);
  });

  it('hands the pretrained network to fine-tuned networks only', async () => {
    const { clients, store, pretrained } = setUp();
    store.getState().train([requestOf(tuned, 'depth'), requestOf(recipe, 'depth')]);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(2));
    const handed = clients.runs.map(({ request }) => [request.recipe.start, request.pretrained] as const);
    expect(new Map(handed)).toEqual(
      new Map([
        ['pretrained', pretrained],
        ['random', undefined],
      ]),
    );
  });

  it('tells steps on the way, and at the end the steps, and the seconds since the scenes were there', async () => {
    const { clients, store, pass } = setUp();
    const request = requestOf(recipe, 'depth');
    store.getState().train([request]);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(1));
    pass(900);
    clients.latest.tell({ kind: 'began', step: 0 });
    pass(1000);
    clients.latest.tell({ kind: 'progress', step: 7, losses: [], evaluations: [], stepsPerSecond: 7 });
    expect(store.getState().runs[request.run.id]).toEqual({ kind: 'running', step: 7, steps: 12 });
    pass(500);
    clients.latest.finish([0.4]);
    await vi.waitFor(() =>
      expect(store.getState().runs[request.run.id]).toMatchObject({ kind: 'done', steps: 12, seconds: 1.5 }),
    );
  });

  it('trains nothing twice', async () => {
    const { clients, store, kinds } = setUp();
    store.getState().train(three.slice(0, 2));
    store.getState().train(three.slice(0, 2));
    await vi.waitFor(() => expect(clients.runs).toHaveLength(2));
    for (const run of clients.runs) run.finish([0.5, 0.5]);
    await vi.waitFor(() => expect(kinds()).toEqual(['done', 'done']));
    // The third network comes after those that are trained: what was trained twice would have come before it.
    store.getState().train(three);
    await vi.waitFor(() => expect(clients.runs.length).toBeGreaterThan(2));
    clients.latest.finish([0.5]);
    await vi.waitFor(() => expect(kinds()).toEqual(['done', 'done', 'done']));
    expect(clients.runs.map(({ request }) => request.run.id)).toEqual(three.map(({ run }) => run.id));
  });

  it('cancels what is under way, keeps what is trained, and can be started anew at once', async () => {
    const { clients, store, kinds } = setUp(1);
    store.getState().train(three);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(1));
    clients.latest.finish([0.5, 0.6]);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(2));
    const stopped = clients.latest;
    store.getState().cancel();
    expect(stopped.orders).toEqual(['cancel']);
    expect(kinds()).toEqual(['done']);
    store.getState().train(three);
    expect(kinds()).toEqual(['done', 'waiting', 'waiting']);
    stopped.tell({ kind: 'progress', step: 9, losses: [], evaluations: [], stepsPerSecond: 1 });
    stopped.cancel();
    await vi.waitFor(() => expect(clients.runs).toHaveLength(3));
    expect(kinds()).toEqual(['done', 'running', 'waiting']);
    expect(clients.latest.request.run.id).toBe(stopped.request.run.id);
  });

  it('starts nothing that was cancelled while its parameters were on their way', async () => {
    const { clients, store } = setUp();
    store.getState().train([requestOf(tuned, 'depth')]);
    store.getState().cancel();
    await vi.waitFor(() => expect(clients.disposed).toBe(1));
    expect(clients.runs).toEqual([]);
    expect(store.getState().runs).toEqual({});
  });

  it('says what to do where a network diverges, and tries again when asked', async () => {
    const { clients, store, kinds } = setUp();
    const request = requestOf(recipe, 'depth', 'normals');
    store.getState().train([request]);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(1));
    clients.latest.diverge(3, 1);
    await vi.waitFor(() => expect(kinds()).toEqual(['failed']));
    const failed = store.getState().runs[request.run.id];
    expect(failed?.kind === 'failed' && englishWords(failed.message)).toMatch(
      /Normals was no longer a finite number after step 3.*0\.002/,
    );
    store.getState().train([request]);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(2));
    clients.latest.finish([0.4, 0.5]);
    await vi.waitFor(() => expect(kinds()).toEqual(['done']));
  });

  it('goes on with the other networks where a worker or a file fails', async () => {
    const { clients, store, kinds, pretrainedFor } = setUp(1);
    pretrainedFor.mockRejectedValueOnce(new Error('The site answered 404.'));
    store.getState().train([requestOf(tuned, 'depth'), ...three.slice(0, 2)]);
    await vi.waitFor(() => expect(clients.runs).toHaveLength(1));
    clients.latest.fail(new Error('The Lab’s worker stopped (memory).'));
    await vi.waitFor(() => expect(clients.runs).toHaveLength(2));
    clients.latest.finish([0.5, 0.5]);
    await vi.waitFor(() => expect(kinds()).toEqual(['failed', 'failed', 'done']));
  });

  it('loads recorded runs once, and tries again after a failure', async () => {
    const { store, recordedRuns } = setUp();
    recordedRuns.mockRejectedValueOnce(new Error('The site answered 404.'));
    await store.getState().loadRecorded('lab-large');
    expect(store.getState().recorded).toEqual({});
    await store.getState().loadRecorded('lab-large');
    await store.getState().loadRecorded('lab-large');
    expect(recordedRuns).toHaveBeenCalledTimes(2);
    expect(store.getState().recorded).toEqual({ 'lab-large': [run] });
  });
});
