import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { asMeasured } from '../tables/task.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import type { GainOptions } from './gainOptions.ts';
import { explainGain, findAffinities, findGains, type PairValues, usualGains } from './gains.ts';

const ratio: GainOptions = { ...usualGains, definition: 'ratio' };

function setting(number: number): LossTable {
  const loaded = parseTable(readFileSync(`public/tables/setting-${number}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a setting is a loss table');
  return loaded.table;
}

const place = (table: LossTable, id: string) => table.tasks.findIndex(task => task.id === id);

/** The value of "helper measured", such as `ne`. */
function gainIn(pairs: PairValues, [row, column]: string): number {
  const [r, c] = [
    pairs.rows.findIndex(task => task.id === row),
    pairs.columns.findIndex(task => task.id === column),
  ];
  return pairs.values[r * pairs.columns.length + c] ?? Number.NaN;
}

describe('findGains', () => {
  it('gives the table of setting 1 as the paper prints it: five of its numbers are known', () => {
    const gains = findGains(setting(1), usualGains);
    for (const [pair, printed] of [
      ['sd', -5.41],
      ['sn', -11.29],
      ['se', -34.64],
      ['ds', 4.17],
      ['ns', 8.5],
    ] as const) {
      expect(gainIn(gains, pair).toFixed(2), pair).toBe(printed.toFixed(2));
    }
  });

  it('gives the table of setting 1 as ratios', () => {
    const gains = findGains(setting(1), ratio);
    const table: Record<string, readonly number[]> = {
      s: [Number.NaN, -5.13, -10.14, -4.15, -25.73],
      d: [4.35, Number.NaN, -3.43, 3.61, 3.91],
      n: [9.29, 2.54, Number.NaN, 1.39, 14.07],
      k: [5.06, 1.4, -0.02, Number.NaN, -5.0],
      e: [3.17, -0.91, -4.24, 1.39, Number.NaN],
    };
    expect(gains.rows.map(task => task.id)).toEqual(Object.keys(table));
    Object.values(table)
      .flat()
      .forEach((expected, i) => {
        const value = gains.values[i] ?? 0;
        if (Number.isNaN(expected)) expect(value).toBeNaN();
        else expect(Math.abs(value - expected)).toBeLessThanOrEqual(0.005 + 1e-9);
      });
  });

  it('finds that normals help in 15 of the 16 pairs of the four settings', () => {
    const given = [1, 2, 3, 4].flatMap(number => {
      const gains = findGains(setting(number), ratio);
      const others = gains.columns.filter(task => task.id !== 'n');
      return others.map(task => gainIn(gains, `n${task.id}`));
    });
    expect(given).toHaveLength(16);
    expect(given.filter(gain => gain > 0)).toHaveLength(15);
  });

  it('compares with the single-task loss, or with the joint one as a ratio', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [4] },
      { tasks: [1], cost: 1, losses: [1] },
      { tasks: [0, 1], cost: 1, losses: [5, 0.8] },
    ]);
    const [asRatio, relative] = [findGains(table, ratio), findGains(table, usualGains)];
    expect(gainIn(asRatio, 'ba')).toBeCloseTo(-20, 10);
    expect(gainIn(relative, 'ba')).toBeCloseTo(-25, 10);
    expect(gainIn(asRatio, 'ab')).toBeCloseTo(25, 10);
    expect(gainIn(relative, 'ab')).toBeCloseTo(20, 10);
  });

  it('compares with the cheapest single-task network, or with the dearest', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [1] },
      { tasks: [0], cost: 0.5, losses: [3] },
      { tasks: [1], cost: 1, losses: [1] },
      { tasks: [0, 1], cost: 1, losses: [2, 1] },
    ]);
    expect(gainIn(findGains(table, ratio), 'ba')).toBeCloseTo(50, 10);
    expect(gainIn(findGains(table, { ...ratio, baseline: 'full' }), 'ba')).toBeCloseTo(-50, 10);
  });

  it('reads the losses of the split asked for', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [3], test: [2] },
      { tasks: [1], cost: 1, losses: [1], test: [1] },
      { tasks: [0, 1], cost: 1, losses: [2, 1], test: [2, 1] },
    ]);
    expect(gainIn(findGains(table, ratio), 'ba')).toBe(0);
    expect(gainIn(findGains(table, { ...ratio, split: 'validation' }), 'ba')).toBeCloseTo(50, 10);
    expect(gainIn(findGains(table, { ...ratio, split: 'early' }), 'ba')).toBeNaN();
  });

  it('takes the cheapest of several networks of a pair', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [1] },
      { tasks: [1], cost: 1, losses: [1] },
      { tasks: [0, 1], cost: 2, losses: [0.25, 1] },
      { tasks: [0, 1], cost: 1, losses: [0.5, 1] },
    ]);
    expect(gainIn(findGains(table, ratio), 'ba')).toBeCloseTo(100, 10);
  });

  it('is NaN, not zero, for a pair that was not measured', () => {
    const gains = findGains(setting(4), { ...ratio, split: 'early' });
    const missing = gains.rows.flatMap(row =>
      gains.columns.filter(column => Number.isNaN(gainIn(gains, row.id + column.id))).map(c => row.id + c.id),
    );
    const diagonal = gains.rows.map(task => task.id + task.id);
    expect(new Set(missing)).toEqual(new Set([...diagonal, 'no', 'on']));
  });
});

describe('the gain of a value that is better when higher', () => {
  const tableOf = (measured: 'negated' | 'complement', single: number, joint: number) => {
    const loss = (value: number) => asMeasured({ measured }, value);
    const table = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [loss(single)] },
      { tasks: [1], cost: 1, losses: [1] },
      { tasks: [0, 1], cost: 1, losses: [loss(joint), 1] },
    ]);
    return { ...table, tasks: table.tasks.map((task, i) => (i === 0 ? { ...task, measured } : task)) };
  };

  it('is the change of that value, in its own numbers', () => {
    for (const measured of ['negated', 'complement'] as const) {
      const table = tableOf(measured, 0.5877, 0.6029);
      const { gain, numbers } = explainGain(table, usualGains, 1, 0);
      expect(gain).toBeCloseTo(2.586, 3);
      expect(numbers).toBe('(0.6029 − 0.5877) / 0.5877 = +2.59%');
      expect(explainGain(table, ratio, 1, 0).numbers).toBe('0.6029 / 0.5877 − 1 = +2.59%');
      expect(gainIn(findGains(table, usualGains), 'ba')).toBe(gain);
    }
  });

  it('is the value itself where it is a gain already, which training alone has none of', () => {
    expect(gainIn(findGains(tableOf('complement', 0, 0.05), usualGains), 'ba')).toBeCloseTo(5, 10);
  });
});

describe('findAffinities', () => {
  it('averages the two directed gains of a pair: setting 1 has 4.92 for n + e and -11.28 for s + e', () => {
    const affinities = findAffinities(findGains(setting(1), ratio));
    expect(gainIn(affinities, 'ne')).toBeCloseTo(4.92, 2);
    expect(gainIn(affinities, 'en')).toBe(gainIn(affinities, 'ne'));
    expect(gainIn(affinities, 'se')).toBeCloseTo(-11.28, 2);
    const known = affinities.values.filter(Number.isFinite);
    expect(Math.max(...known)).toBe(gainIn(affinities, 'ne'));
    expect(Math.min(...known)).toBe(gainIn(affinities, 'se'));
  });
});

describe('explainGain', () => {
  it('shows the losses of a gain and its formula with them', () => {
    const table = setting(2);
    const explained = explainGain(table, ratio, place(table, 'n'), place(table, 'e'));
    expect(explained).toMatchObject({ single: 0.02023, joint: 0.01179 });
    expect(explained.gain).toBeCloseTo(71.59, 2);
    expect(explained.numbers).toBe('0.02023 / 0.01179 − 1 = +71.59%');
    const relative = explainGain(table, usualGains, place(table, 'n'), place(table, 'e'));
    expect(relative.numbers).toBe('(0.02023 − 0.01179) / 0.02023 = +41.72%');
  });

  it('agrees with findGains on every pair', () => {
    const table = setting(3);
    const gains = findGains(table, ratio);
    const count = table.tasks.length;
    gains.values.forEach((gain, i) => {
      const [helper, measured] = [Math.floor(i / count), i % count];
      if (helper !== measured) expect(explainGain(table, ratio, helper, measured).gain).toBe(gain);
    });
  });

  it('says that a pair was not measured', () => {
    const table = setting(4);
    const [n, o] = [place(table, 'n'), place(table, 'o')];
    const explained = explainGain(table, { ...ratio, split: 'early' }, n, o);
    expect(explained.gain).toBeNaN();
    expect(explained.numbers).toBeUndefined();
  });
});
