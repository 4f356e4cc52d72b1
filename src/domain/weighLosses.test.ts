import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../formats/parseTable.ts';
import { lossOf } from './lossTable.ts';
import { type StrategyKey, strategyKeys } from './strategies/strategy.ts';
import { traceCurve } from './traceCurve.ts';
import { weighLosses } from './weighLosses.ts';

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

describe('weighLosses', () => {
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
      expect(() => weighLosses(table, weights)).toThrow(/The weight of .* must be a positive number/);
    },
  );
});
