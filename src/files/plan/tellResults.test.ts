import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { TableError } from '../table/tableError.ts';
import { fuzzRuns, fuzzTimeout } from '../testing/fuzzRuns.ts';
import { readResults } from './readResults.ts';
import { readRunTable } from './readRunTable.ts';
import { planRuns, type RunPlan } from './runPlan.ts';
import { type RunTable, writeRunTable } from './runTable.ts';
import { type TellReport, tellResults } from './tellResults.ts';

const header = 'network,tasks,size,seed,cost (SNT),validation/d ↓,validation/n ↑1,test/d ↓,test/n ↑1';
const begun = [header, '1,d,half,,0.5,,,,', '2,n,half,,0.5,,,,', '3,d n,full,1,1,0.3,0.8,0.31,0.79', ''].join(
  '\n',
);

function tableOf(text: string): RunTable {
  const table = readRunTable(text);
  if (!table) throw new Error('this is a table run by run');
  return table;
}
const textOf = (table: RunTable) => [...writeRunTable(table)].join('');

function tell(table: RunTable, files: Readonly<Record<string, string>>, ...plans: RunPlan[]): TellReport {
  const results = Object.entries(files).flatMap(([name, text]) => readResults(name, text));
  return tellResults(table, results, plans);
}
const said = ({ entries }: TellReport) =>
  entries.map(({ file, kind, why }) => [file, kind, ...(why ? [englishWords(why)] : [])]);
const whole = (validation: number, test: number) =>
  JSON.stringify({ losses: { validation: { d: validation }, test: { d: test } } });

const plan = planRuns('Plan', 'SNT', [
  { tasks: ['d'], size: 'half', seed: 1, cost: 0.5 },
  { tasks: ['n'], size: 'half', seed: 1, cost: 0.5 },
  { tasks: ['d'], size: 'full', seed: 1, cost: 1 },
]);
const [dHalf = '', nHalf = '', dFull = ''] = plan.runs.map(({ id }) => id);

describe('telling results', () => {
  it('puts runs in the places of their networks, with new ones at the end, and says what is missing', () => {
    const report = tell(
      tableOf(begun),
      { [`${dHalf}.json`]: whole(0.4, 0.41), [`${dFull}.json`]: whole(0.35, 0.36) },
      plan,
    );
    expect(said(report)).toEqual([
      [`${dHalf}.json`, 'added'],
      [`${dFull}.json`, 'added'],
    ]);
    expect(report.missing.map(({ id }) => id)).toEqual([nHalf]);
    expect(textOf(report.table).split('\r\n')).toEqual([
      header,
      '1,d,half,1,0.5,0.4,,0.41,',
      '2,n,half,,0.5,,,,',
      '3,d n,full,1,1,0.3,0.8,0.31,0.79',
      '4,d,full,1,1,0.35,,0.36,',
      '',
    ]);
  });

  it('changes nothing when it is told the same again, whether read from its own file or not', () => {
    const files = {
      a: JSON.stringify({
        tasks: ['d'],
        size: 'half',
        seed: 2,
        losses: { validation: { d: 0.5 }, test: { d: 0.6 } },
      }),
      b: JSON.stringify({
        tasks: ['d'],
        size: 'half',
        seed: 1,
        losses: { validation: { d: 0.4 }, test: { d: 0.7 } },
      }),
    };
    const first = tell(tableOf(begun), files);
    const again = tell(tableOf(textOf(first.table)), files);
    expect(said(again)).toEqual([
      ['a', 'repeated'],
      ['b', 'repeated'],
    ]);
    expect(textOf(again.table)).toBe(textOf(first.table));
    expect(textOf(tell(tableOf(begun), { b: files.b, a: files.a }).table)).toBe(textOf(first.table));
  });

  it.each([
    [
      'a failure',
      '{"status": "failed", "reason": "the command ended with 3"}',
      'failed',
      'its status is “failed”: the command ended with 3.',
    ],
    [
      'a run that was killed',
      'tasks,size,seed,status,test/d\nd,half,1,killed,0.5\n',
      'failed',
      'its status is “killed”.',
    ],
    [
      'a partial result',
      '{"tasks": ["d"], "size": "half", "seed": 1, "losses": {"validation": {"d": 0.4}, "test": {"d": NaN}}}',
      'added',
      'it lacks test/d.',
    ],
    [
      'a diverged one',
      '{"tasks": ["d"], "size": "half", "losses": {"validation": {"d": Infinity}}}',
      'kept back',
      'it has no loss that is a finite number.',
    ],
    ['one without a word', '{"losses": {}}', 'kept back', 'it has no losses, and nothing says its tasks.'],
    [
      'a contradiction',
      '{"tasks": ["n", "d"], "seed": 1, "losses": {"test": {"d": 0.9}}}',
      'kept back',
      'it contradicts the table: the test loss is 0.9, there it is 0.31.',
    ],
    [
      'a repeated one',
      '{"tasks": ["n", "d"], "seed": 1, "losses": {"test": {"d": 0.31, "n": 0.79}, "validation": {"d": 0.3, "n": 0.8}}}',
      'repeated',
    ],
    [
      'an unknown task',
      '{"tasks": ["x"], "losses": {"test": {"x": 1}}}',
      'kept back',
      'the table has no task “x”.',
    ],
    [
      'an unknown network',
      '{"tasks": ["d"], "size": "huge", "losses": {"test": {"d": 1}}}',
      'kept back',
      'the table has no such network and no plan names it: give it a row without losses there, or its cost in the result.',
    ],
    [
      'a loss of another task',
      '{"tasks": ["d"], "size": "half", "losses": {"test": {"n": 1}}}',
      'kept back',
      'it has a loss of “n”, which is no task of this network.',
    ],
    [
      'another network than the plan has',
      `{"id": "${dHalf}", "tasks": ["n"], "losses": {"test": {"n": 1}}}`,
      'kept back',
      'its tasks, size or seed are not those of its id in the plan.',
    ],
  ])('tells of %s, and loses nothing', (_, text, kind, why = '') => {
    const report = tell(tableOf(begun), { result: text }, plan);
    expect(said(report)).toEqual([['result', kind, ...(why === '' ? [] : [why])]]);
    if (kind !== 'added') expect(textOf(report.table)).toBe(textOf(tableOf(begun)));
  });

  it('asks which network is meant where size and cost do not say', () => {
    const table = tableOf(begun.replace('2,n,half,,0.5,,,,', '2,d,full,,1,,,,'));
    const text = (more: object) => JSON.stringify({ tasks: ['d'], ...more, losses: { test: { d: 0.5 } } });
    expect(said(tell(table, { a: text({}) }))).toEqual([
      [
        'a',
        'kept back',
        'the table has 2 networks of these tasks: the result must say its size or its cost.',
      ],
    ]);
    expect(said(tell(table, { a: text({ cost: 1 }) }))).toEqual([['a', 'added', 'it lacks validation/d.']]);
  });

  it('completes a run that was told in part, and takes losses without a split for both', () => {
    const part = '{"tasks": ["d"], "size": "half", "seed": 1, "losses": {"test": {"d": 0.4}}}';
    const { table } = tell(tableOf(begun), { part });
    const report = tell(table, { rest: 'tasks,size,seed,d\nd,half,1,0.4\n' });
    expect(said(report)).toEqual([['rest', 'completed']]);
    expect(textOf(report.table).split('\r\n')[1]).toBe('1,d,half,1,0.5,0.4,,0.4,');
  });

  it('adds no seed to a mean over seeds, and a split that the table did not have', () => {
    const means = 'network,tasks,cost (SNT),test/d ↓,test stderr/d ↓\r\n1,d,1,0.5,0.1\r\n2,d,2,0.4,\r\n';
    const seed = (cost: number) =>
      JSON.stringify({ tasks: ['d'], cost, seed: 1, losses: { early: { d: 0.9 }, test: { d: 0.5 } } });
    const report = tell(tableOf(means), { a: seed(1), b: seed(2) });
    expect(said(report)).toEqual([
      [
        'a',
        'kept back',
        'the table has the mean of this network over several seeds, to which no further seed can be added.',
      ],
      ['b', 'added'],
    ]);
    expect(report.table.splits).toEqual(['test', 'early']);
  });

  it.each([
    ['half-written JSON', '{"losses": {"test": {"d": 0.', /^it was written by half: Not JSON/],
    ['an empty file', ' \n', /^it is empty/],
    ['a header alone', 'test/d\n', /^it has a header and no row/],
    ['a word for a number', 'test/d\nabc\n', /^row 2, test\/d: “abc” is no number/],
    ['a row that was broken off', 'test/d,test/n\n0.5\n', /^row 2: it has 1 cells, the header has 2/],
    ['an unknown split', '{"losses": {"train": {"d": 1}}}', /“train” is no split/],
    ['losses that are texts', '{"losses": {"test": {"d": "low"}}}', /losses\.test/],
  ])('refuses %s', (_, text, why) => {
    expect(() => readResults('r.json', text)).toThrow(TableError);
    expect(() => readResults('r.json', text)).toThrow(why);
  });

  it('throws nothing but what it has to say, whatever a file holds', { timeout: fuzzTimeout }, () => {
    const word = fc.constantFrom(
      'tasks',
      'd',
      'n',
      '"',
      ',',
      '\n',
      '{',
      '}',
      '[',
      ']',
      ':',
      '0.5',
      'losses',
      'test',
      'test/d',
      'NaN',
      'seed',
      '-1',
      'null',
      ' ',
    );
    const file = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map(parts => parts.join('')),
      fc.json(),
    );
    const table = tableOf(begun);
    fc.assert(
      fc.property(file, text => {
        try {
          const report = tell(table, { file: text }, plan);
          expect(report.entries.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(TableError);
        }
      }),
      { numRuns: fuzzRuns, examples: [['{"losses": {"__proto__": {"d": 1}}}'], ['[]']] },
    );
  });
});
