import type { TextLayout } from '../mapping.ts';
import { isMissing, parseNumber } from './parseNumber.ts';
import { saidDelimiter, splitRows } from './splitRows.ts';

/** What is looked at of a text, however long it is. */
const sampleCharacters = 2 ** 17;
const sampleRows = 100;
const sampleCells = 4000;

const delimiters: readonly TextLayout['delimiter'][] = ['\t', ';', ',', '|', ' '];

/**
 * The layout that the beginning of a text suggests (at most 100 rows and 128 kB of it). Every delimiter is tried: the one
 * wins whose rows have the same number of cells, the cells being numbers or blanks rather than texts that hold another
 * delimiter; delimiters in quotes do not count, and what a first line
 * `sep=;` says does.
 */
export function sniffLayout(text: string): TextLayout {
  const cut = text.length > sampleCharacters ? text.lastIndexOf('\n', sampleCharacters) : text.length;
  const sample = text.slice(0, cut > 0 ? cut : sampleCharacters);
  const comment = sniffComment(sample);
  let best: { layout: TextLayout; score: number } | undefined;
  const said = saidDelimiter(sample.slice(0, 20).split('\n', 1)[0] ?? '');
  const known = delimiters.filter(delimiter => delimiter === said);
  for (const delimiter of known.length > 0 ? known : delimiters) {
    const rows = sampleOf(sample, { delimiter, decimal: '.', comment, hasHeader: false });
    const decimal = sniffDecimal(rows, delimiter);
    const score = scoreOf(rows, delimiter, decimal);
    if (!best || score > best.score) {
      best = { score, layout: { delimiter, decimal, comment, hasHeader: sniffHeader(rows, decimal) } };
    }
  }
  if (best && known.length > 0) return best.layout;
  const single = { delimiter: ',', decimal: '.', comment, hasHeader: false } as const;
  if (best && best.score > 0) return best.layout;
  // One column: whatever delimits, it is not in the text.
  const rows = sampleOf(sample, single);
  return { ...single, hasHeader: sniffHeader(rows, '.') };
}

function sampleOf(sample: string, layout: TextLayout): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let cells = 0;
  for (const row of splitRows(sample, layout)) {
    rows.push(row.cells);
    cells += row.cells.length;
    if (rows.length >= sampleRows || (cells > sampleCells && rows.length > 2)) break;
  }
  return rows;
}

/** What begins lines that are not data; a `#` that heads a column of its own, as in `#;a;b`, begins none. */
function sniffComment(sample: string): TextLayout['comment'] {
  for (const line of sample.split('\n', sampleRows)) {
    for (const sign of ['#', '%', '//'] as const) {
      if (!line.trimStart().startsWith(sign)) continue;
      const after = line.trimStart().slice(sign.length);
      if (!/^\s*[\t;,|]/.test(after)) return sign;
    }
  }
  return '';
}

/** Commas between digits rather than points; where both may be, a comma before exactly three digits groups thousands. */
function sniffDecimal(
  rows: readonly (readonly string[])[],
  delimiter: TextLayout['delimiter'],
): TextLayout['decimal'] {
  if (delimiter === ',') return '.';
  let points = 0;
  let commas = 0;
  let groups = 0;
  let pointGroups = 0;
  let maybePoints = 0;
  for (const cell of rows.flat()) {
    const text = cell.trim();
    if (text.length > 40) continue;
    if (/^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text)) pointGroups++;
    else if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text)) maybePoints++;
    else if (/^[+-]?\d*\.\d+(e[+-]?\d+)?$/i.test(text)) points++;
    else if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) groups++;
    else if (/^[+-]?(\d*,\d+(e[+-]?\d+)?|\d{1,3}(\.\d{3})+,\d+)$/i.test(text)) commas++;
  }
  // Only points that group thousands stand twice in a number: then those before three digits do, too.
  if (pointGroups > 0 && points === 0) return ',';
  points += maybePoints;
  if (commas > 0) return commas + groups >= points ? ',' : '.';
  return groups > 0 && points === 0 && delimiter === ';' ? ',' : '.';
}

/** 0 where a delimiter does not part the rows; higher for more even rows and plainer cells. */
function scoreOf(
  rows: readonly (readonly string[])[],
  delimiter: TextLayout['delimiter'],
  decimal: TextLayout['decimal'],
): number {
  // The first row may be a header that lacks the name of the first column, as R writes tables.
  const body = rows.length > 2 ? rows.slice(1) : rows;
  const counts = new Map<number, number>();
  for (const row of body) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (width < 2) return 0;
  const even = count / body.length;
  // Blanks part words too: only rows that are as good as all even are parted by them.
  if (delimiter === ' ' && (even < 0.9 || ![width, width - 1].includes(rows[0]?.length ?? 0))) return 0;
  let plain = 0;
  let total = 0;
  for (const row of rows) {
    for (const cell of row) {
      total++;
      if (isMissing(cell) || parseNumber(cell, decimal) !== undefined) plain++;
      else if (!hasOther(cell, delimiter)) plain += delimiter === ' ' ? 0.4 : 0.6;
    }
  }
  return even * even * (plain / total) * (delimiter === ' ' ? 0.9 : 1);
}

/** Whether a cell holds what would part it further, outside of the lists that people write in one cell. */
function hasOther(cell: string, delimiter: TextLayout['delimiter']): boolean {
  return (
    (cell.includes('\t') && delimiter !== '\t') ||
    (cell.includes(';') && delimiter !== ';') ||
    cell.includes('"')
  );
}

/**
 * Whether the first row holds names: texts above columns of numbers, or the numbers 0, 1, 2, ... that data frames are
 * given for names.
 */
function sniffHeader(rows: readonly (readonly string[])[], decimal: TextLayout['decimal']): boolean {
  const [first, ...others] = rows;
  if (!first) return false;
  const isText = (cell: string) => !isMissing(cell) && parseNumber(cell, decimal) === undefined;
  const texts = first.filter(isText).length;
  if (others.length === 0) return texts > 0 && first.every(cell => isText(cell) || cell.trim() === '');
  let above = 0;
  let below = 0;
  first.forEach((cell, c) => {
    const numbers = others.filter(row => !isText(row[c] ?? '')).length;
    if (numbers < others.length * 0.7) return;
    if (isText(cell)) above++;
    else if (cell.trim() !== '') below++;
  });
  if (above > 0) return above >= below;
  if (texts === first.length) return true;
  const counted = first.filter(cell => cell.trim() !== '').map(Number);
  return (
    counted.length > 1 &&
    counted.every((value, i) => value === i + (counted[0] as number)) &&
    (counted[0] === 0 || counted[0] === 1) &&
    others.some(row => row.some(cell => cell.includes(decimal)))
  );
}
