import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import { drain } from '../testing/drain.ts';
import { groupingBound } from './bounds/movedStars.ts';
import { exactGroupings } from './exactGroupings.ts';
import { costOfSets, type FoundGrouping, valueOfSets } from './foundGroupings.ts';
import { type GroupingRules, groupingProblem, groupKinds, groupValues } from './groupingProblem.ts';
import { groupTasks } from './groupTasks.ts';
import { LocalGroupings } from './localGroupings.ts';
import { type GroupingHelpers, runGroupingPart } from './parts/groupingPart.ts';
import { blocksOf, bruteGroupings, pairTable } from './testing/bruteGroupings.ts';

const kinds = groupKinds.flatMap(groups => groupValues.map(value => [groups, value] as const));
const usual = { least: 2, most: 500, maximumNetworks: 5, constraints: [] };

const drawn = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).chain(count => {
    const value = fc.oneof(
      { weight: 12, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    );
    return fc
      .array(value, { minLength: count * count, maxLength: count * count })
      .map(values => pairTable(count, values));
  });

/** Every grouping keeps the rules, and is worth no more than its bound. */
function expectSound(
  pairs: ReturnType<typeof pairTable>,
  rules: GroupingRules,
  found: readonly FoundGrouping[],
) {
  const problem = groupingProblem(pairs, rules);
  for (const { budget, sets, bound, isProved } of found) {
    const value = valueOfSets(problem, sets) ?? expect.fail('a rule is broken');
    expect(costOfSets(problem.cost, sets)).toBeLessThanOrEqual(budget + 1e-9);
    expect(value).toBeLessThanOrEqual(bound + 1e-9 * Math.max(1, Math.abs(bound)));
    if (isProved) expect(value).toBeCloseTo(bound, 7);
  }
}

/** Takes the parts of a search from its second on, and answers with the last of them first. */
class LateHelpers implements GroupingHelpers {
  done = 0;
  #held: (() => void)[] = [];
  #isAwaited = false;

  join(deal: Parameters<GroupingHelpers['join']>[0]): void {
    const own = deal.take();
    for (let next = deal.take(); next; next = deal.take()) {
      const dealt = next;
      this.#held.push(() => deal.answer(dealt, structuredClone(drain(runGroupingPart(dealt.part)))));
    }
    if (own) deal.giveBack(own);
  }

  get isAwaited(): boolean {
    return this.#isAwaited;
  }

  set isAwaited(isAwaited: boolean) {
    this.#isAwaited = isAwaited;
    if (!isAwaited) return;
    this.#held.pop()?.();
    this.done++;
  }
}

describe('groupingBound', () => {
  it.each(kinds)('is never below the best grouping: %s by %s', (groups, value) => {
    const sizes = fc.record({ least: fc.integer({ min: 1, max: 3 }), wider: fc.nat(4), decoder: fc.nat(2) });
    fc.assert(
      fc.property(drawn(3, 7), sizes, (pairs, { least, wider, decoder }) => {
        const cost = { trunk: 2, decoder };
        const rules = { ...usual, groups, value, least, most: least + wider, maximumNetworks: 3, cost };
        const problem = groupingProblem(pairs, rules);
        bruteGroupings(pairs, rules).forEach((best, i) => {
          // Towards the best itself, towards one that is too high, and towards none.
          for (const hope of [best, best + 0.5, Number.POSITIVE_INFINITY]) {
            const bound = drain(groupingBound(problem, i + 1, hope));
            if (Number.isFinite(best)) expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
          }
        });
      }),
      { numRuns: 60, seed: 61 },
    );
  });

  it('comes much nearer to the value of blocks as partitions where value is moved between directions', () => {
    const pairs = blocksOf(30, 5, 0.5);
    const problem = groupingProblem(pairs, { ...usual, groups: 'partition', value: 'mean' });
    const blocks = Array.from({ length: 5 }, (_, b) => [0, 1, 2, 3, 4, 5].map(i => 5 * i + b));
    const value = valueOfSets(problem, blocks) ?? Number.NaN;
    const first = drain(groupingBound(problem, 5, Number.POSITIVE_INFINITY));
    const moved = drain(groupingBound(problem, 5, value));
    expect(moved).toBeLessThan(first);
    expect((moved - value) / (first - value)).toBeLessThan(0.3);
  });
});

describe('LocalGroupings', () => {
  it.each(kinds)('finds groupings that keep the rules, most often the best: %s by %s', (groups, value) => {
    let [asked, hit] = [0, 0];
    fc.assert(
      fc.property(drawn(4, 7), pairs => {
        const rules = { ...usual, groups, value, maximumNetworks: 3 };
        const problem = groupingProblem(pairs, rules);
        const local = new LocalGroupings(problem);
        drain(local.start());
        for (let round = 0; round < 10; round++) drain(local.round());
        bruteGroupings(pairs, rules).forEach((best, i) => {
          const sets = local.best(i + 1);
          const found = sets ? valueOfSets(problem, sets) : undefined;
          if (sets) expect(found ?? expect.fail('a rule is broken')).toBeLessThanOrEqual(best + 1e-9);
          if (!Number.isFinite(best)) return;
          asked++;
          if (found !== undefined && found > best - 1e-9) hit++;
        });
      }),
      { numRuns: 60, seed: 62 },
    );
    expect(hit / asked).toBeGreaterThan(0.9);
  });
});

describe('groupTasks', () => {
  it.each(kinds)(
    'is exact where all sets are tried, from what the local search found: %s by %s',
    (groups, value) => {
      fc.assert(
        fc.property(drawn(2, 6), pairs => {
          const rules = { ...usual, groups, value, maximumNetworks: 3 };
          const found = drain(groupTasks(groupingProblem(pairs, rules)));
          expectSound(pairs, rules, found);
          expect(found.every(({ isProved }) => isProved)).toBe(true);
          bruteGroupings(pairs, rules).forEach((best, i) => {
            const values = found.filter(({ budget }) => budget <= i + 1).map(({ bound }) => bound);
            if (Number.isFinite(best)) expect(Math.max(...values)).toBeCloseTo(best, 8);
            else expect(values).toEqual([]);
          });
        }),
        { numRuns: 60, seed: 63 },
      );
    },
  );

  it('is the same however few sets a scan keeps', () => {
    const pairs = blocksOf(11, 3, 2);
    for (const groups of groupKinds) {
      const problem = groupingProblem(pairs, { ...usual, groups, value: 'mean' });
      const whole = drain(exactGroupings(problem));
      const short = drain(exactGroupings(problem, [], { sets: 20 }));
      const boundsOf = (found: readonly FoundGrouping[]) =>
        found.map(({ budget, bound }) => [budget, bound.toFixed(9)]);
      expect(boundsOf(short)).toEqual(boundsOf(whole));
    }
  });

  it.each(kinds)(
    'beyond that has a value and its bound for each number of sets: %s by %s',
    (groups, value) => {
      const pairs = blocksOf(isWhole ? 28 : 25, 4, 0.4);
      const rules = { ...usual, groups, value };
      const shares: number[] = [];
      const search = groupTasks(groupingProblem(pairs, rules));
      let found: readonly FoundGrouping[] = [];
      for (let next = search.next(); ; next = search.next()) {
        if (next.done) {
          found = next.value;
          break;
        }
        shares.push(next.value.share);
        if (next.value.found !== found) expectSound(pairs, rules, next.value.found);
        found = next.value.found;
      }
      expectSound(pairs, rules, found);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(found.map(({ budget }) => budget)).toEqual([5, 4, 3, 2, 1]);
      // The four blocks are found.
      const four = found.find(({ budget }) => budget === 4)?.sets ?? [];
      if (groups === 'partition') {
        expect(four.every(set => new Set(set.map(task => task % 4)).size === 1)).toBe(true);
      }
    },
  );

  it.each(kinds)('is the same whoever does its parts, whenever they are done: %s by %s', (groups, value) => {
    // Beyond 24 tasks each way to group and each value once.
    const isBeyond = isWhole || (groups === 'cover') === (value === 'mean');
    for (const [count, least] of [[18, 2], ...(isBeyond ? [[isWhole ? 27 : 25, 3]] : [])] as [
      number,
      number,
    ][]) {
      const rules = { ...usual, groups, value, least, maximumNetworks: 4 };
      const problem = groupingProblem(blocksOf(count, 3, 0.8), rules);
      const helpers = new LateHelpers();
      expect(drain(groupTasks(problem, helpers))).toEqual(drain(groupTasks(problem)));
      expect(helpers.done).toBeGreaterThan(1);
    }
  });

  it('beyond that keeps within what sets with auxiliary tasks cost', () => {
    const cost = { trunk: 2, decoder: 1 };
    const rules = { ...usual, groups: 'cover', value: 'mean', cost } as const;
    const pairs = blocksOf(26, 4, 0.4);
    const found = drain(groupTasks(groupingProblem(pairs, rules)));
    expectSound(pairs, rules, found);
    expect(found.map(({ budget }) => budget)).toEqual([36, 34, 32, 30, 28]);
  });

  it.each(kinds)('follows new names, scales, and what is added for a task: %s by %s', (groups, value) => {
    const count = 9;
    const pairs = blocksOf(count, 3, 1.5);
    const rules = { ...usual, groups, value, maximumNetworks: 4 };
    const valuesOf = (values: Float64Array) =>
      drain(groupTasks(groupingProblem({ ...pairs, values }, rules))).map(({ bound }) => bound);
    const before = valuesOf(pairs.values);
    const close = (values: readonly number[]) => values.map(each => expect.closeTo(each, 7));
    expect(valuesOf(pairs.values.slice().reverse())).toEqual(close(before));
    expect(valuesOf(pairs.values.map(each => 3 * each))).toEqual(close(before.map(each => 3 * each)));
    if (value === 'mean') {
      const more = valuesOf(pairs.values.map((each, at) => each + (at % count)));
      expect(more).toEqual(close(before.map(each => each + 36)));
    }
  });
});
