import { say } from '../../../../base/i18n/message.ts';
import { excerpt } from '../../affinity/literals/literal.ts';
import { cleanLatex } from '../cells/cleanLatex.ts';
import { partOfRows, together } from '../cells/partOfRows.ts';
import { withMetrics } from '../metrics/withMetrics.ts';
import { type Opened, unlisted } from '../part.ts';
import { isBare } from './looksLatex.ts';
import { tabularRows } from './tabularRows.ts';

const mostTables = 500;
const begin = /\\begin\s*\{(tabular[xy*]?|longtable|array|tblr|longtblr)\}/g;
const caption = /\\caption\s*(?:\[[^\]]{0,300}\])?\s*\{((?:[^{}]|\{[^{}]{0,300}\}){1,600})\}/;
/** How far from a tabular its caption may stand. */
const captionDistance = 2000;

/** The tables of a text of LaTeX; `undefined` where it holds none. */
export function readLatex(text: string): Opened | undefined {
  const found = tabularsIn(text);
  const opened = found.slice(0, mostTables).flatMap(({ body, line, title }, i) => {
    const rows = tabularRows(body, line);
    if (rows.length < 2) return [];
    const at = { line: String(line), title };
    const kind =
      title === '' ? say('LaTeX table at line {line}', at) : say('LaTeX table at line {line}, “{title}”', at);
    return [withMetrics(partOfRows(`table ${i + 1}`, kind, rows), rows)];
  });
  if (opened.length === 0) return undefined;
  return together([...opened, { parts: [], problems: unlisted(found.length - mostTables) }]);
}

interface Tabular {
  readonly body: string;
  readonly line: number;
  readonly title: string;
}

function tabularsIn(text: string): readonly Tabular[] {
  const tabulars: Tabular[] = [];
  let line = 1;
  let counted = 0;
  begin.lastIndex = 0;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const from = endOfArguments(text, match.index + match[0].length);
    const to = endOf(text, from);
    for (; counted < from; counted++) if (text.charCodeAt(counted) === 10) line++;
    tabulars.push({ body: text.slice(from, to), line, title: titleNear(text, match.index, to) });
    begin.lastIndex = to;
  }
  return tabulars.length > 0 || !isBare(text) ? tabulars : [{ body: text, line: 1, title: '' }];
}

/** Where the inside of a tabular begins: behind its width, its position and its columns. */
function endOfArguments(text: string, start: number): number {
  let at = start;
  for (let count = 0; count < 3; count++) {
    const rest = /^\s*([[{])/.exec(text.slice(at, at + 100));
    if (!rest) break;
    let depth = 0;
    let end = at + rest[0].length - 1;
    for (; end < text.length && end < start + 5000; end++) {
      const char = text.charAt(end);
      if (char === '{' || char === '[') depth++;
      if ((char === '}' || char === ']') && --depth === 0) break;
    }
    if (depth !== 0) break;
    at = end + 1;
  }
  return at;
}

/** Where the inside of a tabular ends; others may stand within it. */
function endOf(text: string, start: number): number {
  const marks = /\\(begin|end)\s*\{(tabular[xy*]?|longtable|array|tblr|longtblr)\}/g;
  marks.lastIndex = start;
  let depth = 1;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    depth += mark[1] === 'begin' ? 1 : -1;
    if (depth === 0) return mark.index;
  }
  return text.length;
}

/** The caption of the float in which a tabular stands, above it or below it; empty where there is none. */
function titleNear(text: string, start: number, end: number): string {
  const above = text.slice(Math.max(0, start - captionDistance), start);
  const own = above.slice(Math.max(above.lastIndexOf('\\end{'), above.lastIndexOf('\\begin{table')) + 1);
  const [below = ''] = text.slice(end + 5, end + captionDistance).split(/\\(?:end\{table|begin\{)/, 1);
  const [, title = ''] = caption.exec(own) ?? caption.exec(below) ?? [];
  return excerpt(cleanLatex(title), 60);
}
