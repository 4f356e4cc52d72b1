import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from './seededRandom.ts';

const take = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

describe('seededRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(take(a, 20)).toEqual(take(a, 20));
        if (a !== b) expect(take(a, 20)).not.toEqual(take(b, 20));
      }),
      { seed: 1 },
    );
  });

  it('stays in [0, 1)', () => {
    for (const value of take(42, 10_000)) {
      expect(value >= 0 && value < 1).toBe(true);
    }
  });

  it('fills ten equal bins evenly: chi square below its 0.1% point for nine degrees of freedom', () => {
    for (const seed of [0, 1, 2, -7]) {
      const bins = new Array(10).fill(0) as number[];
      for (const value of take(seed, 20_000)) {
        const bin = Math.floor(value * 10);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      const chiSquare = bins.reduce((sum, count) => sum + (count - 2_000) ** 2 / 2_000, 0);
      expect(chiSquare).toBeLessThan(27.88);
    }
  });

  it('gives numbers that do not follow from the one before', () => {
    const values = take(3, 20_000);
    const products = values.slice(1).map((value, i) => (value - 0.5) * ((values[i] ?? 0) - 0.5));
    const correlation = (12 * products.reduce((sum, product) => sum + product, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(products.length));
  });
});
