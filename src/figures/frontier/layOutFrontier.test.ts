import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../text/measureText.ts';
import { touches } from '../text/placeLabels.ts';
import type { FrontierData } from './frontierData.ts';
import { layOutFrontier } from './layOutFrontier.ts';
import { placeValues } from './placeValues.ts';

interface PublishedFile {
  readonly published: { readonly budgets: number[]; readonly totals: Record<string, (number | null)[]> };
}

function makeData(setting: number): FrontierData {
  const file = JSON.parse(readFileSync(`public/tables/setting-${setting}.json`, 'utf8')) as PublishedFile;
  const { budgets, totals } = file.published;
  const pointsOf = (key: string) =>
    budgets.flatMap((budget, i) => {
      const total = totals[key]?.[i];
      return typeof total === 'number' ? [{ budget, total }] : [];
    });
  const computed = ['optimal', 'early-stopping', 'higher-order', 'random', 'worst'];
  const published = Object.keys(totals).filter(key => !computed.includes(key));
  return {
    lines: computed.map(key => ({
      key,
      name: key,
      color: 'red',
      emphasised: key === 'optimal',
      steps: pointsOf(key),
      kind: 'steps',
    })),
    published: published.map(key => ({
      key,
      name: `${key}, published`,
      color: 'blue',
      points: pointsOf(key),
    })),
    minimumBudget: 1,
    maximumBudget: 5,
  };
}

const settings = [1, 2, 3, 4];
const widths = [320, 360, 480, 520, 600, 680, 900, 1200, 1600];
const cases = settings.flatMap(setting => widths.map(width => ({ setting, width })));

describe('layOutFrontier', () => {
  it.each(cases)(
    'names every line and series of setting $setting once at $width px',
    ({ setting, width }) => {
      const data = makeData(setting);
      const layout = layOutFrontier(data, width, guessTextWidth);
      const named = [
        ...layout.endNames.map(name => name.line.key),
        ...layout.keyNames.map(name => name.key),
      ].toSorted();
      const drawn = [...data.lines, ...data.published.filter(series => series.points.length > 0)];
      expect(named).toEqual(drawn.map(item => item.key).toSorted());
    },
  );

  it.each(cases)(
    'keeps the names of setting $setting apart and inside at $width px',
    ({ setting, width }) => {
      const layout = layOutFrontier(makeData(setting), width, guessTextWidth);
      const boxes = [
        ...layout.endNames.map(name => ({
          x0: name.x,
          x1: name.x + guessTextWidth(name.text, 12, 600),
          y0: name.y - 8,
          y1: name.y + 8,
        })),
        ...layout.keyNames.map(name => ({
          x0: name.x,
          x1: name.x + 24 + guessTextWidth(name.text, 12, name.line ? 600 : 400),
          y0: name.y - 8,
          y1: name.y + 8,
        })),
      ];
      boxes.forEach((box, i) => {
        expect(box.x0).toBeGreaterThanOrEqual(0);
        expect(box.x1).toBeLessThanOrEqual(width);
        expect(box.y1).toBeLessThanOrEqual(layout.height);
        for (const other of boxes.slice(i + 1)) expect(touches(box, other, -0.01)).toBe(false);
      });
    },
  );

  it.each(cases)(
    'writes no value of setting $setting on a line, mark or rule at $width px',
    ({ setting, width }) => {
      const layout = layOutFrontier(makeData(setting), width, guessTextWidth);
      for (let budget = 1; budget <= 5; budget += 0.5) {
        const [value = expect.fail('a value')] = placeValues(layout, () => budget, guessTextWidth);
        const rule = layout.budgets.scale(budget);
        expect(value.box.x1 < rule || value.box.x0 > rule).toBe(true);
        for (const obstacle of layout.obstacles) expect(touches(value.box, obstacle)).toBe(false);
      }
    },
  );

  it('writes the values of two lines apart, wherever their rules stand', () => {
    const { lines, ...others } = makeData(1);
    const [a = expect.fail(), b = expect.fail()] = lines;
    const both = [a, { ...b, emphasised: true }];
    const layout = layOutFrontier({ ...others, lines: both }, 420, guessTextWidth);
    const budgets = Array.from({ length: 9 }, (_, i) => 1 + i / 2);
    for (const [first, second] of budgets.flatMap(x => budgets.map(y => [x, y] as const))) {
      const values = placeValues(layout, line => (line === a ? first : second), guessTextWidth);
      const [one = expect.fail(), other = expect.fail()] = values.map(value => value.box);
      expect(touches(one, other)).toBe(false);
      for (const obstacle of layout.obstacles) {
        expect(touches(one, obstacle) || touches(other, obstacle)).toBe(false);
      }
    }
  });

  it('draws no line that is switched off, and keeps its name inside', () => {
    const data = makeData(1);
    const lines = data.lines.map(line => ({ ...line, isOff: line.key === 'worst' }));
    const layout = layOutFrontier({ ...data, lines }, 900, guessTextWidth);
    expect(layout.drawn.map(({ line }) => line.key)).not.toContain('worst');
    const name = layout.endNames.find(({ line }) => line.key === 'worst') ?? expect.fail('its name');
    expect(name.y).toBeGreaterThanOrEqual(layout.plot.top);
    expect(name.y).toBeLessThanOrEqual(layout.plot.bottom);
  });

  it('leaves room at the right edge for a last step', () => {
    const layout = layOutFrontier(makeData(1), 680, guessTextWidth);
    expect(layout.lineEnd - layout.plot.right).toBeGreaterThanOrEqual(12);
  });

  it('lays out a chart of nothing', () => {
    const empty = { lines: [], published: [], minimumBudget: 1, maximumBudget: 1 };
    expect(layOutFrontier(empty, 320, guessTextWidth).height).toBeGreaterThan(0);
  });
});
