import { say } from '../../../base/i18n/message.ts';
import { type ColumnKind, type LoadedColumns, NumberColumnBuilder, TextColumnBuilder } from '../column.ts';
import type { TextLayout } from '../mapping.ts';
import type { ProblemLog } from '../problemLog.ts';
import { parseNumber } from './parseNumber.ts';
import { reportGrouped } from './reportGrouped.ts';
import { splitRows } from './splitRows.ts';

export interface TextSource {
  readonly file: string;
  readonly text: string;
  readonly layout: TextLayout;
}

/**
 * The columns asked for, by their index from 0, in one pass over the text. Rows that are too short or too long and
 * quotes that never close are reported; `width` is how many columns a row should have.
 */
export function loadTextColumns(
  { file, text, layout }: TextSource,
  kinds: ReadonlyMap<number, ColumnKind>,
  width: number,
  log: ProblemLog,
  onShare?: (share: number) => void,
): LoadedColumns {
  const capacity = countLines(text);
  const lines = new Uint32Array(capacity);
  const numbers: [number, NumberColumnBuilder][] = [];
  const texts: [number, TextColumnBuilder][] = [];
  for (const [index, kind] of kinds) {
    if (kind === 'number') numbers.push([index, new NumberColumnBuilder(capacity)]);
    else texts.push([index, new TextColumnBuilder(capacity)]);
  }
  let row = 0;
  let isFirst = layout.hasHeader;
  for (const { line, cells, openQuote, isTooLong } of splitRows(text, layout, onShare)) {
    if (openQuote) reportOpenQuote(file, line, log);
    if (isTooLong) reportTooLong(file, line, log);
    if (isFirst) {
      isFirst = false;
      continue;
    }
    lines[row] = line;
    if (cells.length !== width) reportRagged(file, line, cells, width, log);
    for (const [index, builder] of numbers) {
      const cell = cells[index];
      if (!cell) continue;
      const number = parseNumber(cell, layout.decimal);
      builder.set(row, number, cell);
      if (number !== undefined && Math.abs(number) >= 1000)
        reportGrouped({ file, row: line }, cell, number, layout.decimal, log);
    }
    for (const [index, builder] of texts) {
      const cell = cells[index];
      if (cell) builder.set(row, cell);
    }
    row++;
  }
  return {
    rowCount: row,
    lines: lines.subarray(0, row),
    numbers: new Map(numbers.map(([index, builder]) => [index, builder.finish(row)])),
    texts: new Map(texts.map(([index, builder]) => [index, builder.finish(row)])),
  };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function reportOpenQuote(file: string, row: number, log: ProblemLog): void {
  log.add('open quote', {
    severity: 'warning',
    file,
    row,
    message: say('A quote opens in this row and is never closed.'),
    action: say('The row was split as if it had no quotes.'),
  });
}

function reportTooLong(file: string, row: number, log: ProblemLog): void {
  log.add('long line', {
    severity: 'warning',
    file,
    row,
    message: say('The line is longer than 4 million characters: no row of a table is.'),
    action: say('It was not split.'),
  });
}

function reportRagged(
  file: string,
  row: number,
  cells: readonly string[],
  width: number,
  log: ProblemLog,
): void {
  if (cells.length < width) {
    log.add('short row', {
      severity: 'warning',
      file,
      row,
      message: say('The row has {count} of {width} columns.', {
        count: String(cells.length),
        width: String(width),
      }),
      action: say('Those at its end were taken as blank.'),
    });
    return;
  }
  const more = cells.slice(width).map(cell => cell.trim());
  if (more.every(cell => cell === '')) return;
  log.add('long row', {
    severity: 'warning',
    file,
    row,
    message: say('The row has {count} columns, {width} are known; “{more}” is too much.', {
      count: String(cells.length),
      width: String(width),
      more: more.join(' ').trim().slice(0, 60),
    }),
    action: say('What stands beyond the last column was left out.'),
  });
}
