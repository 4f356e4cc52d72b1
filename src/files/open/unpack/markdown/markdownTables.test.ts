import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../../../testing/whole.ts';
import { englishWords } from '../../../../base/i18n/message.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { networkTexts, propose, tableOf, told } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';
import { readFiles } from '../../readFiles.ts';

const readme = `# Results

Some prose | with a bar.

| network | cost (ms) | depth | normals |
| :--- | ---: | :---: | --- |
| depth | 4.8 | **0.17** | - |
| [normals](https://example.org/a_b) | 4.8 | — | 0.09 |
| depth + normals | 6.5 | 0.16<br> | \`0.10\` |

More prose.
`;

describe('a table of Markdown', () => {
  it('opens as the same table in CSV, with the prose around it passed over', async () => {
    const { mapping, tables, result } = await propose({ 'README.md': readme });
    expect(networkTexts(tableOf(result))).toEqual([
      'depth 0.17 @ 4.8',
      'normals 0.09 @ 4.8',
      'depth 0.16 + normals 0.1 @ 6.5',
    ]);
    expect(mapping).toMatchObject({ files: [{ file: 'README.md › table 1' }], costUnit: 'ms' });
    expect(tables.map(({ what }) => englishWords(what))).toEqual([
      'Markdown table at line 5, under “Results”, 3 rows × 4 columns',
    ]);
    const again = await readFiles([textFile('README.md', readme)], mapping ?? { shape: 'native', file: '' });
    expect(again).toEqual(result);
  });

  it('keeps the lines of its rows in what is said of them', async () => {
    const more = '| depth | 9 | 0.15 | |\n| depth | 10 | 0.14 | |\n\nMore';
    const { result } = await propose({
      'README.md': readme.replace('**0.17**', 'diverged').replace('\nMore', more),
    });
    expect(told(result)).toContainEqual(expect.stringMatching(/^warning 7 depth: .*diverged/));
  });

  it('takes what stands behind ± as standard errors, and says so', async () => {
    const text = '| network | cost | a | b |\n|---|---|---|---|\n| x | 1 | 0.5 ± 0.02 | 0.25 $\\pm$ 0.01 |\n';
    const { result } = await propose({ 'a.md': text });
    const table = tableOf(result);
    expect(networkTexts(table)).toEqual(['a 0.5 + b 0.25 @ 1']);
    expect([...(table.errors?.validation ?? [])]).toEqual([0.02, 0.01]);
    expect(told(result)).toContain('note: Values have an error behind them (±).');
  });

  it('holds bars after a backslash, in names as in cells', async () => {
    const text = '| network | cost | a\\|b | c |\n|---|---|---|---|\n| x\\|y | 1 | 0.5 | 0.25 |\n';
    const { result } = await propose({ 'a.md': text });
    expect(tableOf(result).tasks.map(({ name }) => name)).toEqual(['a|b', 'c']);
  });
});

describe('several tables in one file', () => {
  const other =
    '\n## Ablation\n\n| network | cost | loss of depth |\n|---|---|---|\n| x | 1 | 0.2 |\n\n| key | meaning |\n|---|---|\n| a | b |\n';
  const files = [textFile('README.md', readme + other)];

  it('are asked about, and none is opened before', async () => {
    const { mapping, tables, result } = await proposeMapping(files);
    expect(tables.map(({ file }) => file)).toEqual(['README.md › table 1', 'README.md › table 2']);
    expect(tables[1]?.preview).toEqual({
      file: 'README.md › table 2',
      columns: ['network', 'cost', 'loss of depth'],
      rows: [['x', '1', '0.2']],
      rowCount: 1,
    });
    expect(result.open[0]).toBe('table');
    expect(result.loaded).toBeUndefined();
    expect(mapping?.isTableOpen).toBe(true);
  });

  it('are opened as they are chosen, and what is left out is said', async () => {
    const { mapping, result } = await proposeMapping(files, undefined, { tables: ['README.md › table 2'] });
    expect(networkTexts(tableOf(result))).toEqual(['loss of depth 0.2 @ 1']);
    expect(mapping?.isTableOpen).toBeUndefined();
    expect(told(result)).toContain('note: 2 other parts of the file may be a table.');
  });

  it('are asked about beside a file that is a table itself', async () => {
    const csv = textFile('own.csv', 'cost,loss of depth\n1,0.4\n');
    const { tables, result } = await proposeMapping([csv, ...files]);
    expect(tables.map(({ file }) => file)).toEqual(['own.csv', 'README.md › table 1', 'README.md › table 2']);
    expect(result.open[0]).toBe('table');
    const own = await proposeMapping([csv, ...files], undefined, { tables: ['own.csv'] });
    expect(networkTexts(tableOf(own.result))).toEqual(['loss of depth 0.4 @ 1']);
  });
});

it('whose columns are metrics is asked about: as it stands, or one of them for each task or pair', async () => {
  const text = (names: readonly string[]) =>
    `| task | accuracy | loss |\n|---|---|---|\n${names.map((name, i) => `| ${name} | 0.${i + 5} | 1.${i} |`).join('\n')}\n`;
  const { tables, result } = await propose({ 'a.md': text(['x', 'y']) });
  expect(tables.map(({ file }) => file)).toEqual([
    'a.md › table 1',
    'a.md › table 1, accuracy',
    'a.md › table 1, loss',
    'a.md › table 1, accuracy, one network',
    'a.md › table 1, loss, one network',
  ]);
  expect(result.open[0]).toBe('table');
  const pairs = [textFile('a.md', text(['x→y', 'y→x']))];
  const { mapping } = await proposeMapping(pairs, undefined, { tables: ['a.md › table 1, accuracy'] });
  expect(mapping).toMatchObject({ shape: 'affinity', meaning: 'accuracy', better: 'higher' });
});

describe('whatever a text of Markdown holds', () => {
  const piece = fc.constantFrom(
    ...[
      '|',
      '\\|',
      '---',
      ':-:',
      '\n',
      '\n|---|---|\n',
      '**',
      '_',
      '`',
      '<br>',
      '[a](b)',
      '![',
      '$\\pm$',
      '±',
      ' ',
      '#',
      '"',
    ],
    ...['0.5', '1', 'a', 'cost', 'network', '-', '&nbsp;', '\t', '> ', '0,5', '(0.1)'],
  );
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: isWhole ? 50 : 20 }), async pieces => {
        const files = [
          textFile('a.md', `| network | cost | a |\n|---|---|---|\n| x | 1 | 0.5 |${pieces.join('')}`),
        ];
        const { result } = await proposeMapping(files);
        expectSound(files, result);
      }),
      { numRuns: fuzzRuns },
    );
  });

  const name = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6})?$/);
  const value = fc.double({ min: 0.001, max: 9, noNaN: true });
  it('a table gives what its CSV gives', { timeout: fuzzTimeout }, async () => {
    const tasks = fc.uniqueArray(name, { minLength: 2, maxLength: 4 });
    const rows = fc.array(fc.array(fc.option(value), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(tasks, rows, async (names, values) => {
        const cells = [['cost', ...names], ...values.map(row => ['1', ...names.map((_, i) => row[i] ?? '')])];
        const csv = cells.map(row => row.join(',')).join('\n');
        const [header, ...body] = cells.map(row => `| ${row.join(' | ')} |`);
        const md = ['Prose.', '', header, `|${' --- |'.repeat(names.length + 1)}`, ...body].join('\n');
        const [plain, marked] = [await propose({ 'x.csv': csv }), await propose({ 'x.md': md })];
        expect(marked.result.open).toEqual(plain.result.open);
        const [a, b] = [plain, marked].map(
          ({ result: { loaded } }) =>
            loaded?.kind === 'losses' && { ...loaded.table, id: '', name: '', source: '' },
        );
        expect(b).toEqual(a);
      }),
      { numRuns: Math.ceil(fuzzRuns / 4) },
    );
  });
});
