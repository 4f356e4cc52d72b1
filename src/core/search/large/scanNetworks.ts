import { addBelow } from './addBelow.ts';
import type { Candidates } from './candidates.ts';
import type { Prices } from './masterProgram.ts';
import { pickNetworks } from './pickNetworks.ts';

/** The networks of small reduced cost at some prices, and how long that knowledge lasts as prices drift. */
export interface ShortList {
  /** What `networks` are indices of. */
  readonly candidates: Candidates;
  readonly networks: Uint32Array;
  /** Every network that is not listed had at least this reduced cost at `prices`. */
  readonly threshold: number;
  readonly prices: Prices;
}

/** Where the search finds its networks: in a table, or among sets of tasks that nobody lists. */
export interface NetworkSource {
  readonly taskCount: number;
  /** Distinct costs, ascending. */
  readonly costs: Float64Array;
  /** Those of least reduced cost, and all whose reduced cost is at most `width`. */
  scan(prices: Prices, width: number): Generator<void, ShortList>;
}

const chunk = 65_536;
const wanted = 20_000;
/** Lists are copied up to this share of all networks. */
const mostPicked = 0.1;

/**
 * Reduced cost of a network with the best set it could serve: those of its tasks that it serves below their price, or all
 * of them where it must.
 */
export function networkReducedCost(candidates: Candidates, network: number, prices: Prices): number {
  const { offsets, members, losses } = candidates;
  const { tasks } = prices;
  const costClass = candidates.costClass[network] as number;
  const end = offsets[network + 1] as number;
  const start = (prices.ofCost[costClass] as number) + (candidates.fixed[costClass] as number);
  if (!candidates.isWhole) return addBelow(losses, members, tasks, offsets[network] as number, end, start);
  let reduced = start;
  for (let p = offsets[network] as number; p < end; p++) {
    reduced += (losses[p] as number) - (tasks[members[p] as number] as number);
  }
  return reduced;
}

/** The networks of a table. A pass over them yields after every 65,536; some 20,000 of least reduced cost are listed. */
export function scannedSource(candidates: Candidates): NetworkSource {
  const { networkCount, taskCount, costs } = candidates;
  const reduced = new Float64Array(networkCount);
  return {
    taskCount,
    costs,
    *scan(prices, width) {
      for (let start = 0; start < networkCount; start += chunk) {
        const end = Math.min(networkCount, start + chunk);
        for (let i = start; i < end; i++) reduced[i] = networkReducedCost(candidates, i, prices);
        yield;
      }
      const threshold = networkCount <= wanted ? Number.POSITIVE_INFINITY : quantile(reduced, wanted);
      const isWide = threshold <= width;
      const networks = isWide ? upTo(reduced, width) : below(reduced, threshold);
      const rest = { threshold: isWide ? width : threshold, prices };
      // Looked at again and again: side by side they are read faster. Many would need too much memory.
      if (networks.length > mostPicked * networkCount) return { candidates, networks, ...rest };
      const picked = pickNetworks(candidates, networks);
      return { candidates: picked, networks: Uint32Array.from(networks.keys()), ...rest };
    },
  };
}

/** The places of the values up to one, ascending. */
function upTo(values: Float64Array, most: number): Uint32Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) <= most) count++;
  const places = new Uint32Array(count);
  for (let i = 0, next = 0; next < count; i++) if ((values[i] as number) <= most) places[next++] = i;
  return places;
}

/** The places of the values below one, ascending. */
function below(values: Float64Array, limit: number): Uint32Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < limit) count++;
  const places = new Uint32Array(count);
  for (let i = 0, next = 0; next < count; i++) if ((values[i] as number) < limit) places[next++] = i;
  return places;
}

/** A value with about `rank` of the entries below it, from an even sample of 8,192. */
function quantile(values: Float64Array, rank: number): number {
  const size = Math.min(values.length, 8192);
  const sample = Float64Array.from(
    { length: size },
    (_, i) => values[Math.floor((i * values.length) / size)] as number,
  ).sort();
  return sample[Math.floor((rank / values.length) * size)] as number;
}

/** The least reduced cost that a network outside the list can have at the present prices. */
export function leastOutside(list: ShortList, prices: Prices): number {
  if (list.threshold === Number.POSITIVE_INFINITY) return list.threshold;
  let drift = 0;
  prices.tasks.forEach((value, t) => {
    drift += Math.max(0, value - (list.prices.tasks[t] as number));
  });
  let change = Number.POSITIVE_INFINITY;
  prices.ofCost.forEach((price, c) => {
    change = Math.min(change, price - (list.prices.ofCost[c] as number));
  });
  return list.threshold - drift + change;
}
