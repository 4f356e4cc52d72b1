/** The texts of a column, each distinct one kept once: `codes[row]` is an index into `texts`, −1 for a blank. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  /** The first row of each text, from 0. */
  readonly firstRows: readonly number[];
}

/** The numbers of a column; `NaN` where there is none. */
export interface NumberColumn {
  readonly numbers: Float64Array;
  /** What stands in cells that are neither missing nor a number that a table takes, by row from 0: at most as many as can be told. */
  readonly odd: ReadonlyMap<number, string>;
  /** How many such cells there are. */
  readonly oddCount: number;
  /** How many numbers have a percent sign, and how many none; absent where there are no signs. */
  readonly percent?: { readonly signed: number; readonly plain: number };
}

export type ColumnKind = 'number' | 'text';

/** Some columns of a file, by row; only those that were asked for. */
export interface LoadedColumns {
  readonly rowCount: number;
  /** The line of each row in its file, from 1; for Parquet its number. */
  readonly lines: Uint32Array;
  readonly numbers: ReadonlyMap<number, NumberColumn>;
  readonly texts: ReadonlyMap<number, TextColumn>;
}

/** Beyond this, sums and squares of numbers are no numbers any more. */
const largest = 1e100;
/** How many odd cells of a column are kept to be told. */
const oddKept = 20;

/** Collects a text column cell by cell. */
export class TextColumnBuilder {
  readonly #codes: Int32Array;
  readonly #texts: string[] = [];
  readonly #firstRows: number[] = [];
  readonly #known = new Map<string, number>();
  #last = '';
  #lastCode = -1;

  constructor(capacity: number) {
    this.#codes = new Int32Array(capacity).fill(-1);
  }

  set(row: number, cell: string): void {
    // Neighbours are often equal: a network's rows stand together.
    if (cell !== this.#last) {
      this.#last = cell;
      this.#lastCode = this.#known.get(cell) ?? this.#codeOf(cell.trim(), row);
    }
    this.#codes[row] = this.#lastCode;
  }

  #codeOf(text: string, row: number): number {
    if (text === '') return -1;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.#texts.length);
    this.#firstRows.push(row);
    return this.#texts.push(text) - 1;
  }

  finish(rowCount: number): TextColumn {
    return { codes: this.#codes.subarray(0, rowCount), texts: this.#texts, firstRows: this.#firstRows };
  }
}

/** Collects a number column cell by cell. */
export class NumberColumnBuilder {
  readonly #numbers: Float64Array;
  readonly #odd = new Map<number, string>();
  #oddCount = 0;
  #signed = 0;
  #plain = 0;

  constructor(capacity: number) {
    this.#numbers = new Float64Array(capacity).fill(Number.NaN);
  }

  /** `number` is `undefined` where the cell is no number; such a cell, and one too large, counts as missing. */
  set(row: number, number: number | undefined, cell: string): void {
    if (number === undefined || Math.abs(number) > largest) {
      this.#oddCount++;
      if (this.#odd.size < oddKept) this.#odd.set(row, cell.trim().slice(0, 60));
      return;
    }
    this.#numbers[row] = number;
    if (cell.endsWith('%')) this.#signed++;
    else if (!Number.isNaN(number)) this.#plain++;
  }

  finish(rowCount: number): NumberColumn {
    return {
      ...{ numbers: this.#numbers.subarray(0, rowCount), odd: this.#odd, oddCount: this.#oddCount },
      ...(this.#signed > 0 ? { percent: { signed: this.#signed, plain: this.#plain } } : {}),
    };
  }
}
