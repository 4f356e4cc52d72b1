import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { applyObjective } from '../search/objective.ts';
import { findOptima } from '../search/searchFrontier.ts';
import { type LossTable, lossOf } from '../tables/lossTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { affinity } from './affinity.ts';
import { estimateError, findRegrets, validationTotal } from './estimatorQuality.ts';
import { higherOrder } from './higherOrder.ts';
import { optimal } from './optimal.ts';

const three = makeLossTable(3, [
  { tasks: [0, 1, 2], cost: 1, losses: [1, 2, 9] },
  { tasks: [0, 1], cost: 1, losses: [2, 4] },
  { tasks: [2], cost: 1, losses: [3] },
]);

const frontierBy = (table: LossTable, chooseBy: Float64Array, maximumBudget = 5) =>
  findOptima(table, { chooseBy, headRule: 'validation', maximumBudget });

describe('estimateError', () => {
  it('compares networks of three tasks or more, and no others', () => {
    const { correlation, meanAbsoluteError } = estimateError(three, Float64Array.of(2, 4, 18, 99, 99, 99));
    // The estimates are twice the losses: r = 1, and the mean error is the mean loss, (1 + 2 + 9) / 3.
    expect(correlation).toMatchObject({ r: expect.closeTo(1, 12), n: 3 });
    expect(meanAbsoluteError).toBe(4);
  });

  it('leaves out what was not measured or cannot be estimated', () => {
    const { correlation, meanAbsoluteError } = estimateError(
      three,
      Float64Array.of(1.5, Number.NaN, 9, 0, 0, 0),
    );
    expect(correlation.n).toBe(2);
    expect(meanAbsoluteError).toBe(0.25);
  });

  it('has nothing to compare in a table of pairs or without validation losses', () => {
    const pairs = makeLossTable(2, [{ tasks: [0, 1], cost: 1, losses: [1, 2] }]);
    for (const table of [pairs, { ...three, losses: {} }]) {
      const { correlation, meanAbsoluteError } = estimateError(table, new Float64Array(table.members.length));
      expect(correlation.n).toBe(0);
      expect(meanAbsoluteError).toBeNaN();
    }
  });

  it('takes the scales of the tasks out of the correlation within tasks', () => {
    const scaled = makeLossTable(3, [
      { tasks: [0, 1, 2], cost: 1, losses: [1, 10, 100] },
      { tasks: [0, 1, 2], cost: 2, losses: [3, 30, 300] },
    ]);
    // The estimate swaps the two networks: right about the tasks, wrong about every choice.
    const { correlation, withinTasks } = estimateError(scaled, Float64Array.of(3, 30, 300, 1, 10, 100));
    expect(withinTasks.r).toBeCloseTo(-1, 12);
    expect(correlation.r).toBeGreaterThan(0);
  });

  it('finds the truth without error', () => {
    const table = syntheticTable(5, 1);
    const error = estimateError(table, optimal.estimate(table));
    // 10 sets of three, 5 of four and one of five tasks.
    expect(error.correlation).toMatchObject({ r: expect.closeTo(1, 12), n: 55 });
    expect(error.meanAbsoluteError).toBe(0);
  });
});

describe('validationTotal', () => {
  it('serves each task by its best head, times its weight', () => {
    expect(validationTotal(applyObjective(three, 'sum'), [0, 1, 2])).toBe(6);
    expect(validationTotal(applyObjective(three, 'sum'), [1, 2])).toBe(9);
    expect(validationTotal(applyObjective(three, 'sum', [2, 1, 10]), [1, 2])).toBe(38);
    expect(validationTotal(applyObjective(three, 'sum'), [1])).toBeNaN();
  });
});

describe('findRegrets', () => {
  it('is what a wrong choice costs: an example by hand', () => {
    // By estimate {a, b} and {c} look best at a budget of 2 (they cost 9); all three networks would fit 3.
    const chosen = frontierBy(three, Float64Array.of(5, 5, 5, 1, 1, 1));
    const best = frontierBy(three, optimal.estimate(three));
    expect(findRegrets(applyObjective(three, 'sum'), chosen, best, [0.5, 1, 2, 3])).toEqual([
      { budget: 0.5, regret: Number.NaN },
      { budget: 1, regret: 0 },
      { budget: 2, regret: 3 },
      { budget: 3, regret: 3 },
    ]);
  });

  it('is the chosen total less the least one over all sets of networks, and never negative', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom(higherOrder, affinity), (seed, estimator) => {
        const table = syntheticTable(3, seed);
        const chosen = frontierBy(table, estimator.estimate(table), 3);
        const best = frontierBy(table, optimal.estimate(table), 3);
        for (const { budget, regret } of findRegrets(
          applyObjective(table, 'sum'),
          chosen,
          best,
          [1, 1.5, 2, 3],
        )) {
          const step = chosen.steps.findLast(candidate => candidate.budget <= budget);
          const own = leastOver(table, step?.grouping.networks ?? []);
          expect(regret).toBeCloseTo(own - leastTotal(table, budget), 10);
          expect(regret).toBeGreaterThanOrEqual(-1e-12);
        }
      }),
      { numRuns: 60, seed: 51 },
    );
  });
});

function leastOver(table: LossTable, networks: readonly number[]): number {
  return table.tasks.reduce((sum, _, task) => {
    const losses = networks.map(i => lossOf(table, i, task, 'validation')).filter(Number.isFinite);
    return sum + Math.min(...losses, Number.POSITIVE_INFINITY);
  }, 0);
}

/** The least total under a budget, by trying every set of networks. */
function leastTotal(table: LossTable, budget: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let set = 1; set < 2 ** table.networkCount; set++) {
    const networks = [...table.costs.keys()].filter(i => (set & (1 << i)) !== 0);
    const cost = networks.reduce((sum, i) => sum + (table.costs[i] ?? Number.NaN), 0);
    if (cost <= budget + 1e-9) least = Math.min(least, leastOver(table, networks));
  }
  return least;
}
