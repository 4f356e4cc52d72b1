import { type GroupingProblem, shareOf } from '../groupingProblem.ts';
import { unitWeights } from '../unitWeights.ts';
import { LinkedStars } from './linkedStars.ts';
import { allowedAffinities } from './movedStars.ts';
import { ProjectionPart } from './projectionPart.ts';
import { proximalPoint } from './proximalPoint.ts';
import type { Relaxation } from './relaxation.ts';
import { type SizePoint, upperHull } from './sizeChoice.ts';
import { sumOfLargest } from './sumOfLargest.ts';

/** Rounds without a much better bound after which steps downhill are halved, and when they are given up. */
const patience = 8;
const leastEagerness = 1e-3;

/**
 * A bound on partitions. A partition is the matrix X = sum over its sets C of 1_C 1_C' / |C|: a projection of rank k that keeps
 * 1, without an entry below 0, whose diagonal says the size of each task's set. With multipliers L (helper x task) the value
 * of any partition is <L, X> and what is left of it: the first is bounded by eigenvalues ({@link ProjectionPart}), the second by what
 * each task chooses by itself ({@link LinkedStars}), whatever L is. Good multipliers come from alternating directions (the
 * nearest projection, the nearest matrix without entries below 0, and what the two differ by), then from a subgradient.
 * Tasks kept together are one row: of a unit of s tasks √s stands for 1.
 *
 * **Source:** Peng and Wei, *Approximating k-means-type clustering via semidefinite programming*, 2007.
 */
export class PartitionRelaxation implements Relaxation {
  readonly #problem: GroupingProblem;
  readonly #projection: ProjectionPart;
  /** Square roots of the units' sizes. */
  readonly #roots: Float64Array;
  /** Units x units: what the value of a density is the product with X of. */
  readonly #worth: Float64Array;
  readonly #isBarred: Uint8Array;
  /** Tasks x tasks, both directions of each pair alike. */
  readonly #affinities: Float64Array;
  readonly #hulls: readonly (readonly SizePoint[])[];
  readonly #multipliers: Float64Array;
  readonly #nearest: Float64Array;
  readonly #norm: number;
  /** Tasks x tasks. */
  #link: Float64Array;

  constructor(problem: GroupingProblem) {
    this.#problem = problem;
    const { units, taskCount } = problem;
    const count = units.length;
    const { between, sizes } = unitWeights(problem, { scale: 1 });
    this.#roots = Float64Array.from(sizes, Math.sqrt);
    this.#projection = new ProjectionPart(this.#roots);
    const allowed = allowedAffinities(problem);
    this.#affinities = allowed.map((amount, at) => (amount + (allowed[turned(at, taskCount)] as number)) / 2);
    this.#isBarred = new Uint8Array(count ** 2);
    this.#worth = between.map((amount, at) => {
      const [i, j] = [Math.floor(at / count), at % count];
      if (this.#isParted(i, j)) this.#isBarred[at] = 1;
      const share = (i === j ? 1 : 0.5) / ((this.#roots[i] as number) * (this.#roots[j] as number));
      return this.#isBarred[at] === 1 ? 0 : amount * share;
    });
    this.#hulls = units.map((unit, i) => this.#hullOf(unit, this.#worth[i * count + i] as number));
    this.#multipliers = Float64Array.from(this.#worth);
    this.#nearest = new Float64Array(count ** 2);
    this.#norm = Math.sqrt(this.#worth.reduce((sum, entry) => sum + entry * entry, 0)) || 1;
    this.#link = this.#ofTasks(this.#multipliers);
  }

  *bounds(): Generator<void, Float64Array> {
    const { maximumNetworks } = this.#problem;
    const values = yield* this.#projection.values(this.#ofUnits(this.#link), maximumNetworks);
    const stars = new LinkedStars(this.#problem, this.#affinities, this.#link);
    return values.map((value, networks) => (networks === 0 ? value : value + stars.value(networks)));
  }

  *improve(networks: number, rounds: number): Generator<void, void> {
    if (this.#hulls.some(hull => hull.length === 0)) return;
    const count = this.#roots.length;
    const [multipliers, nearest] = [this.#multipliers, this.#nearest];
    const step = this.#norm / Math.sqrt(networks);
    for (let round = 0; round < rounds; round++) {
      const wanted = nearest.map((entry, at) => entry + (multipliers[at] as number) / step);
      const projected = yield* this.#projection.nearest(wanted, networks);
      for (let at = 0; at < multipliers.length; at++) {
        const [own, multiplier] = [projected[at] as number, multipliers[at] as number];
        const i = at / (count + 1);
        const entry = Number.isInteger(i)
          ? proximalPoint(this.#hulls[i] as readonly SizePoint[], own - multiplier / step, step)
          : this.#isBarred[at] === 1
            ? 0
            : Math.max(0, own + ((this.#worth[at] as number) - multiplier) / step);
        nearest[at] = entry;
        multipliers[at] = multiplier + step * (entry - own);
      }
      yield;
    }
    this.#link = this.#ofTasks(multipliers);
  }

  *descend(networks: number, known: number, rounds: number): Generator<void, number> {
    let best = Number.POSITIVE_INFINITY;
    let bestLink = this.#link;
    const link = Float64Array.from(this.#link);
    let [eagerness, waited] = [1, 0];
    for (let round = 0; round < rounds; round++) {
      const part = yield* this.#projection.highest(this.#ofUnits(link), networks);
      const choice = new LinkedStars(this.#problem, this.#affinities, link).choose(networks);
      if (!choice) return Number.NEGATIVE_INFINITY;
      const bound = part.value + choice.value;
      const isMuchBetter = bound < best - 1e-4 * (best - known);
      if (bound < best) [best, bestLink] = [bound, Float64Array.from(link)];
      if (isMuchBetter) waited = 0;
      else if (++waited > patience) [eagerness, waited] = [eagerness / 2, 0];
      const found = this.#ofTasks(part.found);
      let norm = 0;
      for (let at = 0; at < link.length; at++) {
        found[at] = (found[at] as number) - (choice.shares[at] as number);
        norm += (found[at] as number) ** 2;
      }
      if (norm < 1e-18 || eagerness < leastEagerness || best <= known + 1e-9 * Math.abs(known)) break;
      const step = (eagerness * Math.max(0, bound - known)) / norm;
      for (let at = 0; at < link.length; at++) link[at] = (link[at] as number) - step * (found[at] as number);
      yield;
    }
    this.#link = bestLink;
    return best;
  }

  /** What stands for a unit stands for each of its tasks. */
  #ofTasks(matrix: Float64Array): Float64Array {
    const { units, taskCount } = this.#problem;
    const count = units.length;
    const found = new Float64Array(taskCount ** 2);
    units.forEach((helpers, i) => {
      units.forEach((unit, j) => {
        const roots = (this.#roots[i] as number) * (this.#roots[j] as number);
        const entry = (matrix[i * count + j] as number) / roots;
        for (const u of helpers) for (const t of unit) found[u * taskCount + t] = entry;
      });
    });
    return found;
  }

  /** The matrix whose product with that of units is the product of multipliers with that of tasks, both directions alike. */
  #ofUnits(link: Float64Array): Float64Array {
    const { units, taskCount } = this.#problem;
    const count = units.length;
    const found = new Float64Array(count ** 2);
    units.forEach((helpers, i) => {
      units.forEach((unit, j) => {
        let sum = 0;
        for (const u of helpers)
          for (const t of unit)
            sum += (link[u * taskCount + t] as number) + (link[t * taskCount + u] as number);
        found[i * count + j] = sum / (2 * (this.#roots[i] as number) * (this.#roots[j] as number));
      });
    });
    return found;
  }

  #isParted(i: number, j: number): boolean {
    const { units, taskCount, apart } = this.#problem;
    if (apart[i * units.length + j] === 1) return true;
    const [a, b] = [units[i] as readonly number[], units[j] as readonly number[]];
    return a.some(u => b.some(t => u !== t && !Number.isFinite(this.#affinities[u * taskCount + t])));
  }

  /** By the size of its set, what a unit is worth beyond what its row of X counts. Parts are the diagonal of X. */
  #hullOf(unit: readonly number[], within: number): readonly SizePoint[] {
    const { taskCount, value, least, most } = this.#problem;
    const helpers = unit.map(t =>
      Float64Array.from({ length: taskCount }, (_, u) =>
        u === t ? Number.NEGATIVE_INFINITY : (this.#affinities[u * taskCount + t] as number),
      ).filter(amount => amount > Number.NEGATIVE_INFINITY),
    );
    const points: SizePoint[] = [];
    for (let size = most; size >= Math.max(least, unit.length); size--) {
      if (helpers.some(({ length }) => length < size - 1)) continue;
      const further = size > 1 ? shareOf(value, size) - 1 / size : 0;
      const part = unit.length / size;
      const best = helpers.reduce((sum, own) => sum + further * sumOfLargest(own, size - 1), within * part);
      points.push({ size, part, value: best });
    }
    return upperHull(points);
  }
}

/** The place of a pair the other way about. */
function turned(at: number, size: number): number {
  return (at % size) * size + Math.floor(at / size);
}
