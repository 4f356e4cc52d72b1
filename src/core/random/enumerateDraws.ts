import { nothingCombined } from '../search/combine.ts';
import { type CostClass, finishedDraws, setsWith } from './drawRule.ts';
import type { HeadLosses } from './headLosses.ts';

/** What the rule gives at one budget. */
export interface DrawSummary {
  readonly mean: number;
  /** Standard deviation of one draw's total. */
  readonly deviation: number;
  /** The share of draws that serve every task and so are not redrawn. */
  readonly feasibleShare: number;
  readonly worst: number;
  /** The networks of the worst draw. */
  readonly worstNetworks: readonly number[];
  /** Number of draws, or of distinct sets where all of them were counted. */
  readonly count: number;
  readonly isExact: boolean;
}

/** Sets visited between two reports of progress. */
const slice = 20_000;

/** How many sets of networks the rule can end with; `Infinity` where they are too many to tell. */
export function countDraws(
  classes: readonly CostClass[],
  budget: number,
  maximumNetworks = Number.POSITIVE_INFINITY,
): number {
  const finished = finishedDraws(classes, budget, maximumNetworks);
  if (!finished) return Number.POSITIVE_INFINITY;
  return finished.reduce((sum, { counts }) => sum + setsWith(classes, counts), 0);
}

/**
 * The exact summary over every set of networks that the rule can end with; `undefined` when none serves every task.
 * Yields the number of sets visited so far. Time grows with {@link countDraws} times the number of tasks.
 */
export function* enumerateDraws(
  classes: readonly CostClass[],
  losses: HeadLosses,
  budget: number,
  maximumNetworks = Number.POSITIVE_INFINITY,
): Generator<number, DrawSummary | undefined> {
  const { taskCount, combine, offsets, members, rule, reported } = losses;
  const isMax = combine === 'max';
  const order = inOneList(classes);
  let [weight, sum, squares, visited, worst] = [0, 0, 0, 0, Number.NEGATIVE_INFINITY];
  let worstNetworks: readonly number[] = [];
  for (const { counts, probability } of finishedDraws(classes, budget, maximumNetworks) ?? []) {
    const depth = counts.reduce((total, count) => total + count, 0);
    const each = probability / setsWith(classes, counts);
    const ends = slotEnds(classes, counts);
    const picked = new Int32Array(depth);
    // Row d holds each task's best rule loss, and the network that has it, over the first d networks picked.
    const bestRule = new Float64Array((depth + 1) * taskCount).fill(Number.POSITIVE_INFINITY);
    const heads = new Int32Array(bestRule.length).fill(2 ** 31 - 1);
    const served = bestRule.slice();
    let d = 0;
    if (depth > 0) picked[0] = ends[0]?.first as number;
    while (d >= 0 && depth > 0) {
      const end = ends[d] as SlotEnd;
      const place = picked[d] as number;
      if (place > end.last) {
        d--;
        if (d >= 0) picked[d] = (picked[d] as number) + 1;
        continue;
      }
      const network = order[place] as number;
      const row = d * taskCount;
      const next = row + taskCount;
      for (let t = 0; t < taskCount; t++) {
        bestRule[next + t] = bestRule[row + t] as number;
        heads[next + t] = heads[row + t] as number;
        served[next + t] = served[row + t] as number;
      }
      const last = offsets[network + 1] as number;
      for (let p = offsets[network] as number; p < last; p++) {
        const [own, loss, at] = [rule[p] as number, reported[p] as number, next + (members[p] as number)];
        const best = bestRule[at] as number;
        // Of equal losses the first network of the table is the head, as in every grouping.
        const isBetter = own < best || (own === best && network < (heads[at] as number));
        if (!isBetter || Number.isNaN(loss)) continue;
        bestRule[at] = own;
        heads[at] = network;
        served[at] = loss;
      }
      if (d + 1 < depth) {
        d++;
        picked[d] = Math.max((ends[d] as SlotEnd).first, place + 1);
        continue;
      }
      let total = nothingCombined(combine);
      for (let t = 0; t < taskCount; t++) {
        const own = served[depth * taskCount + t] as number;
        total = isMax ? Math.max(total, own) : total + own;
      }
      if (total < Number.POSITIVE_INFINITY) {
        weight += each;
        sum += each * total;
        squares += each * total * total;
        if (total > worst) {
          worst = total;
          worstNetworks = Array.from(picked, at => order[at] as number);
        }
      }
      if (++visited % slice === 0) yield visited;
      picked[d] = place + 1;
    }
  }
  if (weight === 0) return undefined;
  const mean = sum / weight;
  const deviation = Math.sqrt(Math.max(0, squares / weight - mean * mean));
  return { mean, deviation, feasibleShare: weight, worst, worstNetworks, count: visited, isExact: true };
}

/** The networks of all classes, class by class. */
export function inOneList(classes: readonly CostClass[]): Uint32Array {
  const list = new Uint32Array(classes.reduce((sum, { networks }) => sum + networks.length, 0));
  let at = 0;
  for (const { networks } of classes) {
    list.set(networks, at);
    at += networks.length;
  }
  return list;
}

/** The places (in class order) that the d-th picked network may take. */
interface SlotEnd {
  readonly first: number;
  readonly last: number;
}

/** Picks are ascending places; the k-th of m picks of a class must leave room for the m − k − 1 after it. */
function slotEnds(classes: readonly CostClass[], counts: readonly number[]): readonly SlotEnd[] {
  let start = 0;
  return classes.flatMap(({ networks }, i) => {
    const count = counts[i] as number;
    const base = start;
    start += networks.length;
    return Array.from({ length: count }, (_, k) => ({
      first: base + k,
      last: base + networks.length - count + k,
    }));
  });
}
