import { expect, test } from 'vitest';
import { keepingWorker } from '../testing/keepingWorker.ts';
import { isOfflineQuestion, type OfflineAnswer } from './offlineApi.ts';
import { keepAll } from './offlineClient.ts';

function watch() {
  const told: OfflineAnswer[] = [];
  let rests = 0;
  const platform = {
    rest: async () => void rests++,
    tell: (answer: OfflineAnswer) => void told.push(answer),
  };
  return { told, platform, rests: () => rests };
}

test('everything is kept, some files at a time, each time after a rest', async () => {
  const worker = keepingWorker(3, 14);
  const { told, platform, rests } = watch();
  expect(await keepAll(worker, false, platform)).toBe(true);
  expect(worker.counts).toEqual([0, 6, 6]);
  expect(rests()).toBe(2);
  expect(told.map(({ kept }) => kept)).toEqual([3, 9, 14]);
});

test('where little data shall be used, files are only counted', async () => {
  const worker = keepingWorker(3, 14);
  const { told, platform } = watch();
  expect(await keepAll(worker, true, platform)).toBe(true);
  expect(worker.counts).toEqual([0]);
  expect(told).toEqual([{ kept: 3, of: 14, left: 11 }]);
});

test('it ends where files do not come', async () => {
  const worker = keepingWorker(0, 14, 2);
  const { told, platform } = watch();
  expect(await keepAll(worker, false, platform)).toBe(false);
  expect(worker.counts).toEqual([0, 6]);
  expect(told).toHaveLength(1);
});

test('only questions are taken for questions', () => {
  for (const question of [{ ask: 'keep', count: 6 }, { ask: 'clear' }, { ask: 'take over' }])
    expect(isOfflineQuestion(question)).toBe(true);
  for (const other of [null, 'keep', {}, { ask: 'keep' }, { ask: 'keep', count: 'all' }, { ask: 'eval' }])
    expect(isOfflineQuestion(other)).toBe(false);
});
