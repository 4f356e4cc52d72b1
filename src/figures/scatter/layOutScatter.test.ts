import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignPairs, sharedPairs } from '../../core/gains/alignPairs.ts';
import { findGains } from '../../core/gains/gains.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { guessTextWidth } from '../text/measureText.ts';
import { touches } from '../text/placeLabels.ts';
import { layOutScatter } from './layOutScatter.ts';
import { isLettered, type ScatterAxis, type ScatterData, type ScatterPoint } from './scatterData.ts';

const axis: ScatterAxis = { title: 'gain', log: false, format: value => String(value) };
const quadrants = {
  topRight: 'helps in both',
  topLeft: 'helps in B only',
  bottomLeft: 'hurts in both',
  bottomRight: 'helps in A only',
};

function gainsOf(setting: number) {
  const loaded = parseTable(readFileSync(`public/tables/setting-${setting}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a loss table');
  return findGains(loaded.table, { definition: 'ratio', baseline: 'half', split: 'test' });
}

function dataOf(one: number, other: number): ScatterData {
  const aligned = alignPairs(gainsOf(one), gainsOf(other));
  const points = sharedPairs(aligned, false).map(({ row, column, a, b }): ScatterPoint => {
    const [from, to] = [aligned.a.rows[row], aligned.a.columns[column]];
    const name = `${from?.short} → ${to?.short}`;
    return { key: `${from?.id}~${to?.id}`, name, x: a, y: b, color: 'red', letter: to?.id[0] ?? '' };
  });
  return { points, x: axis, y: axis, isOneUnit: true, quadrants };
}

const pointsAt = (places: readonly (readonly [number, number])[]): ScatterPoint[] =>
  places.map(([x, y], i) => ({ key: String(i), name: `pair ${i}`, x, y, color: 'red' }));

const cases = [
  [1, 2],
  [1, 3],
  [2, 3],
].flatMap(([one = 0, other = 0]) => [280, 360, 480, 900].map(width => ({ one, other, width })));

describe('layOutScatter', () => {
  it.each(cases)('draws settings $one and $other at $width px on one scale, inside the plot', c => {
    const { x, y, plot, dots, radius, width } = layOutScatter(
      dataOf(c.one, c.other),
      c.width,
      guessTextWidth,
    );
    expect(x.scale.domain()).toEqual(y.scale.domain());
    expect(plot.right - plot.left).toBe(plot.bottom - plot.top);
    expect(width).toBe(c.width);
    expect(dots).toHaveLength(20);
    expect(radius).toBe(8);
    for (const dot of dots) {
      expect(dot.x).toBeGreaterThan(plot.left + radius);
      expect(dot.x).toBeLessThan(plot.right - radius);
      expect(dot.y).toBeGreaterThan(plot.top + radius);
      expect(dot.y).toBeLessThan(plot.bottom - radius);
    }
  });

  it.each(cases)('names the outermost pairs of $one and $other at $width px without overlaps', c => {
    const {
      names,
      quadrants: words,
      dots,
      radius,
      plot,
    } = layOutScatter(dataOf(c.one, c.other), c.width, guessTextWidth);
    expect(names.length).toBeGreaterThanOrEqual(2);
    const boxes = [...names, ...words].map(({ box }) => box);
    for (const [i, box] of boxes.entries()) {
      expect(boxes.slice(i + 1).filter(other => touches(box, other))).toEqual([]);
      expect(box.x0).toBeGreaterThanOrEqual(plot.left);
      expect(box.x1).toBeLessThanOrEqual(plot.right);
      const under = dots.filter(({ x, y }) =>
        touches(box, { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius }),
      );
      expect(under).toEqual([]);
    }
  });

  it('draws smaller dots without letters where there are more than letters have room for, or a dot has none', () => {
    const lettered = (count: number) =>
      pointsAt(Array.from({ length: count }, (_, i) => [i, i])).map(point => ({ ...point, letter: 'D' }));
    for (const [points, radius] of [
      [lettered(132), 8],
      [lettered(133), 5],
      [[...lettered(2), ...pointsAt([[1, 2]])], 5],
    ] as const) {
      const layout = layOutScatter({ points, x: axis, y: axis, isOneUnit: true }, 480, guessTextWidth);
      expect(layout.radius).toBe(radius);
      expect(isLettered(points)).toBe(radius === 8);
    }
  });

  it('shows zero on linear axes and says what the quadrants are', () => {
    const layout = layOutScatter(dataOf(1, 2), 480, guessTextWidth);
    expect([layout.x.zero, layout.y.zero].every(zero => zero !== undefined)).toBe(true);
    expect(layout.quadrants.map(word => word.text)).toContain('helps in both');
    expect(layout.diagonal?.from).toEqual([layout.plot.left, layout.plot.bottom]);
  });

  it('gives sides of different units scales of their own, and no diagonal', () => {
    const points = pointsAt([
      [0.001, 5],
      [0.1, -20],
      [10, 71],
    ]);
    const layout = layOutScatter(
      { points, x: { ...axis, log: true }, y: axis, isOneUnit: false, quadrants },
      400,
      guessTextWidth,
    );
    expect(layout.diagonal).toBeUndefined();
    expect(layout.x.zero).toBeUndefined();
    expect(layout.y.zero).toBeDefined();
    expect(layout.quadrants).toEqual([]);
    expect(layout.x.ticks.map(tick => tick.value)).toEqual([0.001, 0.01, 0.1, 1, 10]);
    const [first, middle, last] = layout.dots.map(dot => dot.x);
    expect((last ?? 0) - (middle ?? 0)).toBeCloseTo((middle ?? 0) - (first ?? 0), 6);
  });

  it('keeps its axes for no pair, one pair, and pairs that are all the same', () => {
    for (const places of [
      [],
      [[3, 3]],
      [
        [0, 0],
        [0, 0],
      ],
    ] as [number, number][][]) {
      for (const log of [false, true]) {
        const points = pointsAt(places).filter(point => !log || point.x > 0);
        const one = { ...axis, log };
        const layout = layOutScatter({ points, x: one, y: one, isOneUnit: true }, 300, guessTextWidth);
        expect(
          [...layout.x.scale.domain(), ...layout.x.ticks.map(tick => tick.value)].every(Number.isFinite),
        ).toBe(true);
        expect(layout.dots.every(dot => Number.isFinite(dot.x) && Number.isFinite(dot.y))).toBe(true);
      }
    }
  });

  it('lays 40,000 pairs out in good time', () => {
    const points = pointsAt(Array.from({ length: 40_000 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]));
    const layout = layOutScatter({ points, x: axis, y: axis, isOneUnit: true }, 480, guessTextWidth);
    expect(layout.dots).toHaveLength(40_000);
    expect(layout.names.length).toBeLessThanOrEqual(10);
  });
});
