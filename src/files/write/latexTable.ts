/** A table as a document of LaTeX holds it, in plain texts. */
export interface LatexTable {
  readonly caption: string;
  /** What it is called in the document, after `tab:`; of any text, its letters and digits. */
  readonly label: string;
  /** Of `tabular`: `rll`. */
  readonly align: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table for the package booktabs, a line for each row. */
export function latexTable({ caption, label, align, columns, rows }: LatexTable): string {
  const line = (cells: readonly string[]) => `    ${cells.map(escapeLatex).join(' & ')} \\\\`;
  return `${[
    '% Needs \\usepackage{booktabs}',
    '\\begin{table}',
    '  \\centering',
    `  \\caption{${escapeLatex(caption)}}`,
    `  \\label{tab:${plainLabel(label)}}`,
    `  \\begin{tabular}{${align}}`,
    '    \\toprule',
    line(columns),
    '    \\midrule',
    ...rows.map(line),
    '    \\bottomrule',
    '  \\end{tabular}',
    '\\end{table}',
  ].join('\n')}\n`;
}

function plainLabel(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'taskmates';
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
