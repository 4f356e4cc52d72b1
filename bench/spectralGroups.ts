import { seededRandom } from '../src/core/stability/seededRandom.ts';

/**
 * A peer: which of so many sets each task is in by spectral clustering. The leading eigenvectors of the symmetrised
 * affinities by orthogonal iteration, then k-means on their rows, the best of ten starts.
 */
export function spectralGroups(affinities: Float64Array, count: number, sets: number): Int32Array {
  const random = seededRandom(7);
  const symmetric = affinities.map((value, at) => {
    const [u, t] = [Math.floor(at / count), at % count];
    return u === t ? 0 : (value + (affinities[t * count + u] as number)) / 2;
  });
  // A shift makes the largest eigenvalues those of largest magnitude.
  let shift = 0;
  for (let u = 0; u < count; u++) {
    let sum = 0;
    for (let t = 0; t < count; t++) sum += Math.abs(symmetric[u * count + t] as number);
    shift = Math.max(shift, sum);
  }
  let basis: Float64Array[] = Array.from({ length: sets }, () =>
    Float64Array.from({ length: count }, () => random() - 0.5),
  );
  for (let round = 0; round < 200; round++) {
    basis = orthonormal(
      basis.map(vector =>
        vector.map((own, u) => {
          let sum = shift * own;
          for (let t = 0; t < count; t++) sum += (symmetric[u * count + t] as number) * (vector[t] as number);
          return sum;
        }),
      ),
    );
  }
  const points = Array.from({ length: count }, (_, t) => basis.map(vector => vector[t] as number));
  let best = { error: Number.POSITIVE_INFINITY, groupOf: new Int32Array(count) };
  for (let start = 0; start < 10; start++) {
    const found = meansOf(points, sets, random);
    if (found.error < best.error) best = found;
  }
  return best.groupOf;
}

function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    for (const other of done) {
      const along = rest.reduce((sum, value, i) => sum + value * (other[i] as number), 0);
      rest.forEach((value, i) => {
        rest[i] = value - along * (other[i] as number);
      });
    }
    const length = Math.hypot(...rest) || 1;
    done.push(rest.map(value => value / length));
  }
  return done;
}

function meansOf(points: readonly number[][], sets: number, random: () => number) {
  let means = Array.from({ length: sets }, () => points[Math.floor(random() * points.length)] as number[]);
  const groupOf = new Int32Array(points.length);
  let error = 0;
  for (let round = 0; round < 50; round++) {
    error = 0;
    points.forEach((point, i) => {
      const distances = means.map(mean =>
        mean.reduce((sum, value, d) => sum + (value - (point[d] as number)) ** 2, 0),
      );
      const least = Math.min(...distances);
      groupOf[i] = distances.indexOf(least);
      error += least;
    });
    means = means.map((mean, g) => {
      const own = points.filter((_, i) => groupOf[i] === g);
      if (own.length === 0) return mean;
      return mean.map((_, d) => own.reduce((sum, point) => sum + (point[d] as number), 0) / own.length);
    });
  }
  return { error, groupOf };
}
