import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../../text/measureText.ts';
import { isReadableWhole, layOutLargeHeatmap, lean, visibleRange } from './layOutLargeHeatmap.ts';

const names = (maximum: number) =>
  fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: maximum }).map(texts => {
    return texts.map(name => ({ name }));
  });
const widths = fc.integer({ min: 288, max: 1600 });
const zooms = fc.constantFrom('whole', 'readable');
const bold = (text: string) => guessTextWidth(text, 11, 600);
const tasks = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Task ${i + 1}` }));

describe('layOutLargeHeatmap', () => {
  it('has room for every name that is written, lit or not', () => {
    fc.assert(
      fc.property(names(80), names(80), widths, zooms, (rows, columns, width, zoom) => {
        const layout = layOutLargeHeatmap(rows, columns, width, zoom, guessTextWidth);
        for (const name of layout.rowNames) expect(bold(name)).toBeLessThanOrEqual(layout.left - 6);
        layout.columnNames.forEach((name, c) => {
          expect(bold(name) * lean.up).toBeLessThanOrEqual(layout.top - 22);
          const end = layout.left + (c + 0.5) * layout.cell + 3 + bold(name) * lean.across;
          expect(end).toBeLessThanOrEqual(layout.width);
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('writes names so far apart that none touches another', () => {
    fc.assert(
      fc.property(names(200), names(200), widths, zooms, (rows, columns, width, zoom) => {
        const { cell, rowStep, columnStep } = layOutLargeHeatmap(rows, columns, width, zoom, guessTextWidth);
        expect(cell * rowStep).toBeGreaterThanOrEqual(12);
        // Leaning names are as far apart as their lines are, not as their beginnings.
        expect(cell * columnStep * lean.up).toBeGreaterThanOrEqual(12 - 1e-9);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('fits 200 tasks into a column of the page, and gives each a line of its own on demand', () => {
    const whole = layOutLargeHeatmap(tasks(200), tasks(200), 690, 'whole', guessTextWidth);
    expect(whole.width).toBeLessThanOrEqual(690);
    expect(isReadableWhole(whole)).toBe(false);
    const readable = layOutLargeHeatmap(tasks(200), tasks(200), 690, 'readable', guessTextWidth);
    expect([readable.rowStep, readable.columnStep]).toEqual([1, 1]);
    expect(isReadableWhole(readable)).toBe(true);
  });

  it('makes small cells whole pixels of the screen', () => {
    for (const ratio of [1, 2]) {
      const { cell } = layOutLargeHeatmap(tasks(90), tasks(90), 690, 'whole', guessTextWidth, ratio);
      expect(cell).toBeGreaterThan(2);
      expect(Number.isInteger(cell * ratio)).toBe(true);
    }
  });
});

describe('visibleRange', () => {
  it('holds every place that is seen, and none beyond the table', () => {
    expect(visibleRange(0, 100, 14, 200)).toEqual({ first: 0, end: 8 });
    expect(visibleRange(30, 100, 14, 200)).toEqual({ first: 2, end: 10 });
    expect(visibleRange(2700, 500, 14, 200)).toEqual({ first: 192, end: 200 });
  });
});
