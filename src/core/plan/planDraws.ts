import type { FrontierFinder, FrontierValues } from './frontierValues.ts';
import { type RegretUnit, regretAt } from './regret.ts';

/** One table as it may be: its losses as they count, and the best groupings of all networks at each budget. */
export interface DrawnOptimum {
  readonly counted: Float64Array;
  readonly optimum: FrontierValues;
  /** The total of the worst losses. */
  readonly worst: number;
}

/** What the networks trained by then leave to be found, over all draws: all in percent of the optimum, or in the objective's own unit. */
export interface LeftToFind {
  /** Mean over draws and budgets of how far the trained networks' frontier is above the optimum. */
  readonly regret: number;
  /** By network, the mean of what it lowers the frontier: what its groupings lower, shared equally among their untrained networks. */
  readonly help: Float64Array;
  /** The same at each budget, at `network * budgets + b`. */
  readonly helpAt: Float64Array;
  /** By task that the network serves, how much lower its loss is, mean over draws and budgets, at `network * tasks + t`. */
  readonly helpOf: Float64Array;
  /** Per draw, the frontier of the trained networks: `NaN` where they do not serve every task. */
  readonly reached: readonly Float64Array[];
}

/** Goes through the draws once: what networks `trained` reach in each, and what the others would add. */
export function* findLeft(
  draws: readonly DrawnOptimum[],
  finder: FrontierFinder,
  trained: ReadonlySet<number>,
  sizes: { readonly networks: number; readonly tasks: number; readonly unit: RegretUnit },
): Generator<number, LeftToFind> {
  const { networks, tasks, unit } = sizes;
  const budgetCount = draws[0]?.optimum.values.length ?? 0;
  const help = new Float64Array(networks);
  const helpAt = new Float64Array(networks * budgetCount);
  const helpOf = new Float64Array(networks * tasks);
  const reached: Float64Array[] = [];
  const find = finder.over(trained);
  let regret = 0;
  for (const { counted, optimum, worst } of draws) {
    const now = yield* find(counted);
    reached.push(now.values);
    const feasible = optimum.values.filter(value => !Number.isNaN(value)).length;
    optimum.groupings.forEach((grouping, b) => {
      if (!grouping) return;
      const best = optimum.values[b] as number;
      const before = now.values[b] as number;
      const weight = 1 / (draws.length * feasible);
      const lowered = regretAt(before, best, worst, unit) * weight;
      regret += lowered;
      const added = grouping.networks.filter(network => !trained.has(network));
      for (const network of added) {
        const share = lowered / added.length;
        help[network] = (help[network] as number) + share;
        helpAt[network * budgetCount + b] = (helpAt[network * budgetCount + b] as number) + share;
      }
      const heads = now.groupings[b];
      if (lowered === 0 || !heads) return;
      grouping.heads.forEach((head, t) => {
        if (trained.has(head)) return;
        const lower = (heads.reported[t] as number) - (grouping.reported[t] as number);
        helpOf[head * tasks + t] =
          (helpOf[head * tasks + t] as number) + lower * weight * (unit === 'percent' ? 100 / best : 1);
      });
    });
    yield reached.length / draws.length;
  }
  return { regret, help, helpAt, helpOf, reached };
}
