import { type GroupingReport, groupingCaption, groupingColumns, groupingRows } from './groupingWords.ts';

/** The grouping as a table in GitHub's Markdown, one line per network, below its report. */
export function markdownGrouping(report: GroupingReport): string {
  const rows = groupingRows(report).map(row => [
    row.network,
    row.cost,
    row.serves.join(', '),
    row.auxiliary.join(', '),
    row.losses.join(', '),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return `${[
    escapeMarkdown(groupingCaption(report)),
    '',
    line(groupingColumns(report)),
    '| ---: | ---: | --- | --- | --- |',
    ...rows.map(line),
  ].join('\n')}\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text as Markdown shows it, whatever it holds: no markup, no HTML, no end of a cell or a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/[&<>]|[\\`*_[\]|~$]/g, sign => entities[sign] ?? `\\${sign}`);
}
