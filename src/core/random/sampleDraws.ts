import { nothingCombined } from '../search/combine.ts';
import { seededRandom } from '../stability/seededRandom.ts';
import { drawNetworks } from './drawNetworks.ts';
import type { CostClass } from './drawRule.ts';
import type { DrawSummary } from './enumerateDraws.ts';
import type { HeadLosses } from './headLosses.ts';

/** Draws between two reports of progress. */
const slice = 2_000;
const noNetwork = 2 ** 31 - 1;

/**
 * The summary over `draws` draws that serve every task, made by the rule itself from a seed; over fewer when these are not
 * among a hundred times as many. `undefined` when none of the first `draws` serves every task. Yields the number of draws
 * kept so far.
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
  const { taskCount } = losses;
  const heads = {
    best: new Float64Array(taskCount),
    network: new Int32Array(taskCount),
    loss: new Float64Array(taskCount),
  };
  const draw = drawNetworks(classes, budget, maximumNetworks, random);
  let [kept, tried, mean, squares, worst] = [0, 0, 0, 0, Number.NEGATIVE_INFINITY];
  let worstNetworks: readonly number[] = [];
  while (kept < draws && tried < (kept === 0 ? draws : 100 * draws)) {
    const networks = draw();
    const total = totalOf(networks, losses, heads);
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

/** What the totals of draws are made in: one place per task, used again for every draw. */
interface Heads {
  readonly best: Float64Array;
  readonly network: Int32Array;
  readonly loss: Float64Array;
}

function totalOf(networks: readonly number[], losses: HeadLosses, heads: Heads): number {
  const { taskCount, combine, offsets, members, rule, reported } = losses;
  heads.best.fill(Number.POSITIVE_INFINITY);
  heads.network.fill(noNetwork);
  heads.loss.fill(Number.POSITIVE_INFINITY);
  for (const network of networks) {
    const end = offsets[network + 1] as number;
    for (let p = offsets[network] as number; p < end; p++) {
      const [own, loss, t] = [rule[p] as number, reported[p] as number, members[p] as number];
      const best = heads.best[t] as number;
      // Of equal losses the first network of the table is the head, as in every grouping.
      const isBetter = own < best || (own === best && network < (heads.network[t] as number));
      if (!isBetter || Number.isNaN(loss)) continue;
      heads.best[t] = own;
      heads.network[t] = network;
      heads.loss[t] = loss;
    }
  }
  let total = nothingCombined(combine);
  for (let t = 0; t < taskCount; t++) {
    const own = heads.loss[t] as number;
    total = combine === 'max' ? Math.max(total, own) : total + own;
  }
  return total;
}
