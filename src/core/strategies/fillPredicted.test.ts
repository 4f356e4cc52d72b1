import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { isPredicted, type LossTable, lossOf, taskSetOf } from '../tables/lossTable.ts';
import { withoutNetworks } from '../tables/subTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { countPredictable, fillPredicted } from './fillPredicted.ts';

const pairs = [
  { tasks: [0, 1], cost: 1, losses: [0.1, 0.2], test: [1, 2], early: [10, 20] },
  { tasks: [1, 2], cost: 1, losses: [0.3, 0.4], test: [3, 4], early: [30, 40] },
  { tasks: [0, 2], cost: 1, losses: [0.5, 0.6], test: [5, 6], early: [50, 60] },
];

const predictedOf = (table: LossTable) =>
  [...table.costs.keys()]
    .filter(i => isPredicted(table, i))
    .map(i => ({ tasks: [...taskSetOf(table, i)], cost: table.costs[i] }));

/** A synthetic table of which only networks of one or two tasks were trained. */
function pairsOnly(taskCount: number, seed: number): { whole: LossTable; small: LossTable } {
  const whole = syntheticTable(taskCount, seed);
  const large = [...whole.costs.keys()].filter(i => taskSetOf(whole, i).length > 2);
  return { whole, small: withoutNetworks(whole, large).table };
}

describe('fillPredicted', () => {
  it('predicts the network of three tasks from its pairs, each split from its own: the example of the paper', () => {
    const table = fillPredicted(makeLossTable(3, pairs));
    expect([0, 1, 2, 3].map(i => isPredicted(table, i))).toEqual([false, false, false, true]);
    expect(table.networkCount).toBe(4);
    const lossesOn = (split: 'validation' | 'test' | 'early') =>
      [0, 1, 2].map(task => lossOf(table, 3, task, split));
    const near = (values: number[]) => values.map(value => expect.closeTo(value, 12));
    expect(lossesOn('validation')).toEqual(near([0.3, 0.25, 0.5]));
    expect(lossesOn('test')).toEqual(near([3, 2.5, 5]));
    expect(lossesOn('early')).toEqual(near([30, 25, 50]));
  });

  it('keeps the standard errors that are known, and knows none of predicted networks', () => {
    const made = makeLossTable(3, pairs);
    const errors = { test: Float64Array.of(1, 2, 3, 4, 5, 6) };
    const filled = fillPredicted({ ...made, errors });
    expect([...(filled.errors?.test ?? [])]).toEqual([1, 2, 3, 4, 5, 6, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('fills exactly the sets of three or more that lack, and changes nothing that was measured', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 6 }), fc.nat(1000), (taskCount, seed) => {
        const { whole, small } = pairsOnly(taskCount, seed);
        const filled = fillPredicted(small);
        // 2^n − 1 sets, less n single tasks and the pairs.
        const lacking = 2 ** taskCount - 1 - taskCount - (taskCount * (taskCount - 1)) / 2;
        expect(predictedOf(filled)).toHaveLength(lacking);
        expect(new Set(predictedOf(filled).map(({ tasks }) => tasks.join())).size).toBe(lacking);
        const { validation } = filled.losses;
        expect(validation?.slice(0, small.members.length)).toEqual(small.losses.validation);
        for (let i = small.networkCount; i < filled.networkCount; i++) {
          const tasks = [...taskSetOf(filled, i)];
          for (const task of tasks) {
            const inPairs = tasks.filter(other => other !== task).map(other => pairLoss(whole, task, other));
            const mean = inPairs.reduce((sum, loss) => sum + loss, 0) / inPairs.length;
            expect(lossOf(filled, i, task, 'validation')).toBeCloseTo(mean, 12);
          }
        }
        expect(fillPredicted(whole)).toBe(whole);
      }),
      { numRuns: 40, seed: 61 },
    );
  });

  it('leaves out sets of which a pair was never trained', () => {
    const more = [...pairs, { tasks: [0, 3], cost: 1, losses: [1, 1] }];
    expect(predictedOf(fillPredicted(makeLossTable(4, more)))).toEqual([{ tasks: [0, 1, 2], cost: 1 }]);
  });

  it('costs what the other multi-task networks do, or the median of those nearest in size', () => {
    const all = [0, 1, 2, 3].flatMap(a => [0, 1, 2, 3].filter(b => b > a).map(b => [a, b]));
    const pairsOfFour = all.map(tasks => ({ tasks, cost: 1, losses: [1, 1] }));
    const single = { tasks: [0], cost: 0.5, losses: [1] };
    const agreed = fillPredicted(makeLossTable(4, [single, ...pairsOfFour]));
    expect(predictedOf(agreed).map(({ cost }) => cost)).toEqual([1, 1, 1, 1, 1]);
    const threes = [
      { tasks: [0, 1, 2], cost: 3, losses: [1, 1, 1] },
      { tasks: [0, 1, 3], cost: 4, losses: [1, 1, 1] },
    ];
    expect(predictedOf(fillPredicted(makeLossTable(4, [...pairsOfFour, ...threes])))).toEqual([
      { tasks: [0, 2, 3], cost: 3.5 },
      { tasks: [1, 2, 3], cost: 3.5 },
      { tasks: [0, 1, 2, 3], cost: 3.5 },
    ]);
  });

  it('knows no standard errors of what was never trained, and keeps those that are known', () => {
    const table = makeLossTable(3, pairs);
    const errors = { validation: Float64Array.from(table.members, (_, p) => p / 10) };
    const { errors: filled } = fillPredicted({ ...table, errors });
    expect([...(filled?.validation ?? [])]).toEqual([
      0,
      0.1,
      0.2,
      0.3,
      0.4,
      0.5,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('counts what it would append without making it, and nothing for too many tasks', () => {
    expect(countPredictable(makeLossTable(3, pairs))).toBe(1);
    expect(countPredictable(syntheticTable(4, 1))).toBe(0);
    expect(countPredictable(makeLossTable(11, [{ tasks: [0, 1], cost: 1, losses: [1, 1] }]))).toBe(0);
  });

  it('throws a MessageError for 11 tasks', () => {
    const table = makeLossTable(11, [{ tasks: [0, 1], cost: 1, losses: [1, 1] }]);
    expect(() => fillPredicted(table)).toThrow('up to 10 tasks; this table has 11');
  });
});

function pairLoss(table: LossTable, task: number, other: number): number {
  const network = [...table.costs.keys()].find(i => {
    const tasks = [...taskSetOf(table, i)];
    return tasks.length === 2 && tasks.includes(task) && tasks.includes(other);
  });
  return lossOf(table, network ?? -1, task, 'validation');
}
