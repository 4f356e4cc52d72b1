import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairValues } from '../../core/gains/gains.ts';
import { affinityScale, strongestPair } from './affinityScale.ts';

function pairsOf(rows: string, columns: string, values: readonly number[]): PairValues {
  const tasks = (ids: string) => [...ids].map(id => ({ id, name: id.toUpperCase(), short: id }));
  return { rows: tasks(rows), columns: tasks(columns), values: Float64Array.from(values) };
}

describe('affinityScale', () => {
  it('leaves out the diagonal and what is missing, and goes around zero where there are both signs', () => {
    const values = pairsOf('ab', 'ab', [99, 0.5, Number.NaN, -99]);
    expect(affinityScale('linear', values)).toEqual({
      ...{ kind: 'sequential', log: false },
      ...{ least: 0.5, most: 0.5 },
    });
    const both = pairsOf('abc', 'ab', [9, -0.5, 0.2, 9, 0.3, Number.NEGATIVE_INFINITY]);
    expect(affinityScale('linear', both)).toEqual({ kind: 'diverging', clamp: 0.5 });
  });

  it('starts a logarithmic scale at the least positive value, and is linear where there is none', () => {
    const some = pairsOf('ab', 'cd', [0, 0.01, 10, 1]);
    expect(affinityScale('log', some)).toEqual({ kind: 'sequential', least: 0.01, most: 10, log: true });
    const none = pairsOf('a', 'bc', [0, -1]);
    expect(affinityScale('log', none)).toEqual({ kind: 'sequential', least: -1, most: 0, log: false });
  });

  it('is one for tables that are compared', () => {
    const [low, high] = [pairsOf('a', 'b', [1]), pairsOf('a', 'b', [5])];
    expect(affinityScale('linear', low, high)).toEqual({
      ...{ kind: 'sequential', log: false },
      ...{ least: 1, most: 5 },
    });
  });
});

describe('strongestPair', () => {
  it('is the first of the best of all pairs of two tasks, higher or lower', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(
        fc.constantFrom('abc', 'cda'),
        fc.array(value, { minLength: 9, maxLength: 9 }),
        fc.constantFrom('higher' as const, 'lower' as const),
        (columns, values, better) => {
          const found = strongestPair(pairsOf('abc', columns, values), better);
          const pairs = values.flatMap((each, at) => {
            const [from, to] = ['abc'[Math.floor(at / 3)], columns[at % 3]];
            return from === to || Number.isNaN(each) ? [] : [{ from, to, value: each }];
          });
          const best = pairs.reduce<(typeof pairs)[number] | undefined>(
            (a, b) => (a && (better === 'higher' ? a.value >= b.value : a.value <= b.value) ? a : b),
            undefined,
          );
          expect(found && { from: found.from.id, to: found.to.id, value: found.value }).toEqual(best);
        },
      ),
    );
  });
});
