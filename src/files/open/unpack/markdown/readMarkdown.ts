import { say } from '../../../../base/i18n/message.ts';
import { excerpt } from '../../affinity/literals/literal.ts';
import { cleanCell } from '../cells/cleanCell.ts';
import { partOfRows, together } from '../cells/partOfRows.ts';
import { withMetrics } from '../metrics/withMetrics.ts';
import { type Opened, unlisted } from '../part.ts';
import { findMarkdown } from './findMarkdown.ts';

/** More tables than this are not listed. */
const mostTables = 500;

/** The tables of a Markdown text; `undefined` where it holds none. */
export function readMarkdown(text: string): Opened | undefined {
  const found = findMarkdown(text);
  if (found.length === 0) return undefined;
  const tables = found.slice(0, mostTables);
  return together([
    { parts: [], problems: unlisted(found.length - tables.length) },
    ...tables.map(({ line, heading, rows }, i) => {
      const at = { line: String(line), heading: excerpt(cleanCell(heading), 60) };
      const kind =
        heading === ''
          ? say('Markdown table at line {line}', at)
          : say('Markdown table at line {line}, under “{heading}”', at);
      const clean = rows.map(row => ({ line: row.line, cells: row.cells.map(cleanCell) }));
      return withMetrics(partOfRows(`table ${i + 1}`, kind, clean), clean);
    }),
  ]);
}
