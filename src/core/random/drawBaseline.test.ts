import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import type { HeadRule } from '../frontier/frontier.ts';
import { makeGrouping } from '../search/makeGrouping.ts';
import { noLosses } from '../strategies/strategy.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { type BaselinePoint, type DrawOptions, drawBaseline } from './drawBaseline.ts';

function run(kind: 'random' | 'worst', table: LossTable, options: DrawOptions) {
  const progress: number[] = [];
  const search = drawBaseline(kind, table, options);
  for (;;) {
    const next = search.next();
    if (next.done) return { points: next.value, progress };
    progress.push(next.value);
  }
}

interface Draws {
  readonly share: number;
  readonly mean: number;
  readonly deviation: number;
  readonly worst: number;
  readonly sets: number;
}

/** The published rule by itself: every ordered sequence of draws with its probability. */
function bruteForce(table: LossTable, headRule: HeadRule, budget: number): Draws {
  const ends: { total: number; probability: number }[] = [];
  const sets = new Set<string>();
  const draw = (drawn: readonly number[], left: number, probability: number) => {
    const fitting = [...table.costs.keys()].filter(
      i => !drawn.includes(i) && (table.costs[i] ?? Number.NaN) <= left + 1e-9,
    );
    for (const i of fitting) {
      draw([...drawn, i], left - (table.costs[i] ?? Number.NaN), probability / fitting.length);
    }
    if (fitting.length > 0 || drawn.length === 0) return;
    sets.add(String([...drawn].sort()));
    const { total } = makeGrouping(table, drawn, Number.NaN, { headRule, chooseBy: noLosses(table) });
    if (Number.isFinite(total)) ends.push({ total, probability });
  };
  draw([], budget, 1);
  const share = ends.reduce((sum, end) => sum + end.probability, 0);
  const mean = ends.reduce((sum, end) => sum + end.probability * end.total, 0) / share;
  const variance = ends.reduce((sum, end) => sum + end.probability * (end.total - mean) ** 2, 0) / share;
  const worst = Math.max(...ends.map(end => end.total));
  return { share, mean, deviation: Math.sqrt(variance), worst, sets: sets.size };
}

const value = fc.integer({ min: 1, max: 4 });
const tinyTable = fc.integer({ min: 1, max: 3 }).chain(taskCount =>
  fc
    .array(
      fc.record({
        tasks: fc.uniqueArray(fc.nat(taskCount - 1), { minLength: 1, maxLength: taskCount }),
        cost: fc.constantFrom(0.5, 1, 1.5),
        losses: fc.array(value, { minLength: 3, maxLength: 3 }),
        test: fc.array(value, { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map(rows =>
      makeLossTable(
        taskCount,
        rows.map(({ tasks, cost, losses, test }) => ({
          tasks,
          cost,
          losses: losses.slice(0, tasks.length),
          test: test.slice(0, tasks.length).map((loss, i) => loss + tasks.length / 10 + i / 100),
        })),
      ),
    ),
);
const budgets = [0.4, 0.5, 1, 1.5, 2, 3];

describe('drawBaseline, exact', () => {
  it.each(['validation', 'test'] as const)(
    'equals every ordered draw of the rule, with %s heads',
    headRule => {
      fc.assert(
        fc.property(tinyTable, table => {
          const options = { headRule, budgets, seed: 1 };
          const [random, worst] = [run('random', table, options).points, run('worst', table, options).points];
          const oracles = budgets
            .map(budget => ({ budget, ...bruteForce(table, headRule, budget) }))
            .filter(oracle => oracle.share > 0);
          expect(random.map(point => point.budget)).toEqual(oracles.map(oracle => oracle.budget));
          oracles.forEach((oracle, i) => {
            const [mean, most] = [random[i] as BaselinePoint, worst[i] as BaselinePoint];
            expect(mean).toMatchObject({ isExact: true, standardError: 0, count: oracle.sets });
            expect(mean.total).toBeCloseTo(oracle.mean, 10);
            expect(mean.feasibleShare).toBeCloseTo(oracle.share, 10);
            // The variance is had from squares: its root keeps half the digits.
            expect(mean.deviation).toBeCloseTo(oracle.deviation, 6);
            expect(most.total).toBeCloseTo(oracle.worst, 10);
            expect(most.grouping?.total).toBeCloseTo(most.total, 10);
          });
        }),
        { seed: 1, numRuns: 400 },
      );
    },
  );

  it('leaves out budgets at which no draw serves every task', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [1] },
      { tasks: [1], cost: 1, losses: [2] },
    ]);
    const { points } = run('random', table, { headRule: 'test', budgets: [0.5, 1, 2], seed: 1 });
    expect(points.map(({ budget, total, feasibleShare }) => [budget, total, feasibleShare])).toEqual([
      [2, 3, 1],
    ]);
  });

  it('serves draws by the head that the head rule prefers', () => {
    const table = makeLossTable(1, [
      { tasks: [0], cost: 1, losses: [1], test: [8] },
      { tasks: [0], cost: 1, losses: [2], test: [4] },
    ]);
    const totalWith = (headRule: HeadRule) =>
      run('random', table, { headRule, budgets: [2], seed: 1 }).points[0]?.total;
    expect(totalWith('validation')).toBe(8);
    expect(totalWith('test')).toBe(4);
  });
});

describe('drawBaseline, sampled', () => {
  const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('setting 1 is a loss table');
  const { table } = loaded;
  const options = { headRule: 'validation', budgets: [1, 2, 3], seed: 5 } as const;
  const sampling = { ...options, maximumSets: 0, draws: 5_000 };

  it('is within 4 standard errors of the exact mean, and its worst is no worse than the exact one', () => {
    const [exact, sampled] = [run('random', table, options).points, run('random', table, sampling).points];
    const [exactWorst, sampledWorst] = [run('worst', table, options), run('worst', table, sampling)];
    expect(sampled.map(point => point.budget)).toEqual(exact.map(point => point.budget));
    sampled.forEach((point, i) => {
      const truth = exact[i] as BaselinePoint;
      expect(point).toMatchObject({ isExact: false, count: 5_000 });
      expect(Math.abs(point.total - truth.total)).toBeLessThanOrEqual(4 * point.standardError + 1e-12);
      expect(point.standardError).toBeCloseTo(point.deviation / Math.sqrt(5_000), 12);
      if (truth.deviation > 1e-6) expect(point.deviation / truth.deviation).toBeCloseTo(1, 0);
      expect(point.feasibleShare).toBeCloseTo(truth.feasibleShare, 1);
      const most = sampledWorst.points[i] as BaselinePoint;
      expect(most.total).toBeLessThanOrEqual((exactWorst.points[i] as BaselinePoint).total + 1e-12);
      expect(most.grouping?.total).toBeCloseTo(most.total, 12);
    });
  });

  it('is the same for the same seed, and another for another', () => {
    const first = run('random', table, sampling).points;
    expect(run('random', table, sampling).points).toEqual(first);
    expect(run('random', table, { ...sampling, seed: 6 }).points).not.toEqual(first);
  });

  it('reports a done share from 0 to 1 that never falls', () => {
    for (const settings of [options, sampling]) {
      const { progress } = run('random', table, { ...settings, budgets: [1, 2, 3, 4] });
      expect(progress.length).toBeGreaterThan(0);
      progress.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(progress[i - 1] ?? 0);
        expect(share).toBeLessThanOrEqual(1);
      });
    }
  });

  it('samples where every network has a cost of its own and the ways to end a draw are too many to count', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ tasks: [0], cost: 1 + i / 997, losses: [i] }));
    const { points } = run('random', makeLossTable(1, rows), {
      ...sampling,
      maximumSets: 5e6,
      budgets: [1, 12],
    });
    expect(points.map(({ budget, isExact }) => [budget, isExact])).toEqual([
      [1, true],
      [12, false],
    ]);
    expect(points[0]?.total).toBe(0);
  });

  it('gives up on a budget at which no draw serves every task', () => {
    const apart = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [1] },
      { tasks: [1], cost: 1, losses: [2] },
    ]);
    expect(run('random', apart, { ...sampling, budgets: [1], draws: 10 }).points).toEqual([]);
  });
});
