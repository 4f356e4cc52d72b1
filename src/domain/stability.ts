import type { Grouping } from './frontier.ts';
import type { LossTable } from './lossTable.ts';
import { type Noise, perturbLosses } from './perturbLosses.ts';
import type { GroupedStrategyKey } from './strategies/strategy.ts';
import { type ChoiceRules, traceCurve } from './traceCurve.ts';

/** What is chosen on one perturbed table; `undefined` where nothing can be. */
export type PerturbedChoice = Pick<Grouping, 'networks' | 'heads' | 'total'> | undefined;

export interface PerturbOptions extends ChoiceRules {
  readonly strategy: GroupedStrategyKey;
  /** In the table's cost unit. */
  readonly budget: number;
  readonly noise: Noise;
  readonly seed: number;
}

/**
 * What the strategy chooses at the budget on each of the perturbed tables `first` to `first + count − 1`. Table i is made
 * from the seed and i alone, so that parts of the range give the same wherever they are computed. Yields the done share.
 */
export function* perturbChoices(
  table: LossTable,
  options: PerturbOptions,
  first: number,
  count: number,
): Generator<number, readonly PerturbedChoice[]> {
  const { strategy, budget, noise, seed, ...rest } = options;
  const choices: PerturbedChoice[] = [];
  for (let i = first; i < first + count; i++) {
    // Far apart, so that neighbouring seeds of the reader never share a table.
    const perturbed = perturbLosses(table, noise, Math.imul(seed, 0x9e3779b1) + i);
    const search = traceCurve(strategy, perturbed, {
      ...rest,
      maximumBudget: budget,
      budgets: [budget],
      seed,
    });
    let next = search.next();
    for (; !next.done; next = search.next()) yield (i - first) / count;
    const curve = next.value;
    const grouping =
      curve.kind === 'frontier' ? curve.frontier.steps.at(-1)?.grouping : curve.points.at(-1)?.grouping;
    choices.push(grouping && { networks: grouping.networks, heads: grouping.heads, total: grouping.total });
    yield (i + 1 - first) / count;
  }
  return choices;
}

/** How a grouping fares when the losses come out differently. */
export interface Stability {
  /** Perturbed tables. */
  readonly count: number;
  /** The share of tables on which the very networks of the grouping are chosen again. */
  readonly sameShare: number;
  /** Every network chosen on some table with the share of tables, the most frequent first. */
  readonly networks: readonly { readonly network: number; readonly share: number }[];
  /** For tasks a and b at `a * taskCount + b`, the share of tables on which one network serves both. */
  readonly together: Float64Array;
  /** The total of what is chosen: its median and the interval of 95% of the tables; `NaN` where nothing is chosen. */
  readonly total: { readonly low: number; readonly median: number; readonly high: number };
}

/** The stability of a grouping (its networks) from the choices on perturbed tables. */
export function summariseStability(
  taskCount: number,
  chosen: readonly number[],
  choices: readonly PerturbedChoice[],
): Stability {
  const count = choices.length;
  const counts = new Map<number, number>();
  const pairs = new Uint32Array(taskCount * taskCount);
  const totals: number[] = [];
  let same = 0;
  for (const choice of choices) {
    if (!choice) continue;
    if (choice.networks.length === chosen.length && choice.networks.every((n, i) => n === chosen[i])) same++;
    for (const network of choice.networks) counts.set(network, (counts.get(network) ?? 0) + 1);
    choice.heads.forEach((head, a) => {
      choice.heads.forEach((other, b) => {
        if (head === other) pairs[a * taskCount + b] = (pairs[a * taskCount + b] as number) + 1;
      });
    });
    if (Number.isFinite(choice.total)) totals.push(choice.total);
  }
  totals.sort((a, b) => a - b);
  return {
    count,
    sameShare: same / count,
    networks: [...counts]
      .map(([network, times]) => ({ network, share: times / count }))
      .sort((a, b) => b.share - a.share || a.network - b.network),
    together: Float64Array.from(pairs, times => times / count),
    total: { low: quantile(totals, 0.025), median: quantile(totals, 0.5), high: quantile(totals, 0.975) },
  };
}

/** Of ascending values, by linear interpolation; `NaN` of none. */
function quantile(values: readonly number[], share: number): number {
  const place = share * (values.length - 1);
  const [low, high] = [values[Math.floor(place)] ?? Number.NaN, values[Math.ceil(place)] ?? Number.NaN];
  return low + (place - Math.floor(place)) * (high - low);
}
