/** The sets of least reduced cost that a scan met: some thousands, and every one within the width asked for. */
export class KeptSets {
  readonly #width: number;
  readonly #wanted: number;
  #sets: Uint32Array;
  #reduced: Float64Array;
  #count = 0;
  /** Sets that are not kept have at least this. */
  #threshold = Number.POSITIVE_INFINITY;

  constructor(width: number, wanted = 20_000) {
    this.#width = width;
    this.#wanted = wanted;
    this.#sets = new Uint32Array(2 * this.#wanted);
    this.#reduced = new Float64Array(2 * this.#wanted);
  }

  offer(set: number, reduced: number): void {
    if (!(reduced < this.#threshold)) return;
    if (this.#count === this.#sets.length) {
      this.#trim();
      if (!(reduced < this.#threshold)) return;
    }
    this.#sets[this.#count] = set;
    this.#reduced[this.#count++] = reduced;
  }

  /** The sets kept, in the order in which they were met. */
  finish(): { readonly sets: Uint32Array; readonly threshold: number } {
    return { sets: this.#sets.slice(0, this.#count), threshold: this.#threshold };
  }

  /** Drops about half of what is kept, but nothing within the width; makes room where that is not enough. */
  #trim(): void {
    const sorted = this.#reduced.slice(0, this.#count).sort();
    const rank = sorted[this.#wanted] as number;
    // Above the width by a hair, so that what lies on it stays; above the least, so that not all is lost among equals.
    const lowest = Math.max(this.#width + 1e-14, sorted[0] as number);
    const threshold = rank > lowest ? rank : (sorted.find(reduced => reduced > lowest) ?? this.#threshold);
    this.#threshold = Math.min(this.#threshold, threshold);
    let kept = 0;
    for (let i = 0; i < this.#count; i++) {
      if (!((this.#reduced[i] as number) < this.#threshold)) continue;
      this.#sets[kept] = this.#sets[i] as number;
      this.#reduced[kept++] = this.#reduced[i] as number;
    }
    this.#count = kept;
    if (kept > 0.75 * this.#sets.length) this.#grow();
  }

  #grow(): void {
    const [sets, reduced] = [this.#sets, this.#reduced];
    this.#sets = new Uint32Array(2 * sets.length);
    this.#reduced = new Float64Array(2 * sets.length);
    this.#sets.set(sets);
    this.#reduced.set(reduced);
  }
}
