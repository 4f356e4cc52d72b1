import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapInWords } from './gapInWords.ts';

test.each([
  [0.01, '0.01'],
  [0.0123, '0.013'],
  [0.996, '1'],
  [190.2, '200'],
  [1234, '1300'],
  [0, '0'],
])('a gap of %d is told as at most %s', (gap, text) => {
  expect(gapInWords(gap)).toBe(text);
});

test('no gap is told smaller than it is, nor larger than by a tenth', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), gap => {
      const told = Number(gapInWords(gap));
      expect(told).toBeGreaterThanOrEqual(gap * (1 - 1e-6));
      expect(told).toBeLessThanOrEqual(gap * 1.11);
    }),
  );
});
