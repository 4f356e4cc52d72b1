import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHalf, toHalf } from './halfFloat.ts';

test('every half that is a number is written as it was read', () => {
  for (let half = 0; half < 0x10000; half++) {
    const value = fromHalf(half);
    if (!Number.isNaN(value)) expect(toHalf(value)).toBe(half);
  }
  expect(fromHalf(toHalf(Number.NaN))).toBeNaN();
});

test('a number becomes the nearest half', () => {
  const values = [...Array(0x7c00).keys()].map(fromHalf);
  fc.assert(
    fc.property(fc.float({ min: -60000, max: 60000, noNaN: true }), value => {
      const half = fromHalf(toHalf(value));
      const nearest = values.reduce((best, other) =>
        Math.abs(other - Math.abs(value)) < Math.abs(best - Math.abs(value)) ? other : best,
      );
      expect(Math.abs(half - value)).toBe(Math.abs(nearest - Math.abs(value)));
    }),
    { numRuns: 200 },
  );
});

test('what is too large or too small becomes infinite or nothing', () => {
  expect([65519, 65520, -1e9].map(value => fromHalf(toHalf(value)))).toEqual([
    65504,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
  expect(fromHalf(toHalf(1e-9))).toBe(0);
});
