import { runSteps } from '../../base/steps/runSteps.ts';
import type { PairValues } from './gains.ts';
import { leafOrder } from './leafOrder.ts';

export type TaskOrder = 'given' | 'help' | 'leaf';

/** `rows[i]` is the row that stands at place `i`. */
export interface OrderedTasks {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Values read or compared between two yields: a fraction of a millisecond, some milliseconds before the code is compiled. */
const slice = 50_000;

/**
 * The places of rows and columns: as `given`; by `help`, the mean that a row gives, largest first (columns of a
 * rectangular table by the mean they receive); or by `leaf`, tasks with like profiles side by side. A square table keeps
 * one order for both. Missing values are left out of means and distances. The leaves of 200 tasks take some 40 ms, growing
 * with the third power: see {@link orderTasksInSteps}.
 */
export function orderTasks(pairs: PairValues, order: TaskOrder): OrderedTasks {
  return runSteps(orderTasksInSteps(pairs, order));
}

/** The same, yielding now and then, so that a caller may let others work in between. */
export function* orderTasksInSteps(pairs: PairValues, order: TaskOrder): Generator<void, OrderedTasks> {
  const rows = pairs.rows.map((_, i) => i);
  const columns = pairs.columns.map((_, i) => i);
  if (order === 'given') return { rows, columns };
  const width = columns.length;
  const isSquare = rows.length === width && pairs.rows.every((task, i) => task.id === pairs.columns[i]?.id);
  // The diagonal of a square table is no pair: it is on another scale, or missing.
  const at = (r: number, c: number) =>
    isSquare && r === c ? Number.NaN : (pairs.values[r * width + c] as number);
  const row = (r: number) => profileOf(width, c => at(r, c));
  const column = (c: number) => profileOf(rows.length, r => at(r, c));
  if (order === 'help') {
    const places = byMean(rows.map(row));
    return { rows: places, columns: isSquare ? places : byMean(columns.map(column)) };
  }
  if (isSquare) {
    const both = (i: number) => profileOf(2 * width, k => (k < width ? at(i, k) : at(k - width, i)));
    const places = yield* byProfile(yield* profilesOf(rows, both));
    return { rows: places, columns: places };
  }
  const ofRows = yield* byProfile(yield* profilesOf(rows, row));
  return { rows: ofRows, columns: yield* byProfile(yield* profilesOf(columns, column)) };
}

/** The profiles of the given places, yielding now and then. */
function* profilesOf(
  places: readonly number[],
  profile: (place: number) => Float64Array,
): Generator<void, readonly Float64Array[]> {
  const profiles: Float64Array[] = [];
  let read = 0;
  for (const place of places) {
    const own = profile(place);
    profiles.push(own);
    read += own.length;
    if (read < slice) continue;
    read = 0;
    yield;
  }
  return profiles;
}

function profileOf(length: number, valueAt: (i: number) => number): Float64Array {
  const profile = new Float64Array(length);
  for (let i = 0; i < length; i++) profile[i] = valueAt(i);
  return profile;
}

function byMean(profiles: readonly Float64Array[]): readonly number[] {
  const means = profiles.map(profile => {
    const known = profile.filter(Number.isFinite);
    return known.length === 0
      ? Number.NEGATIVE_INFINITY
      : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
  return [...means.keys()].sort((a, b) => (means[b] as number) - (means[a] as number) || a - b);
}

function* byProfile(profiles: readonly Float64Array[]): Generator<void, readonly number[]> {
  const count = profiles.length;
  const distance = new Float64Array(count * count);
  let compared = 0;
  for (const [i, a] of profiles.entries()) {
    for (let j = i + 1; j < count; j++) {
      const between = meanDistance(a, profiles[j] as Float64Array);
      distance[i * count + j] = between;
      distance[j * count + i] = between;
      compared += a.length;
      if (compared < slice) continue;
      compared = 0;
      yield;
    }
  }
  return yield* leafOrder(distance, count);
}

/** Root mean square difference over the places where both are finite; 0 where there is none. */
function meanDistance(a: Float64Array, b: Float64Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    // NaN where one is missing.
    if (!(Math.abs(difference) < Number.POSITIVE_INFINITY)) continue;
    sum += difference * difference;
    count++;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}
