import { expect, test, vi } from 'vitest';
import { type NetworkDesign, planNetwork } from '../model/networkPlan.ts';
import { defaultRecipe } from '../model/recipe.ts';
import { encoderPath, readEncoder } from '../recordings/encoderFile.ts';
import { EncoderShelf, encoderFor } from './encoders.ts';

const design: NetworkDesign = { size: 'small', scale: 'half', tasks: ['depth'], imageSize: 32 };
const { sharedCount } = planNetwork(design);
const good = Float32Array.from({ length: sharedCount }, (_, i) => i / 8);

test('an encoder is loaded once for all networks of its shape, whatever their tasks and image size', async () => {
  const fetchBytes = vi.fn(async () => good.slice().buffer);
  const shelf = new EncoderShelf(fetchBytes);
  const first = await shelf.encoderOf(design);
  expect(first).toEqual(good);
  expect(await shelf.encoderOf({ ...design, tasks: ['edges'], imageSize: 48 })).toBe(first);
  expect(fetchBytes.mock.calls).toEqual([['lab/encoder-small-half.f32']]);
});

test('each shape has a file of its own', () => {
  const paths = (['large', 'small'] as const).flatMap(size =>
    (['full', 'half'] as const).map(scale => encoderPath({ size, scale })),
  );
  expect(new Set(paths).size).toBe(4);
});

test('what failed is tried again', async () => {
  const fetchBytes = vi
    .fn(async () => good.slice().buffer)
    .mockRejectedValueOnce(new Error('the site did not answer'));
  const shelf = new EncoderShelf(fetchBytes);
  await expect(shelf.encoderOf(design)).rejects.toThrow('the site did not answer');
  expect(await shelf.encoderOf(design)).toEqual(good);
});

test('a file of another length, such as a page in its place, is refused with what to do', () => {
  const page = new TextEncoder().encode('<!doctype html><title>Taskmates</title>').buffer;
  expect(() => readEncoder(page, design)).toThrow(/39 bytes instead of \d+\. Load the page again/);
});

test('a file with what is not a finite number is refused', () => {
  const bad = good.slice();
  bad[7] = Number.NaN;
  expect(() => readEncoder(bad.buffer, design)).toThrow('holds what is not a finite number');
});

test('a recipe that starts from random parameters loads nothing', async () => {
  expect(await encoderFor(defaultRecipe, design)).toBeUndefined();
});
