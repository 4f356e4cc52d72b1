import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { LayerOps } from '../engine/ops/layerOps.ts';
import { startSimd, tinyData, tinyOptions } from '../engine/testing/tinyExperiment.ts';
import { predictWith } from '../engine/train/predictWith.ts';
import { Trainer } from '../engine/train/trainer.ts';
import { planNetwork } from '../model/networkPlan.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import { paintLabel } from '../model/pictures/paintLabel.ts';
import { recipeText } from '../model/recipe.ts';
import { readWeights, type StoredWeights, writeWeights } from './labWeights.ts';

let ops: LayerOps;
beforeAll(async () => {
  ops = await startSimd();
});

const stored: StoredWeights = {
  recipe: 'steps:600',
  constants: { depth: 0.33, semantics: 1.4 },
  networks: [
    { network: 'half.depth', seed: 1, test: [0.5], parameters: Float32Array.of(1, -0.5, 0.25) },
    { network: 'full.depth+semantics', seed: 1, test: [0.4, 0.6], parameters: Float32Array.of(2, 0) },
  ],
};
const bufferOf = (bytes: Uint8Array) => bytes.slice().buffer as ArrayBuffer;

test('networks are read as they were written', () => {
  const { index, bytes } = writeWeights(stored);
  expect(bytes).toHaveLength(10);
  expect(readWeights(index, bufferOf(bytes))).toEqual(stored);
});

test('weights that do not belong to their index are refused with the numbers', () => {
  const { index, bytes } = writeWeights(stored);
  expect(() => readWeights(index, bufferOf(bytes.subarray(2)))).toThrow(
    'The weights have 8 bytes, their index says 10.',
  );
  expect(() => readWeights('{', bufferOf(bytes))).toThrow('JSON');
  expect(() => readWeights(index.replace('half.depth', 'tiny.depth'), bufferOf(bytes))).toThrow(
    'networks.0.network',
  );
});

test('no pixel of a prediction changes visibly by the rounding', async () => {
  const trainer = new Trainer(tinyOptions, tinyData, ops);
  for (let step = 0; step < 60; step++) await trainer.advance(4e-3);
  const { parameters } = await trainer.snapshot();
  trainer.dispose();
  const { index, bytes } = writeWeights({
    ...stored,
    networks: [{ network: 'half.depth', seed: 5, test: [], parameters }],
  });
  const [rounded] = readWeights(index, bufferOf(bytes)).networks;
  const plan = planNetwork(tinyOptions.design);
  const { images } = tinyData.test;
  const [before, after] = [
    await predictWith(plan, parameters, images, ops),
    await predictWith(plan, rounded?.parameters ?? new Float32Array(), images, ops),
  ];
  const [exact, near] = [before, after].map(([values = new Float32Array()]) =>
    paintLabel({ what: 'depth', kind: 'prediction', size: 16, values }),
  );
  const differences = Array.from(exact ?? [], (value, i) => Math.abs(value - (near?.[i] ?? Number.NaN)));
  expect(new Set(exact).size).toBeGreaterThan(20);
  expect(Math.max(...differences)).toBeLessThanOrEqual(3);
});

test('the networks that ship belong to the recorded table, each with as many parameters as its plan', () => {
  const index = readFileSync('public/lab/weights-lab-large.json', 'utf8');
  const bytes = readFileSync('public/lab/weights-lab-large.bin');
  const { networks, recipe: text, constants } = readWeights(index, bufferOf(bytes));
  const { recipe, notices } = parseRecipe(text);
  expect(notices).toEqual([]);
  expect(recipeText(recipe)).toBe(text);
  expect(JSON.parse(readFileSync('public/tables/lab-large.json', 'utf8')).recipe).toBe(text);
  expect(Object.keys(constants)).toEqual([...recipe.tasks]);
  for (const { network, parameters, test } of networks) {
    const [scale, list = ''] = network.split('.');
    const tasks = recipe.tasks.filter(task => list.split('+').includes(task));
    const design = { size: recipe.size, imageSize: recipe.imageSize, tasks } as const;
    expect(parameters).toHaveLength(
      planNetwork({ ...design, scale: scale === 'half' ? 'half' : 'full' }).parameterCount,
    );
    expect(test).toHaveLength(tasks.length);
  }
});
