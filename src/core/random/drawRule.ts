import { runSteps } from '../../base/steps/runSteps.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { sortByKey } from '../tables/sortByKey.ts';

/**
 * The published rule of random groupings: draw networks one by one, each with equal chance among those not drawn that
 * still fit, until less than the smallest cost is left or nothing fits; draw anew if a task is unserved. Where the number
 * of networks is limited, drawing ends at the limit.
 *
 * **Source:** Standley et al. 2020, section 5.1, and its published script as described in this project's documentation.
 */
export interface CostClass {
  readonly cost: number;
  /** Indices of the networks of this cost, ascending. */
  readonly networks: Uint32Array;
}

/** The networks by cost, ascending: networks of equal cost are exchangeable under the rule. */
export function costClasses({ costs }: Pick<LossTable, 'costs'>): readonly CostClass[] {
  const sorted = runSteps(sortByKey(costs, Uint32Array.from(costs.keys())));
  const classes: CostClass[] = [];
  for (let from = 0; from < sorted.length; ) {
    const cost = costs[sorted[from] as number] as number;
    let to = from + 1;
    while (to < sorted.length && costs[sorted[to] as number] === cost) to++;
    classes.push({ cost, networks: sorted.subarray(from, to) });
    from = to;
  }
  return classes;
}

/** How many networks of each cost a finished draw holds, with the probability of such a draw before any redraw. */
export interface DrawCounts {
  readonly counts: readonly number[];
  readonly probability: number;
}

/** Numbers held in all counts together: of very many classes fewer counts are followed. */
const maximumNumbers = 4e6;

/**
 * Every way in which a draw can end, by its counts per cost class; `undefined` for more than `maximumCounts` on the way:
 * where most networks have a cost of their own, there are nearly as many counts as sets of networks.
 */
export function finishedDraws(
  classes: readonly CostClass[],
  budget: number,
  maximumNetworks = Number.POSITIVE_INFINITY,
  maximumCounts = 20_000,
): readonly DrawCounts[] | undefined {
  const most = Math.min(maximumCounts, maximumNumbers / classes.length);
  // Each class that fits starts a count of its own.
  if (classes.filter(({ cost }) => cost <= budget * (1 + 1e-9)).length > most) return undefined;
  const finished = new Map<string, { counts: number[]; probability: number }>();
  let open = new Map([['', { counts: classes.map(() => 0), probability: 1 }]]);
  while (open.size > 0) {
    const next: typeof open = new Map();
    for (const { counts, probability } of open.values()) {
      if (finished.size + next.size > most) return undefined;
      const left = budget - counts.reduce((sum, count, i) => sum + count * (classes[i]?.cost as number), 0);
      const fitting = classes.map(({ cost, networks }, i) =>
        cost <= left + 1e-9 * budget ? networks.length - (counts[i] as number) : 0,
      );
      const total = fitting.reduce((sum, count) => sum + count, 0);
      const isFull = counts.reduce((sum, count) => sum + count, 0) >= maximumNetworks;
      if (total === 0 || isFull) {
        add(finished, counts, probability);
        continue;
      }
      fitting.forEach((ways, i) => {
        if (ways > 0) add(next, counts.with(i, (counts[i] as number) + 1), (probability * ways) / total);
      });
    }
    open = next;
  }
  return [...finished.values()];
}

function add(
  draws: Map<string, { counts: number[]; probability: number }>,
  counts: number[],
  probability: number,
): void {
  const key = counts.join();
  const known = draws.get(key);
  if (known) known.probability += probability;
  else draws.set(key, { counts, probability });
}

/** The number of sets of networks with these counts. */
export function setsWith(classes: readonly CostClass[], counts: readonly number[]): number {
  return counts.reduce((product, count, i) => product * choose(classes[i]?.networks.length ?? 0, count), 1);
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return Math.round(value);
}
