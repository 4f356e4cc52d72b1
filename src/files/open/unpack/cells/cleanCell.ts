import { parseNumber } from '../../text/parseNumber.ts';
import { cleanLatex } from './cleanLatex.ts';

/** A longer cell is prose: its markup is left as it is. */
const longestCell = 1000;

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', plusmn: '±', minus: '−' },
  ...{ ndash: '–', mdash: '—', times: '×', rarr: '→', uarr: '↑', darr: '↓', vert: '|', '#124': '|' },
};

/** The text of a cell of Markdown without what only shapes it: emphasis, links, images, code, HTML, formulas. */
export function cleanCell(cell: string): string {
  let text = cell.trim();
  if (text.length > longestCell) return text;
  text = text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/(?<=[\d%)])\s*<sup>[^<]*<\/sup>/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!?\[([^[\]]*)\](\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/(?<=[\d%)])\s*\[\^[^[\]]*\]/g, '')
    .replace(/(?<!`)(`+)([^`]+)\1(?!`)/g, '$2')
    .replace(/&(#?\w{1,8});/g, (whole, name: string) => entities[name] ?? whole);
  if (text.includes('$'))
    text = text.replace(/\$\$?([^$]+)\$\$?/g, (_, formula: string) => cleanLatex(formula));
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/(?<![\\*])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?!\*)/g, '$2')
      .replace(/(?<![\\\w])(_{1,3})(?=[^\s_])([^_]*[^\s_\\])\1(?!\w)/g, '$2')
      .replace(/~~(?=\S)([^~]*)~~/g, '$1');
  }
  return withoutMarks(
    text
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A number without the marks of footnotes and of the best value behind it; other texts as they are. */
export function withoutMarks(text: string): string {
  const [, number] = /^(.{1,40}?)\s*[*†‡§¶↑↓⬆⬇🏆]+$/u.exec(text) ?? [];
  return number !== undefined && Number.isFinite(parseNumber(number, '.')) ? number : text;
}
