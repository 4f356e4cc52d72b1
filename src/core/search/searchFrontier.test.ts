import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { highsOptimum } from '../../../bench/highsFrontier.ts';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { isWhole } from '../../../testing/whole.ts';
import { MessageError } from '../../base/i18n/message.ts';
import { type Frontier, stepAt } from '../frontier/frontier.ts';
import { type LossTable, lossOf } from '../tables/lossTable.ts';
import { drain } from '../testing/drain.ts';
import { makeLossTable, type RowSketch } from '../testing/makeLossTable.ts';
import { gridFrontier } from './gridFrontier.ts';
import { labelFrontier } from './labelFrontier.ts';
import { findOptima } from './searchFrontier.ts';
import { type Cover, findServedSets } from './servedSets.ts';

const budgets = [0.4, 0.5, 1, 1.5, 2, 2.5, 3, 4, 6];
const regularCosts = [0.5, 1, 1.5, 2];
const irregularCosts = [0.3719, 0.5, 1, 1.2347, Math.SQRT2, 2];

function frontierOf(table: LossTable, maximumBudget = 6): Frontier {
  const chooseBy = table.losses.validation ?? new Float64Array(table.members.length);
  return findOptima(table, { chooseBy, headRule: 'validation', maximumBudget });
}

/** The best total under a budget and its least cost, by trying every subset of the networks. */
function bruteForce(
  table: LossTable,
  budget: number,
  most = 99,
): { value: number; cost: number; count: number } {
  let best = { value: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, count: 0 };
  for (let set = 1; set < 2 ** table.networkCount; set++) {
    const networks = [...table.costs.keys()].filter(i => (set & (1 << i)) !== 0);
    if (networks.length > most) continue;
    const cost = networks.reduce((sum, i) => sum + (table.costs[i] ?? Number.NaN), 0);
    if (cost > budget * (1 + 1e-12)) continue;
    const value = table.tasks.reduce((sum, _, task) => {
      const losses = networks.map(i => lossOf(table, i, task, 'validation')).filter(Number.isFinite);
      return sum + Math.min(...losses, Number.POSITIVE_INFINITY);
    }, 0);
    const { value: v, cost: c, count: n } = best;
    const isEqual = Math.abs(value - v) < 1e-10;
    const isCheaper = cost < c - 1e-10 || (cost < c + 1e-10 && networks.length < n);
    if (isEqual ? isCheaper : value < v) best = { value, cost, count: networks.length };
  }
  return best;
}

/** Few distinct losses, so that ties are common; one in eight was not measured. */
const loss = fc.oneof(
  { weight: 7, arbitrary: fc.integer({ min: 0, max: 12 }).map(value => value / 4) },
  { weight: 1, arbitrary: fc.constant(null) },
);

function sketches(taskCount: number, costs: readonly number[], maxLength: number): fc.Arbitrary<RowSketch[]> {
  const row = fc
    .record({
      tasks: fc.uniqueArray(fc.nat(taskCount - 1), { minLength: 1, maxLength: taskCount }),
      cost: fc.constantFrom(...costs),
      all: fc.array(loss, { minLength: taskCount, maxLength: taskCount }),
    })
    .map(({ tasks, cost, all }) => ({ tasks, cost, losses: all.slice(0, tasks.length) }));
  return fc.array(row, { minLength: 1, maxLength });
}

const randomTable = (costs: readonly number[], maxLength = 6) =>
  fc.integer({ min: 1, max: 4 }).chain(taskCount =>
    sketches(taskCount, costs, maxLength).map(rows => ({
      taskCount,
      rows,
      table: makeLossTable(taskCount, rows),
    })),
  );

describe('findOptima', () => {
  it.each([
    ['regular', regularCosts],
    ['irregular', irregularCosts],
  ])('equals brute force over all subsets of the networks, with %s costs', (_, costs) => {
    fc.assert(
      fc.property(randomTable(costs), ({ table }) => {
        const frontier = frontierOf(table);
        for (const budget of budgets) {
          const oracle = bruteForce(table, budget);
          const step = stepAt(frontier, budget);
          expect(step?.grouping.chosenBy ?? Number.POSITIVE_INFINITY).toBeCloseTo(oracle.value, 10);
          if (!step) continue;
          expect(step.grouping.cost).toBeCloseTo(oracle.cost, 10);
          expect(step.grouping.networks).toHaveLength(oracle.count);
          expect(step.grouping.total).toBeCloseTo(oracle.value, 10);
          expect(step.proof).toEqual({
            method: 'subset-dp',
            proved: true,
            bound: step.grouping.chosenBy,
            gap: 0,
          });
        }
      }),
      { numRuns: isWhole ? 1500 : 500, seed: 1 },
    );
  });

  it.each([1, 2, 3])('equals brute force where at most %i networks may be chosen', most => {
    fc.assert(
      fc.property(randomTable(regularCosts), ({ table }) => {
        const chooseBy = table.losses.validation ?? new Float64Array();
        const options = {
          chooseBy,
          headRule: 'validation',
          maximumBudget: 6,
          maximumNetworks: most,
        } as const;
        const frontier = findOptima(table, options);
        for (const budget of budgets) {
          const oracle = bruteForce(table, budget, most);
          const step = stepAt(frontier, budget);
          expect(step?.grouping.chosenBy ?? Number.POSITIVE_INFINITY).toBeCloseTo(oracle.value, 9);
          if (step) expect(step.grouping.cost).toBeCloseTo(oracle.cost, 9);
          expect(step?.grouping.networks.length ?? 0).toBeLessThanOrEqual(most);
        }
        const isPossible = Number.isFinite(bruteForce(table, 6).value);
        if (frontier.steps.length === 0 && isPossible) {
          expect(frontier.infeasible).toEqual({ kind: 'networks', most });
        }
      }),
      { numRuns: 500, seed: 21 },
    );
  });

  it('finds the same covers on the grid of costs as by labels', () => {
    fc.assert(
      fc.property(randomTable(regularCosts, 10), ({ table }) => {
        const served = findServedSets(table, table.losses.validation ?? new Float64Array());
        const summary = (covers: readonly Cover[]) =>
          covers.map(({ value, parts }) => {
            const cost = parts.reduce((sum, part) => sum + (served.costs[part.costClass] ?? Number.NaN), 0);
            return { value, cost, count: parts.length };
          });
        const grid = summary(drain(gridFrontier(served, 0.5, 6, 1e-12)));
        expect(summary(drain(labelFrontier(served, 6, 1e-12)))).toEqual(grid);
      }),
      { numRuns: isWhole ? 1500 : 500, seed: 2 },
    );
  });

  it('has steps of ascending cost and strictly descending value', () => {
    fc.assert(
      fc.property(randomTable(irregularCosts, 10), ({ table }) => {
        const { steps } = frontierOf(table);
        steps.slice(1).forEach((step, i) => {
          expect(step.budget).toBeGreaterThan(steps[i]?.budget ?? Number.NaN);
          expect(step.grouping.chosenBy).toBeLessThan(steps[i]?.grouping.chosenBy ?? Number.NaN);
        });
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('permutes its answer when the tasks are relabelled', () => {
    fc.assert(
      fc.property(randomTable(regularCosts), fc.nat(3), ({ taskCount, rows, table }, shift) => {
        const moved = rows.map(row => ({ ...row, tasks: row.tasks.map(t => (t + shift) % taskCount) }));
        const [before, after] = [frontierOf(table), frontierOf(makeLossTable(taskCount, moved))];
        expect(after.steps.map(step => step.budget)).toEqual(before.steps.map(step => step.budget));
        after.steps.forEach((step, i) => {
          expect(step.grouping.chosenBy).toBeCloseTo(before.steps[i]?.grouping.chosenBy ?? Number.NaN, 10);
        });
        const unserved = before.infeasible?.kind === 'unserved' ? before.infeasible.tasks : [];
        const movedUnserved = after.infeasible?.kind === 'unserved' ? after.infeasible.tasks : [];
        expect([...movedUnserved].sort()).toEqual(unserved.map(t => (t + shift) % taskCount).sort());
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('is never worse with one more network or a larger budget', () => {
    fc.assert(
      fc.property(randomTable(regularCosts, 8), ({ taskCount, rows, table }) => {
        const all = frontierOf(table);
        const fewer = frontierOf(makeLossTable(taskCount, rows.slice(1)));
        const valueAt = (frontier: Frontier, budget: number) =>
          stepAt(frontier, budget)?.grouping.chosenBy ?? Number.POSITIVE_INFINITY;
        budgets.forEach((budget, i) => {
          expect(valueAt(all, budget)).toBeLessThanOrEqual(valueAt(fewer, budget) + 1e-10);
          expect(valueAt(all, budget)).toBeLessThanOrEqual(valueAt(all, budgets[i - 1] ?? 0) + 1e-10);
        });
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('prefers of equal totals the lower cost, then fewer networks, then the first in the table', () => {
    const lowerCost = makeLossTable(2, [
      { tasks: [0, 1], cost: 2, losses: [1, 1] },
      { tasks: [0, 1], cost: 1.5, losses: [1, 1] },
    ]);
    expect(frontierOf(lowerCost).steps.map(step => step.grouping.networks)).toEqual([[1]]);
    const fewer = makeLossTable(2, [
      { tasks: [0], cost: 0.5, losses: [1] },
      { tasks: [1], cost: 0.5, losses: [1] },
      { tasks: [0, 1], cost: 1, losses: [1, 1] },
    ]);
    expect(frontierOf(fewer).steps.map(step => step.grouping.networks)).toEqual([[2]]);
    const first = makeLossTable(2, [
      { tasks: [0, 1], cost: 1, losses: [2, 1] },
      { tasks: [0, 1], cost: 1, losses: [1, 2] },
    ]);
    expect(frontierOf(first, 1).steps.map(step => step.grouping.networks)).toEqual([[0]]);
  });

  it('reports the test loss of the head that the head rule prefers', () => {
    const table = makeLossTable(1, [
      { tasks: [0], cost: 1, losses: [1], test: [5] },
      { tasks: [0], cost: 2, losses: [0.9], test: [6] },
    ]);
    const { steps } = frontierOf(table);
    expect(steps.map(step => [step.grouping.chosenBy, step.grouping.total])).toEqual([
      [1, 5],
      [0.9, 6],
    ]);
  });

  it('names the tasks that no network serves', () => {
    const table = makeLossTable(3, [{ tasks: [0, 1, 2], cost: 1, losses: [null, 1, null] }]);
    expect(frontierOf(table)).toMatchObject({
      steps: [],
      infeasible: { kind: 'unserved', tasks: [0, 2] },
    });
  });

  it('names the cheapest cover when the budget is too small for any', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [1] },
      { tasks: [1], cost: 1.5, losses: [1] },
      { tasks: [0, 1], cost: 3, losses: [1, 1] },
    ]);
    expect(frontierOf(table, 2).infeasible).toEqual({ kind: 'budget', cheapest: 2.5 });
    expect(frontierOf(table, 2.5).infeasible).toBeUndefined();
  });

  it.each([
    ['that share a unit', [1, 2]],
    ['that share none', [1, Math.SQRT2]],
  ])('serves 500 tasks and throws a MessageError for 501, at costs %s', (_, costs) => {
    const tableOf = (count: number) => {
      const tasks = Array.from({ length: count }, (__, i) => i);
      return makeLossTable(
        count,
        costs.map(cost => ({ tasks, cost, losses: tasks })),
      );
    };
    expect(frontierOf(tableOf(500)).steps).toHaveLength(1);
    expect(() => frontierOf(tableOf(501))).toThrow(MessageError);
    expect(() => frontierOf(tableOf(501))).toThrow('this table has 501. Leave out 1');
  });

  it('counts costs as the next multiple of a resolution, so that a budget is never exceeded', () => {
    const table = makeLossTable(2, [
      { tasks: [0, 1], cost: 1.01, losses: [3, 3] },
      { tasks: [0], cost: 0.97, losses: [1] },
      { tasks: [1], cost: 1.04, losses: [1] },
    ]);
    const chooseBy = table.losses.validation ?? new Float64Array();
    const find = (maximumBudget: number) =>
      findOptima(table, { chooseBy, headRule: 'validation', maximumBudget, resolution: 0.1 });
    expect(find(2.1).resolution).toBe(0.1);
    // Counted as 1 + 1.1, though both cost 2.01: a budget of 2.05 is not enough.
    expect(find(2.1).steps.map(step => step.grouping.networks)).toEqual([[0], [1, 2]]);
    expect(find(2.05).steps.map(step => step.grouping.networks)).toEqual([[0]]);
  });

  it.each([
    [6, [1, 2.5, 4]],
    [7, [2.5, 5]],
    [8, [3]],
  ])('agrees with HiGHS on %i tasks', async (taskCount, oracleBudgets) => {
    const highs = await loadHighs();
    const table = syntheticTable(taskCount, 7);
    const frontier = frontierOf(table);
    for (const budget of oracleBudgets) {
      const theirs = highsOptimum(highs, table, table.losses.validation ?? new Float64Array(), budget);
      expect(theirs).toBeDefined();
      expect(stepAt(frontier, budget)?.grouping.chosenBy).toBeCloseTo(theirs ?? Number.NaN, 6);
    }
  });
});
