import type { PlacedRow } from '../cells/tableText.ts';

/** A table as Markdown writes it. */
export interface MarkdownTable {
  /** The line of its header. */
  readonly line: number;
  /** The heading above it; empty where there is none. */
  readonly heading: string;
  /** The header first; every row has as many cells. The cells are as they stand there. */
  readonly rows: readonly PlacedRow[];
}

/** A line is longer only in files of another kind. */
const longestLine = 100_000;
const delimiterRow = /^\s*(>\s*)*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** Whether a text may hold tables of Markdown: a line of dashes and bars. */
export function looksMarkdown(text: string): boolean {
  return /^[ \t>|:]*-[-:| \t]*$/m.test(text) && text.includes('|');
}

/** The tables of a Markdown text, with the prose around them passed over. Linear in the text. */
export function findMarkdown(text: string): readonly MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  const lines = text.split('\n');
  let heading = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [, title] = /^\s{0,3}#{1,6}\s+(.{1,200})$/.exec(line) ?? [];
    if (title !== undefined) heading = title.replace(/#+\s*$/, '').trim();
    const next = lines[i + 1] ?? '';
    if (!line.includes('|') || !isDelimiter(next)) continue;
    const header = cellsOf(line);
    if (header.length !== cellsOf(next).length || line.length > longestLine) continue;
    const rows: PlacedRow[] = [{ line: i + 1, cells: header }];
    let at = i + 2;
    for (; at < lines.length && isRow(lines[at] ?? ''); at++) {
      const cells = cellsOf(lines[at] ?? '');
      rows.push({ line: at + 1, cells: header.map((_, c) => cells[c] ?? '') });
    }
    if (rows.length > 1) tables.push({ line: i + 1, heading, rows });
    i = at - 1;
  }
  return tables;
}

function isDelimiter(line: string): boolean {
  return line.includes('-') && line.includes('|') && line.length <= longestLine && delimiterRow.test(line);
}

function isRow(line: string): boolean {
  return line.includes('|') && line.length <= longestLine;
}

/** The cells of a row: bars at its ends are no borders of cells, bars after a backslash are text. */
function cellsOf(line: string): string[] {
  const inner = line.replace(/^[\s>]*\|?/, '').trimEnd();
  const bare = /(?<!\\)\|$/.test(inner) ? inner.slice(0, -1) : inner;
  return bare.split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));
}
