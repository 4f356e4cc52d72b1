import { describe, expect, it, test } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { replicateRange } from '../../core/tables/lossTable.ts';
import { columnsMapping, networkTexts, propose, proposeFiles, tableOf, told } from '../testing/openFiles.ts';
import { textFile } from '../testing/textFile.ts';
import { readFiles } from './readFiles.ts';

/** The networks that a text of columns is read as, and what is told of it. */
async function read(text: string, name = 'r.csv') {
  const { result, mapping, tables } = await propose({ [name]: text });
  const networks = result.loaded ? networkTexts(tableOf(result)) : [];
  return { networks, told: told(result).join('\n'), open: result.open, mapping, tables };
}

const withCells = (d1: string, n2: string, d3: string, n3: string) =>
  `tasks;cost;d;n\nd;1;${d1};\nn;1;;${n2}\nd n;2;${d3};${n3}\n`;
const plain = ['d 0.17 @ 1', 'n 0.09 @ 1', 'd 0.16 + n 0.1 @ 2'];

describe('values with something around them', () => {
  it.each([
    ['marks of the best', withCells('**0.17**', '__0.09__', '0.16*', '0.10'), 'numbers have marks'],
    ['arrows', withCells('0.17 ↓', '0.09', '0.16', '0.10 ↑'), 'numbers have marks'],
    [
      'intervals',
      withCells('0.17 [0.15, 0.19]', '0.09 [0.08, 0.10]', '0.16 (0.1–0.2)', '0.10 [0, 1]'),
      'in brackets',
    ],
    [
      'another in brackets',
      withCells('0.17 (0.02)', '0.09 (0.01)', '0.16(3)', '0.10 (-0.01)'),
      'in brackets',
    ],
  ])('are read without it, which is said: %s', async (_, text, said) => {
    const found = await read(text);
    expect(found.networks).toEqual(plain);
    expect(found.told).toContain(said);
  });

  it('have their unit in the name of the column then, costs too', async () => {
    const found = await read(
      'tasks;latency;d;n\nd;12.5 ms;0.17 m;\nn;10 ms;;0.09 m\nd n;15 ms;0.16 m;0.10 m\n',
    );
    expect(found.networks).toEqual(['d (m) 0.17 @ 12.5', 'n (m) 0.09 @ 10', 'd (m) 0.16 + n (m) 0.1 @ 15']);
    expect(found.mapping).toMatchObject({ costUnit: 'ms' });
    expect(found.told).toContain('Values have a unit behind them: ms, m.');
  });

  it.each([
    ['factors', '1.2k'],
    ['bounds', '<0.01'],
    ['fractions', '1/3'],
  ])('are not measured, which is said, where they say no number: %s', async (_, cell) => {
    const found = await read(withCells('0.17', '0.09', cell, '0.10'));
    expect(found.networks[2]).toBe('d – + n 0.1 @ 2');
    expect(found.told).toContain(`“${cell}” is no number that a loss can be.`);
  });

  it.each([
    ['intervals alone', withCells('[0.1, 0.2]', '[0.1, 0.2]', '[0.2, 0.3]', '[0, 1]')],
    ['different units', withCells('900 mm', '1 m', '2 m', '3 mm')],
  ])('are never names of tasks: %s', async (_, text) => {
    const { mapping } = await read(text);
    expect(mapping?.shape).not.toBe('affinity');
  });

  it('are told of where only some have a percent sign', async () => {
    const { told: said } = await read(withCells('17%', '9%', '16%', '0.10'));
    expect(said).toContain('warning n: 1 value has a percent sign, 1 has none.');
    expect(said).not.toContain('warning d: ');
  });
});

describe('names of columns', () => {
  it('that only look like counts are values of the tasks that rows list', async () => {
    const { networks } = await read('tasks,cost,d_mse,n_mse\nd,1,0.17,\nn,1,,0.9\nd n,2,0.16,0.88\n');
    expect(networks).toEqual(['d_mse 0.17 @ 1', 'n_mse 0.9 @ 1', 'd_mse 0.16 + n_mse 0.88 @ 2']);
    const { told: said } = await read('tasks,cost,d,n_samples\nd,1,0.17,500\nd,2,0.16,400\n');
    expect(said).not.toContain('n_samples');
  });

  it('may have units in brackets that lists of tasks lack', async () => {
    const { networks } = await read('tasks,cost,loss (nats) d,n (m)\nd,1,0.1,\nn,1,,0.3\nd n,2,0.12,0.25\n');
    expect(networks[2]).toBe('loss (nats) d 0.12 + n (m) 0.25 @ 2');
  });

  it('of the statistics of one measure leave the mean alone', async () => {
    const rows = [1, 2].map(i => ({
      name: { name: `m${i}` },
      count: 1,
      sum: i,
      mean: i,
      min: i,
      max: i,
      stddev: 0,
    }));
    const { mapping } = await read(JSON.stringify(rows), 'stats.json');
    expect(mapping).toMatchObject({ tasks: [{ name: 'mean' }] });
  });

  it('of mean changes over all tasks are no tasks', async () => {
    const { networks } = await read('tasks,cost,d,n,delta_m\nd,1,0.17,,\nn,1,,0.09,\nd n,2,0.16,0.10,+1.2\n');
    expect(networks).toEqual(plain);
  });
});

describe('a summary of benchmarks, a row for each data set', () => {
  it('is turned, its directions said by its metrics', async () => {
    const text =
      'dataset,version,metric,mode,a-7b,b-7b\n--- Exam ---,-,-,-,-,-\nmmlu,4d,naive_average,gen,51.0,35.2\ngsm8k,1d,accuracy,gen,31.2,-\ngsm8k,1d,perplexity,gen,3.2,2\n';
    const { tables, mapping, told: said } = await read(text);
    expect(tables[0]?.preview.rows).toEqual([
      ['a-7b', '51.0', '31.2', '3.2'],
      ['b-7b', '35.2', '-', '2'],
    ]);
    expect(mapping).toMatchObject({
      tasks: [
        { name: 'mmlu' },
        { name: 'gsm8k (accuracy)', measured: 'negated' },
        { name: 'gsm8k (perplexity)' },
      ],
    });
    expect(said).toContain('The rows are data sets, the columns are networks: a-7b, b-7b.');
  });
});

describe('what is called percent', () => {
  it.each([
    [
      'in each name',
      'tasks,cost,d acc%,n acc%\nd,1,0.5,\nn,1,,0.9\nd n,2,0.7,0.8\n',
      ['d acc% 0.993 + n acc% 0.992 @ 2'],
    ],
    [
      'in one name',
      'tasks,cost,d acc (%),n acc\nd,1,0.5,\nn,1,,0.9\nd n,2,0.7,0.8\n',
      ['d acc (%) 0.993 + n acc 0.2 @ 2'],
    ],
  ])('is asked about where no value is above 1: %s', async (_, text, [shares]) => {
    const files = [textFile('r.csv', text)];
    const { mapping, result } = await proposeFiles(files);
    expect(result.open).toEqual(['percent']);
    expect(result.words.map(englishWords).join(' ')).toContain(
      'Values are called percent, but none is above 1',
    );
    const divided = await readFiles(files, { ...columnsMapping(mapping), percent: 'shares' });
    expect(networkTexts(tableOf(divided))[2]).toBe(shares);
    const kept = await readFiles(files, { ...columnsMapping(mapping), percent: 'keep' });
    expect(networkTexts(tableOf(kept))[2]).toContain(' 0.3 + ');
  });
});

describe('replicates', () => {
  const rows = 'A,d,1,0.1,0.3\nB,n,1,0.2,0.4\nAB,d,2,0.1,0.1\nAB,n,2,0.2,0.2\n';
  it.each(['seed1,seed2', 'loss_seed_0,loss_seed_1', 'val_loss (run 1),val_loss (run 2)'])(
    'in columns of a tidy file are means with errors, which is said: %s',
    async names => {
      const { result } = await propose({ 'r.csv': `network,task,cost,${names}\n${rows}` });
      const table = tableOf(result);
      expect(networkTexts(table)).toEqual(['d 0.2 @ 1', 'n 0.3 @ 1', 'd 0.1 + n 0.2 @ 2']);
      expect(table.errors?.validation?.[0]).toBeCloseTo(0.1);
      expect(replicateRange(table, 'validation')).toEqual({ least: 2, most: 2 });
      expect(told(result).join('\n')).toContain('2 columns are replicates of tasks by their names');
    },
  );

  it('are counted value by value', async () => {
    const text = 'tasks,cost,seed,d,n\nd n,2,1,0.1,0.3\nd n,2,2,0.3,0.3\nd n,2,3,0.2,\nd,1,1,0.2,\n';
    const { result } = await propose({ 'r.csv': text });
    const table = tableOf(result);
    expect([...(table.replicates?.validation ?? [])]).toEqual([3, 2, 1]);
    expect(replicateRange(table, 'validation')).toEqual({ least: 2, most: 3 });
    expect(
      replicateRange(tableOf((await propose({ 'r.csv': 'cost,d\n1,0.5\n' })).result), 'test'),
    ).toBeUndefined();
  });

  it('by a seed and a fold are one for each pair of the two', async () => {
    const values = [0.1, 0.2, 0.3, 0.4];
    const tidy = values.map((value, i) => `A,d,1,${i >> 1},${i & 1},${value}`).join('\n');
    const wide = values.map((value, i) => `d,1,${i >> 1},${i & 1},${value}`).join('\n');
    for (const text of [`network,task,cost,seed,fold,loss\n${tidy}\n`, `tasks,cost,seed,fold,d\n${wide}\n`]) {
      const { result } = await propose({ 'r.csv': text });
      expect(networkTexts(tableOf(result))).toEqual(['d 0.25 @ 1']);
      expect(told(result).join('\n')).not.toMatch(/seed|repeat|earlier/);
    }
  });
});

describe('a column that is called pair', () => {
  it('holds pairs of tasks, not networks of one task, and it is asked whether they are the same both ways', async () => {
    const { mapping, result } = await propose({ 'p.csv': 'pair,score\na+b,0.5\na+c,0.6\nb+c,0.7\n' });
    expect(mapping?.shape).toBe('affinity');
    expect(result.open).toContain('symmetric');
    const both = await propose({ 'p.csv': 'task pair,acc\na & b,0.5\nb & a,0.6\n' });
    expect(both.mapping?.shape).toBe('affinity');
  });

  it('holds networks where their tasks have columns', async () => {
    const { mapping } = await propose({ 'p.csv': 'pair,a,b,c\na+b,0.5,0.4,\na+c,0.6,,0.3\nb+c,,0.7,0.2\n' });
    expect(mapping?.shape).toBe('wide');
  });
});

test('a table of validation losses only says that it is of that split', async () => {
  const rows = ['a,1,0.5,', 'b,1,,0.4', 'a b,1.5,0.45,0.42'].join('\n');
  const { result } = await propose({ 'v.csv': `tasks,cost,val_loss/a,val_loss/b\n${rows}\n` });
  expect(told(result).join()).toContain('by its columns it is of one split: validation.');
  const { result: unsaid } = await propose({ 'v.csv': `tasks,cost,a,b\n${rows}\n` });
  expect(told(unsaid).join()).toContain('of no split that is named');
});
