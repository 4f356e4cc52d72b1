/**
 * The lower triangle L of L Lᵀ = `matrix` (row-major, size × size, only its lower triangle is read), in place. The matrix must be
 * positive definite: priors see to that. size³ / 3 steps.
 */
export function cholesky(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = matrix[row + j] as number;
      for (let k = 0; k < j; k++) sum -= (matrix[row + k] as number) * (matrix[other + k] as number);
      matrix[row + j] = i === j ? Math.sqrt(sum) : sum / (matrix[other + j] as number);
    }
  }
}

/** Solves L x = `vector` in place. */
export function solveLower(lower: Float64Array, size: number, vector: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    let sum = vector[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[row + k] as number) * (vector[k] as number);
    vector[i] = sum / (lower[row + i] as number);
  }
}

/** Solves Lᵀ x = `vector` in place. */
export function solveUpper(lower: Float64Array, size: number, vector: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    const row = i * size;
    const value = (vector[i] as number) / (lower[row + i] as number);
    vector[i] = value;
    for (let k = 0; k < i; k++) vector[k] = (vector[k] as number) - (lower[row + k] as number) * value;
  }
}
