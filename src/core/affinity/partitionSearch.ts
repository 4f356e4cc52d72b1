import { type UnitWeights, worthOf } from './unitWeights.ts';

/** A gain closer to 0 is rounding. */
const tolerance = 1e-11;

/** Units in so many sets, of which some may be empty, moved and exchanged as long as that is worth more. */
export class PartitionSearch {
  readonly #weights: UnitWeights;
  readonly #setCount: number;
  readonly groupOf: Int32Array;
  readonly #sums: Float64Array;
  readonly #sizes: Int32Array;
  /** Sets x units: what the set's units and this one have between them. */
  readonly #ties: Float64Array;

  constructor(weights: UnitWeights, setCount: number, groupOf: ArrayLike<number>) {
    this.#weights = weights;
    this.#setCount = setCount;
    this.groupOf = new Int32Array(weights.unitCount).fill(-1);
    this.#sums = new Float64Array(setCount);
    this.#sizes = new Int32Array(setCount);
    this.#ties = new Float64Array(setCount * weights.unitCount);
    for (let u = 0; u < weights.unitCount; u++) this.#put(u, groupOf[u] as number);
  }

  get worth(): number {
    let sum = 0;
    for (let g = 0; g < this.#setCount; g++) sum += this.#worthOf(g);
    return sum;
  }

  /** Moves until no move and no exchange is worth more. Yields after each pass. */
  *improve(): Generator<void, void> {
    for (;;) {
      const moved = this.#moveAll();
      yield;
      if (moved) continue;
      if (!this.#exchangeAll()) return;
      yield;
    }
  }

  #moveAll(): boolean {
    let moved = false;
    for (let u = 0; u < this.#weights.unitCount; u++) {
      const from = this.groupOf[u] as number;
      const left = this.#worthWith(from, u, -1) - this.#worthOf(from);
      let best = -1;
      let most = tolerance;
      let triedEmpty = this.#sizes[from] === this.#weights.sizes[u];
      for (let g = 0; g < this.#setCount; g++) {
        if (g === from) continue;
        if (this.#sizes[g] === 0) {
          if (triedEmpty) continue;
          triedEmpty = true;
        }
        const gain = left + this.#worthWith(g, u, 1) - this.#worthOf(g);
        if (gain <= most) continue;
        most = gain;
        best = g;
      }
      if (best < 0) continue;
      this.move(u, best);
      moved = true;
    }
    return moved;
  }

  #exchangeAll(): boolean {
    const { unitCount, sizes, between } = this.#weights;
    let moved = false;
    for (let u = 0; u < unitCount; u++) {
      for (let v = u + 1; v < unitCount; v++) {
        const [a, b] = [this.groupOf[u] as number, this.groupOf[v] as number];
        if (a === b) continue;
        const tie = between[u * unitCount + v] as number;
        const change = (sizes[v] as number) - (sizes[u] as number);
        const inner = (between[v * unitCount + v] as number) - (between[u * unitCount + u] as number);
        const sumA = (this.#sums[a] as number) - this.#tie(a, u) + this.#tie(a, v) - tie + inner;
        const sumB = (this.#sums[b] as number) - this.#tie(b, v) + this.#tie(b, u) - tie - inner;
        const gain =
          worthOf(this.#weights, sumA, (this.#sizes[a] as number) + change) +
          worthOf(this.#weights, sumB, (this.#sizes[b] as number) - change) -
          this.#worthOf(a) -
          this.#worthOf(b);
        if (gain <= tolerance) continue;
        this.move(u, b);
        this.move(v, a);
        moved = true;
      }
    }
    return moved;
  }

  move(unit: number, to: number): void {
    this.#take(unit);
    this.#put(unit, to);
  }

  #put(unit: number, to: number): void {
    const { unitCount, sizes, between } = this.#weights;
    this.#sums[to] =
      (this.#sums[to] as number) + this.#tie(to, unit) + (between[unit * unitCount + unit] as number);
    this.#sizes[to] = (this.#sizes[to] as number) + (sizes[unit] as number);
    this.#tieAll(unit, to, 1);
    this.groupOf[unit] = to;
  }

  #take(unit: number): void {
    const { unitCount, sizes, between } = this.#weights;
    const from = this.groupOf[unit] as number;
    this.#tieAll(unit, from, -1);
    this.#sums[from] =
      (this.#sums[from] as number) - this.#tie(from, unit) - (between[unit * unitCount + unit] as number);
    this.#sizes[from] = (this.#sizes[from] as number) - (sizes[unit] as number);
    // What an empty set would keep is rounding.
    if (this.#sizes[from] === 0) {
      this.#sums[from] = 0;
      this.#ties.fill(0, from * unitCount, (from + 1) * unitCount);
    }
    this.groupOf[unit] = -1;
  }

  #tieAll(unit: number, set: number, sign: number): void {
    const { unitCount, between } = this.#weights;
    for (let v = 0; v < unitCount; v++) {
      if (v === unit) continue;
      const at = set * unitCount + v;
      this.#ties[at] = (this.#ties[at] as number) + sign * (between[unit * unitCount + v] as number);
    }
  }

  #tie(set: number, unit: number): number {
    return this.#ties[set * this.#weights.unitCount + unit] as number;
  }

  #worthOf(set: number): number {
    return worthOf(this.#weights, this.#sums[set] as number, this.#sizes[set] as number);
  }

  /** What a set is worth with a unit more or less. */
  #worthWith(set: number, unit: number, sign: number): number {
    const { unitCount, sizes, between } = this.#weights;
    const change = this.#tie(set, unit) + (between[unit * unitCount + unit] as number);
    return worthOf(
      this.#weights,
      (this.#sums[set] as number) + sign * change,
      (this.#sizes[set] as number) + sign * (sizes[unit] as number),
    );
  }
}
