import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { tensorOps } from '../ops/tensorOps.ts';
import { startTestBackend } from '../testing/startTestBackend.ts';
import { startSimd, tinyData, tinyOptions } from '../testing/tinyExperiment.ts';
import { batchIndices } from './sceneBatch.ts';
import { Trainer } from './trainer.ts';

async function advance(trainer: Trainer, steps: number): Promise<number[][]> {
  const losses: number[][] = [];
  for (let i = 0; i < steps; i++) losses.push(await trainer.advance(4e-3));
  return losses;
}

test('an epoch goes through every scene once, in an order that depends on the seed and the epoch', () => {
  const epoch = (seed: number, first: number) =>
    [0, 1, 2].flatMap(step => [...batchIndices(seed, first + step, 8, 24)]);
  const sorted = [...Array(24).keys()];
  expect(epoch(1, 0).sort((a, b) => a - b)).toEqual(sorted);
  expect(epoch(1, 3).sort((a, b) => a - b)).toEqual(sorted);
  expect(epoch(1, 0)).not.toEqual(epoch(1, 3));
  expect(epoch(1, 0)).not.toEqual(epoch(2, 0));
  expect(epoch(1, 0)).toEqual(epoch(1, 0));
  expect(batchIndices(1, 5, 100, 24)).toHaveLength(24);
});

test('the losses start at about that of the best constant prediction and fall', async () => {
  const trainer = new Trainer(tinyOptions, tinyData, await startSimd());
  const losses = await advance(trainer, 60);
  for (const [task, first] of (losses[0] ?? []).entries()) {
    expect(first).toBeGreaterThan(0.8);
    expect(first).toBeLessThan(1.6);
    expect(losses[59]?.[task]).toBeLessThan(0.85 * first);
  }
  trainer.dispose();
});

test('the same seed gives the same losses bit for bit, another seed others', async () => {
  const ops = await startSimd();
  const run = async (seed: number) => {
    const trainer = new Trainer({ ...tinyOptions, seed }, tinyData, ops);
    const losses = [...(await advance(trainer, 4)), await trainer.evaluate(tinyData.test)];
    trainer.dispose();
    return losses;
  };
  const first = await run(5);
  expect(await run(5)).toEqual(first);
  expect(await run(6)).not.toEqual(first);
});

test('a step on wasm is the step that TensorFlow.js’s own operations take on the cpu', async () => {
  const simd = new Trainer(tinyOptions, tinyData, await startSimd());
  const ours = await advance(simd, 3);
  const oursAfter = await simd.snapshot();
  simd.dispose();
  await startTestBackend('cpu');
  const stock = new Trainer(tinyOptions, tinyData, tensorOps);
  const theirs = await advance(stock, 3);
  const theirsAfter = await stock.snapshot();
  stock.dispose();
  for (const [step, losses] of theirs.entries()) {
    for (const [task, loss] of losses.entries()) expect(ours[step]?.[task]).toBeCloseTo(loss, 5);
  }
  const worst = Math.max(
    ...theirsAfter.parameters.map((p, i) => Math.abs(p - (oursAfter.parameters[i] ?? 0))),
  );
  expect(worst).toBeLessThan(1e-3);
});

test('a task’s gradient by the shared parameters is the slope of its loss', async () => {
  const ops = await startSimd();
  const trainer = new Trainer(tinyOptions, tinyData, ops);
  const { losses, tasks } = trainer.probe(1e-3);
  const { parameters, ...rest } = await trainer.snapshot();
  for (const [task, { gradient }] of tasks.entries()) {
    const length = Math.sqrt(gradient.reduce((total, value) => total + value * value, 0));
    const [up, down] = [1e-3, -1e-3].map(by => {
      const moved = parameters.map((value, i) => value + (by * (gradient[i] ?? 0)) / length);
      const other = new Trainer(tinyOptions, tinyData, ops, { ...rest, parameters: moved });
      const lossesThere = other.probe(0).losses;
      other.dispose();
      return lossesThere[task] ?? Number.NaN;
    }) as [number, number];
    expect(Math.abs((up - down) / 2e-3 / length - 1)).toBeLessThan(0.03);
    expect(up).toBeGreaterThan(losses[task] ?? 0);
  }
  trainer.dispose();
});

test('a small step along a task’s own gradient lowers its loss, and a step of 0 changes none', async () => {
  const trainer = new Trainer(tinyOptions, tinyData, await startSimd());
  await advance(trainer, 3);
  const probe = trainer.probe(1e-4);
  for (const [task, { lossesAfter }] of probe.tasks.entries()) {
    expect(lossesAfter[task]).toBeLessThan(probe.losses[task] ?? 0);
  }
  for (const { lossesAfter } of trainer.probe(0).tasks) expect(lossesAfter).toEqual(probe.losses);
  trainer.dispose();
});

test('steps, measurements and predictions leave no tensors behind', async () => {
  const ops = await startSimd();
  const before = memory().numTensors;
  const trainer = new Trainer(tinyOptions, tinyData, ops);
  await trainer.advance(1e-3);
  const during = memory().numTensors;
  for (let i = 0; i < 20; i++) {
    await trainer.advance(1e-3);
    await trainer.evaluate(tinyData.validation);
    await trainer.predict(tinyData.test.images);
    await trainer.snapshot();
    trainer.probe(1e-3);
    expect(memory().numTensors).toBe(during);
  }
  trainer.dispose();
  expect(memory().numTensors).toBe(before);
});

test('predictions come channel by channel for every scene', async () => {
  const trainer = new Trainer(tinyOptions, tinyData, await startSimd());
  const [depth, semantics] = await trainer.predict(tinyData.test.images);
  expect(depth).toHaveLength(8 * 256);
  expect(semantics).toHaveLength(8 * 256 * 6);
  trainer.dispose();
});

test('a pretrained network that does not fit is refused, one that fits is where training starts', async () => {
  const ops = await startSimd();
  expect(() => new Trainer({ ...tinyOptions, pretrained: new Float32Array(3) }, tinyData, ops)).toThrow(
    '3 parameters',
  );
  const plain = new Trainer(tinyOptions, tinyData, ops);
  const pretrained = new Float32Array(plain.plan.parameterCount).fill(0.01);
  const tuned = new Trainer({ ...tinyOptions, pretrained }, tinyData, ops);
  expect((await tuned.snapshot()).parameters).toEqual(pretrained);
  plain.dispose();
  tuned.dispose();
});
