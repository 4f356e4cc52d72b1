import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LoadedLosses, parseTable } from '../formats/parseTable.ts';
import { findFrontier } from './findFrontier.ts';
import { type HeadRule, stepAt } from './frontier.ts';
import { taskSetOf } from './lossTable.ts';
import { drawBaseline } from './random/drawBaseline.ts';
import { independent } from './strategies/fixedFrontier.ts';
import { estimatorOf } from './strategies/registry.ts';
import type { StrategyKey } from './strategies/strategy.ts';

const settings = [1, 2, 3, 4] as const;

function read(setting: number): LoadedLosses {
  const loaded = parseTable(readFileSync(`public/tables/setting-${setting}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a setting is a loss table');
  return loaded;
}

function frontierOf({ table }: LoadedLosses, strategy: StrategyKey, headRule: HeadRule) {
  const estimator = estimatorOf(strategy);
  if (!estimator) throw new Error(`${strategy} is no estimator`);
  return findFrontier(table, { chooseBy: estimator.estimate(table), headRule, maximumBudget: 5 });
}

/** The published total at a budget. */
function publishedOf({ published }: LoadedLosses, strategy: string, budget: number): number {
  const total = published?.totals[strategy]?.[published.budgets.indexOf(budget)];
  if (typeof total !== 'number') throw new Error(`${strategy} at ${budget} is not published`);
  return total;
}

/** Whether a value rounds to the printed one; a binary tie may round either way. */
function equalsPrinted(value: number, printed: number): boolean {
  const digits = String(printed).split('.')[1]?.length ?? 0;
  return Math.abs(value - printed) <= 0.5 * 10 ** -digits + 1e-9;
}

/** The points of the three estimators that differ from the published ones, as "setting strategy budget total". */
function differences(headRule: HeadRule): { points: number; differing: string[] } {
  const differing: string[] = [];
  let points = 0;
  for (const setting of settings) {
    const loaded = read(setting);
    for (const strategy of ['optimal', 'early-stopping', 'higher-order'] as const) {
      const frontier = frontierOf(loaded, strategy, headRule);
      for (const budget of loaded.published?.budgets ?? []) {
        const total = stepAt(frontier, budget)?.grouping.total ?? Number.NaN;
        points++;
        if (!equalsPrinted(total, publishedOf(loaded, strategy, budget))) {
          differing.push(`${setting} ${strategy} ${budget} ${total.toFixed(5)}`);
        }
      }
    }
  }
  return { points, differing };
}

describe('the published frontiers (Standley et al. 2020)', () => {
  it('are reproduced at all 108 points with test heads, but where the figure prints 0.50273 for 0.50278', () => {
    expect(differences('test')).toEqual({
      points: 108,
      differing: ['1 optimal 1 0.50278', '1 early-stopping 1 0.50278'],
    });
  });

  it('move at one more point when heads are chosen on validation', () => {
    expect(differences('validation').differing).toEqual([
      '1 optimal 1 0.50278',
      '1 early-stopping 1 0.50278',
      '3 early-stopping 5 0.40316',
    ]);
  });

  it('equal independent networks at 2.5 and 5 SNT, the sums of the single-task losses', () => {
    for (const setting of settings) {
      const loaded = read(setting);
      const frontier = independent(loaded.table, { headRule: 'test', maximumBudget: 5 });
      for (const budget of [2.5, 5]) {
        const total = frontier.steps.find(step => step.budget === budget)?.grouping.total ?? Number.NaN;
        expect(
          equalsPrinted(total, publishedOf(loaded, 'independent', budget)),
          `${setting} at ${budget}`,
        ).toBe(true);
      }
    }
  });
});

describe('the groupings of the paper', () => {
  const setsOf = (setting: number, budget: number) => {
    const loaded = read(setting);
    const step = stepAt(frontierOf(loaded, 'optimal', 'validation'), budget);
    if (!step) throw new Error('nothing fits');
    const { table } = loaded;
    const names = (network: number) =>
      [...taskSetOf(table, network)].map(task => table.tasks[task]?.id).join('');
    return { step, table, sets: step.grouping.networks.map(i => `${names(i)}:${table.costs[i]}`), names };
  };

  it('setting 1 at 2.5 SNT: half-size n + sdn + nke, normals served by the half-size network and auxiliary twice', () => {
    const { step, sets, names } = setsOf(1, 2.5);
    expect(new Set(sets)).toEqual(new Set(['n:0.5', 'sdn:1', 'nke:1']));
    expect(step.grouping.total).toBeCloseTo(0.44612, 5);
    expect(step.grouping.heads.map(names)).toEqual(['sdn', 'sdn', 'n', 'nke', 'nke']);
    expect(step.proof).toMatchObject({ proved: true, gap: 0, bound: step.grouping.chosenBy });
  });

  it('setting 2 at 4 SNT: sn + dn + nk + ne, 0.3019', () => {
    const { step, sets } = setsOf(2, 4);
    expect(new Set(sets)).toEqual(new Set(['sn:1', 'dn:1', 'nk:1', 'ne:1']));
    expect(step.grouping.total).toBeCloseTo(0.3019, 4);
  });
});

describe('the published random and worst groupings', () => {
  /** The paper averaged a million draws. */
  const publishedDraws = 1e6;
  const run = (kind: 'random' | 'worst', setting: number) => {
    const loaded = read(setting);
    const options = { headRule: 'test', budgets: loaded.published?.budgets ?? [], seed: 1 } as const;
    const search = drawBaseline(kind, loaded.table, options);
    let next = search.next();
    while (!next.done) next = search.next();
    return next.value.map(point => ({ ...point, published: publishedOf(loaded, kind, point.budget) }));
  };

  it.each(settings)(
    'setting %i: the exact mean is within 3 standard errors of the published one',
    setting => {
      const points = run('random', setting);
      expect(points).toHaveLength(9);
      for (const { total, published, deviation, budget, isExact } of points) {
        expect(isExact).toBe(true);
        const error = deviation / Math.sqrt(publishedDraws);
        expect(Math.abs(total - published), `at ${budget} SNT`).toBeLessThanOrEqual(3 * error + 1e-6);
      }
    },
  );

  it.each(settings)('setting %i: the exact maximum is never below the published, sampled one', setting => {
    const points = run('worst', setting);
    expect(points).toHaveLength(9);
    for (const { total, published, budget } of points) {
      expect(total, `at ${budget} SNT`).toBeGreaterThanOrEqual(published - 5e-6);
    }
  });
});
