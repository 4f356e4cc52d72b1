import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { drain } from '../../testing/drain.ts';
import { type GroupingRules, groupingProblem, groupKinds, groupValues } from '../groupingProblem.ts';
import { drawnConstraints, pairTable } from '../testing/bruteGroupings.ts';
import { valueScale } from '../valueScale.ts';
import type { Kept } from './keptSets.ts';
import { scanTables } from './scanTables.ts';
import { type ScanAt, setScan, slicesOf } from './setScan.ts';
import { plainWalk } from './setWalk.ts';
import { vectorWalk } from './vectorWalk.ts';

afterEach(() => vi.unstubAllGlobals());

const affinity = fc.oneof(
  { weight: 40, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
  { weight: 20, arbitrary: fc.constantFrom(0, -0, 0.5, 1) },
  { weight: 3, arbitrary: fc.constantFrom(Number.NaN, 1e300, -1e300, Number.MIN_VALUE) },
  { weight: 1, arbitrary: fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
);
const price = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -0.2, max: 0.4, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
);

/** A table of so many tasks, rules for it, and what a scan of it is asked. */
const drawn = fc.integer({ min: 1, max: 10 }).chain(count => {
  const many = (value: fc.Arbitrary<number>, length: number) =>
    fc.array(value, { minLength: length, maxLength: length });
  return fc.record({
    pairs: many(affinity, count * count).map(values => pairTable(count, values)),
    groups: fc.constantFrom(...groupKinds),
    value: fc.constantFrom(...groupValues),
    least: fc.integer({ min: 1, max: 3 }),
    wider: fc.nat(9),
    decoder: fc.nat(1),
    numbers: fc.array(fc.nat(999), { maxLength: 3 }),
    tasks: many(price, count),
    ofCost: many(price, count),
    width: fc.constantFrom(Number.NEGATIVE_INFINITY, 0.1),
    wanted: fc.constantFrom(3, 20, 5000),
  });
});

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

function problemOf({ pairs, groups, value, least, wider, decoder, numbers }: Drawn) {
  const constraints = drawnConstraints(pairs.columns.length, numbers);
  const cost = { trunk: 1, decoder };
  const rules: GroupingRules = {
    ...{ groups, value, least, most: least + wider, cost, constraints },
    maximumNetworks: pairs.columns.length,
  };
  return groupingProblem(pairs, rules);
}

/** What a scan kept, by each bit. */
function bitsOf({ sets, reduced, threshold }: Kept) {
  const bits = (values: Float64Array) => [...new BigUint64Array(values.slice().buffer)];
  return { sets: [...sets], reduced: bits(reduced), threshold: bits(Float64Array.of(threshold)) };
}

it('keeps the same sets at the same reduced costs as the walk in TypeScript, bit for bit', () => {
  let compared = 0;
  fc.assert(
    fc.property(drawn, one => {
      const problem = problemOf(one);
      const scale = valueScale(problem);
      const prices = { value: 0, tasks: Float64Array.from(one.tasks), ofCost: Float64Array.from(one.ofCost) };
      const at: ScanAt = { prices, width: one.width, wanted: one.wanted };
      const slices = slicesOf(problem.units.length);
      const [plain, vectors] = [plainWalk, vectorWalk].map(walkBy => {
        const scan = setScan(problem, scale, tables => walkBy(tables) ?? expect.fail('no WebAssembly'));
        return drain(scan(at, 0, slices));
      }) as [Kept, Kept];
      compared += plain.sets.length;
      expect(bitsOf(vectors)).toEqual(bitsOf(plain));
    }),
    { numRuns: 500, seed: 61 },
  );
  expect(compared).toBeGreaterThan(10_000);
});

it('does so in slices of more units than one goes through, among which two scans take turns', () => {
  const count = 15;
  const values = Array.from({ length: count * count }, (_, i) => Math.sin(i * i));
  const problems = groupKinds.map(groups =>
    groupingProblem(pairTable(count, values), {
      ...{ groups, value: 'mean', least: 2, most: count, maximumNetworks: 5, constraints: [] },
    }),
  );
  const at = (share: number): ScanAt => ({
    prices: { value: 0, tasks: new Float64Array(count).fill(share / count), ofCost: Float64Array.of(0.1) },
    width: Number.NEGATIVE_INFINITY,
    wanted: 100,
  });
  for (const problem of problems) {
    const scan = setScan(problem, valueScale(problem));
    const alone = [0.5, 0.7].map(share => {
      const plain = setScan(problem, valueScale(problem), plainWalk);
      return bitsOf(drain(plain(at(share), 0, slicesOf(count))));
    });
    const turns = [0.5, 0.7].map(share => scan(at(share), 0, slicesOf(count)));
    const ended: unknown[] = [];
    while (ended.length < turns.length) {
      for (const [i, turn] of turns.entries()) {
        const next = turn.next();
        if (next.done && next.value) ended[i] = bitsOf(next.value);
      }
    }
    expect(ended).toEqual(alone);
  }
});

it('is not there where WebAssembly is missing or refused, and the scan does without it', async () => {
  // Other tests have compiled some: these have not.
  vi.resetModules();
  const fresh = { ...(await import('./vectorWalk.ts')), ...(await import('./setScan.ts')) };
  const tables = (count: number) => {
    const pairs = pairTable(count, new Array(count * count).fill(1));
    const rules = { groups: 'cover', value: 'mean', least: 1, most: count, maximumNetworks: 2 } as const;
    const problem = groupingProblem(pairs, { ...rules, constraints: [] });
    return { problem, scale: valueScale(problem), tables: scanTables(problem, valueScale(problem)) };
  };
  class Refused {
    constructor() {
      throw new WebAssembly.CompileError('refused');
    }
  }
  vi.stubGlobal('WebAssembly', { ...WebAssembly, Module: Refused });
  const { problem, scale, tables: own } = tables(13);
  expect(fresh.vectorWalk(own)).toBeUndefined();
  const at = {
    prices: { value: 0, tasks: new Float64Array(13), ofCost: Float64Array.of(1) },
    width: -1,
    wanted: 9000,
  };
  expect(drain(fresh.setScan(problem, scale)(at, 0, 1)).sets).toHaveLength(2 ** 13 - 1);
  vi.stubGlobal('WebAssembly', undefined);
  expect(fresh.vectorWalk(tables(11).tables)).toBeUndefined();
});
