import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { taskSetOf } from './lossTable.ts';
import { indexOf } from './tableIndex.ts';

const network = fc.record({
  tasks: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
  cost: fc.constantFrom(0.5, 1, 2),
});

describe('indexOf', () => {
  it('finds what looking through all networks finds, the first among equals', () => {
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 12 }), rows => {
        const table = makeLossTable(
          3,
          rows.map(row => ({ ...row, losses: row.tasks.map(() => 1) })),
        );
        const of = (...tasks: number[]) =>
          [...rows.keys()].filter(i => String([...taskSetOf(table, i)]) === String(tasks));
        const cost = (i: number) => table.costs[i] as number;
        const cheapest = (networks: number[]) => networks.sort((a, b) => cost(a) - cost(b) || a - b)[0] ?? -1;
        const dearest = (networks: number[]) => networks.sort((a, b) => cost(b) - cost(a) || a - b)[0] ?? -1;
        const index = indexOf(table);
        expect([...index.cheapestSingles]).toEqual([0, 1, 2].map(task => cheapest(of(task))));
        expect([...index.dearestSingles]).toEqual([0, 1, 2].map(task => dearest(of(task))));
        for (const [a, b] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          expect(index.pairs.get(a * 3 + b) ?? -1).toBe(cheapest(of(a, b)));
        }
        expect(index.covering).toBe(cheapest(of(0, 1, 2)));
        expect([index.leastCost, index.greatestCost]).toEqual([
          Math.min(...table.costs),
          Math.max(...table.costs),
        ]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is made once for a table', () => {
    const table = makeLossTable(1, [{ tasks: [0], cost: 1, losses: [1] }]);
    expect(indexOf(table)).toBe(indexOf(table));
    expect(indexOf({ ...table })).not.toBe(indexOf(table));
  });
});
