import { isSquareTable, type ReadPairTable, selfColumns } from './readPairTable.ts';

/** A value with its place in the table. */
export interface PairValue {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** The value of the same two tasks the other way round; `NaN` where there is none. */
  readonly back: number;
}

export interface PairSummary {
  /** Values of two different tasks, and cells of such pairs, present or not. */
  readonly valueCount: number;
  readonly pairCount: number;
  /** The first pairs without a value, as row and column. */
  readonly missing: readonly (readonly [row: number, column: number])[];
  /** Values of a task with itself. */
  readonly self: readonly number[];
  /** The two extremes among values of different tasks; absent where there are none. */
  readonly lowest?: PairValue;
  readonly highest?: PairValue;
  /** The pair that differs most from its reverse, or else the highest: it shows best which way the table points. */
  readonly telling?: PairValue;
  /** Whether all pairs have the same value both ways. */
  readonly isSymmetric: boolean;
}

const mostMissing = 8;

/** What stands out in a table of pairs. One pass. */
export function summarisePairs(table: ReadPairTable): PairSummary {
  const { rows, columns, values } = table;
  const width = columns.length;
  const columnOf = selfColumns(table);
  const rowOf = selfColumns({ rows: columns, columns: rows });
  const self: number[] = [];
  const missing: [number, number][] = [];
  let [valueCount, pairCount, widest] = [0, 0, 0];
  let lowest: PairValue | undefined;
  let highest: PairValue | undefined;
  let telling: PairValue | undefined;
  for (let row = 0; row < rows.length; row++) {
    const ownColumn = columnOf[row] as number;
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column] as number;
      if (column === ownColumn) {
        if (!Number.isNaN(value)) self.push(value);
        continue;
      }
      pairCount++;
      if (Number.isNaN(value)) {
        if (missing.length < mostMissing) missing.push([row, column]);
        continue;
      }
      valueCount++;
      const backRow = rowOf[column] as number;
      const back =
        backRow < 0 || ownColumn < 0 ? Number.NaN : (values[backRow * width + ownColumn] as number);
      const isNew = !lowest || !highest || value < lowest.value || value > highest.value;
      if (!isNew && !(value - back > widest)) continue;
      const place = { row, column, value, back };
      if (!lowest || value < lowest.value) lowest = place;
      if (!highest || value > highest.value) highest = place;
      if (value - back > widest) {
        widest = value - back;
        telling = place;
      }
    }
  }
  const isSymmetric = isSquareTable(table) && valueCount > 0 && telling === undefined && missing.length === 0;
  const extremes = lowest && highest ? { lowest, highest, telling: telling ?? highest } : {};
  return { valueCount, pairCount, missing, self, isSymmetric, ...extremes };
}

/** Whether the values of different tasks are all positive and span more than a factor of 100. */
export function suitsLog({ lowest, highest }: PairSummary): boolean {
  return (
    lowest !== undefined && highest !== undefined && lowest.value > 0 && highest.value > 100 * lowest.value
  );
}

/** Whether values of tasks with themselves lie on another scale than those of pairs. */
export function diagonalScale({ self, lowest, highest }: PairSummary): 'above' | 'below' | undefined {
  if (self.length === 0 || !lowest || !highest) return undefined;
  const middle = self.toSorted((a, b) => a - b)[self.length >> 1] as number;
  const margin = (highest.value - lowest.value) / 2;
  if (middle > highest.value + margin) return 'above';
  return middle < lowest.value - margin ? 'below' : undefined;
}
