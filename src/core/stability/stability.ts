import type { Grouping } from '../frontier/frontier.ts';
import { quantile } from './quantile.ts';

/** What is chosen on one perturbed table; `undefined` where nothing can be. */
export type PerturbedChoice = Pick<Grouping, 'networks' | 'heads' | 'total'> | undefined;

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
