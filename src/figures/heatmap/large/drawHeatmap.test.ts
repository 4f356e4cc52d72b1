import { describe, expect, it } from 'vitest';
import { drain } from '../../../core/testing/drain.ts';
import { guessTextWidth } from '../../text/measureText.ts';
import { drawHeatmap, type HeatmapDrawing } from './drawHeatmap.ts';
import { shader } from './heatPalette.ts';

const hex = (i: number) => `#${i.toString(16).padStart(6, '0')}`;
const palette = {
  shades: Array.from({ length: 257 }, (_, i) => hex(i)),
  inks: Array.from({ length: 257 }, () => '#000000'),
  paper: '#ffffff',
  ink: '#111111',
  mutedInk: '#555555',
  rule: '#cccccc',
  focus: '#0000ff',
  font: 'sans-serif',
};

function drawingOf(count: number, values: Float64Array): HeatmapDrawing {
  const tasks = Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    name: `<Task ${i}>`,
    short: `t${i}`,
  }));
  return {
    rows: tasks,
    columns: tasks,
    values,
    isSelf: (row, column) => row === column,
    scale: { kind: 'diverging', clamp: 10 },
    palette,
    axisTitle: 'from ↓ · to →',
    format: String,
  };
}

describe('drawHeatmap', () => {
  it('draws every pair as a rectangle of its colour, and hatches what was not measured', () => {
    const values = Float64Array.of(0, 10, -10, Number.NaN, 0, 5, 2, 3, 0);
    const { markup } = drain(drawHeatmap(drawingOf(3, values), guessTextWidth));
    const groups = [...markup.matchAll(/<g fill="([^"]+)">((?:<rect[^>]*\/>)+)<\/g>/g)];
    const counts = Object.fromEntries(groups.map(([, fill, rects]) => [fill, rects?.split('<rect').length]));
    const scale = { kind: 'diverging', clamp: 10 } as const;
    const expected = [10, -10, 5, 2, 3].map(value => palette.shades[shader(scale)(value)]);
    expect(Object.keys(counts).sort()).toEqual([...expected, 'url(#not-measured)'].sort());
    expect(Object.values(counts)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('escapes names, and needs no style sheet', () => {
    const { markup } = drain(drawHeatmap(drawingOf(2, new Float64Array(4)), guessTextWidth));
    expect(markup).toContain('&lt;Task 1&gt;');
    expect(markup).not.toContain('<Task');
    expect(markup).not.toMatch(/class=|style=|var\(/);
  });

  it('takes many steps for 40,000 cells', () => {
    let steps = 0;
    for (const _ of drawHeatmap(drawingOf(200, new Float64Array(40_000)), guessTextWidth)) steps++;
    expect(steps).toBe(10);
  });
});

describe('shader', () => {
  it('gives zero the middle of a diverging scale, and what lies beyond it the ends', () => {
    const scale = { kind: 'diverging', clamp: 15 } as const;
    expect([-99, -15, 0, 15, 99].map(shader(scale))).toEqual([0, 0, 128, 256, 256]);
    const sequential = { kind: 'sequential', least: 1, most: 100, log: true } as const;
    expect([1, 10, 100].map(shader(sequential))).toEqual([0, 128, 256]);
  });
});
