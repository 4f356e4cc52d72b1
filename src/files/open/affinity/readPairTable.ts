import { isTotalWord } from '../names/totalWords.ts';

/** The most cells that a table of pairs may have: 2,000 x 2,000. */
export const mostCells = 4_000_000;

/**
 * Values of pairs as a file has them, before it is said which way they point: `values[r * columns.length + c]` belongs to
 * what is named first (`rows[r]`) and second (`columns[c]`); `NaN` = missing. No name stands twice on one side.
 */
export interface ReadPairTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Float64Array;
}

/** The table without rows and columns that sum others up, of which there are some beside at least two tasks. */
export function withoutTotals({
  rows,
  columns,
  values,
}: ReadPairTable): ReadPairTable & { readonly totals: readonly string[] } {
  const keep = (names: readonly string[]) => {
    const own = names.flatMap((name, i) => (isTotalWord(name) ? [] : [i]));
    return own.length < 2 ? names.map((_, i) => i) : own;
  };
  const [keptRows, keptColumns] = [keep(rows), keep(columns)];
  const left = (names: readonly string[], kept: readonly number[]) =>
    names.filter((_, i) => !kept.includes(i));
  const totals = [...new Set([...left(rows, keptRows), ...left(columns, keptColumns)])];
  if (totals.length === 0) return { rows, columns, values, totals };
  const width = columns.length;
  return {
    rows: keptRows.map(r => rows[r] ?? ''),
    columns: keptColumns.map(c => columns[c] ?? ''),
    values: Float64Array.from(keptRows.flatMap(r => keptColumns.map(c => values[r * width + c] as number))),
    totals,
  };
}

/** For each row the column of the same name, −1 where there is none. */
export function selfColumns({ rows, columns }: Pick<ReadPairTable, 'rows' | 'columns'>): Int32Array {
  const indexOf = new Map(columns.map((name, c) => [name, c]));
  return Int32Array.from(rows, name => indexOf.get(name) ?? -1);
}

/** Whether rows and columns are the same tasks in the same order. */
export function isSquareTable({ rows, columns }: ReadPairTable): boolean {
  return rows.length === columns.length && rows.every((name, r) => name === columns[r]);
}

/**
 * The table with its columns in the order of its rows, where both are the same tasks; else the table itself: a rectangle
 * keeps the order of the file, so that what was written is read back as it was.
 */
export function alignPairTable(table: ReadPairTable): ReadPairTable {
  const { rows, columns, values } = table;
  const columnOf = selfColumns(table);
  if (rows.length !== columns.length || isSquareTable(table) || columnOf.includes(-1)) return table;
  const width = columns.length;
  const aligned = new Float64Array(values.length);
  for (let r = 0; r < width; r++) {
    for (let c = 0; c < width; c++) {
      aligned[r * width + c] = values[r * width + (columnOf[c] as number)] as number;
    }
  }
  return { rows, columns: rows, values: aligned };
}

/** The table with rows and columns exchanged. */
export function transposePairs({ rows, columns, values }: ReadPairTable): ReadPairTable {
  const turned = new Float64Array(values.length);
  const [height, width] = [rows.length, columns.length];
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) turned[c * height + r] = values[r * width + c] as number;
  }
  return { rows: columns, columns: rows, values: turned };
}

/**
 * Whether each pair of tasks stands once, as in an upper triangle: no two stand both ways (0 on one side counts as nothing), there are tasks on
 * both sides, and nine of ten pairs have a value.
 */
export function standsOnce(table: ReadPairTable): boolean {
  const { rows, columns, values } = table;
  const columnOf = selfColumns(table);
  const rowOf = selfColumns({ rows: columns, columns: rows });
  const shared = columnOf.filter(column => column >= 0).length;
  const all = rows.length + columns.length - shared;
  if (shared === 0 || all < 3) return false;
  let [pairs, zeros] = [0, 0];
  for (let r = 0; r < rows.length; r++) {
    for (let c = 0; c < columns.length; c++) {
      const value = values[r * columns.length + c] as number;
      if (Number.isNaN(value) || c === columnOf[r]) continue;
      const [backRow, backColumn] = [rowOf[c] as number, columnOf[r] as number];
      const back =
        backRow < 0 || backColumn < 0
          ? Number.NaN
          : (values[backRow * columns.length + backColumn] as number);
      if (value === 0 && !Number.isNaN(back)) zeros++;
      else if (Number.isNaN(back) || back === 0) pairs++;
      else return false;
    }
  }
  return pairs * 20 >= 9 * all * (all - 1) && (zeros === 0 || zeros === pairs);
}

/** A table in which each pair stands once with its values both ways: rows and columns are all its tasks. */
export function mirrorPairs({ rows, columns, values }: ReadPairTable): ReadPairTable {
  const names = [...new Set([...rows, ...columns])];
  const place = new Map(names.map((name, i) => [name, i]));
  const all = new Float64Array(names.length ** 2).fill(Number.NaN);
  const isFree = (at: number) => Number.isNaN(all[at] as number) || all[at] === 0;
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      const value = values[r * columns.length + c] as number;
      if (Number.isNaN(value)) return;
      const [a, b] = [place.get(row) as number, place.get(column) as number];
      for (const at of [a * names.length + b, b * names.length + a]) if (isFree(at)) all[at] = value;
    });
  });
  return { rows: names, columns: names, values: all };
}
