import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../formats/parseTable.ts';
import { networkRows } from './networkRows.ts';

const read = (id: string) => {
  const loaded = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a loss table');
  return loaded.table;
};

describe('networkRows', () => {
  it('keeps the order of the table when none is asked for', () => {
    const rows = networkRows(read('setting-1'), 'test', 'given', []);
    expect(rows.map(row => row.network)).toEqual([...Array(36).keys()]);
  });

  it('lists only networks that hold every task of the filter', () => {
    const rows = networkRows(read('setting-1'), 'test', 'given', ['s', 'e']);
    expect(rows).toHaveLength(8);
    expect(rows.every(row => row.tasks.includes(0) && row.tasks.includes(4))).toBe(true);
  });

  it('sorts by a task’s loss with the networks that lack it last, both ways', () => {
    for (const sort of ['n', '-n']) {
      const losses = networkRows(read('setting-1'), 'test', sort, []).map(row => row.losses[2]);
      const measured = losses.slice(0, 17) as number[];
      expect(losses.slice(17).every(loss => loss === undefined)).toBe(true);
      const sorted = [...measured].sort((a, b) => (sort === 'n' ? a - b : b - a));
      expect(measured).toEqual(sorted);
    }
  });

  it('tells what was not measured from what is no member', () => {
    const row = networkRows(read('setting-4'), 'early', 'given', ['n', 'o']).find(
      ({ tasks }) => tasks.length === 2,
    );
    expect(row?.losses).toEqual([undefined, Number.NaN, Number.NaN, undefined, undefined]);
  });
});
