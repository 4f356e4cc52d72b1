import { roundingOf, symmetricEigen } from './symmetricEigen.ts';

/**
 * Matrices of rank k whose eigenvalues are 0 and 1 and which keep one vector, and what the product of a symmetric matrix with such
 * a one is at the most: what the matrix is along that vector, and its k − 1 largest eigenvalues on the rest of the space.
 *
 * **Source:** Zha et al., *Spectral relaxation for k-means clustering*, 2001 (a theorem of Ky Fan).
 */
export class ProjectionPart {
  readonly #size: number;
  /** Of length 1. */
  readonly #kept: Float64Array;

  constructor(kept: Float64Array) {
    this.#size = kept.length;
    const length = Math.hypot(...kept);
    this.#kept = kept.map(entry => entry / length);
  }

  /** By rank, from 0: the most that the product can be, allowing for rounding; −Infinity of rank 0. */
  *values(matrix: Float64Array, most: number): Generator<void, Float64Array> {
    const size = this.#size;
    const { rest, along } = this.#parted(matrix);
    const { values } = yield* symmetricEigen(rest, size, false);
    const rounding = roundingOf(matrix, size);
    let sum = along + rounding;
    return Float64Array.from({ length: most + 1 }, (_, rank) => {
      if (rank === 0) return Number.NEGATIVE_INFINITY;
      if (rank > 1) sum += Math.max(0, values[size + 1 - rank] ?? 0) + rounding;
      return sum;
    });
  }

  /** A matrix of at most a rank whose product is the most, and that. */
  *highest(
    matrix: Float64Array,
    rank: number,
  ): Generator<void, { readonly value: number; readonly found: Float64Array }> {
    const size = this.#size;
    const { rest, along } = this.#parted(matrix);
    const { values, vectors } = yield* symmetricEigen(rest, size);
    const weights = values.map((value, i) => (i > size - rank && value > 0 ? 1 : 0));
    const rounding = rank * roundingOf(matrix, size);
    const value = values.reduce((sum, own, i) => sum + own * (weights[i] as number), along + rounding);
    return { value, found: this.#made(weights, vectors) };
  }

  /** The nearest matrix that keeps the vector, with eigenvalues from 0 to 1 that come to at most k − 1 on the rest of the space. */
  *nearest(matrix: Float64Array, rank: number): Generator<void, Float64Array> {
    const { values, vectors } = yield* symmetricEigen(this.#parted(matrix).rest, this.#size);
    const shift = shiftTo(values, rank - 1);
    return this.#made(
      values.map(value => Math.min(1, Math.max(0, value - shift))),
      vectors,
    );
  }

  /** The matrix of some eigenvalues, and of 1 for the vector that is kept. */
  #made(weights: Float64Array, vectors: Float64Array): Float64Array {
    const size = this.#size;
    const found = new Float64Array(size * size);
    const add = (weight: number, vector: Float64Array) => {
      for (let i = 0; i < size; i++) {
        const factor = weight * (vector[i] as number);
        for (let j = 0; j < size; j++)
          found[i * size + j] = (found[i * size + j] as number) + factor * (vector[j] as number);
      }
    };
    add(1, this.#kept);
    weights.forEach((weight, k) => {
      if (weight > 0) add(weight, vectors.subarray(k * size, (k + 1) * size));
    });
    return found;
  }

  /** A matrix on the space beyond the vector, and what it is along it. */
  #parted(matrix: Float64Array): { readonly rest: Float64Array; readonly along: number } {
    const size = this.#size;
    const kept = this.#kept;
    const products = new Float64Array(size);
    let along = 0;
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += (matrix[i * size + j] as number) * (kept[j] as number);
      products[i] = sum;
      along += (kept[i] as number) * sum;
    }
    const rest = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      const [a, own] = [kept[i] as number, products[i] as number];
      for (let j = 0; j < size; j++) {
        const b = kept[j] as number;
        rest[i * size + j] =
          (matrix[i * size + j] as number) - a * (products[j] as number) - b * own + along * a * b;
      }
    }
    return { rest, along };
  }
}

/** By how much values must fall, no less than 0, so that each held between 0 and 1 they come to no more than `most`. */
function shiftTo(values: Float64Array, most: number): number {
  const sumAt = (shift: number) => {
    let sum = 0;
    for (const value of values) sum += Math.min(1, Math.max(0, value - shift));
    return sum;
  };
  if (sumAt(0) <= most) return 0;
  let [low, high] = [0, Math.max(0, values[values.length - 1] as number)];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) > most) low = middle;
    else high = middle;
  }
  return high;
}
