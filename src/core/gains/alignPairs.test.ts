import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { alignPairs, differenceOf, sharedPairs } from './alignPairs.ts';
import { correlate } from './correlation.ts';
import { findAffinities, findGains, type PairValues } from './gains.ts';

const gainsOf = (id: string): PairValues => {
  const loaded = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
  if (loaded.kind === 'losses') {
    return findGains(loaded.table, { definition: 'ratio', baseline: 'half', split: 'test' });
  }
  return { rows: loaded.table.sources, columns: loaded.table.targets, values: loaded.table.values };
};

describe('pairs of two tables', () => {
  it.each([
    ['setting-1', 'setting-2', 0.116],
    ['setting-1', 'setting-3', 0.371],
    ['setting-2', 'setting-3', 0.558],
  ])('of %s and %s correlate as published', (one, other, r) => {
    const pairs = sharedPairs(alignPairs(gainsOf(one), gainsOf(other)), false);
    const correlation = correlate(
      pairs.map(pair => pair.a),
      pairs.map(pair => pair.b),
    );
    expect(correlation.n).toBe(20);
    expect(correlation.r).toBeCloseTo(r, 3);
  });

  it('are those of the tasks in both, in the order of the first, whatever the order of the second', () => {
    const gains = gainsOf('setting-1');
    const order = [3, 0, 4];
    const part: PairValues = {
      rows: order.flatMap(i => gains.rows[i] ?? []),
      columns: order.flatMap(i => gains.columns[i] ?? []),
      values: Float64Array.from(order.flatMap(r => order.map(c => (gains.values[r * 5 + c] as number) + 1))),
    };
    const aligned = alignPairs(gains, part);
    expect(aligned.a.rows.map(task => task.id)).toEqual(['s', 'k', 'e']);
    expect([...differenceOf(aligned).values].filter(Number.isFinite)).toEqual(
      Array.from({ length: 6 }, () => expect.closeTo(1, 9)),
    );
    expect(sharedPairs(aligned, false)).toHaveLength(6);
  });

  it('of losses and of affinities meet by the names of tasks', () => {
    const aligned = alignPairs(gainsOf('setting-1'), gainsOf('tag-taskonomy'));
    expect(aligned.a.rows.map(task => task.id)).toEqual(['s', 'd', 'n', 'k', 'e']);
    expect(aligned.b.rows.map(task => task.id)).toEqual(['ss_l', 'depth_l', 'norm_l', 'key_l', 'edge2d_l']);
    expect(sharedPairs(aligned, false)).toHaveLength(20);
  });

  it('count once where they are the same both ways', () => {
    const [one, other] = [findAffinities(gainsOf('setting-1')), findAffinities(gainsOf('setting-2'))];
    const pairs = sharedPairs(alignPairs(one, other), true);
    expect(pairs).toHaveLength(10);
    expect(pairs.every(({ row, column }) => row < column)).toBe(true);
  });

  it('are none where the tables have at most one task in common', () => {
    const aligned = alignPairs(gainsOf('setting-1'), gainsOf('setting-4'));
    expect(aligned.a.rows.map(task => task.id)).toEqual(['n']);
    expect(sharedPairs(aligned, false)).toEqual([]);
  });
});
