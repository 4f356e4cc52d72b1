import type { TextColumn } from '../column.ts';

/** Gives whole numbers to texts and to pairs of numbers, the same ones in all files. */
export class Identities {
  readonly #texts = new Map<string, number>();
  readonly #pairs = new Map<number, number>();

  /** For each row a number from 0, 0 for blanks: the text that stands there. */
  ofColumn({ codes, texts }: TextColumn): Int32Array {
    const known = texts.map(text => this.#numberOf(text));
    return codes.map(code => (code < 0 ? 0 : (known[code] as number)));
  }

  /** How many different pairs there were: they have the numbers from 1. */
  get pairCount(): number {
    return this.#pairs.size;
  }

  /** For each row a number from 1: its number in the column, as a text or `NaN`. */
  ofNumbers(numbers: Float64Array): Int32Array {
    let [last, code] = [Number.NaN, this.#numberOf('NaN')];
    return Int32Array.from(numbers, number => {
      if (!Object.is(number, last)) [last, code] = [number, this.#numberOf(String(number))];
      return code;
    });
  }

  /** For each row a number: the pair of those of the two columns. Both must be below 2²⁶. */
  ofPairs(a: Int32Array, b: Int32Array): Int32Array {
    let [lastKey, last] = [-1, 0];
    return a.map((first, row) => {
      const key = first * 2 ** 26 + (b[row] as number);
      if (key !== lastKey) {
        const known = this.#pairs.get(key) ?? this.#pairs.size + 1;
        this.#pairs.set(key, known);
        [lastKey, last] = [key, known];
      }
      return last;
    });
  }

  #numberOf(text: string): number {
    const known = this.#texts.get(text) ?? this.#texts.size + 1;
    this.#texts.set(text, known);
    return known;
  }
}
