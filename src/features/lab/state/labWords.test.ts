import { afterAll, beforeAll, expect, test } from 'vitest';
import { setLanguage } from '../../../base/i18n/text.ts';
import { zh } from '../../../base/i18n/zh/index.ts';
import { tableText } from '../../../base/i18n/zh/tables.ts';
import { labTask, labTaskIds, semanticClasses } from '../model/labTasks.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import { errorScaleOf } from '../model/pictures/errorMap.ts';
import type { PaintedMap } from '../model/pictures/paintLabel.ts';
import { pixelWords } from '../model/pictures/pixelWords.ts';
import { defaultRecipe, type Recipe } from '../model/recipe.ts';
import { divergenceAdvice, runawayAdvice } from '../model/training/trainingRun.ts';
import { labWords } from './labWords.ts';
import { splitNotesOf, sweepName } from './sweeps/labTables.ts';

beforeAll(() => setLanguage('zh', zh, tableText));
afterAll(() => setLanguage('en', {}));

/** Keys, ids and units, which are the same in every language. */
const names =
  /\b(set|tasks|size|image|scenes|data|seeds?|steps|batch|rate|stop|start|networks|full|half|depth|normals|semantics|large|small|fixed|stalling|random|pretrained|nonsense|WebAssembly|WebGPU|WebGL|L1|wat|x+|SIMD)\b/g;

function expectChinese(text: string): void {
  const words = labWords(text);
  expect(words.replaceAll(names, '').match(/[a-z]{2,}/gi), `${text} -> ${words}`).toBeNull();
}

test('tasks, classes, losses and errors of the Lab have words in Chinese', () => {
  for (const id of labTaskIds) {
    const { name, short, loss } = labTask(id);
    for (const text of [
      name,
      short,
      loss.split(',')[0] ?? '',
      errorScaleOf(id).measure,
      errorScaleOf(id).unit,
    ])
      expectChinese(text);
  }
  for (const name of semanticClasses) expectChinese(name);
});

test('what a map says of a pixel has words in Chinese', () => {
  for (const what of ['image', ...labTaskIds] as const)
    for (const kind of ['label', 'prediction'] as const)
      for (const value of [0, 1]) {
        const map: PaintedMap = { what, kind, size: 4, values: new Float32Array(16 * 8).fill(value) };
        expectChinese(pixelWords(map, { x: 1, y: 2 }));
      }
});

test('the notices of a recipe are told in Chinese', () => {
  const { notices } = parseRecipe(
    'wat;set:7;tasks:nonsense;scenes:x;steps:1e9;seeds:1+1+x;networks:full.nonsense;size:nonsense',
  );
  expect(notices.length).toBeGreaterThanOrEqual(9);
  for (const notice of notices) expectChinese(notice);
  for (const notice of parseRecipe('tasks:depth+nonsense;networks:half.depth,wat').notices)
    expectChinese(notice);
});

test('advice is told in Chinese, with the name of the task', () => {
  expect(labWords(divergenceAdvice(12, 'Depth', 0.02))).toBe(
    '第 12 步之后，“深度”的损失不再是有限的数。请用更低的学习率训练，例如用 0.01 代替 0.02。',
  );
  expectChinese(runawayAdvice('Edges', 0.02));
});

test('what a client was told is told in Chinese within what it says', () => {
  expect(
    labWords('WebGPU cannot be used here (This browser has no WebGPU): WebAssembly trains instead.'),
  ).toBe('WebGPU 无法在此使用（此浏览器没有 WebGPU）：改用 WebAssembly 训练。');
  expect(labWords('An encoder does not fit.')).toBe('An encoder does not fit.');
});

test('the names and notes of a sweep’s tables have words in Chinese', () => {
  const recipes: readonly Recipe[] = [
    defaultRecipe,
    { ...defaultRecipe, seeds: [1, 2], networks: 'pairs', start: 'pretrained' },
    { ...defaultRecipe, tasks: ['depth', 'edges'], networks: [{ scale: 'half', tasks: ['depth'] }] },
  ];
  for (const recipe of recipes) {
    const name = sweepName(recipe);
    for (const text of [name, `${name}: gradient cosine`, ...Object.values(splitNotesOf(recipe))])
      expect(tableText(text)).not.toMatch(/[a-z]{2,}/i);
  }
});
