import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueOfRank } from './valueOfRank.ts';

it('is the value that stands at the rank once all are sorted', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.nat(), (drawn, any) => {
      const rank = any % drawn.length;
      const sorted = Float64Array.from(drawn).sort();
      // Of equals, 0 and -0, either may stand there.
      expect(valueOfRank(Float64Array.from(drawn), rank) === sorted[rank]).toBe(true);
    }),
    { numRuns: 500, seed: 71 },
  );
});
