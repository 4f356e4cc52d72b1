/**
 * A limit on the chosen networks: the sum of `use[costClass]` over them is at most `limit(budget)`. Uses depend on the
 * cost alone, so that a price per unit of use is a price per network of that cost.
 */
export interface Resource {
  readonly use: Float64Array;
  limit(budget: number): number;
}

/** The budget itself, in shares of the dearest cost. */
export function budgetResource(costs: Float64Array): Resource {
  const dearest = costs[costs.length - 1] as number;
  return { use: costs.map(cost => cost / dearest), limit: budget => budget / dearest };
}

/** At most `most` networks. */
export function countResource(costs: Float64Array, most: number): Resource {
  return { use: new Float64Array(costs.length).fill(1), limit: () => most };
}

/**
 * Chvátal–Gomory cuts of the budget: with whole networks, sum of floor(cost × m) is at most floor(budget × m). For the
 * paper's costs, m = 1 says "full-size networks at most floor(budget)", without which half budgets have gaps of percents.
 * The multipliers tried are j / cost for j = 1 ... 3 and up to 16 of the distinct costs.
 */
export function cutResources(costs: Float64Array): readonly Resource[] {
  const stride = Math.max(1, Math.ceil(costs.length / 16));
  const multipliers = new Set<number>();
  for (let c = 0; c < costs.length; c += stride) {
    for (let j = 1; j <= 3; j++) multipliers.add(j / (costs[c] as number));
  }
  return [...multipliers].map(multiplier => ({
    use: costs.map(cost => Math.floor(cost * multiplier + 1e-9)),
    limit: budget => Math.floor(budget * multiplier + 1e-9),
  }));
}
