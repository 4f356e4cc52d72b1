/** A sparse vector: pairs of row and value. */
export type Entries = readonly (readonly [row: number, value: number])[];

/** The dense inverse of a simplex basis, kept up by pivots. Starts as the identity. */
export class BasisInverse {
  #rows: Float64Array[];

  constructor(size: number) {
    this.#rows = identity(size);
  }

  row(index: number): Float64Array {
    return this.#rows[index] as Float64Array;
  }

  /** The inverse times a dense column. */
  times(column: Float64Array): Float64Array {
    return Float64Array.from(this.#rows, row =>
      row.reduce((sum, entry, j) => sum + entry * (column[j] as number), 0),
    );
  }

  /** The inverse times a sparse column. */
  timesSparse(entries: Entries): Float64Array {
    return Float64Array.from(this.#rows, row => {
      let sum = 0;
      for (const [place, value] of entries) sum += (row[place] as number) * value;
      return sum;
    });
  }

  /** A dense row times the inverse. */
  rowTimes(factors: Float64Array): Float64Array {
    const product = new Float64Array(this.#rows.length);
    this.#rows.forEach((row, i) => {
      const factor = factors[i] as number;
      if (factor === 0) return;
      for (let j = 0; j < product.length; j++)
        product[j] = (product[j] as number) + factor * (row[j] as number);
    });
    return product;
  }

  /** One more row and column of the basis: `row` holds the new row's entries for the basic variables so far. */
  extend(row: Float64Array): void {
    const size = this.#rows.length;
    const product = this.rowTimes(row);
    this.#rows = this.#rows.map(old => {
      const longer = new Float64Array(size + 1);
      longer.set(old);
      return longer;
    });
    const last = new Float64Array(size + 1);
    last.set(product.map(value => -value));
    last[size] = 1;
    this.#rows.push(last);
  }

  /** Exchanges the basic variable of `row` for one whose column the inverse maps to `direction`. */
  pivot(row: number, direction: Float64Array): void {
    eliminate(this.#rows, row, direction);
  }

  /** The inverse anew from the columns of the basis, against the rounding that pivots gather. */
  refactor(columns: readonly Entries[]): void {
    const size = columns.length;
    const left = Array.from({ length: size }, () => new Float64Array(size));
    const right = identity(size);
    columns.forEach((entries, column) => {
      for (const [row, value] of entries) (left[row] as Float64Array)[column] = value;
    });
    for (let column = 0; column < size; column++) {
      let pivot = column;
      for (let i = column + 1; i < size; i++) {
        if (Math.abs(left[i]?.[column] as number) > Math.abs(left[pivot]?.[column] as number)) pivot = i;
      }
      // Singular but for rounding: the inverse that pivots have kept is the better one.
      if (Math.abs(left[pivot]?.[column] as number) < 1e-12) return;
      swap(left, column, pivot);
      swap(right, column, pivot);
      const direction = Float64Array.from(left, row => row[column] as number);
      eliminate(left, column, direction);
      eliminate(right, column, direction);
    }
    this.#rows = right;
  }
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => {
    const unit = new Float64Array(size);
    unit[i] = 1;
    return unit;
  });
}

function swap(rows: Float64Array[], a: number, b: number): void {
  const row = rows[a] as Float64Array;
  rows[a] = rows[b] as Float64Array;
  rows[b] = row;
}

/** Gauss–Jordan step: row `row` is divided by the pivot and taken from the others. */
function eliminate(rows: readonly Float64Array[], row: number, direction: Float64Array): void {
  const source = rows[row] as Float64Array;
  const pivot = direction[row] as number;
  for (let j = 0; j < source.length; j++) source[j] = (source[j] as number) / pivot;
  for (let i = 0; i < rows.length; i++) {
    const factor = direction[i] as number;
    if (i === row || factor === 0) continue;
    const target = rows[i] as Float64Array;
    for (let j = 0; j < target.length; j++)
      target[j] = (target[j] as number) - factor * (source[j] as number);
  }
}
