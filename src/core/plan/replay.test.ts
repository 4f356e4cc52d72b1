import { describe, expect, it } from 'vitest';
import { runSteps } from '../../base/steps/runSteps.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { type ReplayOptions, racers, replayTable } from './replay.ts';
import { syntheticRows } from './testing/syntheticRows.ts';

const rows = syntheticRows(4, 3).map(row => ({
  ...row,
  early: row.losses.map(loss => (loss as number) * 1.5),
}));
const table = makeLossTable(4, rows);
const options: ReplayOptions = { budgets: [1, 2, 3, 4], seed: 1, draws: 24, orders: 20 };
const replay = (racer: (typeof racers)[number], of = table) => runSteps(replayTable(racer, of, options));

/** The races of the table above, each run once. */
const races = new Map(racers.map(racer => [racer, replay(racer)]));
const known = (racer: (typeof racers)[number]) => races.get(racer);

describe.each(racers)('the replay of %s', racer => {
  const found = known(racer);

  it('starts with the network of all tasks and the cheapest single tasks, and trains one network at a time', () => {
    expect(found?.opening).toEqual([18, 0, 1, 2, 3]);
    expect(found?.steps.map(({ count }) => count)).toEqual(found?.steps.map((_, i) => 5 + i));
    const trained = found?.steps.slice(1).map(({ network }) => network) ?? [];
    if (racer !== 'random')
      expect(new Set([...trained, ...(found?.opening ?? [])]).size).toBe(5 + trained.length);
  });

  it('never has more regret than before, and the same as all others at the start', () => {
    const regrets = found?.steps.map(({ regret }) => regret) ?? [];
    expect(regrets[0]).toBeCloseTo(known('by-size')?.steps[0]?.regret ?? Number.NaN, 12);
    expect(regrets).toEqual(regrets.toSorted((a, b) => b - a));
    expect(regrets.at(-1)).toBeGreaterThanOrEqual(0);
  });

  it('is the same each time', () => {
    expect(replay(racer)).toEqual(found);
  });
});

it.each(['plan', 'by-size', 'random'] as const)(
  'ends without regret, by %s, when all networks are trained',
  racer => {
    const found = known(racer);
    expect(found?.steps.at(-1)).toMatchObject({ count: rows.length, regret: 0 });
  },
);

it('lets early losses that go exactly with the final ones find the optimum at once', () => {
  const early = known('early-stopping');
  expect(early?.steps.at(-1)?.regret).toBe(0);
  expect(early?.steps.length).toBeLessThan(rows.length - 5);
});

it('trains pairs before larger sets by the higher-order recipe, and then only what it chooses', () => {
  const sizes =
    known('higher-order')
      ?.steps.slice(1)
      .map(({ network }) => rows[network]?.tasks.length ?? 0) ?? [];
  expect(sizes.slice(0, 10)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
  expect(sizes.slice(10).every(size => size > 2)).toBe(true);
});

it('does not look at losses before they are trained', () => {
  const plan = known('plan');
  const last = plan?.steps.at(-1)?.network ?? -1;
  const lower = (losses: readonly (number | null)[]) => losses.map(loss => 0.2 * (loss as number));
  const changed = rows.map((row, i) =>
    i === last ? { ...row, losses: lower(row.losses), early: lower(row.early) } : row,
  );
  const again = replay('plan', makeLossTable(4, changed));
  expect(again?.steps.map(({ network }) => network)).toEqual(plan?.steps.map(({ network }) => network));
  expect(again?.steps.map(({ regret }) => regret)).not.toEqual(plan?.steps.map(({ regret }) => regret));
});

it('has no race by early stopping where there are no early losses, and none where nothing can be served', () => {
  const late = makeLossTable(
    4,
    rows.map(({ early: _, ...row }) => row),
  );
  expect(replay('early-stopping', late)).toBeUndefined();
  expect(runSteps(replayTable('plan', table, { ...options, budgets: [0.1] }))).toBeUndefined();
});
