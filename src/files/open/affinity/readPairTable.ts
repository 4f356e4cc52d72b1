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
