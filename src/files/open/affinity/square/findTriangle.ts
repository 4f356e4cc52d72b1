/** A row of cells: how many there are, and which of them hold a number. */
interface TriangleRow {
  readonly length: number;
  readonly isFilled: (column: number) => boolean;
  /** Whether a cell holds exactly zero, as fills the other half in some programs. */
  readonly isZero: (column: number) => boolean;
}

/** A row of numbers, `NaN` where there is none. */
export function triangleRow(values: ArrayLike<number>, length = values.length): TriangleRow {
  return {
    length,
    isFilled: column => column < values.length && !Number.isNaN(values[column]),
    isZero: column => values[column] === 0,
  };
}

/** A square of which each pair stands once, without names of rows. */
export interface Triangle {
  /** How many tasks there are. */
  readonly size: number;
  /** The task of the first row: 1 where that of the first task, which would be blank, is left out. */
  readonly firstRow: 0 | 1;
  /** Where the rows begin at the diagonal (0) or behind it (1): the first cell of row 3 is the third column, or the fourth. */
  readonly shift?: 0 | 1;
  /** Whether zeros stand in the other half. */
  readonly hasZeros: boolean;
  /** Whether the diagonal may have been left out, so that there is a task more. */
  readonly mayLackDiagonal: boolean;
}

/** Fewer tasks make no triangle that can be told from other tables. */
const fewestTasks = 3;

/**
 * The triangle that rows of numbers make, below or above the diagonal, with it or without; `undefined` where they make none. `columns` is
 * how many columns are named, if they are.
 */
export function findTriangle(rows: readonly TriangleRow[], columns?: number): Triangle | undefined {
  const count = rows.length;
  const width = Math.max(columns ?? 0, ...rows.map(({ length }) => length));
  const size = Math.max(width, count);
  // Tall tables are none: the last row of a triangle is as long as there are rows, or one shorter.
  if (size < fewestTasks || count < 2 || size - count > 1 || size - width > 1) return undefined;
  const areCells = (expected: (row: number, column: number) => boolean, isBlank = blank) =>
    rows.every((row, r) => allBelow(size, c => (expected(r, c) ? row.isFilled(c) : isBlank(row, c))));
  const isLeft = (shift: 0 | 1) =>
    rows.every((row, r) => {
      const length = size - r - shift;
      return row.length === length && allBelow(length, c => row.isFilled(c));
    });
  const lower = (r: number, c: number) => c <= r;
  const upper = (r: number, c: number) => c >= r;
  const found = { size, firstRow: 0, hasZeros: false, mayLackDiagonal: false } as const;
  if (count === size) {
    const isRagged = rows.every(({ length }, r) => length === r + 1) && columns === undefined;
    if (areCells(lower)) return { ...found, mayLackDiagonal: isRagged };
    if (areCells(upper)) return found;
    if (areCells((r, c) => c < r) || areCells((r, c) => c > r)) return found;
    const isHalf = areCells(lower, zero) || areCells(upper, zero);
    if (isHalf && zerosBeside(rows) === (size * (size - 1)) / 2) return { ...found, hasZeros: true };
    if (isLeft(0)) return { ...found, shift: 0, mayLackDiagonal: columns === undefined };
    return isLeft(1) ? { ...found, shift: 1 } : undefined;
  }
  if (areCells((r, c) => c > r)) return found;
  if (areCells(lower)) return { ...found, firstRow: 1 };
  return isLeft(1) ? { ...found, shift: 1 } : undefined;
}

/** How many cells hold zero, but for those of the diagonal. */
function zerosBeside(rows: readonly TriangleRow[]): number {
  let count = 0;
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) if (c !== r && row.isZero(c)) count++;
  });
  return count;
}

/** Whether something holds for each number below `count`; ends at the first for which it does not. */
function allBelow(count: number, holds: (i: number) => boolean): boolean {
  for (let i = 0; i < count; i++) if (!holds(i)) return false;
  return true;
}

function blank(row: TriangleRow, column: number): boolean {
  return !row.isFilled(column);
}

function zero(row: TriangleRow, column: number): boolean {
  return row.isZero(column);
}
