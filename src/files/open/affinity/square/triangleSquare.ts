import { say } from '../../../../base/i18n/message.ts';
import type { Problem } from '../../problemLog.ts';
import type { Triangle } from './findTriangle.ts';

/** The cells of a triangle as a square, row by row; `NaN` where there is none. Zeros of the other half are none. */
export function triangleSquare(
  { size, firstRow, shift, hasZeros }: Triangle,
  rows: readonly ArrayLike<number>[],
): Float64Array {
  const values = new Float64Array(size * size).fill(Number.NaN);
  for (const [r, row] of rows.entries()) {
    const task = r + firstRow;
    for (let c = 0; c < row.length; c++) {
      const column = shift === undefined ? c : c + r + shift;
      const value = row[c] as number;
      if (column < size && !(hasZeros && value === 0 && column !== task))
        values[task * size + column] = value;
    }
  }
  return values;
}

/** The names of the tasks of a triangle: those that are known, each once, else numbers. */
export function triangleNames({ size }: Triangle, known: readonly string[] = []): readonly string[] {
  const names = Array.from({ length: size }, (_, t) => known[t] || `task ${t + 1}`);
  return names.map((name, r) => (names.indexOf(name) < r ? `${name} (${r + 1})` : name));
}

/** What is to be said of a triangle that was read. `areNamed`: of its rows or columns, one of both has names. */
export function triangleNotes(
  { size, hasZeros, mayLackDiagonal }: Triangle,
  areNamed: boolean,
): readonly Omit<Problem, 'file'>[] {
  const order = {
    severity: 'note',
    message: areNamed ? say('Rows or columns have no names.') : say('The rows and columns have no names.'),
    action: say('They are taken to be in the same order as the others, or numbered.'),
  } as const;
  const zeros = {
    severity: 'warning',
    message: say('All values on one side of the diagonal are 0.'),
    action: say('They were taken as missing: each pair stands once.'),
  } as const;
  const diagonal = {
    severity: 'warning',
    message: say('The triangle was taken to hold the values of {count} tasks with themselves.', {
      count: size,
    }),
    action: say('Where it does not, of {count} tasks, add a blank cell to each row, or name the tasks.', {
      count: size + 1,
    }),
  } as const;
  return [order, ...(hasZeros ? [zeros] : []), ...(mayLackDiagonal ? [diagonal] : [])];
}
