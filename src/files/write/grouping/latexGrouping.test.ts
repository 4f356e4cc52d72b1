import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../testing/makeReport.ts';
import { escapeLatex, latexGrouping } from './latexGrouping.ts';

describe('latexGrouping', () => {
  it('writes a booktabs table, one line per network', () => {
    expect(latexGrouping(makeReport())).toBe(String.raw`% Needs \usepackage{booktabs}
\begin{table}
  \centering
  \caption{Grouping for Made: networks chosen by exact search for a budget of 2 SNT, costing 1.5 SNT, with a total loss of 0.6225 (proved optimal by the losses used to choose). Higher is better: C.}
  \begin{tabular}{rrlll}
    \toprule
    Network & Cost (SNT) & Serves & Auxiliary & Test value \\
    \midrule
    1 & 0.5 & A & -- & 0.31 \\
    2 & 1 & B, C & A & 0.2125, 0.9 \\
    \bottomrule
  \end{tabular}
\end{table}
`);
  });

  it('has the standard errors of replicates, and says what they are', () => {
    const errors = { perTask: [0.012, 0.0034, Number.NaN], total: Number.NaN };
    const text = latexGrouping({ ...makeReport(), errors });
    expect(text).toContain(String.raw`& 0.31 $\pm$ 0.012 \\`);
    expect(text).toContain(String.raw`& 0.2125 $\pm$ 0.0034, 0.9 \\`);
    expect(text).toContain(String.raw`$\pm$ standard error over replicates.}`);
  });

  it('keeps each network on one line, whatever the names', () => {
    const report = makeReport();
    const tasks = report.table.tasks.map(task => ({
      ...task,
      name: `${task.name} \\\\\n\n& % \\end{table}`,
    }));
    const lines = latexGrouping({ ...report, table: { ...report.table, tasks } }).split('\n');
    expect(lines.length).toBe(14);
    expect(lines.filter(line => line.includes('\\end{table}'))).toEqual(['\\end{table}']);
  });
});

describe('escapeLatex', () => {
  it('writes signs that LaTeX takes for its own as what they look like', () => {
    expect(escapeLatex('50% & $3 #1 a_b {x} ~ ^ \\ < > |')).toBe(
      '50\\% \\& \\$3 \\#1 a\\_b \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\textless{} \\textgreater{} \\textbar{}',
    );
    expect(escapeLatex('−0.5, -0.25, 2\u00a0ms, – a-b')).toBe('$-$0.5, $-$0.25, 2~ms, -- a-b');
  });

  it('leaves no sign that LaTeX acts on, and loses none', () => {
    const names: Record<string, string> = {
      ...{ textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' },
      ...{ textless: '<', textgreater: '>', textbar: '|' },
    };
    const signs = fc.constantFrom(...'\\&%$#_{}~^<>|-1. a', '\n');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string()), text => {
        const escaped = escapeLatex(text);
        const token = /\\(text[a-z]+)\{\}|\\([&%$#_{}])|\$(-)\$/g;
        expect(escaped.replaceAll(token, '')).not.toMatch(/[\\&%$#_{}~^<>|\n]/);
        const read = escaped.replaceAll(
          token,
          (_, name: string | undefined, sign?: string, minus?: string) =>
            sign ?? minus ?? names[name ?? ''] ?? '',
        );
        expect(read).toBe(text.replaceAll(/\p{Cc}+/gu, ' '));
      }),
    );
  });
});
