import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearScale } from './linearScale.ts';

test('a linear scale is that of D3, there and back', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const span = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1e-3);
  fc.assert(
    fc.property(span, span, number, (domain, range, value) => {
      const [own, known] = [linearScale(domain, range), scaleLinear(domain, range)];
      expect(own(value)).toBeCloseTo(known(value), 3);
      expect(own.invert(value)).toBeCloseTo(known.invert(value), 3);
    }),
  );
});
