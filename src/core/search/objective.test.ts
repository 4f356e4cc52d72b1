import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { traceCurve } from '../frontier/traceCurve.ts';
import { type StrategyKey, strategyKeys } from '../strategies/strategy.ts';
import { type LossTable, lossOf, taskSetOf } from '../tables/lossTable.ts';
import { drain } from '../testing/drain.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { applyObjective, type ObjectiveKey } from './objective.ts';
import { findOptima } from './searchFrontier.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a loss table');
const { table } = loaded;

function run(strategy: StrategyKey, weights: readonly number[]) {
  const options = { headRule: 'validation', maximumBudget: 3, budgets: [2, 3], seed: 1, weights } as const;
  const search = traceCurve(strategy, table, options);
  let next = search.next();
  while (!next.done) next = search.next();
  return next.value;
}

const weightsOf = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 });

describe('applyObjective, weighted sum', () => {
  it('makes totals weighted, and leaves the losses of tasks as measured', () => {
    fc.assert(
      fc.property(
        weightsOf,
        fc.constantFrom<StrategyKey>('optimal', 'higher-order', 'independent'),
        (weights, strategy) => {
          const curve = run(strategy, weights);
          if (curve.kind !== 'frontier') throw new Error('a frontier');
          expect(curve.frontier.steps.length).toBeGreaterThan(0);
          for (const { grouping } of curve.frontier.steps) {
            grouping.heads.forEach((head, t) => {
              expect(grouping.reported[t]).toBeCloseTo(lossOf(table, head, t, 'test'), 12);
            });
            const total = grouping.reported.reduce((sum, loss, t) => sum + loss * (weights[t] as number), 0);
            expect(grouping.total).toBeCloseTo(total, 9);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('changes nothing with equal weights but the scale', () => {
    for (const strategy of strategyKeys) {
      const [one, three] = [run(strategy, []), run(strategy, [3, 3, 3, 3, 3])];
      const totals = (curve: typeof one) =>
        curve.kind === 'frontier'
          ? curve.frontier.steps.map(step => step.grouping.total)
          : curve.points.map(point => point.total);
      totals(three).forEach((total, i) => {
        expect(total).toBeCloseTo(3 * (totals(one)[i] as number), 9);
      });
      expect(totals(three)).toHaveLength(totals(one).length);
    }
  });

  it('buys a better network for the task that weighs most', () => {
    const best = (weights: readonly number[]) => {
      const curve = run('optimal', weights);
      return curve.kind === 'frontier' ? curve.frontier.steps.at(-1)?.grouping.reported[0] : undefined;
    };
    expect(best([100, 1, 1, 1, 1])).toBeLessThan(best([0.01, 1, 1, 1, 1]) as number);
  });

  it.each([[[1, 1]], [[1, 1, 1, 1, 0]], [[1, 1, 1, 1, Number.NaN]]])(
    'refuses the weights %j by name',
    weights => {
      expect(() => applyObjective(table, 'sum', weights)).toThrow(
        /The weight of .* must be a positive number/,
      );
    },
  );
});

/** The least value over all sets of networks within the budget, from the definition of the objective alone. */
function leastValue(whole: LossTable, key: ObjectiveKey, budget: number): number {
  const singleOf = (task: number) => {
    const own = [...whole.costs.keys()].filter(i => String([...taskSetOf(whole, i)]) === String([task]));
    const dearest = Math.max(...own.map(i => whole.costs[i] as number));
    return lossOf(whole, own.find(i => whole.costs[i] === dearest) as number, task, 'validation');
  };
  let least = Number.POSITIVE_INFINITY;
  for (let set = 1; set < 2 ** whole.networkCount; set++) {
    const networks = [...whole.costs.keys()].filter(i => (set & (1 << i)) !== 0);
    if (networks.reduce((sum, i) => sum + (whole.costs[i] as number), 0) > budget + 1e-9) continue;
    const changes = whole.tasks.map((_, task) => {
      const losses = networks.map(i => lossOf(whole, i, task, 'validation')).filter(Number.isFinite);
      return 100 * (Math.min(...losses) / singleOf(task) - 1);
    });
    const value =
      key === 'worst'
        ? Math.max(...changes)
        : changes.reduce((sum, change) => sum + change, 0) / changes.length;
    least = Math.min(least, value);
  }
  return least;
}

const loss = fc.integer({ min: 1, max: 9 });
const threeTasks = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(0.5, 1, Math.SQRT2), loss), { minLength: 3, maxLength: 6 }),
    fc.array(
      fc.record({
        tasks: fc.constantFrom([0, 1], [0, 2], [1, 2], [0, 1, 2]),
        cost: fc.constantFrom(0.5, 1, Math.SQRT2),
        losses: fc.array(loss, { minLength: 3, maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([singles, joint]) =>
    makeLossTable(3, [
      ...singles.map(([cost, own], i) => ({ tasks: [i % 3], cost, losses: [own] })),
      ...joint.map(row => ({ ...row, losses: row.losses.slice(0, row.tasks.length) })),
    ]),
  );

describe('applyObjective, changes against single-task networks', () => {
  it.each(['relative', 'worst'] as const)('gives the least %s value of all sets of networks', key => {
    fc.assert(
      fc.property(threeTasks, fc.constantFrom(1, 1.5, 2.5, 4), (whole, budget) => {
        const counted = applyObjective(whole, key);
        const chooseBy = counted.table.losses.validation ?? new Float64Array();
        const frontier = findOptima(counted.table, {
          chooseBy,
          headRule: 'validation',
          combine: counted.combine,
          maximumBudget: budget,
        });
        const value = frontier.steps.at(-1)?.grouping.chosenBy ?? Number.POSITIVE_INFINITY;
        const least = leastValue(whole, key, budget);
        if (least === Number.POSITIVE_INFINITY) expect(value).toBe(least);
        else expect(value).toBeCloseTo(least, 9);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('is 0 for the full-size single-task networks themselves, and reports losses as measured', () => {
    for (const objective of ['relative', 'worst'] as const) {
      const options = { headRule: 'test', maximumBudget: 5, budgets: [2], seed: 1, objective } as const;
      const curve = drain(traceCurve('independent', table, options));
      if (curve.kind !== 'frontier') throw new Error('a frontier');
      const last = curve.frontier.steps.at(-1)?.grouping;
      expect(last?.cost).toBe(5);
      expect(last?.total).toBeCloseTo(0, 12);
      last?.heads.forEach((head, task) => {
        expect(last.reported[task]).toBe(lossOf(table, head, task, 'test'));
      });
    }
  });

  it('makes random and worst the mean and maximum of the objective', () => {
    const options = { headRule: 'test', maximumBudget: 3, budgets: [2, 3], seed: 1 } as const;
    const totals = (strategy: StrategyKey, objective: ObjectiveKey) => {
      const curve = drain(traceCurve(strategy, table, { ...options, objective }));
      return curve.kind === 'points' ? curve.points.map(point => point.total) : [];
    };
    for (const strategy of ['random', 'worst'] as const) {
      totals(strategy, 'worst').forEach((value, i) => {
        // The worst task's change is at least the mean one, draw by draw and so on average.
        expect(value).toBeGreaterThan(totals(strategy, 'relative')[i] as number);
      });
    }
  });

  it('says which task has no single-task network', () => {
    const pairOnly = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [1] },
      { tasks: [0, 1], cost: 1, losses: [1, 2] },
    ]);
    expect(() => applyObjective(pairOnly, 'relative')).toThrow('B has none');
  });
});
