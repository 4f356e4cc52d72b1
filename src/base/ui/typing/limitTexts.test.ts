import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNear, limitTexts } from './limitTexts.ts';

it('limits are told in few digits, and count when they are typed', () => {
  expect(limitTexts({ least: 15.16666, most: 119.96 })).toEqual({ least: '15.17', most: '119.9' });
  expect(limitTexts({ least: 0.1 + 0.2, most: 4294967295 })).toEqual({ least: '0.3', most: '4294967295' });
  expect(limitTexts({ least: 2.00001, most: 2.00002 })).toEqual({ least: '2.00001', most: '2.00002' });
  const cost = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(cost, cost, (a, b) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)];
      const texts = limitTexts({ least, most });
      for (const typed of [Number(texts.least), Number(texts.most)]) {
        expect(typed >= least || isNear(typed, least)).toBe(true);
        expect(typed <= most || isNear(typed, most)).toBe(true);
      }
    }),
  );
});
