import type { PairValues } from '../../core/gains/gains.ts';

/** Index permutations of rows and columns: `rows[i]` is what stands at place `i`. */
interface Permutations {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The same values with rows and columns in another order. */
export function reorderPairs(pairs: PairValues, { rows, columns }: Permutations): PairValues {
  const width = pairs.columns.length;
  const inOrder = (values: Float64Array) => {
    const placed = new Float64Array(values.length);
    rows.forEach((fromRow, r) => {
      columns.forEach((fromColumn, c) => {
        placed[r * width + c] = values[fromRow * width + fromColumn] as number;
      });
    });
    return placed;
  };
  const pick = <T>(items: readonly T[], order: readonly number[]) => order.map(i => items[i] as T);
  return {
    rows: pick(pairs.rows, rows),
    columns: pick(pairs.columns, columns),
    values: inOrder(pairs.values),
    ...(pairs.errors && { errors: inOrder(pairs.errors) }),
  };
}
