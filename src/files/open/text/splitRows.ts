import papaparse from 'papaparse';
import { unguarded } from '../../../core/tables/csv.ts';
import type { TextLayout } from '../mapping.ts';

/** One row of a text: its cells as they stand there, without quotes and without what guards formulas (see `unguarded`). */
export interface TextRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set where a quote opened in this row is never closed: the line was then split as if it had no quotes. */
  readonly openQuote?: true;
  /** Set where the line is longer than any row of a table: it is one cell, its beginning. */
  readonly isTooLong?: true;
}

/** Before the first line of a text that a reader wrote: this header stands above the first line of the file that was read, on none of its own. */
export const headerAbove = '\f';

/** A line that is longer is no row: a program or a picture, say. */
const longestLine = 2 ** 22;

/** A quote that is open for longer was not meant as one. */
const maximumLinesOfACell = 200;
/** Progress is told every so many rows. */
const rowsPerShare = 8192;

/**
 * The rows of a text, the header among them, without blank lines and comments. A row has the cells that it has: what
 * is too short or too long is for the reader to judge. Quotes are as in RFC 4180: they may hold delimiters and line
 * ends, `""` is a quote. One pass, one row in memory. `onShare` gets the done share, 0 to 1.
 */
export function* splitRows(
  text: string,
  layout: TextLayout,
  onShare?: (share: number) => void,
): Generator<TextRow, void> {
  const { delimiter } = layout;
  const parser = new papaparse.Parser({ delimiter, newline: '\n' });
  const parse = (block: string) => parser.parse(block, 0, false);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  if (text.startsWith(headerAbove)) [at, line] = [headerAbove.length, 0];
  let rows = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const whole = text.slice(at, end);
    const here = Math.max(1, line);
    at = end + 1;
    line++;
    if (isBlank(whole, delimiter) || isComment(whole, layout)) continue;
    if (here === 1 && saidDelimiter(whole) !== undefined) continue;
    if (onShare && ++rows % rowsPerShare === 0) onShare(at / text.length);
    if (whole.length > longestLine) {
      yield { line: here, cells: [whole.slice(0, 100)], isTooLong: true };
      continue;
    }
    // The library parts at every blank, not at runs of them.
    const alone = delimiter === ' ' ? { data: [partedByBlanks(whole)], errors: [] } : parse(whole);
    if (!isOpen(alone)) {
      yield { line: here, cells: unguardedCells(alone.data[0] ?? [], whole) };
      continue;
    }
    const closed = closeQuotes(text, whole, end);
    const block = closed === undefined ? alone : parse(text.slice(end - whole.length, closed));
    if (closed === undefined || isOpen(block)) {
      yield { line: here, cells: unguardedCells(whole.split(delimiter), whole), openQuote: true };
      continue;
    }
    line = here;
    for (const cells of block.data) {
      if (cells.length > 1 || cells[0]?.trim()) yield { line, cells: cells.map(unguarded) };
      line += 1 + newlinesIn(cells);
    }
    at = closed + 1;
  }
  onShare?.(1);
}

/** What parts columns, where a first line says so for spreadsheets: `sep=;`. */
export function saidDelimiter(firstLine: string): string | undefined {
  return /^\ufeff?"?sep=([^\w"])"?\1*\s*$/i.exec(firstLine)?.[1];
}

/** The cells of a line, of which most have no guard in any. */
function unguardedCells(cells: string[], whole: string): string[] {
  return whole.includes("'") ? cells.map(unguarded) : cells;
}

const isOpen = (parsed: { errors: readonly { code: string }[] }) =>
  parsed.errors.some(error => error.code === 'MissingQuotes');

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Nothing but blanks; tabs that delimit are none. */
function isBlank(line: string, delimiter: TextLayout['delimiter']): boolean {
  return line.trim() === '' && !(delimiter === '\t' && line.includes('\t'));
}

function isComment(line: string, { comment }: TextLayout): boolean {
  return comment !== '' && line.trimStart().startsWith(comment);
}

/**
 * The end of the line on which a quote closes that is open at the end of `line`: the next line with an odd number of
 * quotes, near enough. Lines between have an even number, so that no line is looked at more than twice in all.
 */
function closeQuotes(text: string, line: string, end: number): number | undefined {
  if (quotesIn(line) % 2 === 0) return undefined;
  let at = end + 1;
  for (let lines = 0; lines < maximumLinesOfACell && at < text.length; lines++) {
    const next = lineEnd(text, at);
    if (quotesIn(text.slice(at, next)) % 2 === 1) return next;
    at = next + 1;
  }
  return undefined;
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

/** Cells parted by runs of blanks; quotes that close before a blank hold blanks together. */
function partedByBlanks(line: string): string[] {
  const cells = line.match(/"(?:[^"]|"")*"(?= |$)|[^ ]+/g) ?? [];
  return cells.map(cell =>
    cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
      ? cell.slice(1, -1).replaceAll('""', '"')
      : cell,
  );
}
