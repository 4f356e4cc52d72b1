import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { readRecorded } from '../../features/lab/recordings/recordedTables.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { correlate, correlateGains } from './correlation.ts';
import type { GainDefinition } from './gainOptions.ts';
import { findGains } from './gains.ts';

function gainsOf(setting: number, definition: GainDefinition) {
  const loaded = parseTable(readFileSync(`public/tables/setting-${setting}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a setting is a loss table');
  return findGains(loaded.table, { definition, baseline: 'half', split: 'test' });
}

function between(a: number, b: number, definition: GainDefinition) {
  return correlateGains(gainsOf(a, definition), gainsOf(b, definition));
}

describe('the gains of the published settings', () => {
  it.each([
    [1, 2, 0.116, 0.015],
    [1, 3, 0.371, 0.466],
    [2, 3, 0.558, 0.456],
  ])(
    'of settings %i and %i correlate by %d with the definition of the paper, %d by the other',
    (a, b, ratio, relative) => {
      expect(between(a, b, 'ratio').r).toBeCloseTo(ratio, 3);
      expect(between(a, b, 'ratio').n).toBe(20);
      expect(between(a, b, 'relative').r).toBeCloseTo(relative, 3);
    },
  );

  it('correlate with the p-values of the paper', () => {
    expect(between(1, 3, 'ratio').p).toBeGreaterThan(0.1);
    expect(between(1, 3, 'ratio').p).toBeLessThan(0.11);
    expect(between(2, 3, 'ratio').p).toBeCloseTo(0.01, 2);
  });

  it('are matched by the names of tasks, not by their places', () => {
    const [a, b] = [gainsOf(1, 'ratio'), gainsOf(2, 'ratio')];
    const count = b.rows.length;
    const order = b.rows.map((_, i) => count - 1 - i);
    const rows = b.rows.toReversed();
    const values = Float64Array.from(order.flatMap(r => order.map(c => b.values[r * count + c] as number)));
    const { r, n, p } = correlateGains(a, b);
    const turned = correlateGains(a, { rows, columns: rows, values });
    expect(turned.r).toBeCloseTo(r, 12);
    expect(turned.n).toBe(n);
    expect(turned.p).toBeCloseTo(p, 12);
  });

  it('are matched by the names of tasks where two tables have other ids', () => {
    const [a, b] = [gainsOf(1, 'ratio'), gainsOf(2, 'ratio')];
    const renamed = b.rows.map(task => ({ ...task, id: `the ${task.name}` }));
    expect(correlateGains(a, { ...b, rows: renamed, columns: renamed })).toEqual(correlateGains(a, b));
  });

  it.each([
    ['lab-small', 1],
    ['lab-large', 2],
    ['lab-few', 3],
    ['lab-other', 4],
  ])(
    'have all their pairs in common with those recorded as %s, whose tasks have other ids',
    (id, setting) => {
      const loaded = readRecorded(readFileSync(`public/tables/${id}.json`, 'utf8'), 'losses');
      if (loaded.kind !== 'losses') throw new Error('its losses were asked for');
      const recorded = findGains(loaded.table, { definition: 'ratio', baseline: 'half', split: 'test' });
      expect(correlateGains(recorded, gainsOf(setting, 'ratio')).n).toBe(20);
    },
  );

  it('leave out the tasks that only one table has', () => {
    const [a, b] = [gainsOf(1, 'ratio'), gainsOf(4, 'ratio')];
    const shared = a.rows.filter(task => b.rows.some(other => other.id === task.id)).length;
    expect(shared).toBeLessThan(a.rows.length);
    expect(correlateGains(a, b).n).toBe(shared * (shared - 1));
  });
});

describe('correlate', () => {
  it('equals known small examples', () => {
    // Squares and products of the deviations sum to 5, 8.75 and 5.5.
    const { r, n, p } = correlate([1, 2, 3, 4], [1, 3, 2, 5]);
    expect(n).toBe(4);
    expect(r).toBeCloseTo(5.5 / Math.sqrt(5 * 8.75), 12);
    // With two degrees of freedom the two-sided p of Student's t is 1 − |r|.
    expect(p).toBeCloseTo(1 - r, 12);
  });

  it('has for three pairs the p-value of one degree of freedom, (2 / π) arccos |r|', () => {
    const { r, p } = correlate([1, 2, 3], [1, 3, 2]);
    expect(r).toBeCloseTo(0.5, 12);
    expect(p).toBeCloseTo((2 / Math.PI) * Math.acos(0.5), 10);
  });

  it('is 1 or -1, with p = 0, on a line', () => {
    expect(correlate([1, 2, 3, 4], [2, 4, 6, 8])).toMatchObject({ r: 1, n: 4 });
    expect(correlate([1, 2, 3, 4], [8, 6, 4, 2]).r).toBeCloseTo(-1, 12);
    expect(correlate([1, 2, 3, 4], [2, 4, 6, 8]).p).toBeCloseTo(0, 12);
  });

  it('leaves out pairs of which one is missing', () => {
    const { r, n } = correlate([1, Number.NaN, 2, 3, 9], [1, 5, 3, 2, Number.NaN]);
    expect(n).toBe(3);
    expect(r).toBeCloseTo(0.5, 12);
  });

  it('is what simple-statistics finds', () => {
    const values = fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer()), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, pairs => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([a, b]) => a + (b % 30))];
        const expected = sampleCorrelation(x, y);
        fc.pre(Number.isFinite(expected) && new Set(x).size > 2 && new Set(y).size > 2);
        fc.pre(Math.max(...x) - Math.min(...x) > 1e-3);
        expect(correlate(x, y).r).toBeCloseTo(expected, 9);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is NaN for fewer than three pairs or a constant side', () => {
    expect(correlate([0.1, 0.1, 0.1], [1, 2, 3]).r).toBeNaN();
    expect(correlate([1, 2], [2, 1])).toEqual({ r: Number.NaN, n: 2, p: Number.NaN });
    expect(correlate([], [])).toEqual({ r: Number.NaN, n: 0, p: Number.NaN });
    expect(correlate([1, 1, 1], [1, 2, 3])).toEqual({ r: Number.NaN, n: 3, p: Number.NaN });
  });
});
