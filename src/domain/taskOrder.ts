import type { PairValues } from './gains.ts';
import { leafOrder } from './leafOrder.ts';

export type TaskOrder = 'given' | 'help' | 'leaf';

/** `rows[i]` is the row that stands at place `i`. */
export interface OrderedTasks {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The places of rows and columns: as `given`; by `help`, the mean that a row gives, largest first (columns of a
 * rectangular table by the mean they receive); or by `leaf`, tasks with like profiles side by side. A square table keeps
 * one order for both. Missing values are left out of means and distances.
 */
export function orderTasks(pairs: PairValues, order: TaskOrder): OrderedTasks {
  const rows = pairs.rows.map((_, i) => i);
  const columns = pairs.columns.map((_, i) => i);
  if (order === 'given') return { rows, columns };
  const width = columns.length;
  const at = (r: number, c: number) => pairs.values[r * width + c] as number;
  const isSquare = rows.length === width && pairs.rows.every((task, i) => task.id === pairs.columns[i]?.id);
  // The diagonal of a square table is no pair: it is on another scale, or missing.
  const row = (r: number) => columns.map(c => (isSquare && r === c ? Number.NaN : at(r, c)));
  const column = (c: number) => rows.map(r => (isSquare && r === c ? Number.NaN : at(r, c)));
  const sort = (profiles: readonly (readonly number[])[]) =>
    order === 'help' ? byMean(profiles) : byProfile(profiles);
  if (isSquare) {
    const profiles = order === 'help' ? rows.map(row) : rows.map(i => [...row(i), ...column(i)]);
    const places = sort(profiles);
    return { rows: places, columns: places };
  }
  return { rows: sort(rows.map(row)), columns: sort(columns.map(column)) };
}

function byMean(profiles: readonly (readonly number[])[]): readonly number[] {
  const means = profiles.map(profile => {
    const known = profile.filter(Number.isFinite);
    return known.length === 0
      ? Number.NEGATIVE_INFINITY
      : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
  return [...means.keys()].sort((a, b) => (means[b] as number) - (means[a] as number) || a - b);
}

function byProfile(profiles: readonly (readonly number[])[]): readonly number[] {
  return leafOrder(profiles.map(a => profiles.map(b => meanDistance(a, b))));
}

/** Root mean square difference over the places where both are finite; 0 where there is none. */
function meanDistance(a: readonly number[], b: readonly number[]): number {
  let [sum, count] = [0, 0];
  a.forEach((value, i) => {
    const difference = value - (b[i] as number);
    if (!Number.isFinite(difference)) return;
    sum += difference * difference;
    count++;
  });
  return count === 0 ? 0 : Math.sqrt(sum / count);
}
