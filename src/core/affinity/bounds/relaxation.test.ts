import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../testing/drain.ts';
import { exactGroupings } from '../exactGroupings.ts';
import {
  budgetOf,
  type GroupingRules,
  groupingProblem,
  groupKinds,
  groupValues,
} from '../groupingProblem.ts';
import { blocksOf, bruteGroupings, drawnConstraints, pairTable } from '../testing/bruteGroupings.ts';
import { relaxationOf } from './relaxationOf.ts';

const kinds = groupKinds.flatMap(groups => groupValues.map(value => [groups, value] as const));
const entry = fc.oneof(
  { weight: 12, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

const asked = fc.integer({ min: 2, max: 7 }).chain(count =>
  fc.record({
    pairs: fc
      .array(entry, { minLength: count * count, maxLength: count * count })
      .map(values => pairTable(count, values)),
    least: fc.integer({ min: 1, max: 3 }),
    wider: fc.nat(5),
    cost: fc.record({ trunk: fc.integer({ min: 1, max: 3 }), decoder: fc.nat(2) }),
    constraints: fc.array(fc.nat(999), { maxLength: 3 }).map(numbers => drawnConstraints(count, numbers)),
    rounds: fc.nat(25),
    networks: fc.integer({ min: 1, max: 4 }),
  }),
);

/** The bounds of a relaxation at first, on the way, and where it ends. */
function* boundsOnTheWay(
  rules: GroupingRules,
  pairs: ReturnType<typeof pairTable>,
  networks: number,
  rounds: number,
) {
  const relaxation = relaxationOf(groupingProblem(pairs, rules));
  yield drain(relaxation.bounds());
  drain(relaxation.improve(networks, rounds));
  yield drain(relaxation.bounds());
  const alone = drain(relaxation.descend(networks, 0, rounds));
  const all = drain(relaxation.bounds());
  yield all.map((bound, k) => (k === networks ? Math.min(alone, bound) : bound));
}

describe('relaxations', () => {
  it.each(kinds)('are never below the best grouping, on whatever way: %s by %s', (groups, value) => {
    fc.assert(
      fc.property(asked, ({ pairs, least, wider, cost, constraints, rounds, networks }) => {
        const count = pairs.columns.length;
        const k = Math.min(networks, count);
        const limits = { least, most: least + wider, maximumNetworks: Math.min(4, count) };
        const rules = { groups, value, ...limits, cost, constraints };
        const best = bruteGroupings(pairs, rules);
        for (const bounds of boundsOnTheWay(rules, pairs, k, rounds)) {
          for (let each = 1; each < bounds.length; each++) {
            const most = best[budgetOf(cost, count, each) - 1] ?? Number.NaN;
            if (Number.isFinite(most)) expect(bounds[each]).toBeGreaterThanOrEqual(most - 1e-9);
          }
        }
      }),
      { numRuns: 80, seed: 81 },
    );
  });

  it.each(kinds)(
    'come near to the best of twelve tasks, and follow scale and order: %s by %s',
    (groups, value) => {
      const pairs = blocksOf(12, 3, 0.6, 5);
      const rules = { groups, value, least: 2, most: 12, maximumNetworks: 4, constraints: [] } as const;
      const best = new Map(
        drain(exactGroupings(groupingProblem(pairs, rules))).map(({ budget, bound }) => [budget, bound]),
      );
      const endOf = (values: Float64Array) => {
        const [, , last = new Float64Array()] = [...boundsOnTheWay(rules, { ...pairs, values }, 3, 60)];
        return last;
      };
      const bounds = endOf(pairs.values);
      for (const [k, most] of best) expect(bounds[k]).toBeGreaterThanOrEqual(most - 1e-9);
      const three = best.get(3) ?? Number.NaN;
      expect(((bounds[3] ?? Number.NaN) - three) / three).toBeLessThan(0.03);
      const close = (factor: number) => [...bounds].slice(1).map(bound => expect.closeTo(factor * bound, 6));
      expect([...endOf(pairs.values.map(each => 5 * each))].slice(1)).toEqual(close(5));
      expect([...endOf(pairs.values.slice().reverse())].slice(1)).toEqual(close(1));
    },
  );
});
