import { seededRandom } from '../../../stability/seededRandom.ts';
import type { ColumnCover } from '../bestCover.ts';
import { type Candidates, networkNumber } from '../candidates.ts';
import { betterCover, coverOfPlaces } from './coverOfPlaces.ts';
import { NetworkExchange } from './exchangeNetworks.ts';
import type { NetworkCore } from './networkCore.ts';

/** Values closer than this are equal: they differ by rounding. */
const tieTolerance = 1e-12;
/** Covers shaken and improved anew at the most; after so many without a better one, from the best again. */
const shakes = 400;
/** Networks to choose from, over all covers shaken, at the most: with more of them fewer covers are. */
const choices = 400_000;
const patience = 50;
/** Covers shaken at the most for each two of the networks chosen. */
const triesPerPair = 8;
const shakesPerYield = 4;

interface CoverLimits {
  /** In the table's cost unit. */
  readonly budget: number;
  readonly maximumNetworks: number;
}

/** The best cover known within a budget, and how it is improved. */
export class CoverKeeper {
  readonly #candidates: Candidates;
  readonly #core: NetworkCore;
  readonly #limits: CoverLimits;
  best: ColumnCover | undefined;
  #likely: Uint32Array = new Uint32Array();
  #exchange: NetworkExchange;
  /** Losses looked at, about. */
  work = 0;

  constructor(
    candidates: Candidates,
    core: NetworkCore,
    limits: CoverLimits,
    known: ColumnCover | undefined,
  ) {
    this.#candidates = candidates;
    this.#core = core;
    this.#limits = limits;
    this.best = known;
    this.#exchange = new NetworkExchange(core, this.#likely);
  }

  /** Places among which covers are improved from now on, the likeliest first. */
  set likely(places: Uint32Array) {
    this.#likely = places;
    this.#exchange = new NetworkExchange(this.#core, places);
  }

  /** Keeps the cover of the given places if it is better than the one at hand. */
  offer(places: readonly number[]): void {
    const fitting = this.#fitting(places);
    const cover = coverOfPlaces(this.#candidates, this.#core, fitting);
    if (cover) this.best = betterCover(this.best, cover, this.#core.taskCount);
  }

  /** The places improved by exchanges with likely ones. */
  exchange(places: readonly number[]): readonly number[] {
    const { budget, maximumNetworks } = this.#limits;
    const start = this.#fitting(places);
    this.work += this.#likely.length * (start.length + 1);
    return this.#exchange.improve(start, budget, maximumNetworks);
  }

  /** Of the given places the first ones that fit into the budget together. */
  #fitting(places: readonly number[]): readonly number[] {
    const { budget, maximumNetworks } = this.#limits;
    let left = budget * (1 + tieTolerance);
    const taken: number[] = [];
    for (const place of places) {
      const cost = this.#core.costs[place] as number;
      if (cost > left || taken.length >= maximumNetworks) continue;
      left -= cost;
      taken.push(place);
    }
    return taken;
  }

  /**
   * Better covers, from the places of a relaxation and from the cover at hand, each for itself: one that is bad for so many networks would
   * lead the other astray.
   */
  *shake(relaxed: readonly number[], bound: number): Generator<void, void> {
    const random = seededRandom(1);
    const starts = [this.#fitting(relaxed), this.#known()].filter(({ length }) => length > 0);
    // Few networks need few tries, to choose from or chosen, and a value at its bound none.
    const most = Math.max(0, ...starts.map(({ length }) => length));
    const tries = Math.min(
      shakes,
      choices / this.#likely.length,
      this.#likely.length,
      triesPerPair * most ** 2,
    );
    for (const start of starts)
      yield* this.#shakeFrom(start, Math.ceil(tries / starts.length), bound, random);
  }

  /** Again and again some networks are exchanged at random, and the rest improved. */
  *#shakeFrom(
    start: readonly number[],
    tries: number,
    bound: number,
    random: () => number,
  ): Generator<void, void> {
    let current = this.exchange(start);
    let value = this.#valueOf(current);
    this.offer(current);
    let [best, least, stale] = [current, value, 0];
    for (let i = 0; i < tries && !this.#isAt(bound); i++) {
      if (i % shakesPerYield === 0) yield;
      const trial = [...current];
      const moved = 1 + Math.floor(random() * Math.min(4, trial.length));
      for (let j = 0; j < moved; j++) trial.splice(Math.floor(random() * trial.length), 1);
      for (let j = 0; j < moved; j++) {
        const place = this.#likely[Math.floor(random() ** 2 * this.#likely.length)] as number;
        if (!trial.includes(place)) trial.push(place);
      }
      const found = this.exchange(trial);
      const own = this.#valueOf(found);
      if (own <= value) [current, value] = [found, own];
      if (own < least - tieTolerance) {
        this.offer(found);
        [best, least, stale] = [found, own, 0];
      } else if (++stale >= patience) [current, value, stale] = [best, least, 0];
    }
  }

  #isAt(bound: number): boolean {
    return this.best !== undefined && this.best.value <= bound + tieTolerance;
  }

  #valueOf(places: readonly number[]): number {
    const cover = coverOfPlaces(this.#candidates, this.#core, this.#fitting(places));
    return cover?.value ?? Number.POSITIVE_INFINITY;
  }

  /** Places of the cover at hand. */
  #known(): readonly number[] {
    const networks = new Set(this.best?.columns.map(column => column.network));
    if (networks.size === 0) return [];
    return [...this.#core.networks.keys()].filter(place =>
      networks.has(networkNumber(this.#candidates, this.#core.networks[place] as number)),
    );
  }
}
