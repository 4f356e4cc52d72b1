import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../text/measureText.ts';
import { touches } from '../text/placeLabels.ts';
import type { FrontierData } from './frontierData.ts';
import { layOutFrontier } from './layOutFrontier.ts';

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
        ...layout.seriesNames.map(name => name.series.key),
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
        ...layout.seriesNames.map(name => name.box),
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

  it.each(cases)('keeps names of setting $setting off lines and marks at $width px', ({ setting, width }) => {
    const layout = layOutFrontier(makeData(setting), width, guessTextWidth);
    const own = new Set(layout.seriesNames.map(name => name.box));
    for (const { box } of layout.seriesNames) {
      for (const obstacle of layout.obstacles) {
        if (!own.has(obstacle)) expect(touches(box, obstacle)).toBe(false);
      }
    }
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
