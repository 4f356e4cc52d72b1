import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runningMean } from './runningMean.ts';

it('is the mean of each value and those before it, for any span, stride and length', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 2 }),
      (values, span, stride, offset) => {
        const own = values.filter((_, i) => i >= offset && (i - offset) % stride === 0);
        const expected = own.map((_, i) => {
          const window = own.slice(Math.max(0, i - span + 1), i + 1);
          return window.reduce((a, b) => a + b, 0) / window.length;
        });
        const means = runningMean(values, span, stride, offset);
        expect(means.length).toBe(own.length);
        for (const [i, mean] of means.entries()) expect(mean).toBeCloseTo(expected[i] ?? 0, 9);
      },
    ),
  );
});

it('forgets a huge value once it has left the window', () => {
  expect([...runningMean([1, 1e300, 1, 1, 1], 2)].slice(3)).toEqual([1, 1]);
});
