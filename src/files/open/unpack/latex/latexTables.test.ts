import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { networkTexts, propose, tableOf, told } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

const paper = String.raw`
\begin{table}[t]
\caption{Losses of \emph{all} networks}
\begin{tabular}{@{}l@{\hspace{2pt}}rrr@{}}
\toprule % a comment & more
Network & Cost (ms) & Depth & Normals \\
\midrule
depth & 4.8 & \textbf{0.17} & -- \\
\rowcolor{gray!20} normals\cite{a} & 4.8 & & $\mathbf{0.09}$ \\[2pt]
\makecell{depth\\ + normals} & 6.5 & 0.16 & \underline{0.10} \\
\bottomrule
\end{tabular}
\end{table}
`;

describe('a table of LaTeX', () => {
  it('opens as what it is set as', async () => {
    const { tables, mapping, result } = await propose({ 'paper.tex': paper });
    expect(networkTexts(tableOf(result))).toEqual([
      'Depth 0.17 @ 4.8',
      'Normals 0.09 @ 4.8',
      'Depth 0.16 + Normals 0.1 @ 6.5',
    ]);
    expect(mapping).toMatchObject({ costUnit: 'ms', name: 'paper table 1' });
    expect(tables.map(({ what }) => englishWords(what))).toEqual([
      'LaTeX table at line 4, “Losses of all networks”, 3 rows × 4 columns',
    ]);
  });

  it('keeps the lines of its rows', async () => {
    const more = 'x & 9 & 0.15 & \\\\\ny & 10 & 0.14 & \\\\\n\\bottomrule';
    const text = paper.replace('\\textbf{0.17}', 'diverged').replace('\\bottomrule', more);
    const { result } = await propose({ 'paper.tex': text });
    expect(told(result)).toContainEqual(expect.stringMatching(/^warning 8 Depth: .*diverged/));
  });

  it('joins the rows of its header, and repeats what spans several rows', async () => {
    const text = String.raw`\begin{tabular}{llcccc}
\hline
& & \multicolumn{2}{c}{val} & \multicolumn{2}{c}{test} \\ \cmidrule(lr){3-4} \cmidrule(lr){5-6}
network & cost & a & b & a & b \\ \hline
\multirow{1}{*}{x} & 1 & 0.5 {\scriptsize $\pm$ 0.1} & 0.25 $\pm$ 0.2 & $0.75_{\pm 0.1}$ & 1.5\,$\pm$\,0.1 \\
\hline
\end{tabular}`;
    const { result } = await propose({ 'a.tex': text });
    const table = tableOf(result);
    expect(networkTexts(table, 'test')).toEqual(['a 0.75 + b 1.5 @ 1']);
    expect([...(table.errors?.validation ?? [])]).toEqual([0.1, 0.2]);
  });

  it('opens also without what stands around its rows', async () => {
    const { result } = await propose({
      'pasted text':
        'network & cost & a\\_1 & b \\\\\n\\midrule\nx & 1 & 0.5 & 0.25 \\\\\ny & 2 & 0.75 & 0.5 \\\\\n',
    });
    expect(tableOf(result).tasks.map(({ name }) => name)).toEqual(['a_1', 'b']);
  });
});

describe('whatever a text of LaTeX holds', () => {
  const piece = fc.constantFrom(
    ...[
      '&',
      '\\\\',
      '\\&',
      '%',
      '{',
      '}',
      '\n',
      '$',
      '\\pm',
      '\\hline',
      '\\midrule',
      '\\begin{tabular}{ll}',
      '\\end{tabular}',
    ],
    ...[
      '\\multicolumn{2}{c}{a}',
      '\\multirow{3}{*}{b}',
      '\\multicolumn{999}{c}{',
      '\\textbf{',
      '\\caption{x}',
      '[2pt]',
      '0.5',
      'a',
      'cost',
      '~',
      '\\',
    ],
  );
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async pieces => {
        const files = [
          textFile(
            'a.tex',
            `\\begin{tabular}{ll}\nnetwork & cost & a \\\\ \\hline\nx & 1 & 0.5 ${pieces.join('')}`,
          ),
        ];
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });
});
