import { valueOfRank } from './valueOfRank.ts';

/** What a scan kept, in the order in which it was met; what it did not keep has at least the threshold as its reduced cost. */
export interface Kept {
  readonly sets: Uint32Array;
  readonly reduced: Float64Array;
  readonly threshold: number;
}

/** What several scans kept, as if one had. */
export function mergeKept(parts: readonly Kept[], width: number, wanted: number): Kept {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = new KeptSets(width, wanted);
  for (const { sets, reduced } of parts) {
    for (let i = 0; i < sets.length; i++) all.offer(sets[i] as number, reduced[i] as number);
  }
  const kept = all.finish();
  return { ...kept, threshold: Math.min(kept.threshold, ...parts.map(({ threshold }) => threshold)) };
}

/** The sets of least reduced cost that a scan met: some thousands, and every one within the width asked for. */
export class KeptSets {
  readonly #width: number;
  readonly #wanted: number;
  #sets: Uint32Array;
  #reduced: Float64Array;
  #count = 0;
  /** Sets that are not kept have at least this. */
  #threshold = Number.POSITIVE_INFINITY;

  constructor(width: number, wanted: number) {
    this.#width = width;
    this.#wanted = wanted;
    this.#sets = new Uint32Array(2 * this.#wanted);
    this.#reduced = new Float64Array(2 * this.#wanted);
  }

  /** Sets of this reduced cost or more are not kept. */
  get threshold(): number {
    return this.#threshold;
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

  finish(): Kept {
    const [sets, reduced] = [this.#sets.slice(0, this.#count), this.#reduced.slice(0, this.#count)];
    return { sets, reduced, threshold: this.#threshold };
  }

  /** Drops about half of what is kept, but nothing within the width; makes room where that is not enough. */
  #trim(): void {
    const all = this.#reduced.subarray(0, this.#count);
    const rank = valueOfRank(all.slice(), this.#wanted);
    // Above the width by a hair, so that what lies on it stays; above the least, so that not all is lost among equals.
    const lowest = Math.max(this.#width + 1e-14, least(all));
    const threshold = rank > lowest ? rank : least(all.filter(reduced => reduced > lowest));
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

/** The least of some values; `Infinity` where there are none. */
function least(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < least) least = value;
  return least;
}
