import { budgetOf, costOfSize, type GroupingProblem } from './groupingProblem.ts';
import { penalty, type UnitWeights } from './unitWeights.ts';
import type { ValueScale } from './valueScale.ts';

/** A gain closer to 0 is rounding. */
const tolerance = 1e-11;
/** Units up to which one unit of a set is exchanged for another, and not only added or left out. */
const mostExchangedUnits = 120;

/** Sets that may share units, each task counting where it is worth most, changed as long as that is worth more. */
export class CoverSearch {
  readonly #problem: GroupingProblem;
  readonly #weights: UnitWeights;
  readonly #setCount: number;
  /** Helper by helper: what it does for each task, scaled; 0 where that is missing. */
  readonly #scaled: Float64Array;
  readonly #isMissing: Uint8Array;
  /** Sets x units. */
  readonly held: Uint8Array;
  readonly #sizes: Int32Array;
  /** Sets x tasks: what the set does for each task, in all, and how many pairs for it are missing. */
  readonly #sums: Float64Array;
  readonly #missing: Int32Array;
  /** Of each task the best and the next best of what sets that hold it make it worth, and where the best is. */
  readonly #best: Float64Array;
  readonly #next: Float64Array;
  readonly #where: Int32Array;
  /** By number of tasks, what a set costs, in shares of what a set of one costs. */
  readonly #costs: Float64Array;
  /** What sets may cost together, and what they do. */
  readonly #budget: number;
  #spent = 0;

  constructor(
    problem: GroupingProblem,
    weights: UnitWeights,
    { scale }: ValueScale,
    sets: readonly (readonly number[])[],
  ) {
    this.#problem = problem;
    this.#weights = weights;
    this.#setCount = sets.length;
    const { taskCount, affinities, units, cost } = problem;
    const one = costOfSize(cost, 1);
    this.#costs = Float64Array.from({ length: taskCount + 1 }, (_, m) =>
      m === 0 ? 0 : costOfSize(cost, m) / one,
    );
    // The least bit of room: sums of costs are rounded.
    this.#budget = (budgetOf(cost, taskCount, sets.length) / one) * (1 + 1e-10);
    this.#scaled = affinities.map(amount => (Number.isNaN(amount) ? 0 : amount / scale));
    this.#isMissing = Uint8Array.from(affinities, amount => (Number.isNaN(amount) ? 1 : 0));
    this.held = new Uint8Array(sets.length * units.length);
    this.#sizes = new Int32Array(sets.length);
    this.#sums = new Float64Array(sets.length * taskCount);
    this.#missing = new Int32Array(sets.length * taskCount);
    this.#best = new Float64Array(taskCount);
    this.#next = new Float64Array(taskCount);
    this.#where = new Int32Array(taskCount);
    sets.forEach((set, s) => {
      for (const unit of set) this.#toggle(s, unit);
    });
    this.#rank();
  }

  get worth(): number {
    let sum = 0;
    for (let t = 0; t < this.#best.length; t++) sum += this.#best[t] as number;
    for (let s = 0; s < this.#setCount; s++) sum -= this.#wrong(this.#sizes[s] as number);
    return sum - this.#overspent(this.#spent);
  }

  /** Units added, left out and exchanged until none of it is worth more. Yields after each set. */
  *improve(): Generator<void, void> {
    for (;;) {
      let changed = false;
      for (let s = 0; s < this.#setCount; s++) {
        if (this.#improveSet(s)) changed = true;
        yield;
      }
      if (!changed) return;
    }
  }

  /** The sets as lists of units; empty ones are left out. */
  sets(): readonly (readonly number[])[] {
    const { unitCount } = this.#weights;
    return Array.from({ length: this.#setCount }, (_, s) => this.#unitsOf(s))
      .filter(set => set.length > 0)
      .map(set => set.filter(unit => unit < unitCount));
  }

  #improveSet(s: number): boolean {
    const { unitCount } = this.#weights;
    let changed = false;
    for (let u = 0; u < unitCount; u++) {
      const isHeld = this.held[s * unitCount + u] === 1;
      const gain = isHeld ? this.#gain(s, -1, u) : this.#fits(s, u, -1) ? this.#gain(s, u, -1) : 0;
      if (gain <= tolerance) continue;
      this.apply(s, isHeld ? -1 : u, isHeld ? u : -1);
      changed = true;
    }
    if (unitCount > mostExchangedUnits) return changed;
    for (const out of this.#unitsOf(s)) {
      for (let u = 0; u < unitCount; u++) {
        if (this.held[s * unitCount + u] === 1 || !this.#fits(s, u, out)) continue;
        if (this.#gain(s, u, out) <= tolerance) continue;
        this.apply(s, u, out);
        changed = true;
        break;
      }
    }
    return changed;
  }

  /** Adds a unit to a set and takes one from it; −1 for none. */
  apply(s: number, added: number, removed: number): void {
    if (removed >= 0) this.#toggle(s, removed);
    if (added >= 0) this.#toggle(s, added);
    this.#rank();
  }

  #unitsOf(s: number): number[] {
    const { unitCount } = this.#weights;
    const units: number[] = [];
    for (let u = 0; u < unitCount; u++) if (this.held[s * unitCount + u] === 1) units.push(u);
    return units;
  }

  #fits(s: number, added: number, removed: number): boolean {
    const { unitCount } = this.#weights;
    const { apart } = this.#problem;
    if (apart[added * unitCount + added] === 1) return false;
    for (let v = 0; v < unitCount; v++) {
      if (v !== removed && this.held[s * unitCount + v] === 1 && apart[added * unitCount + v] === 1)
        return false;
    }
    return true;
  }

  #wrong(size: number): number {
    const { least, most } = this.#weights;
    if (size === 0) return 0;
    return penalty * (size < least ? least - size : size > most ? size - most : 0);
  }

  #overspent(spent: number): number {
    return penalty * Math.max(0, spent - this.#budget);
  }

  /** What all tasks are worth more after a change of one set. */
  #gain(s: number, added: number, removed: number): number {
    const { units, taskCount } = this.#problem;
    const { sizes, unitCount } = this.#weights;
    const before = this.#sizes[s] as number;
    const size =
      before + (added < 0 ? 0 : (sizes[added] as number)) - (removed < 0 ? 0 : (sizes[removed] as number));
    const spent = this.#spent - (this.#costs[before] as number) + (this.#costs[size] as number);
    let gain =
      this.#wrong(before) - this.#wrong(size) + this.#overspent(this.#spent) - this.#overspent(spent);
    const share = this.#weights.shares[size] as number;
    const plus = added < 0 ? [] : (units[added] as readonly number[]);
    const minus = removed < 0 ? [] : (units[removed] as readonly number[]);
    for (let u = 0; u < unitCount; u++) {
      const isIn = u === added || (u !== removed && this.held[s * unitCount + u] === 1);
      if (!isIn && u !== removed) continue;
      for (const t of units[u] as readonly number[]) {
        const elsewhere = (this.#where[t] === s ? this.#next[t] : this.#best[t]) as number;
        let own = -penalty;
        if (isIn) {
          let sum = this.#sums[s * taskCount + t] as number;
          let missing = this.#missing[s * taskCount + t] as number;
          for (const v of plus) {
            sum += this.#scaled[v * taskCount + t] as number;
            missing += this.#isMissing[v * taskCount + t] as number;
          }
          for (const v of minus) {
            sum -= this.#scaled[v * taskCount + t] as number;
            missing -= this.#isMissing[v * taskCount + t] as number;
          }
          if (missing === 0) own = sum * share;
        }
        gain += Math.max(own, elsewhere) - (this.#best[t] as number);
      }
    }
    return gain;
  }

  #toggle(s: number, unit: number): void {
    const { units, taskCount } = this.#problem;
    const at = s * this.#weights.unitCount + unit;
    const sign = this.held[at] === 1 ? -1 : 1;
    this.held[at] = sign === 1 ? 1 : 0;
    const before = this.#sizes[s] as number;
    const size = before + sign * (this.#weights.sizes[unit] as number);
    this.#spent += (this.#costs[size] as number) - (this.#costs[before] as number);
    this.#sizes[s] = size;
    for (const u of units[unit] as readonly number[]) {
      for (let t = 0; t < taskCount; t++) {
        const place = s * taskCount + t;
        this.#sums[place] =
          (this.#sums[place] as number) + sign * (this.#scaled[u * taskCount + t] as number);
        this.#missing[place] =
          (this.#missing[place] as number) + sign * (this.#isMissing[u * taskCount + t] as number);
      }
    }
  }

  /** The best and next best set of each task, anew. */
  #rank(): void {
    const { units, taskCount } = this.#problem;
    const { unitCount, shares } = this.#weights;
    this.#best.fill(-penalty);
    this.#next.fill(-penalty);
    this.#where.fill(-1);
    for (let s = 0; s < this.#setCount; s++) {
      const share = shares[this.#sizes[s] as number] as number;
      for (let u = 0; u < unitCount; u++) {
        if (this.held[s * unitCount + u] === 0) continue;
        for (const t of units[u] as readonly number[]) {
          if ((this.#missing[s * taskCount + t] as number) > 0) continue;
          const own = (this.#sums[s * taskCount + t] as number) * share;
          if (own > (this.#best[t] as number)) {
            this.#next[t] = this.#best[t] as number;
            this.#best[t] = own;
            this.#where[t] = s;
          } else if (own > (this.#next[t] as number)) this.#next[t] = own;
        }
      }
    }
  }
}
