import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { findGains, type PairValues } from './gains.ts';
import { summariseGains } from './summariseGains.ts';

function makeGains(ids: string, values: readonly number[]): PairValues {
  const tasks = [...ids].map(id => ({ id, name: id, short: id }));
  return { rows: tasks, columns: tasks, values: Float64Array.from(values) };
}

const none = Number.NaN;

describe('summariseGains', () => {
  it('finds that normals of setting 1 help all four others and are hurt by all four', () => {
    const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
    if (loaded.kind !== 'losses') throw new Error('setting 1 is a loss table');
    const gains = findGains(loaded.table, { definition: 'ratio', baseline: 'half', split: 'test' });
    const { tasks, strongest, weakest } = summariseGains(gains);
    const normals = tasks.find(({ task }) => task.id === 'n');
    expect(normals).toMatchObject({ helps: 4, isHurtBy: 4 });
    expect(normals?.meanGiven).toBeCloseTo((9.29 + 2.54 + 1.39 + 14.07) / 4, 2);
    expect([strongest?.a.id, strongest?.b.id]).toEqual(['n', 'e']);
    expect(strongest?.value).toBeCloseTo(4.92, 2);
    expect([weakest?.a.id, weakest?.b.id]).toEqual(['s', 'e']);
    expect(weakest?.value).toBeCloseTo(-11.28, 2);
  });

  it('counts neither a gain of zero nor a missing one', () => {
    const { tasks } = summariseGains(makeGains('abc', [none, 0, 2, -1, none, none, none, 0, none]));
    expect(tasks.map(({ helps, isHurtBy }) => [helps, isHurtBy])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(tasks[0]?.meanGiven).toBe(1);
  });

  it('names no pair when none is measured both ways', () => {
    const summary = summariseGains(makeGains('ab', [none, 3, none, none]));
    expect(summary.strongest).toBeUndefined();
    expect(summary.weakest).toBeUndefined();
    expect(summary.tasks[1]?.meanGiven).toBeNaN();
  });

  it('names one pair as both when there is one', () => {
    const { strongest, weakest } = summariseGains(makeGains('ab', [none, 3, 1, none]));
    expect(strongest).toMatchObject({ a: { id: 'a' }, b: { id: 'b' }, value: 2 });
    expect(weakest).toEqual(strongest);
  });
});
