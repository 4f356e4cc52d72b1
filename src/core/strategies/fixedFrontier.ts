import type { Frontier, HeadRule, Proof } from '../frontier/frontier.ts';
import { type Combine, combineLosses } from '../search/combine.ts';
import { makeGrouping } from '../search/makeGrouping.ts';
import { type LossTable, type Split, taskSetOf } from '../tables/lossTable.ts';
import { noLosses } from './strategy.ts';

interface FixedOptions {
  readonly headRule: HeadRule;
  /** How losses make a total: their sum when absent. */
  readonly combine?: Combine;
  /** The split on which losses and totals are reported: `test` when absent. */
  readonly report?: Split;
  readonly maximumBudget: number;
}

/** These baselines choose nothing: there is nothing to prove. */
const proof: Proof = { method: 'none', proved: false, bound: Number.NaN, gap: Number.NaN };

/** One network with all tasks; where there are several, a dearer one once the budget allows and validation is better. */
export function allInOne(table: LossTable, options: FixedOptions): Frontier {
  const { networkCount, offsets, costs, tasks } = table;
  const losses = choosingLosses(table);
  const candidates: { network: number; cost: number; total: number }[] = [];
  for (let i = 0; i < networkCount; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    if (end - start !== tasks.length) continue;
    const total = combineLosses(losses.subarray(start, end), options.combine ?? 'sum');
    if (total < Number.POSITIVE_INFINITY) candidates.push({ network: i, cost: costs[i] as number, total });
  }
  candidates.sort((a, b) => a.cost - b.cost || a.total - b.total);
  // Of many only those that lower the total are worth a grouping.
  let reached = Number.POSITIVE_INFINITY;
  const better = candidates.filter(({ total }) => {
    const isBetter = total < reached;
    if (isBetter) reached = total;
    return isBetter;
  });
  return frontierOf(
    table,
    better.map(({ network }) => [network]),
    options,
  );
}

/** One single-task network per task: all of them the cheapest ones, and all of them the dearest. */
export function independent(table: LossTable, options: FixedOptions): Frontier {
  const { networkCount, offsets, members, costs, tasks } = table;
  const cheapest = tasks.map(() => -1);
  const dearest = tasks.map(() => -1);
  for (let i = 0; i < networkCount; i++) {
    const start = offsets[i] as number;
    if ((offsets[i + 1] as number) - start !== 1) continue;
    const task = members[start] as number;
    const [low, high] = [cheapest[task] as number, dearest[task] as number];
    if (low < 0 || (costs[i] as number) < (costs[low] as number)) cheapest[task] = i;
    if (high < 0 || (costs[i] as number) >= (costs[high] as number)) dearest[task] = i;
  }
  if (cheapest.includes(-1)) return frontierOf(table, [], options);
  return frontierOf(table, [cheapest, dearest], options);
}

/** Steps from groupings that are given: each must lower the validation total of the one before it. */
function frontierOf(
  table: LossTable,
  candidates: readonly (readonly number[])[],
  options: FixedOptions,
): Frontier {
  const chooseBy = choosingLosses(table);
  const groupings = candidates
    .map(networks => {
      const grouping = makeGrouping(table, networks, Number.NaN, { ...options, chooseBy });
      return { ...grouping, chosenBy: validationTotal(table, chooseBy, grouping.heads, options.combine) };
    })
    .filter(grouping => grouping.cost <= options.maximumBudget * (1 + 1e-12))
    .sort((a, b) => a.cost - b.cost || a.chosenBy - b.chosenBy);
  let reached = Number.POSITIVE_INFINITY;
  const steps = groupings.flatMap(grouping => {
    if (!(grouping.chosenBy < reached)) return [];
    reached = grouping.chosenBy;
    return [{ budget: grouping.cost, grouping, proof }];
  });
  return { steps, maximumBudget: options.maximumBudget };
}

/** What the baselines are compared by: they choose nothing, so that a table without validation losses serves too. */
function choosingLosses(table: LossTable): Float64Array {
  return table.losses.validation ?? table.losses.test ?? noLosses(table);
}

function validationTotal(
  table: LossTable,
  losses: Float64Array,
  heads: readonly number[],
  combine: Combine = 'sum',
): number {
  const own = heads.map((network, task) => {
    const p = taskSetOf(table, network).indexOf(task);
    return losses[(table.offsets[network] as number) + p] as number;
  });
  return combineLosses(own, combine);
}
