import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesAround, placeLabel, spreadLabels, touches } from './placeLabels.ts';

const wide = { x0: 0, y0: 0, x1: 400, y1: 300 };

describe('spreadLabels', () => {
  it('leaves labels alone that are far enough apart', () => {
    expect(spreadLabels([10, 60, 30], 16, 0, 100)).toEqual([10, 60, 30]);
  });

  it('shares the displacement between two that overlap', () => {
    expect(spreadLabels([50, 54], 16, 0, 100)).toEqual([44, 60]);
  });

  it('keeps gap, order and range for any input that fits', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 }), wanted => {
        const placed = spreadLabels(wanted, 16, 0, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        sorted.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(300 + 1e-9);
          if (i > 0) expect(y - (sorted[i - 1] as number)).toBeGreaterThanOrEqual(16 - 1e-9);
        });
        wanted.forEach((a, i) => {
          wanted.forEach((b, j) => {
            if (a < b) expect(placed[i]).toBeLessThan(placed[j] as number);
          });
        });
      }),
    );
  });

  it('overflows at the far end when the range is too short', () => {
    expect(spreadLabels([1, 2, 3], 16, 0, 20)).toEqual([0, 16, 32]);
  });
});

describe('placeLabel', () => {
  const size = { width: 60, height: 14 };

  it('prefers the right side of a lone mark', () => {
    const placed = placeLabel(boxesAround(100, 100, size, 4), [], wide);
    expect(placed).toEqual({ box: { x0: 108, y0: 93, x1: 168, y1: 107 }, collisions: 0 });
  });

  it('turns away from a line on the right', () => {
    const line = { x0: 130, y0: 0, x1: 130, y1: 300 };
    const placed = placeLabel(boxesAround(100, 100, size, 4), [line], wide);
    expect(placed?.collisions).toBe(0);
    expect(placed?.box.x1).toBeLessThan(100);
  });

  it('reports collisions where no position is free', () => {
    const placed = placeLabel(boxesAround(100, 100, size, 4), [wide], wide);
    expect(placed?.collisions).toBe(1);
  });

  it('stays inside the bounds', () => {
    const placed = placeLabel(boxesAround(395, 5, size, 4), [], wide);
    expect(placed?.collisions).toBe(0);
  });

  it('never touches an obstacle when it says it is free', () => {
    const coordinate = fc.integer({ min: 0, max: 300 });
    const box = fc
      .tuple(coordinate, coordinate, fc.nat(60), fc.nat(60))
      .map(([x, y, w, h]) => ({ x0: x, y0: y, x1: x + w, y1: y + h }));
    fc.assert(
      fc.property(coordinate, coordinate, fc.array(box, { maxLength: 20 }), (x, y, obstacles) => {
        const placed = placeLabel(boxesAround(x, y, size, 4), obstacles, wide);
        const free = placed?.collisions === 0;
        if (free) expect(obstacles.some(obstacle => touches(placed.box, obstacle, 3))).toBe(false);
      }),
    );
  });
});
