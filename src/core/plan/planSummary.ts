import { quantile } from '../stability/quantile.ts';
import type { DrawnOptimum, LeftToFind } from './planDraws.ts';
import type { RegretUnit } from './regret.ts';

/** What is known of the frontier at one budget; values of the objective. */
export interface PlannedBudget {
  readonly budget: number;
  /** What the trained networks reach; `NaN` where they do not serve every task. */
  readonly now: number;
  /** The optimum of all networks: mean, and the interval that holds it with 80% probability. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** What is expected once the proposals are trained. */
  readonly after: number;
}

/** What the draws say of every loss, aligned with the table's members: the median, and the interval that holds it with 80% probability. */
export interface PredictedLosses {
  readonly low: Float64Array;
  readonly middle: Float64Array;
  readonly high: Float64Array;
}

/** What the draws say of the frontier at each budget. */
export function plannedBudgets(
  budgets: readonly number[],
  optima: readonly DrawnOptimum[],
  now: LeftToFind,
  after: LeftToFind,
): readonly PlannedBudget[] {
  return budgets.map((budget, b) => {
    const at = (values: readonly Float64Array[]) => values.map(each => each[b] as number);
    const best = at(optima.map(({ optimum }) => optimum.values)).sort((x, y) => x - y);
    return {
      budget,
      now: mean(at(now.reached)),
      expected: mean(best),
      low: quantile(best, 0.1),
      high: quantile(best, 0.9),
      after: mean(at(after.reached)),
    };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function chancesOf(draws: readonly DrawnOptimum[], networkCount: number) {
  const budgetCount = draws[0]?.optimum.values.length ?? 0;
  const any = new Float64Array(networkCount);
  const each = new Float64Array(networkCount * budgetCount);
  for (const { optimum } of draws) {
    const seen = new Set<number>();
    optimum.groupings.forEach((grouping, b) => {
      for (const network of grouping?.networks ?? []) {
        seen.add(network);
        each[network * budgetCount + b] = (each[network * budgetCount + b] as number) + 1 / draws.length;
      }
    });
    for (const network of seen) any[network] = (any[network] as number) + 1 / draws.length;
  }
  return { any, each };
}

/**
 * The standard error of what the trained networks reach, mean over budgets, in the unit of regret: how far drawn values of what was
 * measured differ.
 */
export function frontierNoise(
  optima: readonly DrawnOptimum[],
  { reached }: LeftToFind,
  unit: RegretUnit,
): number {
  const budgets = [...(optima[0]?.optimum.values.keys() ?? [])].filter(b => Number.isFinite(reached[0]?.[b]));
  const errors = budgets.map(b => {
    const values = reached.map(each => each[b] as number);
    const centre = mean(values);
    const deviation = Math.sqrt(mean(values.map(value => (value - centre) ** 2)));
    return unit === 'percent' ? (100 * deviation) / centre : deviation;
  });
  return mean(errors);
}

/** The predicted losses of a table by its draws. Yields the done share. */
export function* predictedLosses(draws: readonly Float64Array[]): Generator<number, PredictedLosses> {
  const size = draws[0]?.length ?? 0;
  const [low, middle, high] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let p = 0; p < size; p++) {
    const drawn = Float64Array.from(draws, losses => losses[p] as number).sort();
    low[p] = quantile(drawn, 0.1);
    middle[p] = quantile(drawn, 0.5);
    high[p] = quantile(drawn, 0.9);
    if (p % 1000 === 0) yield p / size;
  }
  return { low, middle, high };
}
