import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../text/measureText.ts';
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
        const { blocks, height } = layOutGrouping(input, tasks, width, [], guessTextWidth);
        const dearest = Math.max(...made.map(({ cost }) => cost));
        const unit = Math.max(...blocks.map(block => block.width));
        blocks.forEach((block, i) => {
          expect(block.width).toBeCloseTo((unit * block.network.cost) / dearest, 6);
          expect(block.x).toBeGreaterThanOrEqual(0);
          expect(block.x + block.width).toBeLessThanOrEqual(width + 0.6);
          expect(block.y).toBeLessThan(height);
          const next = blocks[i + 1];
          if (next && next.y + next.bodyY === block.y + block.bodyY)
            expect(next.x).toBeGreaterThan(block.x + block.width);
          for (const head of block.heads) {
            expect(head.x).toBeGreaterThanOrEqual(0);
            expect(head.x + head.width).toBeLessThanOrEqual(block.width + 1e-6);
            // A letter at least, unless not even one fits; and what is there leaves its outline some room.
            expect(head.text.length > 0).toBe(head.width >= guessTextWidth(head.task.id, 11, 600) + 8);
            expect(guessTextWidth(head.text, 11, 600)).toBeLessThanOrEqual(head.width - 8);
          }
        });
      }),
    );
  });

  it('takes no third row where narrower blocks do with two, and keeps names of sizes where they fit', () => {
    const made = [1, 1, 1, 1, 0.5, 0.5].map((cost, id) => ({
      ...{ id, cost, sizeName: cost === 1 ? 'full size' : 'half size' },
      heads: [{ task: 0, serves: true }],
    }));
    const { blocks } = layOutGrouping(made, tasks, 374, [], guessTextWidth);
    expect(new Set(blocks.map(block => block.y + block.bodyY)).size).toBe(2);
    for (const { network, width, isSizeNamed } of blocks)
      expect(isSizeNamed).toBe(guessTextWidth(network.sizeName, 13) + 8 <= width);
    expect(new Set(blocks.map(block => block.isSizeNamed)).size).toBe(2);
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

  it('draws the heads of very many tasks as dots, none on another, above narrower blocks', () => {
    const many = Array.from({ length: 300 }, (_, i) => {
      return { id: `t${i}`, name: `Task ${i}`, short: `task-${i}`, color: 'red' };
    });
    const made = Array.from({ length: 20 }, (_, id) => {
      const heads = Array.from({ length: id === 0 ? 110 : 10 }, (_, i) => ({
        task: 10 * id + i,
        serves: true,
      }));
      return { id, cost: 1, sizeName: '', heads };
    });
    const { blocks, height } = layOutGrouping(made, many, 320);
    expect(height).toBeLessThan(900);
    for (const { heads, width, bodyY } of blocks) {
      expect(width).toBeLessThan(100);
      expect(new Set(heads.map(({ x, y }) => `${x} ${y}`)).size).toBe(heads.length);
      for (const head of heads) {
        expect(head).toMatchObject({ text: '', width: 10, height: 10 });
        expect(head.x + head.width).toBeLessThanOrEqual(width + 1e-6);
        expect(head.y + head.height).toBeLessThan(bodyY);
      }
    }
  });

  it('stacks the heads of a network of many tasks in rows, each head with its name, on one line of bodies', () => {
    const many = Array.from({ length: 60 }, (_, i) => {
      return { id: `t${i}`, name: `Task ${i}`, short: `t${i}`, color: 'red' };
    });
    const heads = (count: number) => Array.from({ length: count }, (_, task) => ({ task, serves: true }));
    const made = [17, 3, 12].map((count, id) => ({ id, cost: 1, sizeName: '', heads: heads(count) }));
    for (const width of [328, 640]) {
      const { blocks, height } = layOutGrouping(made, many, width);
      for (const block of blocks) {
        const places = new Set(block.heads.map(head => `${head.x.toFixed(2)} ${head.y}`));
        expect(places.size).toBe(block.heads.length);
        expect(block.heads.every(head => head.y + 26 < block.bodyY && head.x >= 0)).toBe(true);
        expect(block.heads.every(head => head.x + head.width <= block.width + 1e-6)).toBe(true);
        expect(block.heads.some(head => head.isLowest)).toBe(true);
        expect(block.y + block.bodyY + 46).toBeLessThanOrEqual(height);
        const beside = blocks.filter(other => Math.abs(other.y + other.bodyY - block.y - block.bodyY) < 100);
        expect(new Set(beside.map(other => other.y + other.bodyY)).size).toBe(1);
      }
      expect(blocks[0]?.heads.map(head => head.text).slice(0, 3)).toEqual(['t0', 't1', 't2']);
    }
  });

  it('has no height without networks', () => {
    expect(layOutGrouping([], tasks, 400)).toEqual({ blocks: [], height: 0 });
  });
});
