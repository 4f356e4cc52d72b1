import { type Split, splits } from '../../../domain/lossTable.ts';

type Columns = Partial<Record<Split, Float64Array>>;

/**
 * Losses by position, split by split, that may be given several times: they become means, with standard errors where
 * there were two or more. Values go in twice, the same ones both times: once for the means, once for the spreads.
 */
export class LossSums {
  readonly #size: number;
  readonly #means: Columns = {};
  readonly #counts: Partial<Record<Split, Uint32Array>> = {};
  readonly #squares: Columns = {};
  #mostRepeats = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** The most values that any position got on one split. */
  get mostRepeats(): number {
    return this.#mostRepeats;
  }

  add(position: number, split: Split, value: number): void {
    this.#means[split] ??= new Float64Array(this.#size).fill(Number.NaN);
    const means = this.#means[split];
    const old = means[position] as number;
    if (Number.isNaN(old)) {
      means[position] = value;
      if (this.#mostRepeats === 0) this.#mostRepeats = 1;
      return;
    }
    this.#counts[split] ??= new Uint32Array(this.#size);
    const counts = this.#counts[split];
    counts[position] = Math.max(1, counts[position] as number) + 1;
    means[position] = old + value;
    this.#mostRepeats = Math.max(this.#mostRepeats, counts[position] as number);
  }

  /** Ends the first pass; whether there is a need for a second one. */
  average(): boolean {
    for (const split of splits) {
      const [means, counts] = [this.#means[split], this.#counts[split]];
      if (!means || !counts) continue;
      counts.forEach((count, position) => {
        if (count > 1) means[position] = (means[position] as number) / count;
      });
      this.#squares[split] = new Float64Array(this.#size);
    }
    return this.#mostRepeats > 1;
  }

  addSpread(position: number, split: Split, value: number): void {
    const [means, squares] = [this.#means[split], this.#squares[split]];
    if (means && squares)
      squares[position] = (squares[position] as number) + (value - (means[position] as number)) ** 2;
  }

  finish(): { readonly losses: Columns; readonly errors?: Columns } {
    if (this.#mostRepeats < 2) return { losses: this.#means };
    const errors: Columns = {};
    for (const split of splits) {
      const [counts, squares] = [this.#counts[split], this.#squares[split]];
      if (!counts || !squares) continue;
      // The sample's deviation over the root of its size.
      errors[split] = squares.map((square, position) => {
        const count = counts[position] as number;
        return count < 2 ? Number.NaN : Math.sqrt(square / (count - 1) / count);
      });
    }
    return { losses: this.#means, errors };
  }
}
