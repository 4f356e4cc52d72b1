import { expect, test, vi } from 'vitest';
import { englishWords, verbatim } from '../../../../base/i18n/message.ts';
import type { TrainEvent, TrainRequest } from '../../client/labApi.ts';
import type { TrainHandle } from '../../client/labClient.ts';
import { defaultRecipe, type Recipe, recipeText } from '../../model/recipe.ts';
import { freshRecord, type RunResult, type TrainingOutcome } from '../../model/training/trainingRun.ts';
import type { StoredWeights } from '../../recordings/labWeights.ts';
import { makePictures } from './pictures.ts';

const recipe: Recipe = { ...defaultRecipe, tasks: ['depth', 'edges'], seeds: [4, 5], steps: 10 };
const networks = [
  { scale: 'half', tasks: ['depth'] },
  { scale: 'full', tasks: ['depth', 'edges'] },
] as const;
const shipped: StoredWeights = {
  recipe: recipeText(recipe),
  constants: { depth: 0.3 },
  networks: [{ network: 'half.depth', seed: 4, test: [0.5], parameters: Float32Array.of(1) }],
};

interface Running {
  readonly request: TrainRequest;
  readonly tell: (event: TrainEvent) => void;
  readonly end: (kind: 'finished' | 'cancelled' | 'diverged') => void;
}

/** A store whose workers do as the test says. */
function open(workers: number, fetchWeights = async () => shipped) {
  const running: Running[] = [];
  const dispose = vi.fn();
  const makeClient = () => ({
    dispose,
    constants: async () => [0.3, 0.4],
    train(request: TrainRequest, tell: (event: TrainEvent) => void): TrainHandle {
      let resolve: (result: RunResult) => void = () => undefined;
      const result = new Promise<RunResult>(settle => {
        resolve = settle;
      });
      const { design, seed } = request.run;
      const test = design.tasks.map(() => 0.5);
      const end: Running['end'] = kind => {
        const record = freshRecord;
        const outcome: TrainingOutcome =
          kind === 'finished'
            ? { kind, record, validation: test, test }
            : kind === 'diverged'
              ? { kind, record, step: 3, task: 0 }
              : { kind, record };
        const finished = kind === 'finished' ? { ...design, seed, losses: { test } } : null;
        resolve({ outcome, parameters: Float32Array.of(7), finished });
      };
      running.push({ request, tell, end });
      return { result, order: order => order === 'cancel' && end('cancelled') };
    },
  });
  const pretrainedOf = () => Promise.reject(new Error('no encoder'));
  const store = makePictures({ fetchWeights, makeClient, workers, pretrainedOf });
  return { store, running, dispose };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

test('networks that ship are fetched once', async () => {
  const fetchWeights = vi.fn(async () => shipped);
  const { store } = open(1, fetchWeights);
  await Promise.all([
    store.getState().fetchShipped('lab-a', recipe),
    store.getState().fetchShipped('lab-a', recipe),
  ]);
  expect(fetchWeights).toHaveBeenCalledTimes(1);
  expect(store.getState().weights['lab-a']?.networks['half.depth']).toMatchObject({ origin: 'shipped' });
  expect(store.getState().weights['lab-a']?.constants).toEqual({ depth: 0.3 });
});

test('a failed fetch says why and can be retried, and networks of another recipe are not taken', async () => {
  let isUp = false;
  const { store } = open(1, async () => {
    if (!isUp) throw new Error('the site did not answer.');
    return shipped;
  });
  await store.getState().fetchShipped('lab-a', recipe);
  expect(store.getState().fetching['lab-a']?.message).toEqual(verbatim('the site did not answer.'));
  isUp = true;
  await store.getState().fetchShipped('lab-a', { ...recipe, steps: 11 });
  expect(englishWords(store.getState().fetching['lab-a']?.message ?? '')).toContain('another recipe');
  await store.getState().fetchShipped('lab-a', recipe);
  expect(store.getState().fetching).toEqual({});
});

test('missing networks are trained by the first seed, with their progress, next to those that are there', async () => {
  const { store, running, dispose } = open(1);
  const done = store.getState().train('lab-a', recipe, networks);
  await settled();
  expect(running.map(({ request }) => request.run.seed)).toEqual([4]);
  running[0]?.tell({ kind: 'progress', step: 5, losses: [], evaluations: [], stepsPerSecond: 9 });
  expect(store.getState().training).toEqual({ tableId: 'lab-a', count: 2, finished: 0, share: 0.25 });
  running[0]?.end('finished');
  await settled();
  expect(store.getState().training).toMatchObject({ finished: 1, share: 0.5 });
  running[1]?.end('finished');
  await done;
  expect(store.getState().training).toBeUndefined();
  expect(Object.keys(store.getState().weights['lab-a']?.networks ?? {})).toEqual([
    'half.depth',
    'full.depth+edges',
  ]);
  expect(store.getState().weights['lab-a']?.constants).toEqual({ depth: 0.3, edges: 0.4 });
  expect(dispose).toHaveBeenCalledTimes(1);
});

test('a cancelled training keeps what has finished, and its workers are given back', async () => {
  const { store, running, dispose } = open(1);
  const done = store.getState().train('lab-a', recipe, networks);
  await settled();
  running[0]?.end('finished');
  await settled();
  store.getState().cancel();
  await done;
  expect(Object.keys(store.getState().weights['lab-a']?.networks ?? {})).toEqual(['half.depth']);
  expect(store.getState().failure).toBe('');
  expect(dispose).toHaveBeenCalledTimes(1);
});

test('a network that diverges ends the training of all, with advice', async () => {
  const { store, running, dispose } = open(2);
  const done = store.getState().train('lab-a', recipe, networks);
  await settled();
  expect(running).toHaveLength(2);
  running[0]?.end('diverged');
  await done;
  expect(englishWords(store.getState().failure)).toContain('lower learning rate');
  expect(store.getState().training).toBeUndefined();
  expect(dispose).toHaveBeenCalledTimes(2);
});

test('a recipe that starts from an encoder asks for it, and says where there is none', async () => {
  const { store } = open(1);
  await store.getState().train('lab-a', { ...recipe, start: 'pretrained' }, networks);
  expect(store.getState().failure).toEqual(verbatim('no encoder'));
});
