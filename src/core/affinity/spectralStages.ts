import { symmetricEigen } from './bounds/symmetricEigen.ts';
import type { UnitWeights } from './unitWeights.ts';

/** Starts of k-means for each number of sets, and the most rounds of each. */
const starts = 8;
const mostRounds = 30;
/** Distances of units to means that all starts for one number of sets may take, times coordinates. */
const mostDistances = 2e7;

/**
 * The units by their coordinates in the leading eigenvectors of their ties, in so many sets by k-means: gives a function of the
 * number of sets that says which set each unit is in. What no set may hold together counts as no tie.
 *
 * **Source:** von Luxburg, *A tutorial on spectral clustering*, 2007, with affinities as similarities.
 */
export function* spectralStages(
  { unitCount, sizes, between, penalised }: UnitWeights,
  random: () => number,
): Generator<void, (sets: number) => Int32Array> {
  const ties = between.map((tie, at) => {
    const [i, j] = [Math.floor(at / unitCount), at % unitCount];
    const share = (i === j ? 1 : 0.5) / Math.sqrt((sizes[i] as number) * (sizes[j] as number));
    return tie <= penalised ? 0 : tie * share;
  });
  const { vectors } = yield* symmetricEigen(ties, unitCount);
  return sets => {
    const points = new Float64Array(unitCount * sets);
    for (let d = 0; d < sets; d++) {
      const start = (unitCount - 1 - d) * unitCount;
      for (let u = 0; u < unitCount; u++) points[u * sets + d] = vectors[start + u] as number;
    }
    const work = unitCount * sets * sets * mostRounds;
    const tries = Math.max(1, Math.min(starts, Math.floor(mostDistances / work)));
    let best = meansOf(points, unitCount, sets, random);
    for (let i = 1; i < tries; i++) {
      const next = meansOf(points, unitCount, sets, random);
      if (next.error < best.error) best = next;
    }
    return best.groupOf;
  };
}

/** k-means from units taken at random, the farther from those taken before the likelier. */
function meansOf(points: Float64Array, count: number, sets: number, random: () => number) {
  const distance = (u: number, means: Float64Array, g: number) => {
    let sum = 0;
    for (let d = 0; d < sets; d++)
      sum += ((points[u * sets + d] as number) - (means[g * sets + d] as number)) ** 2;
    return sum;
  };
  const means = new Float64Array(sets * sets);
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let g = 0; g < sets; g++) {
    let left = random() * (g === 0 ? count : nearest.reduce((sum, each) => sum + each, 0));
    let taken = 0;
    while (taken < count - 1 && left > (g === 0 ? 1 : (nearest[taken] as number))) {
      left -= g === 0 ? 1 : (nearest[taken] as number);
      taken++;
    }
    means.set(points.subarray(taken * sets, (taken + 1) * sets), g * sets);
    for (let u = 0; u < count; u++) nearest[u] = Math.min(nearest[u] as number, distance(u, means, g));
  }
  const groupOf = new Int32Array(count).fill(-1);
  let error = 0;
  for (let round = 0; round < mostRounds; round++) {
    let changed = false;
    error = 0;
    for (let u = 0; u < count; u++) {
      let [best, least] = [0, Number.POSITIVE_INFINITY];
      for (let g = 0; g < sets; g++) {
        const away = distance(u, means, g);
        if (away < least) [best, least] = [g, away];
      }
      error += least;
      if (groupOf[u] !== best) changed = true;
      groupOf[u] = best;
    }
    if (!changed) break;
    const members = new Float64Array(sets);
    const sums = new Float64Array(sets * sets);
    for (let u = 0; u < count; u++) {
      const g = groupOf[u] as number;
      members[g] = (members[g] as number) + 1;
      for (let d = 0; d < sets; d++)
        sums[g * sets + d] = (sums[g * sets + d] as number) + (points[u * sets + d] as number);
    }
    for (let at = 0; at < sums.length; at++) {
      const own = members[Math.floor(at / sets)] as number;
      if (own > 0) means[at] = (sums[at] as number) / own;
    }
  }
  return { error, groupOf };
}
