import { afterAll, beforeAll, expect, test } from 'vitest';
import { isMessage, type Phrase, saidBy } from '../../../base/i18n/message.ts';
import { setLanguage, words } from '../../../base/i18n/text.ts';
import { zh } from '../../../base/i18n/zh/index.ts';
import { tables } from '../../../base/i18n/zh/tables.ts';
import type { TrainEvent } from '../client/labApi.ts';
import { fakeLab, finished, request } from '../client/testing/fakeLab.ts';
import { labTaskIds } from '../model/labTasks.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import type { PaintedMap } from '../model/pictures/paintLabel.ts';
import { pixelWords } from '../model/pictures/pixelWords.ts';
import { defaultRecipe } from '../model/recipe.ts';
import { sweepName } from '../model/sweepName.ts';
import { divergenceAdvice, runawayAdvice } from '../model/training/trainingRun.ts';

beforeAll(() => setLanguage('zh', zh, tables));
afterAll(() => setLanguage('en', {}));

/** Keys, ids and units, which are the same in every language. */
const names =
  /\b(set|tasks|size|image|scenes|data|seeds?|steps|batch|rate|stop|start|networks|full|half|depth|normals|semantics|large|small|fixed|stalling|random|pretrained|nonsense|WebAssembly|WebGPU|WebGL|L1|wat|x+|SIMD)\b/g;

function expectChinese(phrase: Phrase): void {
  expect(isMessage(phrase)).toBe(true);
  const said = words(phrase);
  expect(said.replaceAll(names, '').match(/[a-z]{2,}/gi), said).toBeNull();
}

test('the notices of a recipe are told in Chinese', () => {
  const { notices } = parseRecipe(
    'wat;set:7;tasks:nonsense;scenes:x;steps:1e9;seeds:1+1+x;networks:full.nonsense;size:nonsense',
  );
  expect(notices.length).toBeGreaterThanOrEqual(9);
  for (const notice of notices) expectChinese(notice);
  for (const notice of parseRecipe('tasks:depth+nonsense;networks:half.depth,wat').notices)
    expectChinese(notice);
});

test('a worker’s end is told in Chinese, with what a browser reported as it is', async () => {
  const absent = { start: async () => Promise.reject(new Error('No adapter.')) };
  const { client } = fakeLab('webgpu', [absent, { train: async () => finished }]);
  const events: TrainEvent[] = [];
  await client.train(request, event => void events.push(event)).result;
  const said = events.flatMap(event => (event.kind === 'restarted' ? [words(event.reason)] : []));
  expect(said).toEqual(['WebGPU 无法在此使用（No adapter）：改用 WebAssembly 训练。']);
});

test('the error of a run that cannot go on is told in Chinese', async () => {
  const absent = { start: async () => Promise.reject(new Error('SIMD')) };
  const { client } = fakeLab('wasm', [absent]);
  const error: unknown = await client.train(request, () => undefined).result.catch(thrown => thrown);
  expectChinese(saidBy(error));
});

test('advice is told in Chinese, with the name of the task', () => {
  expect(words(divergenceAdvice(12, 'depth', 0.02))).toBe(
    '第 12 步之后，“深度”的损失不再是有限的数。请用更低的学习率训练，例如用 0.01 代替 0.02。',
  );
  expectChinese(runawayAdvice('edges', 0.02));
});

test('what a map says of a pixel has words in Chinese', () => {
  for (const what of ['image', ...labTaskIds] as const)
    for (const kind of ['label', 'prediction'] as const)
      for (const value of [0, 1]) {
        const map: PaintedMap = { what, kind, size: 4, values: new Float32Array(16 * 8).fill(value) };
        expectChinese(pixelWords(map, { x: 1, y: 2 }));
      }
});

test('the name of a sweep has words in Chinese', () => {
  expectChinese(sweepName(defaultRecipe));
  expectChinese(sweepName({ ...defaultRecipe, seeds: [1, 2], networks: 'pairs', start: 'pretrained' }));
  const networks = [{ scale: 'half', tasks: ['depth'] }] as const;
  expectChinese(sweepName({ ...defaultRecipe, tasks: ['depth', 'edges'], networks }));
});
