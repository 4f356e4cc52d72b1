import { budgetOf, type GroupingProblem, shareOf } from '../groupingProblem.ts';
import { addSlope, nearHighest } from './coverSlope.ts';
import { LinkedStars } from './linkedStars.ts';
import { allowedAffinities } from './movedStars.ts';
import { proximalPoint } from './proximalPoint.ts';
import type { Relaxation } from './relaxation.ts';
import { type SizePoint, upperHull } from './sizeChoice.ts';
import { sumOfLargest } from './sumOfLargest.ts';
import { positivePart, roundingOf, symmetricEigen } from './symmetricEigen.ts';

/** Rounds without a much better bound after which steps downhill are halved, and when they are given up. */
const patience = 8;
const leastEagerness = 1e-3;
/** Slopes are taken over all that is within this share of the gap from the highest. */
const smoothing = 0.2;

/**
 * A bound on covers. With s the 0/1 vector of a set of m tasks and t that of those it serves, the sums over sets of s s' / m (P),
 * s t' / m (Z) and t t' / m (Q) make a matrix [P Z; Z' Q] without eigenvalues or entries below 0. The trace of P is the
 * number of sets, all its entries come to their tasks; a column of Z is what its task chooses: 1 / m for each of the set, for
 * itself too, where Q has the same. With multipliers for the whole matrix that have no eigenvalue above 0 the rest of the value is
 * bounded by what P may cost and by what each task chooses by itself ({@link LinkedStars}). Good ones come from alternating
 * directions; the eigenvalues above 0 that are left are moved to the diagonal.
 */
export class CoverRelaxation implements Relaxation {
  readonly #problem: GroupingProblem;
  readonly #affinities: Float64Array;
  /** Tasks x tasks: 1 where no set may hold both, served or not. */
  readonly #isBarred: Uint8Array;
  readonly #hulls: readonly (readonly SizePoint[])[];
  /** Of the whole matrix: rows and columns of P first. */
  readonly #multipliers: Float64Array;
  readonly #nearest: Float64Array;
  readonly #norm: number;

  constructor(problem: GroupingProblem) {
    this.#problem = problem;
    const { taskCount } = problem;
    this.#affinities = allowedAffinities(problem);
    const { units, apart } = problem;
    const unitOf = Int32Array.from({ length: taskCount }, (_, task) =>
      units.findIndex(unit => unit.includes(task)),
    );
    this.#isBarred = Uint8Array.from({ length: taskCount ** 2 }, (_, at) => {
      const [u, t] = [Math.floor(at / taskCount), at % taskCount];
      return u === t ? 0 : (apart[(unitOf[u] as number) * units.length + (unitOf[t] as number)] as number);
    });
    this.#hulls = Array.from({ length: taskCount }, (_, t) => this.#hullOf(t));
    const size = 2 * taskCount;
    this.#multipliers = new Float64Array(size ** 2);
    this.#nearest = new Float64Array(size ** 2);
    let norm = 0;
    for (let u = 0; u < taskCount; u++) {
      for (let t = 0; t < taskCount; t++) {
        const worth = this.#worthAt(u, t);
        norm += worth ** 2;
        this.#multipliers[u * size + taskCount + t] = worth / 2;
        this.#multipliers[(taskCount + t) * size + u] = worth / 2;
      }
    }
    this.#norm = Math.sqrt(norm) || 1;
  }

  *bounds(): Generator<void, Float64Array> {
    const { taskCount, maximumNetworks, cost } = this.#problem;
    const size = 2 * taskCount;
    const { values } = yield* symmetricEigen(this.#multipliers, size, false);
    const { link, rate } = this.#parted(this.#multipliers, values[size - 1] as number);
    const stars = new LinkedStars(this.#problem, this.#affinities, link);
    return Float64Array.from({ length: maximumNetworks + 1 }, (_, networks) =>
      networks === 0
        ? Number.NEGATIVE_INFINITY
        : rate * budgetOf(cost, taskCount, networks) + stars.value(networks),
    );
  }

  /** What multipliers of a highest eigenvalue leave to the choice of each task, and what a unit of the budget buys of P at the most. */
  #parted(multipliers: Float64Array, highest: number) {
    const { taskCount, cost } = this.#problem;
    const size = 2 * taskCount;
    const shift = Math.max(0, highest) + roundingOf(multipliers, size);
    const at = (i: number, j: number) => multipliers[i * size + j] as number;
    const link = new Float64Array(taskCount ** 2);
    let rate = 0;
    for (let u = 0; u < taskCount; u++) {
      for (let t = 0; t < taskCount; t++) {
        link[u * taskCount + t] = 2 * at(u, taskCount + t);
        if (u === t || this.#isBarred[u * taskCount + t] === 1) continue;
        const worth = 0 - at(u, t);
        if (worth > 0) rate = Math.max(rate, worth / cost.decoder);
      }
      link[u * (taskCount + 1)] = 2 * at(u, taskCount + u) + at(taskCount + u, taskCount + u) - shift;
      rate = Math.max(rate, (shift - at(u, u)) / (cost.trunk + cost.decoder));
    }
    return { link, rate };
  }

  *improve(networks: number, rounds: number): Generator<void, void> {
    if (this.#hulls.some(hull => hull.length === 0)) return;
    const { taskCount } = this.#problem;
    const size = 2 * taskCount;
    const [multipliers, nearest] = [this.#multipliers, this.#nearest];
    const step = this.#norm / Math.sqrt(networks) / 2;
    for (let round = 0; round < rounds; round++) {
      const wanted = nearest.map((entry, at) => entry + (multipliers[at] as number) / step);
      const positive = yield* positivePart(wanted, size);
      for (let u = 0; u < taskCount; u++) {
        for (let t = 0; t < taskCount; t++) {
          const worth = this.#worthAt(u, t) / 2 / step;
          const [there, back] = [u * size + taskCount + t, (taskCount + t) * size + u];
          nearest[there] = (positive[there] as number) - (multipliers[there] as number) / step + worth;
          nearest[back] = nearest[there];
          for (const place of [u * size + t, (taskCount + u) * size + taskCount + t]) {
            nearest[place] = (positive[place] as number) - (multipliers[place] as number) / step;
          }
        }
      }
      this.#limitTraining(nearest, networks);
      for (let t = 0; t < taskCount; t++) this.#chooseColumn(nearest, t, step);
      for (let at = 0; at < multipliers.length; at++) {
        multipliers[at] =
          (multipliers[at] as number) + step * ((nearest[at] as number) - (positive[at] as number));
      }
      this.#keepSigns(multipliers);
      yield;
    }
  }

  /** Multipliers of entries that may be as large as they like: none below 0, whatever rounding makes of them. */
  #keepSigns(multipliers: Float64Array): void {
    const { taskCount, cost } = this.#problem;
    const size = 2 * taskCount;
    for (let u = 0; u < taskCount; u++) {
      for (let t = 0; t < taskCount; t++) {
        if (u === t) continue;
        const [trained, served] = [u * size + t, (taskCount + u) * size + taskCount + t];
        const isServed = !this.#isLeftOut(u, t) && !this.#isLeftOut(t, u);
        if (cost.decoder === 0 && this.#isBarred[u * taskCount + t] === 0)
          multipliers[trained] = Math.max(0, multipliers[trained] as number);
        if (isServed) multipliers[served] = Math.max(0, multipliers[served] as number);
      }
    }
  }

  *descend(networks: number, known: number, rounds: number): Generator<void, number> {
    const { taskCount, cost } = this.#problem;
    const size = 2 * taskCount;
    let best = (yield* this.bounds())[networks] as number;
    // Where each task costs something too, what a network costs is no sum over the diagonal.
    if (cost.decoder > 0) return best;
    const multipliers = Float64Array.from(this.#multipliers);
    const slope = new Float64Array(size ** 2);
    let [eagerness, waited] = [1, 0];
    for (let round = 0; round < rounds; round++) {
      const { values, vectors } = yield* symmetricEigen(multipliers, size);
      const { link, rate } = this.#parted(multipliers, values[size - 1] as number);
      const choice = new LinkedStars(this.#problem, this.#affinities, link).choose(networks);
      if (!choice) return Number.NEGATIVE_INFINITY;
      const bound = rate * networks * cost.trunk + choice.value;
      const isMuchBetter = bound < best - 1e-4 * (best - known);
      if (bound < best) {
        best = bound;
        this.#multipliers.set(multipliers);
      }
      if (isMuchBetter) waited = 0;
      else if (++waited > patience) [eagerness, waited] = [eagerness / 2, 0];
      if (eagerness < leastEagerness || best <= known + 1e-9 * Math.abs(known)) break;
      let parts = networks;
      for (let t = 0; t < taskCount; t++) parts += choice.shares[t * (taskCount + 1)] as number;
      const room = (smoothing * (bound - known)) / parts;
      addSlope(slope.fill(0), choice.shares, parts, { values, vectors }, room);
      const top = Float64Array.from(
        { length: taskCount },
        (_, u) => 0 - (multipliers[u * (size + 1)] as number),
      );
      nearHighest(top, room).forEach((weight, u) => {
        slope[u * (size + 1)] = (slope[u * (size + 1)] as number) - networks * weight;
      });
      let norm = 0;
      for (let at = 0; at < slope.length; at++) {
        if (this.#isHeld(at) && (multipliers[at] as number) <= 0 && (slope[at] as number) > 0) slope[at] = 0;
        norm += (slope[at] as number) ** 2;
      }
      if (norm < 1e-18) break;
      const step = (eagerness * Math.max(0, bound - known)) / norm;
      for (let at = 0; at < slope.length; at++)
        multipliers[at] = (multipliers[at] as number) - step * (slope[at] as number);
      this.#keepSigns(multipliers);
      yield;
    }
    return best;
  }

  /** Whether the multiplier of an entry may not be below 0. */
  #isHeld(at: number): boolean {
    const { taskCount } = this.#problem;
    const size = 2 * taskCount;
    const [i, j] = [Math.floor(at / size), at % size];
    if (i === j || i < taskCount !== j < taskCount) return false;
    const [u, t] = [i % taskCount, j % taskCount];
    return i < taskCount
      ? this.#isBarred[u * taskCount + t] === 0
      : !this.#isLeftOut(u, t) && !this.#isLeftOut(t, u);
  }

  /** P to the nearest without an entry below 0 that costs no more than so many networks. */
  #limitTraining(matrix: Float64Array, networks: number): void {
    const { taskCount, cost } = this.#problem;
    const size = 2 * taskCount;
    const budget = budgetOf(cost, taskCount, networks);
    const priceAt = (u: number, t: number) => (u === t ? cost.trunk + cost.decoder : cost.decoder);
    const entryAt = (u: number, t: number, price: number) =>
      this.#isBarred[u * taskCount + t] === 1
        ? 0
        : Math.max(0, (matrix[u * size + t] as number) - price * priceAt(u, t));
    const costAt = (price: number) => {
      let sum = 0;
      for (let u = 0; u < taskCount; u++) {
        if (cost.decoder === 0) sum += cost.trunk * entryAt(u, u, price);
        else for (let t = 0; t < taskCount; t++) sum += priceAt(u, t) * entryAt(u, t, price);
      }
      return sum;
    };
    let price = 0;
    if (costAt(0) > budget) {
      let [low, high] = [0, 1 / cost.trunk];
      while (costAt(high) > budget) high *= 2;
      for (let i = 0; i < 50; i++) {
        price = (low + high) / 2;
        if (costAt(price) > budget) low = price;
        else high = price;
      }
      price = high;
    }
    for (let u = 0; u < taskCount; u++)
      for (let t = 0; t < taskCount; t++) matrix[u * size + t] = entryAt(u, t, price);
  }

  /** Q without an entry below 0, and a column of Z to the nearest that a task may choose. */
  #chooseColumn(matrix: Float64Array, task: number, step: number): void {
    const { taskCount } = this.#problem;
    const size = 2 * taskCount;
    const hull = this.#hulls[task] as readonly SizePoint[];
    const own = (taskCount + task) * (size + 1);
    const wanted = Float64Array.from({ length: taskCount }, (_, u) =>
      u === task || this.#isLeftOut(u, task)
        ? Number.NEGATIVE_INFINITY
        : (matrix[u * size + taskCount + task] as number),
    );
    const near = (2 * (matrix[task * size + taskCount + task] as number) + (matrix[own] as number)) / 3;
    const aloneAt = (price: number) => proximalPoint(hull, near - (2 * price) / 3, 3 * step);
    let [low, high] = [near - 1, near + 1];
    const sumAt = (price: number) => {
      let sum = aloneAt(price);
      for (const entry of wanted) if (entry > price) sum += entry - price;
      return sum;
    };
    while (sumAt(low) < 1 && low > -1e6) low -= 2 * (high - low);
    while (sumAt(high) > 1 && high < 1e6) high += 2 * (high - low);
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (sumAt(middle) > 1) low = middle;
      else high = middle;
    }
    for (let u = 0; u < taskCount; u++) {
      const entry = u === task ? aloneAt(high) : Math.max(0, (wanted[u] as number) - high);
      matrix[u * size + taskCount + task] = entry;
      matrix[(taskCount + task) * size + u] = entry;
      const place = (taskCount + u) * size + taskCount + task;
      const isOut = this.#isLeftOut(u, task) || this.#isLeftOut(task, u);
      matrix[place] = u === task ? entry : isOut ? 0 : Math.max(0, matrix[place] as number);
    }
  }

  #worthAt(helper: number, task: number): number {
    const amount = this.#affinities[helper * this.#problem.taskCount + task] as number;
    return helper === task || this.#isLeftOut(helper, task) ? 0 : amount;
  }

  /** Whether no set that serves the task holds the helper. */
  #isLeftOut(helper: number, task: number): boolean {
    return this.#affinities[helper * this.#problem.taskCount + task] === Number.NEGATIVE_INFINITY;
  }

  /** By the size of its set, what a task is worth beyond what its column of Z counts. Parts are the diagonal of Z. */
  #hullOf(task: number): readonly SizePoint[] {
    const { taskCount, value, least, most } = this.#problem;
    const helpers = Float64Array.from({ length: taskCount }, (_, u) =>
      u === task ? Number.NEGATIVE_INFINITY : (this.#affinities[u * taskCount + task] as number),
    ).filter(amount => amount > Number.NEGATIVE_INFINITY);
    const points: SizePoint[] = [];
    for (let size = Math.min(most, helpers.length + 1); size >= least; size--) {
      const further = size > 1 ? shareOf(value, size) - 1 / size : 0;
      points.push({ size, part: 1 / size, value: further * sumOfLargest(helpers, size - 1) });
    }
    return upperHull(points);
  }
}
