import { seededRandom } from '../stability/seededRandom.ts';
import { averageLinkage } from './averageLinkage.ts';
import { CoverSearch } from './coverSearch.ts';
import type { GroupingProblem } from './groupingProblem.ts';
import { PartitionSearch } from './partitionSearch.ts';
import { spectralStages } from './spectralStages.ts';
import { penalty, type UnitWeights, unitWeights, worthOf } from './unitWeights.ts';
import { type ValueScale, valueScale } from './valueScale.ts';

/** Sets of units and what they are worth, scaled. */
interface Local {
  readonly sets: readonly (readonly number[])[];
  readonly worth: number;
}

/** The best that is known, by number of sets from 1. */
export interface LocalState {
  readonly partitions: readonly (Local | undefined)[];
  readonly covers: readonly (Local | undefined)[];
}

/** The share of units that a new start moves at random. */
const shaken = 0.15;

/**
 * Good groupings into 1, 2, ... sets by local search: from average linkage, from spectral clustering, from the groupings of one set more (two joined)
 * and one less (one parted), and from random changes of the best. The same for the same problem and rounds; nothing is
 * proved of them.
 */
export class LocalGroupings {
  readonly #problem: GroupingProblem;
  readonly #scale: ValueScale;
  readonly #weights: UnitWeights;
  readonly #random;
  /** By number of sets, from 1. */
  readonly #partitions: (Local | undefined)[] = [];
  readonly #covers: (Local | undefined)[] = [];

  constructor(problem: GroupingProblem, seed = 1) {
    this.#problem = problem;
    this.#random = seededRandom(seed);
    this.#scale = valueScale(problem);
    this.#weights = unitWeights(problem, this.#scale);
  }

  /** The best of at most so many sets, as lists of tasks; `undefined` where none was found that keeps the rules. */
  best(networks: number): readonly (readonly number[])[] | undefined {
    const list = this.#problem.groups === 'cover' ? this.#covers : this.#partitions;
    let best: Local | undefined;
    for (let k = 1; k <= networks; k++) {
      const local = list[k];
      if (local && local.worth > -penalty / 2 && (!best || local.worth > best.worth + 1e-12)) best = local;
    }
    return best?.sets.map(set =>
      set.flatMap(unit => this.#problem.units[unit] as readonly number[]).sort((a, b) => a - b),
    );
  }

  get state(): LocalState {
    return { partitions: [...this.#partitions], covers: [...this.#covers] };
  }

  /** Takes over what is better elsewhere. */
  learn({ partitions, covers }: LocalState): void {
    for (const [k, local] of partitions.entries()) keepBetter(this.#partitions, k, local);
    for (const [k, local] of covers.entries()) keepBetter(this.#covers, k, local);
  }

  /** A first grouping for each number of sets, by average linkage. */
  *start(): Generator<void, void> {
    const most = Math.min(this.#problem.maximumNetworks, this.#weights.unitCount);
    const stages = averageLinkage(this.#weights, most);
    yield;
    for (let k = most; k >= 1; k--) {
      const groupOf = stages.get(k);
      if (groupOf) yield* this.#tryPartition(k, groupOf);
    }
    for (let k = 1; k <= most; k++) yield* this.#tryCover(k, this.#partitions[k]?.sets ?? []);
  }

  /** More of them, by spectral clustering. */
  *spread(): Generator<void, void> {
    const most = Math.min(this.#problem.maximumNetworks, this.#weights.unitCount);
    const groupsOf = yield* spectralStages(this.#weights, this.#random);
    for (let k = most; k >= 2; k--) {
      yield* this.#tryPartition(k, groupsOf(k));
      yield* this.#tryCover(k, this.#partitions[k]?.sets ?? []);
    }
  }

  /** One round: each number of sets from its neighbours and from a random change. */
  *round(): Generator<void, void> {
    const most = Math.min(this.#problem.maximumNetworks, this.#weights.unitCount);
    for (let k = most; k >= 1; k--) {
      const larger = this.#partitions[k + 1];
      if (larger && larger.sets.length === k + 1) yield* this.#tryPartition(k, this.#joined(larger.sets));
    }
    for (let k = 1; k <= most; k++) {
      const smaller = this.#partitions[k - 1];
      if (smaller) yield* this.#tryPartition(k, this.#parted(smaller.sets, k));
      const own = this.#partitions[k];
      if (own) yield* this.#tryPartition(k, this.#shaken(own.sets, k));
      yield* this.#tryCover(k, this.#partitions[k]?.sets ?? []);
      const smallerCover = this.#covers[k - 1];
      if (smallerCover) yield* this.#tryCover(k, [...smallerCover.sets, this.#seeded()]);
      const cover = this.#covers[k];
      if (cover) yield* this.#tryCover(k, this.#shakenCover(cover.sets));
    }
  }

  *#tryPartition(k: number, groupOf: ArrayLike<number>): Generator<void, void> {
    const search = new PartitionSearch(this.#weights, k, groupOf);
    yield* search.improve();
    const sets = Array.from({ length: k }, (_, g) =>
      [...search.groupOf.keys()].filter(u => search.groupOf[u] === g),
    ).filter(set => set.length > 0);
    keepBetter(this.#partitions, k, { sets, worth: search.worth });
  }

  *#tryCover(k: number, sets: readonly (readonly number[])[]): Generator<void, void> {
    if (this.#problem.groups !== 'cover') return;
    const padded = [...sets, ...Array.from({ length: Math.max(0, k - sets.length) }, () => [])];
    const search = new CoverSearch(this.#problem, this.#weights, this.#scale, padded.slice(0, k));
    yield* search.improve();
    keepBetter(this.#covers, k, { sets: search.sets(), worth: search.worth });
  }

  /** The two sets joined that lose least by it. */
  #joined(sets: readonly (readonly number[])[]): Int32Array {
    const { between, unitCount, sizes } = this.#weights;
    let best: readonly [number, number] = [0, 1];
    let most = Number.NEGATIVE_INFINITY;
    const all = sets.map(set => {
      let sum = 0;
      set.forEach((u, i) => {
        for (const v of set.slice(i)) sum += between[u * unitCount + v] as number;
      });
      return { sum, size: set.reduce((size, u) => size + (sizes[u] as number), 0) };
    });
    const worthAt = (sum: number, size: number) => worthOf(this.#weights, sum, size);
    for (let a = 0; a < sets.length; a++) {
      for (let b = a + 1; b < sets.length; b++) {
        let tie = 0;
        for (const u of sets[a] as readonly number[])
          for (const v of sets[b] as readonly number[]) tie += between[u * unitCount + v] as number;
        const [one, other] = [all[a], all[b]] as [(typeof all)[number], (typeof all)[number]];
        const gain =
          worthAt(one.sum + other.sum + tie, one.size + other.size) -
          worthAt(one.sum, one.size) -
          worthAt(other.sum, other.size);
        if (gain <= most) continue;
        most = gain;
        best = [a, b];
      }
    }
    const groupOf = this.#groupsOf(sets);
    return groupOf.map(g => (g === best[1] ? best[0] : g > best[1] ? g - 1 : g));
  }

  /** A set, taken at random, in two: its units go to the one of two of them to which they are tied more. */
  #parted(sets: readonly (readonly number[])[], k: number): Int32Array {
    const { between, unitCount } = this.#weights;
    const groupOf = this.#groupsOf(sets);
    const large = sets.filter(set => set.length > 1);
    const set = large[this.#index(large.length)];
    if (!set || sets.length >= k) return groupOf;
    const a = set[this.#index(set.length)] as number;
    const b = set.filter(u => u !== a)[this.#index(set.length - 1)] as number;
    for (const u of set) {
      const [toA, toB] = [between[u * unitCount + a] as number, between[u * unitCount + b] as number];
      if (u === b || (u !== a && toB > toA)) groupOf[u] = sets.length;
    }
    return groupOf;
  }

  #shaken(sets: readonly (readonly number[])[], k: number): Int32Array {
    const groupOf = this.#groupsOf(sets);
    const moves = Math.max(2, Math.round(shaken * groupOf.length));
    for (let i = 0; i < moves; i++) groupOf[this.#index(groupOf.length)] = this.#index(k);
    return groupOf;
  }

  #shakenCover(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
    const at = this.#index(sets.length);
    return sets.map((set, s) => (s === at ? this.#seeded() : set));
  }

  /** A unit, taken at random, with the one that it is tied to most. */
  #seeded(): readonly number[] {
    const { between, unitCount } = this.#weights;
    const unit = this.#index(unitCount);
    let other = -1;
    for (let v = 0; v < unitCount; v++) {
      if (v === unit) continue;
      if (
        other < 0 ||
        (between[unit * unitCount + v] as number) > (between[unit * unitCount + other] as number)
      )
        other = v;
    }
    return other < 0 ? [unit] : [unit, other];
  }

  #groupsOf(sets: readonly (readonly number[])[]): Int32Array {
    const groupOf = new Int32Array(this.#weights.unitCount);
    sets.forEach((set, g) => {
      for (const unit of set) groupOf[unit] = g;
    });
    return groupOf;
  }

  #index(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

function keepBetter(list: (Local | undefined)[], k: number, local: Local | undefined): void {
  const known = list[k];
  if (local && (!known || local.worth > known.worth + 1e-12)) list[k] = local;
}
