import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumOfLargest } from './sumOfLargest.ts';

it('sums the largest, whatever their order and however many are alike', () => {
  const amounts = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer()), { maxLength: 40 });
  fc.assert(
    fc.property(amounts, fc.nat(40), (values, wanted) => {
      const count = Math.min(wanted, values.length);
      const largest = [...values].sort((a, b) => b - a).slice(0, count);
      const given = Float64Array.from(values);
      expect(sumOfLargest(given, count)).toBe(largest.reduce((sum, value) => sum + value, 0));
      expect([...given].sort()).toEqual([...values].sort());
    }),
    { seed: 72 },
  );
});
