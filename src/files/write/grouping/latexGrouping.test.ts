import { describe, expect, it } from 'vitest';
import { makeReport } from '../../testing/makeReport.ts';
import { latexGrouping } from './latexGrouping.ts';

describe('latexGrouping', () => {
  it('writes a booktabs table, one line per network', () => {
    expect(latexGrouping(makeReport())).toBe(String.raw`% Needs \usepackage{booktabs}
\begin{table}
  \centering
  \caption{Grouping for Made: networks chosen by exact search for a budget of 2 SNT, costing 1.5 SNT, with a total loss of 0.6225 (proved optimal by the values used to choose). Higher is better: C.}
  \label{tab:grouping-made-2}
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
    const of = (...replicates: number[]) =>
      latexGrouping({ ...makeReport(), errors: { ...errors, replicates } });
    expect(of(3, 3, 3)).toContain('standard error over 3 replicates.}');
    expect(of(3, 2, 5)).toContain('standard error over 2 to 5 replicates.}');
    expect(of(3, Number.NaN, 3)).toContain('standard error over replicates.}');
  });

  it('has the changes against networks of one task, and says which', () => {
    const changes = { against: 'half-size single', perTask: ['−3.1%', '–', '+0.012'] };
    const text = latexGrouping({ ...makeReport(), changes });
    expect(text).toContain('Change: against the half-size single.}');
    expect(text).toContain(String.raw`Test value & Change \\`);
    expect(text).toContain(String.raw`& 0.31 & $-$3.1\% \\`);
    expect(text).toContain(String.raw`& 0.2125, 0.9 & --, +0.012 \\`);
  });

  it('keeps each network on one line, whatever the names', () => {
    const report = makeReport();
    const tasks = report.table.tasks.map(task => ({
      ...task,
      name: `${task.name} \\\\\n\n& % \\end{table}`,
    }));
    const lines = latexGrouping({ ...report, table: { ...report.table, tasks } }).split('\n');
    expect(lines.length).toBe(15);
    expect(lines.filter(line => line.includes('\\end{table}'))).toEqual(['\\end{table}']);
  });
});
