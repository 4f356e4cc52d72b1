import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnTable } from '../../../bench/columnTable.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { decimalsForSize, lossDigits, writeLoss } from './lossDigits.ts';

const tableOf = (...losses: readonly number[][]) =>
  makeLossTable(
    losses[0]?.length ?? 0,
    losses.map(row => ({ tasks: [...row.keys()], cost: 1, losses: row })),
  );

describe('lossDigits', () => {
  it.each([1, 2, 3, 4])('keeps four decimals for every task and the total of setting %d', number => {
    const loaded = parseTable(readFileSync(`public/tables/setting-${number}.json`, 'utf8'));
    if (loaded.kind !== 'losses') throw new Error('a loss table');
    expect(lossDigits(loaded.table)).toEqual({ perTask: [4, 4, 4, 4, 4], total: 4 });
  });

  it('makes losses of every size readable beside each other', () => {
    const table = tableOf([1.905712, 0.00012345, 1234.5678]);
    const { perTask } = lossDigits(table);
    expect([1.905712, 0.00012345, 1234.5678].map((loss, i) => writeLoss(loss, perTask[i] as number))).toEqual(
      ['1.9057', '0.000123', '1234.6'],
    );
  });

  it('writes no decimals that the figures do not have', () => {
    expect(lossDigits(tableOf([91.2, 3, 0.25], [90, 4, 0.5])).perTask).toEqual([1, 0, 2]);
  });

  it('looks at a part of a large table only, and at each task', () => {
    const table = columnTable({
      taskCount: 20,
      networkCount: 200_000,
      seed: 1,
      costs: 'sizes',
      largestSet: 17,
    });
    expect(lossDigits(table).perTask).toEqual(Array(20).fill(4));
  });

  it('has digits for a table of zeros and for a task without losses', () => {
    expect(lossDigits(tableOf([0, 0])).perTask).toEqual([0, 0]);
    const unmeasured = makeLossTable(1, [{ tasks: [0], cost: 1, losses: [null] }]);
    expect(writeLoss(Number.NaN, lossDigits(unmeasured).perTask[0] ?? 0)).toBe('not measured');
  });
});

describe('decimalsFor', () => {
  it.each([
    [0.5, 4],
    [0.01, 4],
    [9.99, 4],
    [12, 3],
    [1234.5, 1],
    [2e6, 0],
    [0.009, 4],
    [0.004, 5],
    [0.00012, 6],
    [1e-20, 9],
    [0, 4],
  ])('suits %d with %d decimals', (size, decimals) => expect(decimalsForSize(size)).toBe(decimals));
});

describe('writeLoss', () => {
  it('writes true minus signs, no negative zero, and exponents for what decimals would hide', () => {
    expect(writeLoss(-1.25, 2)).toBe('−1.25');
    expect(writeLoss(-0.00001, 4)).toBe('0.0000');
    expect(writeLoss(3.2e-12, 9)).toBe('3.20e−12');
    expect(writeLoss(0, 9)).toBe('0.000000000');
  });
});
