import { matchTasks } from '../tables/matchTasks.ts';
import type { PairValues } from './gains.ts';

/** The values of two tables side by side: rows and columns of both are the same tasks, each as its own table has them. */
export interface AlignedPairs {
  readonly a: PairValues;
  readonly b: PairValues;
}

/**
 * What both have of the tasks that both have ({@link matchTasks}), in the order of the first. `NaN` where a value is
 * missing, and for a task with itself, which is no pair.
 */
export function alignPairs(a: PairValues, b: PairValues): AlignedPairs {
  const kept = (places: readonly number[]) =>
    places.flatMap((there, here) => (there < 0 ? [] : [{ here, there }]));
  const rows = kept(matchTasks(a.rows, b.rows));
  const columns = kept(matchTasks(a.columns, b.columns));
  const pick = (values: Float64Array, width: number, side: 'here' | 'there') =>
    Float64Array.from(
      rows.flatMap(row =>
        columns.map(column => {
          const isSelf =
            a.rows[row.here]?.id === a.columns[column.here]?.id ||
            b.rows[row.there]?.id === b.columns[column.there]?.id;
          return isSelf ? Number.NaN : (values[row[side] * width + column[side]] as number);
        }),
      ),
    );
  const side = (pairs: PairValues, at: 'here' | 'there'): PairValues => ({
    rows: rows.flatMap(row => pairs.rows[row[at]] ?? []),
    columns: columns.flatMap(column => pairs.columns[column[at]] ?? []),
    values: pick(pairs.values, pairs.columns.length, at),
    ...(pairs.errors && { errors: pick(pairs.errors, pairs.columns.length, at) }),
  });
  return { a: side(a, 'here'), b: side(b, 'there') };
}

/** One pair of tasks that both tables have a value for. */
export interface SharedPair {
  /** Places among the rows and columns of the aligned values. */
  readonly row: number;
  readonly column: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The pairs of which both values are there, row by row. `symmetric`: each pair of tasks once, for square values that are
 * the same both ways.
 */
export function sharedPairs({ a, b }: AlignedPairs, symmetric: boolean): readonly SharedPair[] {
  const width = a.columns.length;
  const pairs: SharedPair[] = [];
  a.values.forEach((value, i) => {
    const other = b.values[i] as number;
    const [row, column] = [Math.floor(i / width), i % width];
    if (!Number.isFinite(value) || !Number.isFinite(other) || (symmetric && row > column)) return;
    pairs.push({ row, column, a: value, b: other });
  });
  return pairs;
}

/** The second minus the first, under the tasks of the first; `NaN` where either is missing. Errors are known where both are. */
export function differenceOf({ a, b }: AlignedPairs): PairValues {
  const { rows, columns, values, errors } = a;
  return {
    ...{ rows, columns, values: values.map((value, i) => (b.values[i] as number) - value) },
    ...(errors &&
      b.errors && { errors: errors.map((error, i) => Math.hypot(error, b.errors?.[i] ?? Number.NaN)) }),
  };
}
