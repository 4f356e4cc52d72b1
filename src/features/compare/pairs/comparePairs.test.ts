import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import { comparePairs, orderPairs, pairScales, type SharedChoices } from './comparePairs.ts';
import { correlationInWords, signsInWords } from './pairWords.ts';

const choices: SharedChoices = { gain: 'ratio', baseline: 'half', split: 'test', pairs: 'directed' };

function source(id: string, scale: 'auto' | 'linear' | 'log' = 'auto') {
  return { table: parseTable(readFileSync(`public/tables/${id}.json`, 'utf8')).table, scale };
}

const affinity = (patch: Partial<AffinityTable>): AffinityTable => ({
  ...(source('tag-taskonomy').table as AffinityTable),
  ...patch,
});

describe('pairs of two sides', () => {
  it.each([
    ['setting-1', 'setting-2', 'r = 0.116 over 20 directed pairs, p\u00a0=\u00a00.627'],
    ['setting-1', 'setting-3', 'r = 0.371 over 20 directed pairs, p\u00a0=\u00a00.107'],
    ['setting-2', 'setting-3', 'r = 0.558 over 20 directed pairs, p\u00a0=\u00a00.011'],
  ])('of %s and %s correlate as published', (a, b, words) => {
    const comparison = comparePairs(source(a), source(b), choices);
    expect(comparison.isOneUnit).toBe(true);
    expect(correlationInWords(comparison)).toBe(`the gains correlate with Pearson’s ${words}`);
  });

  it('count once where both directions are one', () => {
    const comparison = comparePairs(source('setting-1'), source('setting-2'), {
      ...choices,
      pairs: 'affinity',
    });
    expect(comparison.pairs).toHaveLength(10);
    expect(correlationInWords(comparison)).toContain('over 10 pairs');
    const rectangular = comparePairs(source('setting-1'), source('taskonomy-transfer'), {
      ...choices,
      pairs: 'affinity',
    });
    expect(rectangular.isSymmetric).toBe(false);
  });

  it('count once where no pair of either side has two values', () => {
    const mirrored = {
      table: affinity({
        values: Float64Array.from({ length: 25 }, (_, i) => Math.abs((i % 5) - Math.floor(i / 5)) ** 2),
      }),
      scale: 'auto',
    } as const;
    const comparison = comparePairs(
      mirrored,
      { ...mirrored, table: { ...mirrored.table, id: 'other' } },
      choices,
    );
    expect(comparison.isSymmetric).toBe(true);
    expect(comparison.pairs).toHaveLength(10);
    expect(comparePairs(mirrored, source('tag-taskonomy'), choices).pairs).toHaveLength(20);
  });

  it('are counted by what helps on which side', () => {
    const comparison = comparePairs(source('setting-1'), source('setting-2'), choices);
    expect(signsInWords(comparison)).toBe('7 of 20 help in both, 5 in neither; 4 only in A and 4 only in B.');
  });

  it('are of one split that both tables have', () => {
    const whole = source('setting-1');
    const { test: _, ...losses } = (whole.table as LossTable).losses;
    const part = { ...whole, table: { ...(whole.table as LossTable), losses } };
    expect(comparePairs(part, source('setting-2'), choices).split).toBe('validation');
    expect(comparePairs(source('tag-taskonomy'), source('tag-celeba'), choices).split).toBeUndefined();
  });

  it('of losses and affinities are in two units, each with its own colours', () => {
    const comparison = comparePairs(source('setting-1'), source('tag-taskonomy'), choices);
    expect(comparison).toMatchObject({ isOneUnit: false, left: 0 });
    expect(correlationInWords(comparison)).toMatch(
      /^A’s gains and B’s affinities correlate with Pearson’s r = −0\.119/,
    );
    const scales = pairScales(comparison, 15);
    expect(scales.a).toMatchObject({ kind: 'diverging', clamp: 15 });
    expect(scales.b.kind).toBe('sequential');
  });

  it('are correlated by their logarithms where the scale is logarithmic, without what is not positive', () => {
    const table = affinity({
      values: Float64Array.from({ length: 25 }, (_, i) => (i === 1 ? -1 : 10 ** (i % 4))),
    });
    const comparison = comparePairs({ table, scale: 'log' }, source('setting-1'), choices);
    expect(comparison.left).toBe(1);
    expect(comparison.pairs).toHaveLength(19);
    expect(correlationInWords(comparison)).toMatch(/of the logarithms of A’s values$/);
  });

  it('of one meaning share a scale, which is logarithmic only if that suits both', () => {
    const doubled = affinity({ values: affinity({}).values.map(value => 2 * value) });
    const same = comparePairs(source('tag-taskonomy'), { table: doubled, scale: 'log' }, choices);
    expect([same.isOneUnit, same.a.log, same.b.log]).toEqual([true, false, false]);
    const scales = pairScales(same, 15);
    expect(scales.a).toBe(scales.b);
    expect(scales.a).toMatchObject({ kind: 'sequential', most: expect.closeTo(1.379, 3) });
    expect(same.correlation.r).toBeCloseTo(1, 9);
  });

  it('of opposite directions say that a negative r is agreement', () => {
    const worse = affinity({ better: 'lower', values: affinity({}).values.map(value => -value) });
    const words = correlationInWords(
      comparePairs(source('tag-taskonomy'), { table: worse, scale: 'auto' }, choices),
    );
    expect(words).toContain('r = −1.000');
    expect(words).toContain('lower is better in B: there a negative r is agreement');
  });

  it('say why there is nothing to correlate', () => {
    const words = (a: string, b: string) => correlationInWords(comparePairs(source(a), source(b), choices));
    expect(words('setting-1', 'setting-4')).toBe('no pair of tasks has a value on both sides');
    const flat = affinity({ values: new Float64Array(25).fill(1) });
    expect(
      correlationInWords(comparePairs({ table: flat, scale: 'auto' }, source('setting-1'), choices)),
    ).toContain('all the same');
  });

  it('stand in one order on both sides, tasks of one side alone last', () => {
    const comparison = comparePairs(source('setting-1'), source('setting-4'), choices);
    const ordered = orderPairs(comparison, 'given');
    expect(ordered.a.rows.map(task => task.id)).toEqual(['n', 's', 'd', 'k', 'e']);
    expect(ordered.b.rows.map(task => task.id)).toEqual(['n', 'a', 'o', 'r', 'c']);
    const same = orderPairs(comparePairs(source('setting-1'), source('setting-2'), choices), 'help');
    expect(same.a.rows.map(task => task.id)).toEqual(same.b.rows.map(task => task.id));
    expect(same.a.rows[0]?.id).toBe('n');
  });
});
