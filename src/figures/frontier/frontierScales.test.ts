import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrontierData } from './frontierData.ts';
import { budgetAxis, totalAxis } from './frontierScales.ts';

function makeData(totals: readonly number[]): FrontierData {
  return {
    lines: [],
    published: [
      { key: 'p', name: 'p', color: 'red', points: totals.map((total, i) => ({ budget: i + 1, total })) },
    ],
    minimumBudget: 1,
    maximumBudget: 5,
  };
}

describe('totalAxis', () => {
  it('has 4 to 6 ticks and shows every total, whatever the totals', () => {
    const total = fc.double({ min: 1e-4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(total, { minLength: 1, maxLength: 9 }), totals => {
        const { scale, ticks } = totalAxis(makeData(totals), 40, 300);
        expect(ticks.length).toBeGreaterThanOrEqual(4);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(new Set(ticks.map(tick => tick.text)).size).toBe(ticks.length);
        for (const value of [...totals, ...ticks.map(tick => tick.value)]) {
          expect(scale(value)).toBeGreaterThanOrEqual(40 - 1e-6);
          expect(scale(value)).toBeLessThanOrEqual(300 + 1e-6);
        }
      }),
    );
  });

  it('keeps room below the lowest total for its value', () => {
    const { scale } = totalAxis(makeData([0.435, 0.503]), 40, 300);
    expect(300 - scale(0.435)).toBeGreaterThanOrEqual(26 - 1e-6);
  });

  it('stands a frontier of one total or of none', () => {
    expect(totalAxis(makeData([0.5]), 40, 300).ticks.length).toBeGreaterThanOrEqual(4);
    expect(totalAxis(makeData([]), 40, 300).ticks.length).toBeGreaterThanOrEqual(4);
  });
});

describe('budgetAxis', () => {
  it('reaches from the smallest to the largest budget', () => {
    const { scale, ticks } = budgetAxis(makeData([1]), 50, 550);
    expect([scale(1), scale(5)]).toEqual([50, 550]);
    expect(ticks.length).toBeGreaterThan(4);
  });

  it('stands a range of one budget', () => {
    const data = { ...makeData([1]), minimumBudget: 3, maximumBudget: 3 };
    expect(budgetAxis(data, 50, 550).scale(3)).toBe(300);
  });
});
