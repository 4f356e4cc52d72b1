import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePills } from './BudgetRule.tsx';

const pill = (x: number) => ({ x, width: 80 });

describe('placePills', () => {
  it('centres pills whose rules are far apart', () => {
    expect(placePills(pill(100), pill(400), 600)).toEqual([60, 360]);
  });

  it('lays pills to both sides of one rule, and at the edge of the figure beside each other', () => {
    expect(placePills(pill(300), pill(300), 600)).toEqual([219, 301]);
    expect(placePills(pill(10), pill(10), 600)).toEqual([0, 82]);
    expect(placePills(pill(590), pill(590), 600)).toEqual([438, 520]);
  });

  it('keeps both inside and apart, wherever the rules stand', () => {
    const place = fc.double({ min: 0, max: 600, noNaN: true });
    fc.assert(
      fc.property(place, place, (x, y) => {
        const [a, b] = placePills(pill(x), pill(y), 600);
        expect(Math.min(a, b)).toBeGreaterThanOrEqual(0);
        expect(Math.max(a, b) + 80).toBeLessThanOrEqual(600);
        expect(Math.abs(a - b)).toBeGreaterThanOrEqual(81.9);
        if (x < y) expect(a).toBeLessThan(b);
      }),
    );
  });
});
