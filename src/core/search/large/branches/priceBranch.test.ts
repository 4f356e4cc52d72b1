import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTable } from '../../../../../bench/listTable.ts';
import { drain } from '../../../testing/drain.ts';
import { makeLossTable } from '../../../testing/makeLossTable.ts';
import { makeCandidates } from '../candidates.ts';
import { coverOfPlaces } from './coverOfPlaces.ts';
import { NetworkExchange } from './exchangeNetworks.ts';
import { makeCore } from './networkCore.ts';
import { priceBranch } from './priceBranch.ts';

const taskCount = 4;

/** Up to nine networks over four tasks, the last of which holds them all. */
const someTable = (costs: fc.Arbitrary<number>) =>
  fc
    .array(
      fc
        .record({
          tasks: fc.uniqueArray(fc.nat(taskCount - 1), { minLength: 1, maxLength: taskCount }),
          cost: costs,
          all: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: taskCount, maxLength: taskCount }),
        })
        .map(({ tasks, cost, all }) => ({ tasks, cost, losses: all.slice(0, tasks.length) })),
      { maxLength: 8 },
    )
    .map(rows => [...rows, { tasks: [0, 1, 2, 3], cost: 1, losses: [30, 30, 30, 31] }]);

function coreOf(rows: Parameters<typeof makeLossTable>[1]) {
  const table = makeLossTable(taskCount, rows);
  const candidates = makeCandidates(table, table.losses.validation ?? new Float64Array());
  return { candidates, core: makeCore(candidates, Uint32Array.from(rows.keys())) };
}

/** Every choice of places within budget and count that serves all tasks, with its value. */
function allCovers({ candidates, core }: ReturnType<typeof coreOf>, budget: number, count: number) {
  return Array.from({ length: 2 ** core.networks.length }, (_, set) =>
    [...core.networks.keys()].filter(place => (set & (1 << place)) !== 0),
  ).flatMap(places => {
    const cost = places.reduce((sum, place) => sum + (core.costs[place] ?? Number.NaN), 0);
    const cover = coverOfPlaces(candidates, core, places);
    return cover && places.length <= count && cost <= budget + 1e-9 ? [{ places, value: cover.value }] : [];
  });
}

const cases = fc.constantFrom([1], [0.5, 1], [0.3, 1, Math.SQRT2]).chain(costs =>
  fc.record({
    rows: someTable(fc.constantFrom(...costs)),
    prices: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    budget: fc.constantFrom(1, 1.5, 2, 3),
    count: fc.integer({ min: 1, max: 4 }),
    looks: fc.nat(6),
    slack: fc.double({ min: 0, max: 0.5, noNaN: true }),
  }),
);

describe('priceBranch', () => {
  it('bounds every cover from below at any prices, and settles only what every cover up to the target has', () => {
    fc.assert(
      fc.property(cases, ({ rows, prices, budget, count, looks, slack }) => {
        const made = coreOf(rows);
        const covers = allCovers(made, budget, count);
        const least = Math.min(...covers.map(({ value }) => value));
        const open = Uint32Array.from(rows.keys());
        const branch = {
          bound: Number.NEGATIVE_INFINITY,
          prices: Float64Array.from(prices),
          open,
          shares: new Float64Array(open.length),
          reduced: undefined,
          chosen: [],
          best: new Float64Array(taskCount).fill(Number.POSITIVE_INFINITY),
          fixed: 0,
          budget,
          count,
        };
        const target = least + slack;
        const priced = drain(priceBranch(made.core, branch, target, { looks, patience: 4 }));
        expect(priced.bound).toBeLessThanOrEqual(least + 1e-9);
        const within = covers.filter(({ value }) => value <= target - 1e-9);
        for (const { places } of within) {
          expect([...priced.open, ...priced.forced]).toEqual(expect.arrayContaining([...places]));
          expect(places).toEqual(expect.arrayContaining([...priced.forced]));
        }
      }),
    );
  });
});

describe('NetworkExchange', () => {
  it('stays within budget and count, is never worse, and ends where no single exchange is better', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ rows, budget, count }, pick) => {
        const made = coreOf(rows);
        const covers = allCovers(made, budget, count);
        const start = covers[pick % covers.length] as (typeof covers)[number];
        const among = Uint32Array.from(rows.keys());
        const found = new NetworkExchange(made.core, among).improve(start.places, budget, count);
        const key = [...found].sort((a, b) => a - b).join();
        const value = covers.find(({ places }) => places.join() === key)?.value ?? Number.NaN;
        expect(value).toBeLessThanOrEqual(start.value + 1e-12);
        for (const other of covers) {
          const added = other.places.filter(place => !found.includes(place)).length;
          const removed = found.filter(place => !other.places.includes(place)).length;
          if (added <= 1 && removed <= 1) expect(value).toBeLessThanOrEqual(other.value + 1e-9);
        }
      }),
    );
  });

  it('comes to the same from a start whatever it has improved before', () => {
    const table = listTable(30, 600, 1, 'equal');
    const candidates = makeCandidates(table, table.losses.validation ?? new Float64Array());
    const core = makeCore(
      candidates,
      Uint32Array.from({ length: table.networkCount }, (_, i) => i),
    );
    const among = Uint32Array.from({ length: 400 }, (_, i) => i + 100);
    const start = fc.uniqueArray(fc.nat(table.networkCount - 1), { maxLength: 12 });
    const used = new NetworkExchange(core, among);
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 12 }), (places, count) => {
        const found = used.improve(places.slice(0, count), count, count);
        expect(found).toEqual(new NetworkExchange(core, among).improve(places.slice(0, count), count, count));
      }),
    );
  });
});
