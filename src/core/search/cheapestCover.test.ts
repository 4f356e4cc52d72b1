import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { cheapestCover } from './cheapestCover.ts';

describe('cheapestCover', () => {
  it('is the least cost over all subsets of the networks that serve every task', () => {
    const network = fc.record({
      tasks: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
      cost: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 7 }), rows => {
        const table = makeLossTable(
          4,
          rows.map(row => ({ ...row, losses: row.tasks.map(() => 1) })),
        );
        let least = Number.POSITIVE_INFINITY;
        for (let set = 1; set < 2 ** rows.length; set++) {
          const chosen = rows.filter((_, i) => (set & (1 << i)) !== 0);
          if (new Set(chosen.flatMap(row => row.tasks)).size < 4) continue;
          least = Math.min(
            least,
            chosen.reduce((sum, row) => sum + row.cost, 0),
          );
        }
        expect(cheapestCover(table, table.losses.validation ?? new Float64Array())).toBe(least);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('lets a network serve no task that it was not measured on', () => {
    const table = makeLossTable(2, [
      { tasks: [0, 1], cost: 1, losses: [1, null] },
      { tasks: [1], cost: 3, losses: [1] },
    ]);
    expect(cheapestCover(table, table.losses.validation ?? new Float64Array())).toBe(4);
  });
});
