import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { type StrategyKey, strategyKeys } from '../strategies/strategy.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { drain } from '../testing/drain.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { stepAt } from './frontier.ts';
import type { CurveOptions } from './strategyCurve.ts';
import { traceCurve } from './traceCurve.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('setting 1 is a loss table');
const { table: settingOne } = loaded;
const options: CurveOptions = { headRule: 'validation', maximumBudget: 5, budgets: [2, 3, 4], seed: 1 };

function trace(strategy: StrategyKey, table: LossTable, settings = options) {
  const progress: number[] = [];
  const search = traceCurve(strategy, table, settings);
  for (;;) {
    const next = search.next();
    if (next.done) return { curve: next.value, progress };
    progress.push(next.value.share);
  }
}

/** What the strategy gives at a budget. */
function totalAt(strategy: StrategyKey, budget: number): number {
  const { curve } = trace(strategy, settingOne);
  if (curve.kind === 'frontier') return stepAt(curve.frontier, budget)?.grouping.total ?? Number.NaN;
  return curve.points.find(point => point.budget === budget)?.total ?? Number.NaN;
}

describe('traceCurve', () => {
  it.each(strategyKeys)(
    'yields a curve of setting 1 for %s, with a done share that never falls',
    strategy => {
      const { curve, progress } = trace(strategy, settingOne);
      expect(curve.strategy).toBe(strategy);
      const totals =
        curve.kind === 'frontier'
          ? curve.frontier.steps.map(step => step.grouping.total)
          : curve.points.map(point => point.total);
      expect(totals.length).toBeGreaterThan(0);
      expect(totals.every(total => total > 0 && Number.isFinite(total))).toBe(true);
      progress.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(progress[i - 1] ?? 0);
        expect(share).toBeLessThanOrEqual(1);
      });
    },
  );

  it('reports progress of a long draw', () => {
    expect(trace('random', settingOne).progress.length).toBeGreaterThan(0);
  });

  it('gives a random grouping between the optimal and the worst one', () => {
    for (const budget of options.budgets) {
      expect(totalAt('random', budget)).toBeGreaterThan(totalAt('optimal', budget));
      expect(totalAt('worst', budget)).toBeGreaterThan(totalAt('random', budget));
    }
  });

  it('says how random and worst were had, with the number of outcomes', () => {
    const ruleOf = (strategy: StrategyKey, table: LossTable) => {
      const { curve } = trace(strategy, table);
      return curve.kind === 'points' ? curve.rule : '';
    };
    expect(ruleOf('random', settingOne)).toMatch(
      /^exact mean over every outcome of the rule \(up to [\d,]+\)/,
    );
    expect(ruleOf('worst', settingOne)).toMatch(/^exact maximum/);
    const unserved = makeLossTable(2, [{ tasks: [0], cost: 1, losses: [1] }]);
    expect(ruleOf('random', unserved)).toBe('no budget lets the rule serve every task.');
  });

  it('passes on why a frontier is empty', () => {
    const unserved = makeLossTable(2, [{ tasks: [0], cost: 1, losses: [1] }]);
    const { curve } = trace('optimal', unserved);
    expect(curve).toMatchObject({
      kind: 'frontier',
      frontier: { steps: [], infeasible: { kind: 'unserved', tasks: [1] } },
    });
  });

  it('says that it serves no more than 500 tasks, and still gives the baselines of more', () => {
    const rows = Array.from({ length: 501 }, (_, task) => ({ tasks: [task], cost: 1, losses: [1] }));
    const table = { ...makeLossTable(501, rows), costUnit: 'ms' };
    const traced = (strategy: StrategyKey) =>
      drain(traceCurve(strategy, table, { ...options, maximumBudget: 501, budgets: [] }));
    expect(traced('optimal')).toMatchObject({
      frontier: { steps: [], infeasible: { kind: 'tasks', most: 500 } },
    });
    expect(traced('independent')).toMatchObject({ frontier: { steps: [{ budget: 501 }] } });
  });

  it('names the split by which a strategy chooses where the table has no such losses', () => {
    const { validation: _, ...losses } = settingOne.losses;
    const testOnly = { ...settingOne, losses };
    const why = (strategy: StrategyKey) => trace(strategy, testOnly).curve;
    for (const strategy of ['optimal', 'higher-order', 'affinity'] as const) {
      expect(why(strategy)).toMatchObject({
        frontier: { infeasible: { kind: 'split', split: 'validation' } },
      });
    }
    expect(why('all-in-one')).toMatchObject({ frontier: { steps: [{ budget: 1 }] } });
    const { curve } = trace('random', testOnly);
    expect(curve.kind === 'points' && curve.points.length).toBeGreaterThan(0);
  });

  it('reports on the split that is asked for, whatever is chosen by', () => {
    const { test: _, ...losses } = settingOne.losses;
    const table = { ...settingOne, losses };
    for (const strategy of ['optimal', 'higher-order', 'independent', 'random', 'worst'] as const) {
      const curve = drain(traceCurve(strategy, table, { ...options, report: 'validation' }));
      const totals =
        curve.kind === 'points'
          ? curve.points.map(({ total }) => total)
          : curve.frontier.steps.map(({ grouping }) => grouping.total);
      expect(totals.length).toBeGreaterThan(0);
      expect(totals.every(Number.isFinite)).toBe(true);
    }
    const best = drain(traceCurve('optimal', table, { ...options, report: 'validation' }));
    if (best.kind !== 'frontier') throw new Error('a frontier');
    for (const { grouping } of best.frontier.steps) expect(grouping.total).toBeCloseTo(grouping.chosenBy, 12);
    const unreported = drain(traceCurve('optimal', table, options));
    expect(unreported.kind === 'frontier' && unreported.frontier.steps[0]?.grouping.total).toBeNaN();
  });

  it('gives the best so far on the way where the search is long, each step with its bound', () => {
    const table = syntheticTable(14, 2);
    const search = traceCurve('optimal', table, { ...options, maximumBudget: 14, budgets: [] });
    const gaps: number[] = [];
    let next = search.next();
    for (; !next.done; next = search.next()) {
      const { curve } = next.value;
      if (curve?.kind !== 'frontier') continue;
      for (const { proof } of curve.frontier.steps) {
        expect(proof.proved ? proof.gap === 0 : proof.gap >= 0).toBe(true);
      }
      gaps.push(Math.max(...curve.frontier.steps.map(({ proof }) => proof.gap)));
    }
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps[0]).toBeGreaterThan(0);
    const { value } = next;
    expect(value.kind === 'frontier' && value.frontier.steps.every(({ proof }) => proof.proved)).toBe(true);
  });
});
