import { type GroupingReport, groupingCaption, groupingColumns, groupingRows } from './groupingWords.ts';

/** The grouping as a LaTeX table (package booktabs), one line per network, its report as the caption. */
export function latexGrouping(report: GroupingReport): string {
  const columns = groupingColumns(report).map(escapeLatex);
  const rows = groupingRows(report).map(row =>
    [row.network, row.cost, list(row.serves), list(row.auxiliary), list(row.losses)].map(escapeLatex),
  );
  const line = (cells: readonly string[]) => `    ${cells.join(' & ')} \\\\`;
  return `${[
    '% Needs \\usepackage{booktabs}',
    '\\begin{table}',
    '  \\centering',
    `  \\caption{${escapeLatex(groupingCaption(report))}}`,
    '  \\begin{tabular}{rrlll}',
    '    \\toprule',
    line(columns),
    '    \\midrule',
    ...rows.map(line),
    '    \\bottomrule',
    '  \\end{tabular}',
    '\\end{table}',
  ].join('\n')}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '−': '$-$',
  '±': '$\\pm$',
  '–': '--',
  '\u00a0': '~',
};

/** The text as LaTeX sets it word by word, whatever it holds; ends of lines and control characters become spaces. */
export function escapeLatex(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/[\\~^<>|−±–\u00a0]|[&%$#_{}]/g, sign => commands[sign] ?? `\\${sign}`)
    .replaceAll(/(^|\s)-(?=[\d.])/g, '$1$$-$$');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '–' : items.join(', ');
}
