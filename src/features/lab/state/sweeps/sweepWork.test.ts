import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from '../../model/labRuns.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { secondsLeft, workOf } from './sweepWork.ts';

it('deals what is left out to workers, each as it becomes free', () => {
  expect(secondsLeft([10, 10, 20], 1, 10)).toBe(4);
  expect(secondsLeft([10, 10, 20], 2, 10)).toBe(3);
  expect(secondsLeft([], 2, 0)).toBe(0);
  expect(secondsLeft([1], 2, 0)).toBeNaN();
});

it('is never sooner than the largest or the mean, nor later than one worker alone', () => {
  const works = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(works, fc.integer({ min: 1, max: 16 }), (left, workers) => {
      const total = left.reduce((sum, work) => sum + work, 0);
      const seconds = secondsLeft(left, workers, 1);
      expect(seconds).toBeGreaterThanOrEqual(Math.max(...left));
      expect(seconds).toBeGreaterThanOrEqual(total / workers - 1e-9);
      expect(seconds).toBeLessThanOrEqual(total);
    }),
  );
});

it('counts steps, batch and the looks of a watched network', () => {
  const works = (text: string) => {
    const { recipe } = parseRecipe(text);
    return runsOf(recipe).map(run => workOf(recipe, run));
  };
  const [half = 0, , full = 0, , pair = 0] = works('tasks:depth+normals;steps:100');
  expect(half).toBeLessThan(full);
  expect(full).toBeLessThan(pair);
  const [twice = 0] = works('tasks:depth+normals;steps:200');
  expect(twice).toBe(2 * half);
  const [pairAlone = 0] = works('tasks:depth+normals+edges;steps:100;networks:full.depth+normals');
  expect(pair / pairAlone).toBeCloseTo(1.4);
});
