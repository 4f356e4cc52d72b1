import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from './incompleteBeta.ts';

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const shape = fc.double({ min: 0.1, max: 60, noNaN: true });

describe('incompleteBeta', () => {
  it.each([
    [0.3, 1, 1, 0.3],
    [0.5, 2, 2, 0.5],
    [0.2, 2, 1, 0.04],
    [0.2, 1, 3, 1 - 0.8 ** 3],
    [0.25, 2, 3, 0.26171875],
    [0.5, 0.5, 0.5, 0.5],
    [0.1, 0.5, 0.5, (2 / Math.PI) * Math.asin(Math.sqrt(0.1))],
    [0.36, 1, 0.5, 1 - Math.sqrt(0.64)],
  ])('of x = %d, a = %d, b = %d is %d', (x, a, b, expected) => {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 12);
  });

  it("gives the two-sided 5% point of Student's t with 18 degrees of freedom, 2.100922", () => {
    const t = 2.10092204024;
    expect(incompleteBeta(18 / (18 + t * t), 9, 0.5)).toBeCloseTo(0.05, 9);
  });

  it('equals the binomial sum for whole a and b', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (x, a, b) => {
        const n = a + b - 1;
        let [sum, choose] = [0, 1];
        for (let j = 0; j <= n; j++) {
          if (j >= a) sum += choose * x ** j * (1 - x) ** (n - j);
          choose = (choose * (n - j)) / (j + 1);
        }
        expect(incompleteBeta(x, a, b)).toBeCloseTo(sum, 10);
      }),
      { seed: 1 },
    );
  });

  it('is one less its mirror image', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 10);
      }),
      { seed: 2 },
    );
  });

  it('rises with x from 0 to 1', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
    fc.assert(
      fc.property(share, share, shape, shape, (x, y, a, b) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-11);
      }),
      { seed: 3 },
    );
  });
});
