import { nothingCombined } from '../combine.ts';
import { seededRandom } from '../seededRandom.ts';
import type { CostClass } from './drawRule.ts';
import type { DrawSummary } from './enumerateDraws.ts';
import type { HeadLosses } from './headLosses.ts';

/** Draws between two reports of progress. */
const slice = 2_000;

/**
 * The summary over `draws` draws that serve every task, made by the rule itself from a seed; `undefined` when a
 * hundred times as many draws were tried in vain. Yields the number of draws kept so far.
 */
export function* sampleDraws(
  classes: readonly CostClass[],
  losses: HeadLosses,
  budget: number,
  draws: number,
  seed: number,
  maximumNetworks = Number.POSITIVE_INFINITY,
): Generator<number, DrawSummary | undefined> {
  const random = seededRandom(seed);
  const pools = classes.map(({ networks }) => Int32Array.from(networks));
  let [kept, tried, mean, squares, worst] = [0, 0, 0, 0, Number.NEGATIVE_INFINITY];
  let worstNetworks: readonly number[] = [];
  while (kept < draws && tried < 100 * draws) {
    const networks = drawOnce(classes, pools, budget, maximumNetworks, random);
    const total = totalOf(networks, losses);
    if (++tried % slice === 0) yield kept;
    if (total === Number.POSITIVE_INFINITY) continue;
    kept++;
    // Welford's running mean and sum of squares.
    const away = total - mean;
    mean += away / kept;
    squares += away * (total - mean);
    if (total > worst) {
      worst = total;
      worstNetworks = networks;
    }
  }
  if (kept < 2) return undefined;
  const deviation = Math.sqrt(squares / (kept - 1));
  return { mean, deviation, feasibleShare: kept / tried, worst, worstNetworks, count: kept, isExact: false };
}

/** One draw by the rule. Reorders `pools`, which hold the networks of each class: any order draws alike. */
function drawOnce(
  classes: readonly CostClass[],
  pools: readonly Int32Array[],
  budget: number,
  maximumNetworks: number,
  random: () => number,
): readonly number[] {
  const sizes = pools.map(pool => pool.length);
  const drawn: number[] = [];
  let rest = budget;
  for (;;) {
    let total = 0;
    let fitting = 0;
    // Classes ascend by cost: those that fit come first.
    while (fitting < classes.length && (classes[fitting] as CostClass).cost <= rest + 1e-9 * budget) {
      total += sizes[fitting++] as number;
    }
    if (total === 0 || drawn.length >= maximumNetworks) return drawn;
    let place = Math.floor(random() * total);
    let i = 0;
    while (place >= (sizes[i] as number)) place -= sizes[i++] as number;
    const pool = pools[i] as Int32Array;
    const end = (sizes[i] as number) - 1;
    const network = pool[place] as number;
    pool[place] = pool[end] as number;
    pool[end] = network;
    sizes[i] = end;
    drawn.push(network);
    rest -= (classes[i] as CostClass).cost;
  }
}

function totalOf(networks: readonly number[], { taskCount, combine, rule, test }: HeadLosses): number {
  let total = nothingCombined(combine);
  for (let t = 0; t < taskCount; t++) {
    let [best, head] = [Number.POSITIVE_INFINITY, -1];
    for (const network of networks) {
      const own = rule[network * taskCount + t] as number;
      // Of equal losses the first network of the table is the head, as in every grouping.
      if (own > best || (own === best && network >= head)) continue;
      best = own;
      head = network;
    }
    const own = head < 0 ? Number.POSITIVE_INFINITY : (test[head * taskCount + t] as number);
    total = combine === 'max' ? Math.max(total, own) : total + own;
  }
  return total;
}
