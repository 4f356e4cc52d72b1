import { type Combine, combineLosses } from '../combine.ts';
import type { Frontier, HeadRule, Proof } from '../frontier.ts';
import { type LossTable, taskSetOf } from '../lossTable.ts';
import { makeGrouping } from '../search/makeGrouping.ts';
import { noLosses } from './strategy.ts';

interface FixedOptions {
  readonly headRule: HeadRule;
  /** How losses make a total: their sum when absent. */
  readonly combine?: Combine;
  readonly maximumBudget: number;
}

/** These baselines choose nothing: there is nothing to prove. */
const proof: Proof = { method: 'none', proved: false, bound: Number.NaN, gap: Number.NaN };

/** One network with all tasks; where there are several, a dearer one once the budget allows and validation is better. */
export function allInOne(table: LossTable, options: FixedOptions): Frontier {
  const candidates: number[][] = [];
  for (let i = 0; i < table.networkCount; i++) {
    if (taskSetOf(table, i).length === table.tasks.length) candidates.push([i]);
  }
  return frontierOf(table, candidates, options);
}

/** One single-task network per task: all of them the cheapest ones, and all of them the dearest. */
export function independent(table: LossTable, options: FixedOptions): Frontier {
  const singles = table.tasks.map((_, task) => {
    const own: number[] = [];
    for (let i = 0; i < table.networkCount; i++) {
      const members = taskSetOf(table, i);
      if (members.length === 1 && members[0] === task) own.push(i);
    }
    return own.sort((a, b) => (table.costs[a] as number) - (table.costs[b] as number) || a - b);
  });
  if (singles.some(own => own.length === 0)) return frontierOf(table, [], options);
  const cheapest = singles.map(own => own[0] as number);
  const dearest = singles.map(own => own[own.length - 1] as number);
  return frontierOf(table, [cheapest, dearest], options);
}

/** Steps from groupings that are given: each must lower the validation total of the one before it. */
function frontierOf(
  table: LossTable,
  candidates: readonly (readonly number[])[],
  options: FixedOptions,
): Frontier {
  const chooseBy = table.losses.validation ?? table.losses.test ?? noLosses(table);
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
