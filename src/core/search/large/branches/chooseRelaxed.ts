import type { NetworkCore } from './networkCore.ts';

/** What relaxing leaves to choose: at given reduced costs, the networks of least sum within budget and count. */
export interface RelaxedChoice {
  readonly value: number;
  /** Of those chosen (their index among the places given), how much: 1, or a part of the last one. */
  readonly weights: ReadonlyMap<number, number>;
  /** A price of cost at which `value` is the optimum. */
  readonly ofCost: number;
  /** The least and the greatest price of a network at which it is. */
  readonly ofNetwork: readonly [least: number, most: number];
}

interface Room {
  /** In the table's cost unit. */
  readonly budget: number;
  readonly count: number;
}

/** Where all networks cost the same: so many of the least reduced costs below 0 as there is room for. */
export function leastNetworks(
  core: NetworkCore,
  { budget, count }: Room,
  _places: ArrayLike<number>,
  reduced: Float64Array,
): RelaxedChoice {
  const fitting = Math.floor((budget / (core.onlyCost as number)) * (1 + 1e-12) + 1e-9);
  const room = Math.max(0, Math.min(count, fitting));
  // Ascending; the last is the first for which there is no room.
  const least: number[] = [];
  for (let i = 0; i < reduced.length; i++) {
    const own = reduced[i] as number;
    if (own >= 0 || (least.length > room && own >= (reduced[least[room] as number] as number))) continue;
    let at = least.length;
    while (at > 0 && (reduced[least[at - 1] as number] as number) > own) at--;
    least.splice(at, 0, i);
    if (least.length > room + 1) least.pop();
  }
  const chosen = least.slice(0, room);
  const priceAt = (rank: number) => (rank in least ? -(reduced[least[rank] as number] as number) : 0);
  return {
    value: chosen.reduce((sum, i) => sum + (reduced[i] as number), 0),
    weights: new Map(chosen.map(i => [i, 1])),
    ofCost: 0,
    ofNetwork: [priceAt(room), priceAt(room - 1)],
  };
}

/** Where costs differ: those that reduce most per cost, the last one in part; or the least of them, where the count allows less. */
export function mixedNetworks(
  core: NetworkCore,
  { budget, count }: Room,
  places: ArrayLike<number>,
  reduced: Float64Array,
): RelaxedChoice {
  const costOf = (i: number) => core.costs[places[i] as number] as number;
  const reducedOf = (i: number) => reduced[i] as number;
  const below = [...reduced.keys()].filter(i => reducedOf(i) < 0);
  below.sort((a, b) => reducedOf(a) / costOf(a) - reducedOf(b) / costOf(b) || a - b);
  const weights = new Map<number, number>();
  let left = Math.max(0, budget) * (1 + 1e-12);
  let [value, ofCost] = [0, 0];
  for (const i of below) {
    const weight = Math.min(1, left / costOf(i));
    if (weight > 0) weights.set(i, weight);
    value += weight * reducedOf(i);
    left -= weight * costOf(i);
    if (weight === 1) continue;
    ofCost = -reducedOf(i) / costOf(i);
    break;
  }
  const byBudget: RelaxedChoice = { value, weights, ofCost, ofNetwork: [0, 0] };
  if (below.length <= count) return byBudget;
  below.sort((a, b) => reducedOf(a) - reducedOf(b) || a - b);
  const least = below.slice(0, Math.max(0, count));
  const byCount = least.reduce((sum, i) => sum + reducedOf(i), 0);
  if (byCount <= value) return byBudget;
  const price = -reducedOf(below[least.length] as number);
  return { value: byCount, weights: new Map(least.map(i => [i, 1])), ofCost: 0, ofNetwork: [price, price] };
}
