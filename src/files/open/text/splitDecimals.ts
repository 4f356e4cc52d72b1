import { type Message, say } from '../../../base/i18n/message.ts';
import type { TextLayout } from '../mapping.ts';
import { splitRows } from './splitRows.ts';

const sampleRows = 200;
const sampleCells = 20_000;
const digits = /^\s*[+-]?\d+\s*$/;
const fraction = /^\d+\s*$/;

/**
 * Why rows that commas part cannot be read, where numbers in them have decimal commas that no quotes hold together: rows have
 * more cells than names, and cells of digits beside each other make up for it; without names, a 0 stands before every number.
 */
export function splitDecimals(
  text: string,
  layout: TextLayout,
): { readonly message: Message; readonly action: Message } | undefined {
  if (layout.delimiter !== ',') return undefined;
  const rows: (readonly string[])[] = [];
  let count = 0;
  for (const { cells } of splitRows(text, layout)) {
    rows.push(cells);
    count += cells.length;
    if (rows.length > sampleRows || count > sampleCells) break;
  }
  const header = layout.hasHeader ? rows.shift() : undefined;
  const example = rows.find(row => row.length > (header?.length ?? 0));
  if (!example || rows.some(row => row.some(cell => /\d\.\d/.test(cell)))) return undefined;
  const row = example.join(',').slice(0, 60);
  const action = say(
    'Nothing was read of it: save it with decimal points, with semicolons between columns, or with numbers in quotes.',
  );
  if (header) {
    const width = header.length;
    const split = rows.filter(cells => cells.length > width && decimalsIn(cells) >= cells.length - width);
    if (split.length * 2 <= rows.length || (lacksName(rows, width) && !hasZeros(rows, width)))
      return undefined;
    const message = say(
      'Decimal commas in a row that commas part: {count} cells under {width} columns, as “{row}”.',
      { count: example.length, width, row },
    );
    return { message, action };
  }
  if (!areSplit(rows)) return undefined;
  return { message: say('Decimal commas in rows that commas part, it seems: “{row}”.', { row }), action };
}

/** Whether the header has no name for the names of rows, as R writes tables. */
function lacksName(rows: readonly (readonly string[])[], width: number): boolean {
  return rows.every(cells => cells.length === width + 1 && !digits.test(cells[0] as string));
}

/** Whether a column is of zeros, as it is before decimals, and the next one of more than 0 and 1. */
function hasZeros(rows: readonly (readonly string[])[], width: number): boolean {
  for (let c = 1; c < width; c++) {
    const zeros = rows.filter(cells => /^\s*[+-]?0\s*$/.test(cells[c] as string));
    if (zeros.length >= 0.7 * rows.length && rows.some(cells => Number(cells[c + 1]) > 1)) return true;
  }
  return false;
}

/** How many decimal numbers the cells of a row can be at most: cells of digits, by twos. */
function decimalsIn(cells: readonly string[]): number {
  let count = 0;
  for (let c = 1; c < cells.length; c++) {
    if (!digits.test(cells[c - 1] as string) || !fraction.test(cells[c] as string)) continue;
    count++;
    c++;
  }
  return count;
}

/** Rows of digits alone: a single one in every other column, mostly 0, and several behind it. */
function areSplit(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap(row => row.map((cell, c) => ({ text: cell.trim(), isWhole: c % 2 === 0 })));
  if (!rows.every(row => row.length % 2 === 0) || !cells.every(({ text }) => digits.test(text))) return false;
  const wholes = cells.filter(({ isWhole }) => isWhole);
  const zeros = wholes.filter(({ text }) => /^[+-]?0$/.test(text));
  const long = cells.filter(({ text, isWhole }) => !isWhole && text.length > 1);
  return zeros.length >= 0.7 * wholes.length && long.length >= 0.5 * wholes.length;
}
