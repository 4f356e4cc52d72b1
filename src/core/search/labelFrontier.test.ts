import { describe, expect, it } from 'vitest';
import { drain } from '../testing/drain.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { labelFrontier } from './labelFrontier.ts';
import { findServedSets } from './servedSets.ts';

describe('labelFrontier', () => {
  it('keeps the one network where two cost and lose the same but for rounding', () => {
    // In binary 0.1 + 0.7 is a little less than 0.8.
    const table = makeLossTable(2, [
      { tasks: [0], cost: 0.1, losses: [0.1] },
      { tasks: [1], cost: 0.7, losses: [0.7] },
      { tasks: [0, 1], cost: 0.8, losses: [0.4, 0.4] },
    ]);
    expect(0.1 + 0.7).toBeLessThan(0.8);
    const served = findServedSets(table, table.losses.validation ?? new Float64Array());
    const covers = drain(labelFrontier(served, 0.85, 1e-12));
    expect(covers).toEqual([{ value: 0.8, parts: [{ costClass: 2, tasks: 0b11 }] }]);
  });

  it('holds a cover that costs exactly the budget', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: Math.SQRT2, losses: [1] },
      { tasks: [1], cost: Math.PI, losses: [1] },
    ]);
    const served = findServedSets(table, table.losses.validation ?? new Float64Array());
    expect(drain(labelFrontier(served, Math.SQRT2 + Math.PI, 1e-12))).toHaveLength(1);
    expect(drain(labelFrontier(served, 4.5, 1e-12))).toEqual([]);
  });
});
