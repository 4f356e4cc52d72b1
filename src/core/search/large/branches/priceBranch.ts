import { leastNetworks, mixedNetworks, type RelaxedChoice } from './chooseRelaxed.ts';
import type { NetworkCore } from './networkCore.ts';
import { leastIndices, reduceCosts } from './reduceCosts.ts';

/** A part of the covers: those that choose some networks and leave out others. */
export interface Branch {
  /** No cover of the branch has a lower value. */
  readonly bound: number;
  /** Per task what serving it is worth: the multipliers of the best bound so far. */
  readonly prices: Float64Array;
  /** Places of the networks that may still be chosen, ascending. */
  readonly open: Uint32Array;
  /** Of each of them how often it was chosen where its costs were relaxed, 0 to 1. */
  readonly shares: Float64Array;
  /** Of each of them a reduced cost at prices near these, where there is one: a hint at those that matter. */
  readonly reduced: Float64Array | undefined;
  /** Places of the networks that are chosen. */
  readonly chosen: readonly number[];
  /** Per task the least loss of the chosen networks; `Infinity` where none serves it. */
  readonly best: Float64Array;
  /** What the chosen networks add to the value, beside the losses. */
  readonly fixed: number;
  /** What they leave of the budget, in the table's cost unit. */
  readonly budget: number;
  /** How many more networks may be chosen. */
  readonly count: number;
}

/** A branch with the best multipliers that were found, and what these settle. */
export interface PricedBranch extends Pick<Branch, 'bound' | 'prices' | 'open' | 'shares'> {
  /** Reduced costs of `open`. */
  readonly reduced: Float64Array;
  /** Places of the networks that every cover up to the target chooses; `open` are those that it may choose or leave out. */
  readonly forced: readonly number[];
  /** Losses that were looked at. */
  readonly work: number;
}

/** How much work a bound is worth. */
export interface PricingEffort {
  /** Looks at all open networks. */
  readonly looks: number;
  /** Steps without a better value before their length is halved. */
  readonly patience: number;
}

/** Steps between two looks at all open networks, by 16 times as many of them as may be chosen and 200. */
const stepsPerLook = 20;
const mostNear = 60;
const shortest = 1e-4;

/**
 * Raises the bound of a branch by subgradient steps on the prices of the tasks until it is above `target`, or when its
 * effort is spent. With prices u, every cover of the branch has at least the value
 *   fixed + sum of u + least sum over open networks within the budget of (own fixed + sum over tasks of min(0, loss − u)),
 * where u is at most what the chosen networks already lose. Any u gives a bound: how it was found need not be right, so
 * that steps go by the networks of least reduced cost, and only looks at all networks count.
 *
 * **Source:** Lagrangian relaxation of the p-median: Cornuéjols, Fisher, Nemhauser (1977); steps: Held, Wolfe, Crowder (1974).
 */
export function* priceBranch(
  core: NetworkCore,
  branch: Branch,
  target: number,
  { looks, patience }: PricingEffort,
): Generator<void, PricedBranch> {
  const { open } = branch;
  const relax = core.onlyCost === undefined ? mixedNetworks : leastNetworks;
  const ascent = new Ascent(branch, target, patience);
  const { prices } = ascent;
  const taken = new Float64Array(open.length);
  let best: { value: number; prices: Float64Array; reduced: Float64Array; choice: RelaxedChoice } | undefined;
  // Which networks matter is known from the branch before, to begin with.
  let known = branch.reduced;
  let spare = new Float64Array(open.length);
  let steps = 0;
  let work = 0;
  for (let look = known ? 1 : 0; ; look++) {
    if (known) {
      const near = leastIndices(known, 16 * Math.min(branch.count, mostNear) + 200);
      const places = near.map(i => open[i] as number);
      const reduced = new Float64Array(places.length);
      ascent.forget();
      for (let step = 0; step < stepsPerLook && !ascent.isOver; step++) {
        work += reduceCosts(core, places, prices, reduced);
        const chosen = relax(core, branch, places, reduced);
        for (const [j, weight] of chosen.weights) {
          const i = near[j] as number;
          taken[i] = (taken[i] as number) + weight;
        }
        steps++;
        ascent.step(core, places, chosen);
      }
      ascent.goToBest();
    }
    const own = spare;
    work += reduceCosts(core, open, prices, own);
    const choice = relax(core, branch, open, own);
    const value = ascent.constant() + choice.value;
    known = own;
    if (!best || value > best.value) {
      best = { value, prices: prices.slice(), reduced: own, choice };
      spare = new Float64Array(open.length);
    } else {
      // The steps went too far by networks that were not among the near ones; these are now.
      spare = own.slice();
      ascent.goBack(best.prices);
    }
    if (best.value > target || look >= looks || ascent.isOver) break;
    yield;
  }
  const { kept, forced } = settle(core, open, best, target - best.value);
  const keptOpen = new Uint32Array(kept.length);
  const [shares, reduced] = [new Float64Array(kept.length), new Float64Array(kept.length)];
  for (let k = 0; k < kept.length; k++) {
    const i = kept[k] as number;
    keptOpen[k] = open[i] as number;
    const before = branch.shares[i] as number;
    shares[k] = steps === 0 ? before : before / 2 + (taken[i] as number) / (2 * steps);
    reduced[k] = best.reduced[i] as number;
  }
  return { bound: best.value, prices: best.prices, open: keptOpen, shares, reduced, forced, work };
}

/** The prices on their way up: steps along the subgradient, a part of the one before it added. */
class Ascent {
  readonly prices: Float64Array;
  readonly #branch: Branch;
  readonly #target: number;
  readonly #patience: number;
  readonly #direction: Float64Array;
  #best = { value: Number.NEGATIVE_INFINITY, prices: new Float64Array() };
  #length = 1;
  #stale = 0;

  constructor(branch: Branch, target: number, patience: number) {
    this.#patience = patience;
    this.#branch = branch;
    this.#target = target;
    this.prices = branch.prices.map((price, t) => Math.min(price, branch.best[t] as number));
    this.#direction = new Float64Array(this.prices.length);
  }

  get isOver(): boolean {
    return this.#length < shortest;
  }

  /** What the bound is beside the choice of open networks. */
  constant(): number {
    let sum = this.#branch.fixed;
    for (const price of this.prices) sum += price;
    return sum;
  }

  /** Values by other networks than before are not to be compared. */
  forget(): void {
    this.#best = { value: Number.NEGATIVE_INFINITY, prices: this.prices.slice() };
  }

  goToBest(): void {
    this.prices.set(this.#best.prices);
  }

  /** Goes on from earlier prices, in shorter steps. */
  goBack(prices: Float64Array): void {
    this.prices.set(prices);
    this.#direction.fill(0);
    this.#length *= 0.7;
    this.#stale = 0;
  }

  step(core: NetworkCore, places: Uint32Array, { value, weights }: RelaxedChoice): void {
    const { offsets, members, losses } = core;
    const { prices } = this;
    const own = this.constant() + value;
    if (own > this.#best.value) {
      this.#best = { value: own, prices: prices.slice() };
      this.#stale = 0;
    } else if (++this.#stale >= this.#patience) {
      this.#length /= 2;
      this.#stale = 0;
    }
    const gradient = new Float64Array(prices.length).fill(1);
    for (const [i, weight] of weights) {
      const place = places[i] as number;
      for (let p = offsets[place] as number; p < (offsets[place + 1] as number); p++) {
        const task = members[p] as number;
        if ((losses[p] as number) < (prices[task] as number))
          gradient[task] = (gradient[task] as number) - weight;
      }
    }
    let norm = 0;
    gradient.forEach((slope, t) => {
      const along = slope + 0.3 * (this.#direction[t] as number);
      const price = prices[t] as number;
      const isHeld = along > 0 ? price >= (this.#branch.best[t] as number) : price <= 0;
      this.#direction[t] = isHeld ? 0 : along;
      norm += isHeld ? 0 : along * along;
    });
    if (norm < 1e-12) {
      this.#length = 0;
      return;
    }
    const length = (this.#length * Math.max(this.#target - own, 1e-6)) / norm;
    prices.forEach((price, t) => {
      const moved = price + length * (this.#direction[t] as number);
      prices[t] = Math.max(0, Math.min(this.#branch.best[t] as number, moved));
    });
  }
}

/**
 * What reduced costs settle: with the prices of cost and of a network, choosing one above 0 adds its reduced cost to the
 * bound, and leaving out one below 0 takes it away.
 */
function settle(
  core: NetworkCore,
  open: Uint32Array,
  { reduced, choice }: { readonly reduced: Float64Array; readonly choice: RelaxedChoice },
  slack: number,
): { readonly kept: Uint32Array; readonly forced: readonly number[] } {
  const { ofCost, ofNetwork } = choice;
  const [least, most] = ofNetwork;
  const forced: number[] = [];
  const kept = new Uint32Array(open.length);
  let count = 0;
  for (let i = 0; i < open.length; i++) {
    const place = open[i] as number;
    const priced = (reduced[i] as number) + ofCost * (core.costs[place] as number);
    if (priced + most > slack) continue;
    if (-(priced + least) > slack) forced.push(place);
    else kept[count++] = i;
  }
  return { kept: kept.subarray(0, count), forced };
}
