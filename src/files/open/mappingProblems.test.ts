import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import {
  columnsMapping,
  networkTexts,
  problemsInEnglish,
  propose,
  tableOf,
  told,
} from '../testing/openFiles.ts';
import { textFile } from '../testing/textFile.ts';
import type { ColumnRole, ColumnsMapping } from './mapping.ts';
import { readFiles } from './readFiles.ts';

type FileMapping = ColumnsMapping['files'][number];

/** What files say by a mapping that the reader changed. */
async function read(
  texts: Readonly<Record<string, string>>,
  change: (mapping: ColumnsMapping) => ColumnsMapping,
) {
  const { mapping } = await propose(texts);
  const files = Object.entries(texts).map(([name, text]) => textFile(name, text));
  return readFiles(files, change(columnsMapping(mapping)));
}

const changeFile = (change: (file: FileMapping) => FileMapping) => (mapping: ColumnsMapping) => ({
  ...mapping,
  files: mapping.files.map(change),
});

/** The file with the roles of some columns, by name, set. */
const withRoles = (roles: Readonly<Record<string, ColumnRole>>) =>
  changeFile(file => ({
    ...file,
    columns: file.columns.map(column => ({ ...column, role: roles[column.name] ?? column.role })),
  }));

const wide = 'cost,val/a,val/b,test/a,test/b\n1,1,2,3,4\n2,1.5,2.5,3.5,4.5\n';

describe('problems of mappings', () => {
  it('names roles that two columns have', async () => {
    const result = await read(
      { 'n.csv': `price,${wide.replaceAll('\n', '\n7,').slice(0, -2)}` },
      withRoles({ price: { kind: 'cost' } }),
    );
    expect(networkTexts(tableOf(result))[0]).toBe('a 1 + b 2 @ 7');
    expect(told(result)).toContain('warning cost: A second column is marked as “cost”.');
  });

  it('names columns that hold what another one holds, and values of no task', async () => {
    const same = await read(
      { 'n.csv': wide },
      withRoles({ 'val/b': { kind: 'value', task: 0, split: 'validation' } }),
    );
    expect(told(same)).toContain(
      'warning val/b: The column is for the same as “val/a”: values of a on validation.',
    );
    for (const role of [{ kind: 'value', task: 9 }, { kind: 'value' }] as const) {
      const none = await read({ 'n.csv': wide }, withRoles({ 'val/b': role }));
      expect(told(none)).toContain('warning val/b: The column holds values, but of no task.');
    }
  });

  it('counts the cells that are no numbers beyond the first 20', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i + 1},x${i},1`).join('\n');
    const result = await read(
      { 'n.csv': `cost,a,b\n9,1,1\n${rows}\n` },
      withRoles({ a: { kind: 'value', task: 0 } }),
    );
    expect(told(result)).toContain('warning a: 10 more values are no numbers that a loss can be.');
  });

  it('names task sets that are empty, missing or name a task twice', async () => {
    const { result } = await propose({
      'n.csv':
        'tasks,cost,val/a,val/b,test/a,test/b\n"[]",1,1,1,1,1\n,1,1,1,1,1\na+a+b,1,1,1,1,1\na,1,1,,1,\nb,1,,1,,1\n',
    });
    expect(networkTexts(tableOf(result))[0]).toBe('a 1 + b 1 @ 1');
    expect(told(result)).toEqual([
      'warning 2 tasks: The task set “[]” is empty.',
      'warning 3 tasks: The row names no task set.',
      'warning 4 tasks: The task set “a+a+b” names a task twice.',
    ]);
  });

  it('names networks whose cost no file says', async () => {
    const { result } = await propose({
      'n_val.csv': 'tasks,cost,a,b\na,1,0.5,\na+b,2,0.4,0.3\n',
      'n_test.csv': 'tasks,a,b\na,0.6,\nb,,0.2\na+b,0.4,0.2\n',
    });
    expect(told(result)).toContain('warning 3: No file says what this network costs.');
  });

  it('says where the mapping was made for other columns', async () => {
    const more = await read(
      { 'n.csv': wide },
      changeFile(file => ({ ...file, columns: file.columns.slice(0, 3) })),
    );
    expect(told(more)).toContain('warning: The file has 5 columns, the mapping is for 3.');
    const layout = { delimiter: ';', decimal: '.', comment: '', hasHeader: true } as const;
    const fewer = await read(
      { 'n.csv': wide },
      changeFile(file => ({ ...file, layout })),
    );
    expect(told(fewer)).toContain('warning: The file has 1 column, the mapping is for 5.');
    expect(fewer.loaded).toBeUndefined();
  });

  it('reads a header as a row, and says what is no number there', async () => {
    const result = await read(
      { 'n.csv': wide },
      changeFile(file => ({
        ...file,
        ...(file.layout ? { layout: { ...file.layout, hasHeader: false } } : {}),
      })),
    );
    expect(networkTexts(tableOf(result)).length).toBe(2);
    expect(told(result)).toContain('warning 1 val/a: “val/a” is no number that a loss can be.');
  });

  it('refuses mappings without tasks, files or layouts', async () => {
    const errors = async (change: (mapping: ColumnsMapping) => ColumnsMapping) =>
      told(await read({ 'n.csv': wide }, change)).filter(text => text.startsWith('error'));
    expect(await errors(mapping => ({ ...mapping, tasks: [] }))).toEqual(['error: No task is named.']);
    expect(await errors(mapping => ({ ...mapping, files: [] }))).toEqual(['error: No file is to be read.']);
    expect(await errors(changeFile(file => ({ ...file, file: 'other.csv' })))).toEqual([
      'error: The file is not there.',
    ]);
    expect(await errors(changeFile(({ layout: _, ...file }) => file))).toEqual([
      'error: The file is a text, but no layout is given for it.',
    ]);
  });

  it('changes ids that links cannot hold, and says so', async () => {
    const result = await read({ 'n.csv': wide }, mapping => ({
      ...mapping,
      tasks: mapping.tasks.map(task => ({ ...task, id: 'x,y' })),
    }));
    const ids = tableOf(result).tasks.map(task => task.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.join()).not.toContain('x,y');
    expect(told(result)[0]).toBe('note: “x,y” cannot be the id of a task in links, or another task has it.');
  });

  it('averages files that give the same split, as repetitions, and says so', async () => {
    const one = 'tasks,cost,a,b\na,1,0.5,\na+b,2,0.4,0.3\n';
    const { result } = await propose({ 'one.csv': one, 'two.csv': one.replace('0.4', '0.6') });
    const table = tableOf(result);
    expect(networkTexts(table)).toEqual(['a 0.5 @ 1', 'a 0.5 + b 0.3 @ 2']);
    expect(table.errors?.validation?.[1]).toBeCloseTo(0.1, 12);
    expect(told(result)[0]).toBe(
      'warning: Losses of the same networks and split stand in several places, also in two.csv.',
    );
  });

  it('names tidy rows that tell another task set, and second columns of values', async () => {
    const text =
      'name,tasks,cost,task,split,loss,other\nn,a+b,1,a,val,1,9\nn,a,1,b,val,2,9\nn,a+b,1,a,test,1,9\nn,a+b,1,b,test,2,9\n';
    const result = await read({ 't.csv': text }, withRoles({ other: { kind: 'value' } }));
    expect(networkTexts(tableOf(result))).toEqual(['a 1 + b 2 @ 1']);
    expect(told(result)).toEqual([
      'warning other: A second column is marked as the values.',
      "warning 3 tasks: The row names the task set “a”, the run's first row “a+b”.",
    ]);
  });

  it('names lines that are longer than any row', async () => {
    const result = await read({ 'n.csv': wide }, mapping => mapping);
    expect(result.problems).toEqual([]);
    const long = `${wide}${'1,'.repeat(isWhole ? 2 ** 22 : 2 ** 21 + 1)}\n`;
    const { problems } = (await propose({ 'n.csv': long })).result;
    expect(problemsInEnglish(problems).map(({ row, message }) => `${row} ${message}`)).toContain(
      '4 The line is longer than 4 million characters: no row of a table is.',
    );
  });

  it('refuses columns that are called longer than any name', async () => {
    const called = async (name: string) => {
      const { result } = await propose({ 'n.csv': `cost,${name},b\n1,2,3\n2,4,5\n` });
      return problemsInEnglish(result.problems).map(({ severity, message }) => `${severity}: ${message}`);
    };
    expect(await called('_'.repeat(1000))).toEqual(await called('c'));
    expect(await called('_'.repeat(1001))).toContain(
      'error: The name of column 2 has 1,001 characters; up to 1,000 are read.',
    );
  });

  it('takes gains of two files of one split for repetitions, and says so', async () => {
    const files = [
      textFile('x.csv', '1,0\n0,1\n1,1\n'),
      textFile('y.csv', '0 0\n0 0\n0.2 0.4\n'),
      textFile('z.csv', '0 0\n0 0\n0.4 0.4\n'),
    ];
    const { mapping } = await propose({
      'x.csv': '1,0\n0,1\n1,1\n',
      'y.csv': '0 0\n0 0\n0.2 0.4\n',
      'z.csv': '0 0\n0 0\n0.4 0.4\n',
    });
    if (mapping?.shape !== 'membership') throw new Error('The files are a matrix and gains.');
    const gains = mapping.gains.map(gain => ({ ...gain, split: 'test' as const }));
    const result = await readFiles(files, { ...mapping, costs: 'equal', gains });
    expect(networkTexts(tableOf(result), 'test')[2]).toBe('t1 0.7 + t2 0.6 @ 1');
    expect(told(result)).toContain('warning: Another file gives the test gains too.');
    const column = await readFiles(files, { ...mapping, costs: 'column' });
    expect(told(column)).toContain('error: A matrix of members has no column of costs.');
  });
});
