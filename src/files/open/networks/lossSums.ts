import { type Split, splits } from '../../../core/tables/lossTable.ts';

type Columns = Partial<Record<Split, Float64Array>>;

/**
 * Losses by position, split by split, that may be given several times: they become means, with standard errors where
 * there were two or more. Values go in twice, the same ones both times: once for the means, once for the spreads.
 */
export class LossSums {
  readonly #of: Readonly<Record<Split, SplitSums>>;

  constructor(size: number) {
    this.#of = { validation: new SplitSums(size), test: new SplitSums(size), early: new SplitSums(size) };
  }

  of(split: Split): SplitSums {
    return this.#of[split];
  }

  /** The most values that any position got on one split. */
  get mostRepeats(): number {
    return Math.max(...splits.map(split => this.#of[split].mostRepeats));
  }

  /** Ends the first pass; whether there is a need for a second one. */
  average(): boolean {
    for (const split of splits) this.#of[split].average();
    return this.mostRepeats > 1;
  }

  finish(): { readonly losses: Columns; readonly errors?: Columns; readonly replicates?: Columns } {
    const losses: Columns = {};
    const errors: Columns = {};
    const replicates: Columns = {};
    for (const split of splits) {
      const { means, errors: spread, replicates: counts } = this.#of[split].finish();
      if (means) losses[split] = means;
      if (spread) errors[split] = spread;
      if (counts) replicates[split] = counts;
    }
    return {
      losses,
      ...(Object.keys(errors).length > 0 ? { errors } : {}),
      ...(Object.keys(replicates).length > 0 ? { replicates } : {}),
    };
  }
}

/** The sums of one split. */
export class SplitSums {
  readonly #size: number;
  #means: Float64Array | undefined;
  #counts: Uint32Array | undefined;
  #squares: Float64Array | undefined;
  /** Errors that files give: they count where there is one value only. */
  #given: Float64Array | undefined;
  /** Replicates that files tell of, likewise. */
  #told: Float64Array | undefined;
  #mostRepeats = 0;

  constructor(size: number) {
    this.#size = size;
  }

  get mostRepeats(): number {
    return this.#mostRepeats;
  }

  giveError(position: number, error: number): void {
    this.#given ??= new Float64Array(this.#size).fill(Number.NaN);
    this.#given[position] = error;
  }

  /** A number that is no count of replicates tells nothing. */
  giveReplicates(position: number, count: number): void {
    if (!(Number.isInteger(count) && count > 0)) return;
    this.#told ??= new Float64Array(this.#size).fill(Number.NaN);
    this.#told[position] = count;
  }

  add(position: number, value: number): void {
    if (!this.#means) {
      this.#means = new Float64Array(this.#size).fill(Number.NaN);
      this.#mostRepeats = 1;
    }
    const old = this.#means[position] as number;
    if (Number.isNaN(old)) this.#means[position] = value;
    else this.#repeat(this.#means, position, old + value);
  }

  #repeat(means: Float64Array, position: number, sum: number): void {
    this.#counts ??= new Uint32Array(this.#size);
    const count = Math.max(1, this.#counts[position] as number) + 1;
    this.#counts[position] = count;
    means[position] = sum;
    this.#mostRepeats = Math.max(this.#mostRepeats, count);
  }

  average(): void {
    const [means, counts] = [this.#means, this.#counts];
    if (!means || !counts) return;
    counts.forEach((count, position) => {
      if (count > 1) means[position] = (means[position] as number) / count;
    });
    this.#squares = new Float64Array(this.#size);
  }

  addSpread(position: number, value: number): void {
    const [means, squares] = [this.#means, this.#squares];
    if (!means || !squares) return;
    squares[position] = (squares[position] as number) + (value - (means[position] as number)) ** 2;
  }

  finish(): {
    readonly means: Float64Array | undefined;
    readonly errors: Float64Array | undefined;
    readonly replicates: Float64Array | undefined;
  } {
    const [means, counts, given, told] = [this.#means, this.#counts, this.#given, this.#told];
    // The sample's deviation over the root of its size.
    const errors = this.#squares?.map((square, position) => {
      const count = counts?.[position] ?? 0;
      return count < 2 ? (given?.[position] ?? Number.NaN) : Math.sqrt(square / (count - 1) / count);
    });
    // Where some are means of several, the others are of one.
    const replicates = counts
      ? means?.map((mean, p) => (Number.isNaN(mean) ? mean : Math.max(counts[p] as number, told?.[p] || 1)))
      : told;
    return { means, errors: errors ?? given, replicates };
  }
}
