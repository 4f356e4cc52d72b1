import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutGrouping } from './layOutGrouping.ts';

const tasks = ['Segmentation', 'Depth', 'Normals', 'Keypoints', 'Edges'].map((name, i) => ({
  id: name.charAt(0),
  name,
  short: name.slice(0, 7),
  color: `var(--task-${i})`,
}));

const networks = fc.array(
  fc.record({ cost: fc.constantFrom(0.5, 1), heads: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }) }),
  { minLength: 1, maxLength: 10 },
);

describe('layOutGrouping', () => {
  it('keeps blocks in the width, apart, and as wide as their cost; and heads in their block', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 288, max: 1600 }), (made, width) => {
        const input = made.map(({ cost, heads }, id) => ({
          id,
          cost,
          sizeName: '',
          heads: heads.map(task => ({ task, serves: true })),
        }));
        const { blocks, height } = layOutGrouping(input, tasks, width);
        const dearest = Math.max(...made.map(({ cost }) => cost));
        const unit = Math.max(...blocks.map(block => block.width));
        blocks.forEach((block, i) => {
          expect(block.width).toBeCloseTo((unit * block.network.cost) / dearest, 6);
          expect(block.x).toBeGreaterThanOrEqual(0);
          expect(block.x + block.width).toBeLessThanOrEqual(width + 0.6);
          expect(block.y).toBeLessThan(height);
          const next = blocks[i + 1];
          if (next && next.y === block.y) expect(next.x).toBeGreaterThan(block.x + block.width);
          for (const head of block.heads) {
            expect(head.x).toBeGreaterThanOrEqual(0);
            expect(head.x + head.width).toBeLessThanOrEqual(block.width + 1e-6);
            // A letter at least, unless not even one fits.
            expect(head.text.length > 0).toBe(head.width >= 11);
          }
        });
      }),
    );
  });

  it('draws one cost as wide in both of two diagrams that stand beside each other', () => {
    const make = (costs: readonly number[]) =>
      costs.map((cost, id) => ({ id, cost, sizeName: '', heads: [{ task: 0, serves: true }] }));
    const [few, many] = [make([1, 0.5]), make([0.5, 0.5, 0.5, 0.5, 0.5])];
    const half = (networks: typeof few, beside: typeof few) =>
      layOutGrouping(networks, tasks, 520, beside).blocks.find(block => block.network.cost === 0.5)?.width;
    expect(half(few, many)).toBeCloseTo(half(many, few) ?? 0, 9);
    expect(half(few, [])).not.toBeCloseTo(half(many, []) ?? 0, 9);
  });

  it('has no height without networks', () => {
    expect(layOutGrouping([], tasks, 400)).toEqual({ blocks: [], height: 0 });
  });
});
