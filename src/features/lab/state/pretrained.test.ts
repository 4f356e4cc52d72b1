import { expect, test, vi } from 'vitest';
import { labTaskIds } from '../model/labTasks.ts';
import { type NetworkDesign, planNetwork } from '../model/networkPlan.ts';
import { defaultRecipe } from '../model/recipe.ts';
import { toHalf } from '../recordings/halfFloat.ts';
import { pretrainedPath, readPretrained } from '../recordings/pretrainedFile.ts';
import { PretrainedShelf, pretrainedFor } from './pretrained.ts';

const design: NetworkDesign = { size: 'small', scale: 'half', tasks: ['depth'], imageSize: 32 };
const whole = planNetwork({ ...design, tasks: labTaskIds });
/** The number of each parameter, as far as 16 bits tell them apart. */
const numbers = Float32Array.from({ length: whole.parameterCount }, (_, i) => i % 2000);
const good = Uint16Array.from(numbers, toHalf);

test('a network is loaded once for all of its shape, and each starts from its encoder and the decoders of its own tasks', async () => {
  const fetchBytes = vi.fn(async () => good.slice().buffer);
  const shelf = new PretrainedShelf(fetchBytes);
  for (const task of ['depth', 'curvature'] as const) {
    const parameters = await shelf.pretrainedOf({ ...design, tasks: [task], imageSize: 48 });
    const from = whole.decoders.find(decoder => decoder.task === task)?.layers[0].offset ?? 0;
    const end = from + parameters.length - whole.sharedCount;
    expect(parameters).toEqual(
      Float32Array.from([...numbers.subarray(0, whole.sharedCount), ...numbers.subarray(from, end)]),
    );
  }
  expect(fetchBytes.mock.calls).toEqual([['lab/pretrained-small-half.f16']]);
});

test('each shape has a file of its own', () => {
  const paths = (['large', 'small'] as const).flatMap(size =>
    (['full', 'half'] as const).map(scale => pretrainedPath({ size, scale })),
  );
  expect(new Set(paths).size).toBe(4);
});

test('what failed is tried again', async () => {
  const fetchBytes = vi
    .fn(async () => good.slice().buffer)
    .mockRejectedValueOnce(new Error('the site did not answer'));
  const shelf = new PretrainedShelf(fetchBytes);
  await expect(shelf.pretrainedOf(design)).rejects.toThrow('the site did not answer');
  expect(await shelf.pretrainedOf(design)).toHaveLength(planNetwork(design).parameterCount);
});

test('a file of another length, such as a page in its place, is refused with what to do', () => {
  const page = new TextEncoder().encode('<!doctype html><title>Taskmates</title>').buffer;
  expect(() => readPretrained(page, design)).toThrow(/39 bytes instead of \d+\. Load the page again/);
});

test('a file with what is not a finite number is refused', () => {
  const bad = good.slice();
  bad[7] = 0x7e00;
  expect(() => readPretrained(bad.buffer, design)).toThrow('holds what is not a finite number');
});

test('a recipe that starts from random parameters loads nothing', async () => {
  expect(await pretrainedFor(defaultRecipe, design)).toBeUndefined();
});
