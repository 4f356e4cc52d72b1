import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageError } from '../../base/i18n/message.ts';
import { stepAt } from '../frontier/frontier.ts';
import type { PairValues } from '../gains/gains.ts';
import { taskSetOf } from '../tables/lossTable.ts';
import { searchAffinity } from './searchAffinity.ts';

function pairsOf(count: number, values: readonly number[]): PairValues {
  const tasks = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, name: `Task ${i}`, short: `t${i}` }));
  return { rows: tasks, columns: tasks, values: Float64Array.from(values) };
}

/** The highest total of any `most` task sets, by trying all of them; `undefined` where none serves every task. */
function bruteForce({ columns, values }: PairValues, most: number, least: number): number | undefined {
  const count = columns.length;
  const candidates: number[][] = [];
  for (let set = 1; set < 2 ** count; set++) {
    const members = Array.from({ length: count }, (_, t) => t).filter(
      t => Math.floor(set / 2 ** t) % 2 === 1,
    );
    if (members.length >= least) candidates.push(members);
  }
  const valueIn = (members: readonly number[], task: number) => {
    const from = members
      .filter(other => other !== task)
      .map(other => values[other * count + task] ?? Number.NaN);
    return from.length === 0 ? 0 : from.reduce((sum, value) => sum + value, 0) / from.length;
  };
  const byTask = candidates.map(members =>
    columns.map((_, task) => {
      const value = members.includes(task) ? valueIn(members, task) : Number.NaN;
      return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
    }),
  );
  let best = Number.NEGATIVE_INFINITY;
  const visit = (from: number, left: number, reached: readonly number[]) => {
    best = Math.max(
      best,
      reached.reduce((sum, value) => sum + value, 0),
    );
    if (left === 0) return;
    for (let c = from; c < byTask.length; c++) {
      visit(
        c + 1,
        left - 1,
        reached.map((value, task) => Math.max(value, byTask[c]?.[task] ?? value)),
      );
    }
  };
  visit(
    0,
    most,
    columns.map(() => Number.NEGATIVE_INFINITY),
  );
  return Number.isFinite(best) ? best : undefined;
}

const affinity = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -8, max: 8 }).map(value => value / 4) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const randomPairs = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain(count =>
      fc
        .array(affinity, { minLength: count * count, maxLength: count * count })
        .map(values => pairsOf(count, values)),
    );

describe('searchAffinity', () => {
  it('groups two and two tasks that help each other: an example by hand', () => {
    // a and b give each other 3 and 1, c and d 2 and 2, every other pair −1.
    const pairs = pairsOf(4, [9, 3, -1, -1, 1, 9, -1, -1, -1, -1, 9, 2, -1, -1, 2, 9]);
    const { table, frontier } = searchAffinity(pairs, { maximumNetworks: 4, minimumTasks: 1 });
    const summary = frontier.steps.map(({ budget, grouping }) => [
      budget,
      grouping.networks.map(network => [...taskSetOf(table, network)]),
    ]);
    expect(summary).toEqual([
      [1, [[0, 1, 2, 3]]],
      [
        2,
        [
          [0, 1],
          [2, 3],
        ],
      ],
    ]);
    // One network: a (1 − 1 − 1) / 3, b (3 − 1 − 1) / 3, c and d (2 − 1 − 1) / 3, in all 0.
    expect(frontier.steps.map(step => step.grouping.chosenBy)).toEqual([expect.closeTo(0, 12), -8]);
  });

  it('leaves a task alone where every other one harms it, unless single tasks are left out', () => {
    const pairs = pairsOf(3, [0, 2, -5, 2, 0, -5, -5, -5, 0]);
    const setsOf = (minimumTasks: number) => {
      const { table, frontier } = searchAffinity(pairs, { maximumNetworks: 2, minimumTasks });
      return stepAt(frontier, 2)?.grouping.networks.map(network => [...taskSetOf(table, network)]);
    };
    expect(setsOf(1)).toEqual([[0, 1], [2]]);
    expect(setsOf(2)?.every(set => set.length >= 2)).toBe(true);
  });

  it.each([1, 2, 3])('equals brute force over all choices of task sets of at least %i', minimumTasks => {
    fc.assert(
      fc.property(randomPairs(4), pairs => {
        const { frontier } = searchAffinity(pairs, { maximumNetworks: 4, minimumTasks });
        for (const most of [1, 2, 3, 4]) {
          const oracle = bruteForce(pairs, most, minimumTasks);
          const step = stepAt(frontier, most);
          expect(step === undefined).toBe(oracle === undefined);
          if (step) expect(-step.grouping.chosenBy).toBeCloseTo(oracle ?? Number.NaN, 9);
        }
      }),
      { numRuns: 150, seed: 41 },
    );
  });

  it('permutes its answer when the tasks are renamed, and scales with the affinities', () => {
    const option = { maximumNetworks: 3, minimumTasks: 2 };
    const valuesOf = (pairs: PairValues) =>
      searchAffinity(pairs, option).frontier.steps.map(step => step.grouping.chosenBy);
    fc.assert(
      fc.property(randomPairs(5), pairs => {
        const count = pairs.columns.length;
        const back = Array.from(pairs.values, (_, i) => pairs.values[count * count - 1 - i] ?? Number.NaN);
        const tripled = Array.from(pairs.values, value => 3 * value);
        const before = valuesOf(pairs).map(value => expect.closeTo(value, 9));
        expect(valuesOf(pairsOf(count, back))).toEqual(before);
        const scaled = valuesOf(pairs).map(value => expect.closeTo(3 * value, 9));
        expect(valuesOf(pairsOf(count, tripled))).toEqual(scaled);
      }),
      { numRuns: 200, seed: 42 },
    );
  });

  it('refuses 13 tasks, other tasks as rows than as columns, and options that are no whole numbers', () => {
    const options = { maximumNetworks: 2, minimumTasks: 1 };
    const large = pairsOf(
      13,
      Array.from({ length: 169 }, () => 1),
    );
    expect(() => searchAffinity(large, options)).toThrow('up to 12 tasks; this table has 13');
    const square = pairsOf(2, [0, 1, 1, 0]);
    const other = { ...square, rows: [...square.rows].reverse() };
    expect(() => searchAffinity(other, options)).toThrow(MessageError);
    expect(() => searchAffinity(square, { ...options, maximumNetworks: 0 })).toThrow('maximumNetworks');
    expect(() => searchAffinity(square, { ...options, minimumTasks: 1.5 })).toThrow('minimumTasks');
  });
});
