import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale } from './linearScale.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('linearScale', () => {
  it('takes the ends of the domain to the ends of the range, and back', () => {
    const scale = linearScale([1, 5], [50, 550]);
    expect([1, 2, 5].map(scale)).toEqual([50, 175, 550]);
    expect([50, 175, 550].map(scale.invert)).toEqual([1, 2, 5]);
  });

  it('is undone by invert', () => {
    fc.assert(
      fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), value, (low, size, at) => {
        const scale = linearScale([low, low + size], [300, 40]);
        expect(scale.invert(scale(at))).toBeCloseTo(at, 3);
      }),
    );
  });

  it('takes a domain of one value to the middle', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });

  it('has round ticks within the domain', () => {
    expect(linearScale([0.43, 0.51], [0, 1]).ticks(4)).toEqual([0.44, 0.46, 0.48, 0.5]);
  });
});
