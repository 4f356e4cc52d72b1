import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureText } from '../text/measureText.ts';
import { layOutMatrix } from './layOutMatrix.ts';

const measure: MeasureText = (text, size = 12) => text.length * size * 0.6;

describe('a matrix of networks', () => {
  it('keeps its lines few and inside of its width, however long the names are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 300, max: 1400 }),
        (lengths, count, width) => {
          const rows = lengths.map(length => ({
            name: 'n'.repeat(length),
            short: 'n'.repeat(Math.min(8, length)),
          }));
          const columns = Array.from({ length: count }, (_, i) => ({ kind: `${1 + (i % 3)} tasks` }));
          const { places, cell, left, lines } = layOutMatrix(columns, rows, width, measure);
          expect(left).toBeLessThanOrEqual(width / 3 + 13);
          for (const { x } of places) expect(x + cell).toBeLessThanOrEqual(width);
          // Half of what is left of the width holds columns of 20 pixels and 18 between kinds.
          expect(lines.length).toBeLessThanOrEqual(Math.ceil(count / Math.floor((width - left - 2) / 38)));
        },
      ),
    );
  });

  it('says names whole where there is room, and the beginning where there is not', () => {
    const rows = [
      { name: 'depth', short: 'd' },
      { name: 'n'.repeat(300), short: 'nn' },
    ];
    const { names } = layOutMatrix([{ kind: '1 task' }], rows, 900, measure);
    expect(names[0]).toBe('depth');
    expect(names[1]).toMatch(/^n{20,50}…$/);
  });
});
