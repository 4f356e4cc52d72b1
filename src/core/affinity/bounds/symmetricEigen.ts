/** The eigenvalues of a symmetric matrix, ascending, and where they were asked for its eigenvectors as rows, each of length 1. */
export interface Eigen {
  readonly values: Float64Array;
  /** Empty where they were not asked for. */
  readonly vectors: Float64Array;
}

const mostTurns = 60;

/**
 * All eigenvalues of a symmetric matrix of `size` rows: Householder's reduction to three diagonals, then implicit QL. The
 * error of a value is of the order of the matrix's norm times the precision of a number. Yields after each row.
 *
 * **Source:** Golub and Van Loan, *Matrix Computations*, 8.3.
 */
export function* symmetricEigen(
  matrix: Float64Array,
  size: number,
  wantsVectors = true,
): Generator<void, Eigen> {
  const work = Float64Array.from(matrix);
  const diagonal = new Float64Array(size);
  /** `beside[i]` stands between the diagonal's i and i + 1. */
  const beside = new Float64Array(size);
  yield* reduce(work, size, diagonal, beside);
  const vectors = wantsVectors ? yield* accumulate(work, size) : new Float64Array();
  yield* turn(diagonal, beside, vectors);
  const order = Int32Array.from({ length: size }, (_, i) => i).sort(
    (a, b) => (diagonal[a] as number) - (diagonal[b] as number),
  );
  const sorted = new Float64Array(vectors.length);
  if (wantsVectors) {
    order.forEach((from, to) => {
      sorted.set(vectors.subarray(from * size, (from + 1) * size), to * size);
    });
  }
  return { values: Float64Array.from(order, i => diagonal[i] as number), vectors: sorted };
}

/** To three diagonals. Row k of `work` keeps the reflection: a vector v from k + 1 on, of which v v' is taken twice. */
function* reduce(
  work: Float64Array,
  size: number,
  diagonal: Float64Array,
  beside: Float64Array,
): Generator<void> {
  const product = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    diagonal[k] = work[k * size + k] as number;
    if (k + 1 >= size) break;
    const row = work.subarray(k * size, (k + 1) * size);
    let norm = 0;
    for (let j = k + 1; j < size; j++) norm += (row[j] as number) ** 2;
    norm = Math.sqrt(norm);
    const first = row[k + 1] as number;
    const target = first > 0 ? -norm : norm;
    beside[k] = target;
    const length = Math.sqrt(2 * norm * (norm + Math.abs(first)));
    if (length === 0 || k + 2 >= size) {
      beside[k] = first;
      row.fill(0, k + 1);
      continue;
    }
    row[k + 1] = first - target;
    for (let j = k + 1; j < size; j++) row[j] = (row[j] as number) / length;
    let along = 0;
    for (let i = k + 1; i < size; i++) {
      const start = i * size;
      let sum = 0;
      for (let j = k + 1; j < size; j++) sum += (work[start + j] as number) * (row[j] as number);
      product[i] = 2 * sum;
      along += 2 * sum * (row[i] as number);
    }
    for (let i = k + 1; i < size; i++) product[i] = (product[i] as number) - along * (row[i] as number);
    for (let i = k + 1; i < size; i++) {
      const start = i * size;
      const [own, other] = [row[i] as number, product[i] as number];
      for (let j = k + 1; j < size; j++) {
        work[start + j] =
          (work[start + j] as number) - own * (product[j] as number) - other * (row[j] as number);
      }
    }
    yield;
  }
}

/** The product of the reflections, transposed: its rows are turned into eigenvectors. */
function* accumulate(work: Float64Array, size: number): Generator<void, Float64Array> {
  const whole = new Float64Array(size * size);
  for (let i = 0; i < size; i++) whole[i * size + i] = 1;
  const sums = new Float64Array(size);
  for (let k = size - 3; k >= 0; k--) {
    sums.fill(0);
    for (let i = k + 1; i < size; i++) {
      const factor = work[k * size + i] as number;
      if (factor === 0) continue;
      for (let j = k + 1; j < size; j++)
        sums[j] = (sums[j] as number) + factor * (whole[i * size + j] as number);
    }
    for (let i = k + 1; i < size; i++) {
      const factor = 2 * (work[k * size + i] as number);
      if (factor === 0) continue;
      for (let j = k + 1; j < size; j++)
        whole[i * size + j] = (whole[i * size + j] as number) - factor * (sums[j] as number);
    }
    yield;
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const kept = whole[i * size + j] as number;
      whole[i * size + j] = whole[j * size + i] as number;
      whole[j * size + i] = kept;
    }
  }
  return whole;
}

/** Implicit QL on three diagonals; the same turns for the rows of `vectors`. */
function* turn(diagonal: Float64Array, beside: Float64Array, vectors: Float64Array): Generator<void> {
  const size = diagonal.length;
  for (let low = 0; low < size; low++) {
    for (let round = 0; round < mostTurns; round++) {
      let high = low;
      for (; high < size - 1; high++) {
        const near = Math.abs(diagonal[high] as number) + Math.abs(diagonal[high + 1] as number);
        if (Math.abs(beside[high] as number) <= Number.EPSILON * near) break;
      }
      if (high === low) break;
      sweep(diagonal, beside, vectors, low, high);
      yield;
    }
  }
}

function sweep(
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
  low: number,
  high: number,
): void {
  const size = diagonal.length;
  const half = ((diagonal[low + 1] as number) - (diagonal[low] as number)) / (2 * (beside[low] as number));
  const root = Math.hypot(half, 1);
  let rest =
    (diagonal[high] as number) -
    (diagonal[low] as number) +
    (beside[low] as number) / (half + (half < 0 ? -root : root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = high - 1; i >= low; i--) {
    const across = sine * (beside[i] as number);
    const along = cosine * (beside[i] as number);
    const length = Math.hypot(across, rest);
    beside[i + 1] = length;
    if (length === 0) {
      diagonal[i + 1] = (diagonal[i + 1] as number) - shift;
      beside[high] = 0;
      return;
    }
    sine = across / length;
    cosine = rest / length;
    const upper = (diagonal[i + 1] as number) - shift;
    const turned = ((diagonal[i] as number) - upper) * sine + 2 * cosine * along;
    shift = sine * turned;
    diagonal[i + 1] = upper + shift;
    rest = cosine * turned - along;
    if (vectors.length === 0) continue;
    const [a, b] = [i * size, (i + 1) * size];
    for (let j = 0; j < size; j++) {
      const [first, second] = [vectors[a + j] as number, vectors[b + j] as number];
      vectors[b + j] = sine * first + cosine * second;
      vectors[a + j] = cosine * first - sine * second;
    }
  }
  diagonal[low] = (diagonal[low] as number) - shift;
  beside[low] = rest;
  beside[high] = 0;
}

/** What rounding may take from an eigenvalue of a matrix, with room to spare. */
export function roundingOf(matrix: Float64Array, size: number): number {
  let sum = 0;
  for (const entry of matrix) sum += entry * entry;
  return 64 * size * Number.EPSILON * Math.sqrt(sum);
}

/** The nearest matrix without eigenvalues below 0. */
export function* positivePart(matrix: Float64Array, size: number): Generator<void, Float64Array> {
  const { values, vectors } = yield* symmetricEigen(matrix, size);
  const found = new Float64Array(size * size);
  values.forEach((value, k) => {
    if (value <= 0) return;
    const vector = vectors.subarray(k * size, (k + 1) * size);
    for (let i = 0; i < size; i++) {
      const factor = value * (vector[i] as number);
      for (let j = 0; j < size; j++)
        found[i * size + j] = (found[i * size + j] as number) + factor * (vector[j] as number);
    }
  });
  return found;
}
