import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { networkTexts, propose, proposeFiles, tableOf } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

const jsonFile = (value: unknown) => [textFile('m.json', JSON.stringify(value))];

async function listed(value: unknown): Promise<string[]> {
  return (await proposeMapping(jsonFile(value))).tables.map(({ what }) => englishWords(what));
}

describe('metrics in JSON', () => {
  const byTask = { a: { accuracy: 0.7, loss: 1.1, n: 200 }, b: { accuracy: 0.8, loss: 0.9, n: 100 } };

  it('of tasks are asked about: which metric it is; what is counted is none', async () => {
    const { result } = await proposeMapping(jsonFile(byTask));
    expect(await listed(byTask)).toEqual([
      'accuracy of each task trained alone, 2 rows × 2 columns',
      'loss of each task trained alone, 2 rows × 2 columns',
      'accuracy, a row for each network, 1 row × 2 columns',
      'loss, a row for each network, 1 row × 2 columns',
    ]);
    expect(result.open[0]).toBe('table');
    expect(result.loaded).toBeUndefined();
  });

  it('are read the way that their name says, as the one that is chosen', async () => {
    const open = (name: string) =>
      proposeMapping(jsonFile(byTask), undefined, { tables: [`m.json › ${name}`] });
    const [accuracy, loss] = [await open('accuracy'), await open('loss')];
    expect(accuracy.mapping).toMatchObject({ tasks: [{ name: 'a', measured: 'complement' }, { name: 'b' }] });
    expect(loss.mapping).toMatchObject({ shape: 'wide', tasks: [{ id: 'a' }, { id: 'b' }] });
    expect(loss.mapping && 'tasks' in loss.mapping && loss.mapping.tasks[0]?.measured).toBeUndefined();
    expect(loss.result.open).toEqual(['costs']);
  });

  it.each([
    ['commas', 'task,accuracy,f1,lr,loss\na,0.81,0.7,0.1,1.1\nb,0.72,0.6,0.2,0.9\n'],
    ['semicolons and decimal commas', 'run;accuracy;loss\na;0,81;1,1\nb;0,72;0,9\n'],
    ['arrows', 'pair\tbleu\twer\terror\na->b\t0.81\t0.7\t1.1\nb->a\t0.72\t0.6\t0.9\na->c\t0.5\t0.4\t0.3\n'],
  ])('of the rows of a text of columns are asked about, too: %s', async (_, text) => {
    const { result, tables } = await proposeMapping([textFile('m.csv', text)]);
    expect(result.open[0]).toBe('table');
    expect(result.loaded).toBeUndefined();
    expect(tables.map(({ file }) => file.replace('m.csv › ', ''))).toEqual(
      expect.arrayContaining(['table', expect.stringMatching(/^table, (accuracy|bleu)$/)]),
    );
  });

  it('are no metrics where a row is a network, or where the columns are splits of one', async () => {
    for (const text of [
      'tasks,cost,val_loss,test_loss\na,1,0.2,0.3\nb,1,0.3,0.4\na+b,1.5,0.2,0.2\n',
      'task,val_loss,test_loss\na,0.2,0.3\nb,0.3,0.4\n',
      'source,target,lr,accuracy\na,b,0.1,0.81\nb,a,0.01,0.74\n',
    ]) {
      const { result, tables } = await proposeMapping([textFile('m.csv', text)]);
      expect(tables).toEqual([]);
      expect(result.open).not.toContain('table');
    }
  });

  it('of keys with arrows are of pairs of tasks', async () => {
    const pairs = {
      'a→a': { n: 2, auc: 0.9 },
      'a→b': { n: 2, auc: 0.7 },
      'b→a': { n: 2, auc: 0.6 },
      'b→b': { n: 2, auc: 0.95 },
    };
    const arrows = JSON.parse(JSON.stringify(pairs).replaceAll('→', '->'));
    const commas = JSON.parse(JSON.stringify(pairs).replaceAll('→', ','));
    for (const value of [pairs, arrows, commas]) {
      const { mapping, result } = await proposeMapping(jsonFile(value));
      expect(mapping).toMatchObject({ shape: 'affinity', meaning: 'auc', better: 'higher' });
      expect(result.open).toEqual(['direction', 'diagonal']);
      expect(result.words.map(englishWords).join(' ')).toContain('a helps b by 0.7');
    }
  });

  it('of tasks of networks are a table with a column for each task, splits together', async () => {
    const value = {
      results: {
        n1: { a: { val_loss: 0.5, test_loss: 0.6 }, b: { val_loss: 0.4, test_loss: 0.45 } },
        n2: { a: { val_loss: 0.3, test_loss: 0.35 } },
      },
    };
    const { mapping } = await proposeMapping(jsonFile(value));
    expect(mapping).toMatchObject({ shape: 'wide', tasks: [{ name: 'a' }, { name: 'b' }] });
    expect(await listed(value)).toEqual(['val_loss, test_loss, a row for each network, 2 rows × 2 columns']);
  });

  it('of networks that are called like their tasks are not pairs of tasks', async () => {
    const flat = { a: { a: 0.5 }, 'a+b': { a: 0.25, b: 0.75 } };
    const deep = { a: { a: { loss: 0.5 } }, 'a+b': { a: { loss: 0.25 }, b: { loss: 0.75 } } };
    for (const value of [flat, deep]) {
      const { mapping, tables, result } = await proposeMapping(jsonFile(value));
      expect(mapping?.shape).toBe('wide');
      expect(tables[0]?.preview.rows).toEqual([
        ['a', '0.5', ''],
        ['a+b', '0.25', '0.75'],
      ]);
      expect(result.open).toContain('costs');
    }
  });

  it('of names that say nothing may be networks, pairs or metrics: all are listed', async () => {
    expect(await listed({ cola: { x1: 0.3, x2: 0.1 }, mnli: { x1: 0.2, x2: 0.5 } })).toEqual([
      'rows are networks, columns are tasks, 2 rows × 2 columns',
      'rows are tasks that help the columns, or are helped by them, 2 rows × 2 columns',
      'x1 of each task trained alone, 2 rows × 2 columns',
      'x2 of each task trained alone, 2 rows × 2 columns',
    ]);
  });

  it('without names of metrics are one network, or tasks trained alone: it is asked', async () => {
    const value = { a: 0.7, b: 0.6 };
    const { result } = await proposeMapping(jsonFile(value));
    expect(result.open[0]).toBe('table');
    const alone = await proposeMapping(jsonFile(value), undefined, { tables: ['m.json › tasks'] });
    expect(alone.mapping).toMatchObject({ shape: 'wide' });
    expect(alone.result.words.map(englishWords)[0]).toBe('2 networks over 2 tasks: a, b');
  });

  it('as a list of records are a row each', async () => {
    const { result } = await proposeFiles(
      jsonFile([
        { network: 'x', cost: 1, a: 0.5, b: 0.25 },
        { network: 'y', cost: 2, a: 0.4 },
      ]),
    );
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.25 @ 1', 'a 0.4 @ 2']);
  });

  it('that share names with their rows stay pairs of tasks', async () => {
    const { mapping, tables } = await proposeMapping(jsonFile({ a: { b: 0.2 }, b: { a: 0.3 } }));
    expect([mapping?.shape, tables]).toEqual(['affinity', []]);
  });
});

describe('several tables of pairs in one file', () => {
  it('are listed, also those one level deeper than their names', async () => {
    const value = {
      names: ['a', 'b'],
      matrices: {
        1: [
          [1, 2],
          [3, 4],
        ],
        2: [
          [5, 6],
          [7, 8],
        ],
      },
      asymmetry: [
        [0, 1],
        [1, 0],
      ],
    };
    const { tables, result } = await proposeMapping(jsonFile(value));
    expect(tables.map(({ file }) => file)).toEqual([
      'm.json › matrices.1',
      'm.json › matrices.2',
      'm.json › asymmetry',
    ]);
    expect(tables[1]?.preview.rows).toEqual([
      ['a', '5', '6'],
      ['b', '7', '8'],
    ]);
    expect(result.open[0]).toBe('table');
  });

  it('of one name are numbered, and keep their lines', async () => {
    const text =
      'gains = {"a": {"b": 0.2}, "b": {"a": 0.3}}\nx = 3\ngains = {\n  "a": {"b": 0.5},\n  "b": {"a": 1/3, "c": 0.1, "d": 0.2}}\npairs = {("a", "b"): 0.1, ("b", "a"): 0.4}\n';
    const files = [textFile('x.py', text)];
    const { tables } = await proposeMapping(files);
    expect(tables.map(({ file }) => file)).toEqual(['x.py › gains', 'x.py › gains (2)', 'x.py › pairs']);
    const second = await proposeMapping(files, undefined, { tables: ['x.py › gains (2)'] });
    expect(second.result.problems.filter(({ row }) => row !== undefined)).toMatchObject([{ row: 5 }]);
    const third = await proposeMapping(files, undefined, { tables: ['x.py › pairs'] });
    expect(third.result.words.map(englishWords).join(' ')).toContain('a helps b by 0.1');
  });
});

describe('whatever JSON holds', () => {
  const key = fc.constantFrom(
    'a',
    'b',
    'a→b',
    'b__a',
    'loss',
    'accuracy',
    'val_loss',
    'names',
    '__proto__',
    'better',
    'n',
    '',
  );
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      tie('leaf'),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
    leaf: fc.oneof(fc.double(), fc.constantFrom(null, 'x', true, 0.5, 'a')),
  }));
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(tree, async value => {
        const files = jsonFile(value);
        const { tables, result } = await proposeMapping(files);
        expectSound(files, result);
        for (const { file } of tables.slice(0, 2)) {
          expectSound(files, (await proposeMapping(files, undefined, { tables: [file] })).result);
        }
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('a table one level deeper is the table that it is alone', { timeout: fuzzTimeout }, async () => {
    const matrix = fc.array(
      fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
      { minLength: 3, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(matrix, matrix, async (one, other) => {
        const names = ['a', 'b', 'c'];
        const files = jsonFile({ names, of: { one, other } });
        const chosen = await proposeMapping(files, undefined, { tables: ['m.json › of.other'] });
        const alone = await propose({ 'm.json': JSON.stringify({ names, other }) });
        expect(chosen.result.words).toEqual(alone.result.words);
      }),
      { numRuns: Math.ceil(fuzzRuns / 4) },
    );
  });
});
