import { describe, expect, it } from 'vitest';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { applyObjective } from '../search/objective.ts';
import { findOptima } from '../search/searchFrontier.ts';
import { findRegrets } from '../strategies/estimatorQuality.ts';
import { higherOrder } from '../strategies/higherOrder.ts';
import { optimal } from '../strategies/optimal.ts';
import { keepNetworks } from './keepNetworks.ts';
import { lossOf, taskSetOf } from './lossTable.ts';
import { indexOf } from './tableIndex.ts';

const table = syntheticTable(5, 3);
const frontierBy = (chooseBy: Float64Array) =>
  findOptima(table, { chooseBy, headRule: 'validation', maximumBudget: 5 });

describe('keepNetworks', () => {
  it('keeps the networks named, once each, in the order of the whole', () => {
    const { table: part } = keepNetworks(table, [20, 3, 20]);
    expect([...part.costs]).toEqual([3, 20].map(i => table.costs[i]));
    expect([...taskSetOf(part, 1)]).toEqual([...taskSetOf(table, 20)]);
    for (const task of taskSetOf(table, 20)) {
      expect(lossOf(part, 1, task, 'test')).toBe(lossOf(table, 20, task, 'test'));
    }
  });

  it('is enough to find the regrets of frontiers, whatever the objective', () => {
    const [chosen, best] = [frontierBy(higherOrder.estimate(table)), frontierBy(optimal.estimate(table))];
    const networks = [chosen, best].flatMap(({ steps }) => steps.flatMap(step => step.grouping.networks));
    const part = keepNetworks(table, [...networks, ...indexOf(table).dearestSingles]);
    for (const objective of ['sum', 'relative'] as const) {
      const [whole, few] = [applyObjective(table, objective), applyObjective(part.table, objective)];
      const expected = findRegrets(whole, chosen, best, [1, 2, 3, 5]);
      expect(findRegrets(few, part.inPart(chosen), part.inPart(best), [1, 2, 3, 5])).toEqual(expected);
      expect(expected.some(({ regret }) => regret > 0)).toBe(true);
    }
  });
});
