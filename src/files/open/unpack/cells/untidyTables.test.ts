import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../../../testing/whole.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { networkTexts, propose, rolesOf, tableOf, told, wordsOf } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

const open = async (...lines: readonly string[]) => propose({ 'x.csv': lines.join('\n') });

describe('a text of columns whose cells hold more than values', () => {
  it.each(['0.5 ± 0.01', '0.5±0.01', '0.5 +/- 0.01', '0.5 \\pm 0.01'])(
    'has a standard error in %s',
    async cell => {
      const { mapping, result } = await open(
        'tasks,cost,err x,err y',
        `x,1,${cell},`,
        `y,1,,${cell}`,
        `x+y,2,${cell},${cell}`,
      );
      expect(rolesOf(mapping)).toEqual(['task-set', 'cost', 'value 0', 'stderr 0', 'value 1', 'stderr 1']);
      const table = tableOf(result);
      expect(networkTexts(table)).toEqual(['err x 0.5 @ 1', 'err y 0.5 @ 1', 'err x 0.5 + err y 0.5 @ 2']);
      expect([...(table.errors?.validation ?? [])]).toEqual([0.01, 0.01, 0.01, 0.01]);
      expect(told(result)).toContain('note: Values have an error behind them (±).');
    },
  );

  it('has a standard error behind many numbers and blanks of one line', async () => {
    const tasks = Array.from({ length: 300 }, (_, i) => `err t${i}`);
    const values = [...tasks.slice(1).map((_, i) => `0,${i}`), `0,5${' '.repeat(30)}±  0,01`];
    const { result } = await open(
      ['cost', ...tasks].join(';'),
      ['1', ...values].join(';'),
      ['2', ...values].join(';'),
    );
    const { errors } = tableOf(result);
    expect(errors?.validation?.[299]).toBe(0.01);
  });

  it('loses what stands in brackets and the marks of footnotes, which is said', async () => {
    const { result } = await open(
      'tasks;cost;err x;err y',
      'x;1;0,5 (0,1);',
      'y;1;;0,25*',
      'x+y;2;0,75 (0,2);0,125†',
    );
    expect(networkTexts(tableOf(result))).toEqual([
      'err x 0.5 @ 1',
      'err y 0.25 @ 1',
      'err x 0.75 + err y 0.125 @ 2',
    ]);
    expect(told(result)).toEqual(
      expect.arrayContaining([
        'note: Values have another in brackets behind them.',
        'note: 2 numbers have marks, as of a footnote or of the best value.',
      ]),
    );
  });

  it('is none where brackets belong to names', async () => {
    const { tables } = await open('tasks,cost,err x (m),err y (m)', 'x,1,0.5,', 'y,1,,0.25');
    expect(tables).toEqual([]);
  });
});

describe('names of columns in two rows', () => {
  it.each([
    [',valid,valid,test,test', ',x,y,x,y', ['n1,1,,3,', 'n2,,2,,4']],
    [',valid,,test,', 'net,x,y,x,y', ['n1,1,,3,', 'n2,,2,,4']],
    [',valid,valid,test,test', ',x,y,x,y', ['net,,,,', 'n1,1,,3,', 'n2,,2,,4']],
    [',Unnamed: 1_level_0,valid,test,valid,test', ',ms,x,x,y,y', ['n1,7,1,3,,', 'n2,7,,,2,4']],
  ])('are joined: %s over %s', async (groups, names, body) => {
    const { mapping, result } = await open(groups, names, ...body);
    expect(told(result)).toContain('note: Names of columns stand in two rows.');
    const roles = rolesOf(mapping)
      .filter(role => role.startsWith('value'))
      .sort();
    expect(roles).toEqual(['value 0 test', 'value 0 validation', 'value 1 test', 'value 1 validation']);
  });

  it('are none where a row of words is a network', async () => {
    const { result } = await open('state,tasks,cost,err x', 'failed,x,,', 'ok,x,1,0.5');
    expect(told(result).join()).not.toContain('two rows');
  });
});

describe('a table on its side', () => {
  it.each(['cost', 'Latency (ms)', 'GFLOPs'])('is turned where the first column names %s', async name => {
    const { result } = await open('what,n1,n2', `${name},3,5`, 'err x,0.5,', 'err y,,0.25');
    expect(networkTexts(tableOf(result))).toEqual(['err x 0.5 @ 3', 'err y 0.25 @ 5']);
    expect(told(result).join()).toContain('The first column holds what is the header of other tables');
  });

  it('is none where a task is called so on both sides', async () => {
    const { mapping } = await open(',cost,depth', 'cost,1,2', 'depth,3,4');
    expect(mapping).toMatchObject({ shape: 'affinity' });
  });
});

describe('rows that sum others up', () => {
  it.each(['Mean', 'TOTAL', 'Avg.', 'Ø', '平均'])('are no networks: %s', async word => {
    const { result } = await open(
      'run,cost,err x,err y',
      'r1,1,0.5,0.25',
      'r2,2,0.25,0.5',
      `${word},1.5,0.375,0.375`,
    );
    expect(tableOf(result).networkCount).toBe(2);
    expect(told(result)).toContain(`warning 4: The row “${word}” sums others up: it is no network.`);
  });

  it('are networks where a task is called so', async () => {
    const { result } = await open('tasks,cost,err mean,err x', 'mean,1,0.5,', 'x,1,,0.5', 'mean+x,2,1,1');
    expect(tableOf(result).networkCount).toBe(3);
  });

  it('are no tasks of pairs, in rows and columns, wherever they stand', async () => {
    const { result } = await open(',x,average,y', 'x,1,2,3', 'y,4,5,6', 'Mean,7,8,9');
    expect(wordsOf(result)[0]).toBe('2 tasks with 2 values of pairs and 2 of a task with itself.');
    expect(told(result)).toContain('warning: These sum others up and are no tasks: Mean, average.');
  });
});

describe('columns of a square', () => {
  it('may be marked with arrows, which say what is better, and have errors beside them', async () => {
    const { mapping, result } = await open('on,x ↓,y ↓', 'x,1 ± 0.1,2 ± 0.1', 'y,3 ± 0.2,4 ± 0.3');
    expect(mapping).toMatchObject({ shape: 'affinity', form: 'square', better: 'lower' });
    expect(wordsOf(result)[0]).toBe('2 tasks with 2 values of pairs and 2 of a task with itself.');
    expect(told(result)).toContain('note: Columns of standard errors stand beside the values of pairs.');
  });
});

it('a time of training is no cost by itself, but may be meant as one', async () => {
  const { mapping, result } = await open('tasks,train_time_s,err x,err y', 'x,9,0.5,', 'y,8,,0.25');
  expect(rolesOf(mapping)).toEqual(['task-set', 'ignore', 'value 0', 'value 1']);
  expect([result.open, wordsOf(result).join()]).toEqual([
    ['costs'],
    expect.stringContaining('“train_time_s”'),
  ]);
});

it('a column of arrows names pairs, whatever it is called', async () => {
  const { mapping } = await open('task,delta ↑', 'x→y,+1', 'y→x,−2', 'x→z,3', 'z→x,4');
  expect(mapping).toMatchObject({ shape: 'affinity', form: 'long' });
});

describe('whatever such texts hold', () => {
  const cell = fc.constantFrom(
    '',
    'a',
    'b',
    'cost',
    'Mean',
    '0.5',
    '1 ± 2',
    '3 (4)',
    '5*',
    'val',
    '±',
    '(',
    '"',
    '✓',
    '–1',
  );
  const text = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: isWhole ? 8 : 5 })
    .map(rows => rows.map(cells => cells.join(',')).join('\n'));
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async each => {
        const files = [textFile('x.csv', each)];
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });
});
