import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../testing/drain.ts';
import { exactGroupings } from './exactGroupings.ts';
import { type FoundGrouping, valueOfSets } from './foundGroupings.ts';
import {
  type GroupingProblem,
  type GroupingRules,
  groupingProblem,
  groupKinds,
  groupValues,
  isOfFewTasks,
} from './groupingProblem.ts';
import { subsetGroupings } from './subsetGroupings.ts';
import { bruteGroupings, drawnConstraints, pairTable } from './testing/bruteGroupings.ts';

const affinity = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -8, max: 8 }).map(value => value / 4) },
  { weight: 8, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

const randomPairs = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .chain(count =>
      fc
        .array(affinity, { minLength: count * count, maxLength: count * count })
        .map(values => pairTable(count, values)),
    );

const limits = fc
  .record({ least: fc.integer({ min: 1, max: 3 }), wider: fc.nat(7) })
  .map(({ least, wider }) => ({ least, most: least + wider }));

/** Two ways to the best groupings have the same values, and both keep the rules. */
function expectAlike(
  problem: GroupingProblem,
  one: readonly FoundGrouping[],
  other: readonly FoundGrouping[],
) {
  for (let networks = 1; networks <= problem.maximumNetworks; networks++) {
    const [first, second] = [one, other].map(found => {
      const within = found.filter(({ budget }) => budget <= networks);
      return Math.max(
        Number.NEGATIVE_INFINITY,
        ...within.map(({ sets }) => valueOfSets(problem, sets) ?? Number.NaN),
      );
    });
    if (first === Number.NEGATIVE_INFINITY) expect(second).toBe(first);
    else expect(second).toBeCloseTo(first ?? Number.NaN, 8);
  }
}

/** The values of groupings within budgets of 1, 2, ..., as the search found and proved them. */
function searched(pairs: ReturnType<typeof pairTable>, rules: GroupingRules): readonly number[] {
  const problem = groupingProblem(pairs, rules);
  const found = drain(exactGroupings(problem));
  if (isOfFewTasks(problem)) expectAlike(problem, found, drain(subsetGroupings(problem)));
  expect(found.every(({ isProved }) => isProved)).toBe(true);
  const { trunk, decoder } = problem.cost;
  const most = trunk * problem.maximumNetworks + decoder * problem.taskCount;
  return Array.from({ length: most }, (_, i) => {
    const values = found
      .filter(({ budget }) => budget <= i + 1)
      .map(({ sets, bound }) => {
        const value = valueOfSets(problem, sets);
        expect(value, 'every rule is kept').toBeDefined();
        expect(value).toBeCloseTo(bound, 8);
        return value as number;
      });
    return Math.max(Number.NEGATIVE_INFINITY, ...values);
  });
}

function expectSame(pairs: ReturnType<typeof pairTable>, rules: GroupingRules): void {
  const oracle = bruteGroupings(pairs, rules);
  const found = searched(pairs, rules);
  oracle.forEach((value, i) => {
    if (Number.isFinite(value)) expect(found[i]).toBeCloseTo(value, 8);
    else expect(found[i]).toBe(Number.NEGATIVE_INFINITY);
  });
}

const kinds = groupKinds.flatMap(groups => groupValues.map(value => [groups, value] as const));

describe('exactGroupings', () => {
  it.each(kinds)(
    'equals brute force: %s by %s, whatever the sizes, costs and constraints',
    (groups, value) => {
      const drawn = randomPairs(1, 6).chain(pairs =>
        fc.record({
          pairs: fc.constant(pairs),
          sizes: limits,
          cost: fc.record({ trunk: fc.integer({ min: 1, max: 3 }), decoder: fc.nat(2) }),
          constraints: fc
            .array(fc.nat(999), { maxLength: 3 })
            .map(numbers => drawnConstraints(pairs.columns.length, numbers)),
        }),
      );
      fc.assert(
        fc.property(drawn, ({ pairs, sizes, cost, constraints }) => {
          const maximumNetworks = pairs.columns.length;
          expectSame(pairs, { groups, value, ...sizes, cost, constraints, maximumNetworks });
        }),
        { numRuns: 150, seed: 51 },
      );
    },
  );

  it.each(kinds)('equals brute force on eight tasks: %s by %s', (groups, value) => {
    fc.assert(
      fc.property(randomPairs(8, 8), limits, (pairs, sizes) => {
        expectSame(pairs, { groups, value, ...sizes, constraints: [], maximumNetworks: 4 });
      }),
      { numRuns: 6, seed: 52 },
    );
  });
});
