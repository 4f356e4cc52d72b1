import type { MeasuredAs } from '../../../core/tables/task.ts';
import type { Sheet } from '../sheet.ts';
import { isMissing, parseNumber } from '../text/parseNumber.ts';

/** What the first rows of a file have in one column. */
export interface ColumnProfile {
  readonly name: string;
  readonly index: number;
  /** How many cells are there at all, missing ones not counted, and how many of them are numbers. */
  readonly filled: number;
  readonly numbers: number;
  /** Whether all numbers are whole. */
  readonly isWhole: boolean;
  /** Whether the numbers are whole and grow by the same step from row to row. */
  readonly isCounter: boolean;
  readonly least: number;
  readonly most: number;
  /** The different cells, trimmed. */
  readonly distinct: ReadonlySet<string>;
}

/** The columns of a sheet, judged by its sample. */
export function profileColumns({ columns, sample, layout }: Sheet): readonly ColumnProfile[] {
  const decimal = layout?.decimal ?? '.';
  return columns.map((name, index) => {
    const distinct = new Set<string>();
    let [filled, numbers, least, most, last, step] = [0, 0, Infinity, -Infinity, Number.NaN, Number.NaN];
    let [isWhole, isCounter] = [true, sample.length > 2];
    for (const row of sample) {
      const cell = row[index] ?? '';
      if (isMissing(cell)) {
        isCounter = false;
        continue;
      }
      filled++;
      distinct.add(cell.trim());
      const number = parseNumber(cell, decimal);
      if (number === undefined) {
        isCounter = false;
        continue;
      }
      numbers++;
      if (!Number.isInteger(number)) isWhole = false;
      if (numbers === 2) step = number - last;
      if (numbers > 1 && (number - last !== step || step <= 0)) isCounter = false;
      last = number;
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
    if (numbers === 0) isWhole = false;
    return { name, index, filled, numbers, isWhole, isCounter: isCounter && isWhole, least, most, distinct };
  });
}

/** Whether a column holds numbers, a few odd cells aside. */
export function isNumberColumn({ filled, numbers }: ColumnProfile): boolean {
  return numbers > 0 && numbers >= filled * 0.6;
}

/** How values of columns are turned into losses if higher is better: shares from 0 to 1 as complements, others negated. */
export function turnedIfHigher(columns: readonly ColumnProfile[]): MeasuredAs {
  const isShare = columns.every(({ numbers, least, most }) => numbers === 0 || (least >= 0 && most <= 1));
  return isShare ? 'complement' : 'negated';
}

/** Whether columns are named as this project names them where it writes a table: such a file is read as it was. */
export function isOwnHeader(columns: readonly string[]): boolean {
  const [first, second = '', third = '', ...rest] = columns;
  const isOwnValue = (name: string) => /^(predicted$|(validation|test|early)( stderr| n)?\/)/.test(name);
  const isCost = (name: string) => /^cost \(.+\)$/.test(name);
  return (
    (first === 'tasks' && isCost(second)) ||
    (first === 'network' && second === 'tasks' && isCost(third)) ||
    (first === 'network' && isCost(second) && [third, ...rest].every(isOwnValue))
  );
}
