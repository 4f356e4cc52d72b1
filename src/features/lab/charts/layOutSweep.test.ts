import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../../../figures/text/measureText.ts';
import { layOutSweep } from './layOutSweep.ts';

const tasks = ['Semantics', 'Depth', 'Normals', 'Keypoints', 'Edges'].map(name => ({
  name,
  short: name.slice(0, 5),
}));
const kinds = [5, 5, 10, 10, 5, 1].flatMap((count, i) =>
  Array.from({ length: count }, () => ({
    kind: i === 0 ? 'half size' : `${i} tasks`,
    seeds: [{ seed: 1, kind: 'waiting' as const, share: 0 }],
  })),
);

describe('the places of a sweep’s networks', () => {
  it('are on one line where there is room, and on several on a phone', () => {
    expect(layOutSweep(kinds, tasks, 1200, guessTextWidth).lines).toHaveLength(1);
    const phone = layOutSweep(kinds, tasks, 328, guessTextWidth);
    expect(phone.lines.length).toBeGreaterThan(3);
    expect(phone.taskNames[0]).toBe('Seman');
  });

  it('never overlap nor leave the width, and are all there in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 260, max: 2000 }), fc.integer({ min: 1, max: 36 }), (width, count) => {
        const { columns, cell, height } = layOutSweep(kinds.slice(0, count), tasks, width, guessTextWidth);
        expect(columns.map(({ index }) => index)).toEqual([...kinds.slice(0, count).keys()]);
        for (const [i, { x, y }] of columns.entries()) {
          expect(x + cell).toBeLessThanOrEqual(width);
          expect(y + tasks.length * cell).toBeLessThan(height);
          const before = columns[i - 1];
          if (before && before.y === y) expect(x - before.x).toBeGreaterThanOrEqual(cell);
        }
      }),
    );
  });
});
