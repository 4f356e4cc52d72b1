import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBelow } from './addBelow.ts';

const amount = fc.double({ min: -5, max: 5, noNaN: true });
const loss = fc.oneof({ weight: 9, arbitrary: amount }, fc.constant(Number.POSITIVE_INFINITY));

describe('addBelow', () => {
  it('comes to the plain sum, bit for bit, with infinite losses too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(loss, fc.nat({ max: 3 })), { maxLength: 12 }),
        fc.array(amount, { minLength: 4, maxLength: 4 }),
        amount,
        fc.nat({ max: 3 }),
        (entries, prices, start, from) => {
          const losses = Float64Array.from(entries, ([value]) => value);
          const members = Uint16Array.from(entries, ([, task]) => task);
          let plain = start;
          for (let p = from; p < losses.length; p++)
            plain += Math.min(0, (losses[p] ?? 0) - (prices[members[p] ?? 0] ?? 0));
          const sum = addBelow(losses, members, Float64Array.from(prices), from, losses.length, start);
          // 0 and −0 are the same to all who compare sums.
          expect(sum + 0).toBe(plain + 0);
        },
      ),
    );
  });
});
