import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../text/measureText.ts';
import { layOutHeatmap } from './layOutHeatmap.ts';

const task = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 28 }),
    short: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map(({ name, short }) => ({ name, short }));
const texts = fc.record({
  rows: fc.array(task, { minLength: 1, maxLength: 27 }),
  columns: fc.array(task, { minLength: 1, maxLength: 22 }),
  rowTitle: fc.constantFrom('', 'trained with ↓'),
  values: fc.constantFrom([], ['+4.4', '−25.7'], ['0.00455']),
  legend: fc.constantFrom(['0.1'], ['≥ +15.0 helps', '≤ −15.0 hurts']),
});
const widths = fc.integer({ min: 288, max: 1200 });
const wide = (text: string) => guessTextWidth(text, 12);
const tasks = (...names: string[]) => names.map(name => ({ name, short: name.slice(0, 4) }));
const plain = { rowTitle: '', values: [], legend: ['0.1'] };

describe('layOutHeatmap', () => {
  it('keeps every name, value and tick of the legend inside the figure', () => {
    fc.assert(
      fc.property(texts, widths, (given, width) => {
        const layout = layOutHeatmap(given, width, guessTextWidth);
        for (const name of layout.rowNames) expect(wide(name)).toBeLessThanOrEqual(layout.left - 10);
        layout.columnNames.forEach((name, c) => {
          const center = layout.left + (c + 0.5) * layout.cell;
          if (layout.areColumnsLeaning) {
            expect(center + 3 + wide(name) * Math.cos(Math.PI / 3)).toBeLessThanOrEqual(layout.width);
            expect(wide(name) * Math.sin(Math.PI / 3)).toBeLessThanOrEqual(layout.top - 7 - 18);
          } else expect(wide(name)).toBeLessThanOrEqual(layout.cell);
        });
        if (layout.valueSize)
          for (const value of given.values)
            expect(guessTextWidth(value, layout.valueSize)).toBeLessThan(layout.cell - 4);
        if (layout.legendLeft !== undefined)
          for (const tick of given.legend)
            expect(layout.legendLeft + 16 + wide(tick)).toBeLessThanOrEqual(layout.width);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is wider than its place only where cells have their least size', () => {
    fc.assert(
      fc.property(texts, widths, (given, width) => {
        const layout = layOutHeatmap(given, width, guessTextWidth);
        expect(layout.cell).toBeGreaterThanOrEqual(18);
        if (layout.width > width) expect(layout.cell).toBe(18);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('writes short names on a phone, but never one for two tasks', () => {
    const columns = tasks('Depth', 'Edges');
    const distinct = layOutHeatmap({ ...plain, rows: tasks('Segmentation', 'Keypoints'), columns }, 320);
    expect(distinct.rowNames).toEqual(['Segm', 'Keyp']);
    const alike = layOutHeatmap({ ...plain, rows: tasks('Keypoint2d', 'Keypoint3d'), columns }, 320);
    expect(alike.rowNames).toEqual(['Keypoint2d', 'Keypoint3d']);
  });

  it('leaves the values out where the longest does not fit', () => {
    const five = tasks('a', 'b', 'c', 'd', 'e');
    const layout = (value: string) =>
      layOutHeatmap({ ...plain, values: [value], rows: five, columns: five }, 290, guessTextWidth);
    expect(layout('+4.4').valueSize).toBe(13);
    expect(layout('−0.000455').valueSize).toBeUndefined();
  });
});
