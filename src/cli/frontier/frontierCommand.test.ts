import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listTable } from '../../../bench/listTable.ts';
import { defaultConfiguration } from '../../app/configuration/fields.ts';
import { curveRequest } from '../../app/side/curves/curveRequest.ts';
import { curveSettingsOf, guessOf } from '../../app/side/curves/curveSettingsOf.ts';
import { traceCurve } from '../../core/frontier/traceCurve.ts';
import { drain } from '../../core/testing/drain.ts';
import { type LoadedLosses, parseTable } from '../../files/table/parseTable.ts';
import { type FrontierJson, frontierJson } from '../../files/write/frontierJson.ts';
import { writeJson } from '../../files/write/writeJson.ts';
import { printedJson } from '../testing/frontierRuns.ts';
import { runTool } from '../testing/runTool.ts';

const losses = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
const affinities = parseTable(readFileSync('public/tables/tag-taskonomy.json', 'utf8'));
if (losses.kind !== 'losses' || affinities.kind !== 'affinity') throw new Error('both kinds of table');
const { table } = losses;
const tables = (id: string) => readFileSync(`public/tables/${id}.json`, 'utf8');

describe('taskmates frontier', () => {
  it('counts one network as one', async () => {
    const files = { 'one.csv': 'tasks,cost,loss_a,loss_b\na+b,1,0.7,0.71\n' };
    const { out } = await runTool(['frontier', 'one.csv'], { files });
    expect(out).toContain('1 network over 2 tasks');
  });

  it('prints for each budget of the table what the page has, to the last bit', async () => {
    const args = [
      'setting-1',
      '--strategy',
      'optimal,higher-order,affinity,random',
      '--weights',
      'n=3,k=0.5',
    ];
    const more = [
      '--max-networks',
      '3',
      '--min-tasks',
      '2',
      '--exclude',
      '36,12',
      '--apart',
      's,k',
      '--heads',
      'test',
    ];
    const parts = {
      ...defaultConfiguration(),
      heads: 'test',
      weights: [1, 1, 3, 0.5, 1],
      most: 3,
      fewest: 2,
      excluded: [11, 35],
      apart: ['s~k'],
    } as const;
    const settings = curveSettingsOf(parts, table);
    const budgets = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
    const curves = (['optimal', 'higher-order', 'affinity', 'random'] as const).map(strategy => {
      const { key: _, timeLimit: __, ...options } = curveRequest(table, strategy, settings, 0);
      return drain(traceCurve(strategy, table, options));
    });
    const expected = JSON.parse(JSON.stringify(frontierJson(table, curves, budgets)));
    const { out, code } = await runTool(['frontier', ...args, ...more, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(expected);
  });

  it('reads a file, standard input and a table of its own alike', async () => {
    const files = { 'my.json': tables('setting-1'), '-': tables('setting-1') };
    const builtIn = await printedJson(['setting-1', '--budgets', '2.5']);
    const { strategies, budgets } = await printedJson(['my.json', '--budgets', '2.5'], { files });
    expect({ strategies, budgets }).toEqual({ strategies: builtIn.strategies, budgets: [2.5] });
    expect(await printedJson(['-', '--budgets', '2.5'], { files })).toMatchObject({ strategies });
  });

  it('chooses by the affinities of another file, which is a strategy of its own', async () => {
    const guess = guessOf('tag-taskonomy', affinities.table, table);
    const settings = curveSettingsOf(defaultConfiguration(), table, guess);
    const { key: _, timeLimit: __, ...options } = curveRequest(table, 'affinity', settings, 0);
    const curve = drain(traceCurve('affinity', table, options));
    const json = await printedJson(['setting-1', '--affinity', 'tag-taskonomy', '--budgets', '3']);
    expect(json.strategies).toEqual(frontierJson(table, [curve], [3]).strategies);
    const files = { 'tag.json': tables('tag-taskonomy') };
    const fromFile = await printedJson(['setting-1', '--affinity', 'tag.json', '--budgets', '3'], { files });
    expect(fromFile.strategies).toEqual(json.strategies);
    const alone = await runTool(['frontier', 'setting-1', '--affinity', 'tag.json', '--strategy', 'optimal']);
    expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('name it in --strategy too') });
    const lossFile = await runTool(['frontier', 'setting-1', '--affinity', 'setting-2']);
    expect(lossFile).toMatchObject({ code: 1, err: expect.stringContaining('a table of losses') });
    const strange = await runTool(['frontier', 'setting-1', '--affinity', 'tag-celeba']);
    expect(strange).toMatchObject({ code: 1, err: expect.stringContaining('none of its tasks') });
  });

  it('prints a table to be read, auxiliary tasks in brackets', async () => {
    const { out, err, code } = await runTool(['frontier', 'setting-1', '--budgets', '2.5,4,4.5']);
    expect([err, code]).toEqual(['', 0]);
    expect(out.split('\n').slice(3)).toEqual([
      '',
      'optimal',
      'SNT    total  proof   networks',
      '2.5  0.44612  proved  0.5: n | 1: s d (n) | 1: (n) k e',
      '  4  0.43555  proved  1: n | 1: s (n) (k) | 1: d (n) (k) | 1: (n) k e',
      '4.5  0.43555  proved  as above',
      '',
    ]);
  });

  it('stops at its time limit and at Ctrl-C, says so, and does not begin what follows', async () => {
    const args = ['frontier', 'setting-1', '--strategy', 'random,worst'];
    const interrupted = await runTool(args, { tickMs: 30, interruptAt: 1 });
    expect(interrupted.code).toBe(3);
    expect(interrupted.out).toContain('random: stopped before anything was found\n');
    expect(interrupted.out).toContain('worst: stopped before anything was found\n');
    // The clock makes a jump at each look: the first slice ends at once.
    const limited = await runTool([...args, '--time-limit', '1s', '--json'], { tickMs: 2000 });
    expect(limited.code).toBe(3);
    expect(JSON.parse(limited.out).strategies.random[0]).toMatchObject({ total: null, proved: false });
  });

  it('prints the best that a long search had found, with its bound', async () => {
    const loaded: LoadedLosses = {
      kind: 'losses',
      table: listTable(60, 2000, 1, 'equal'),
      about: '',
      splitNotes: {},
    };
    const files = { 'list.json': [...writeJson(loaded)].join('') };
    const { out, code } = await runTool(['frontier', 'list.json', '--json'], { files, interruptAt: 40 });
    expect(code).toBe(3);
    const found =
      (JSON.parse(out) as FrontierJson).strategies.optimal?.filter(
        point => !point.proved && point.networks.length > 0,
      ) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const { estimate, bound } of found) expect(bound ?? 0).toBeLessThan(estimate ?? 0);
    const text = await runTool(['frontier', 'list.json'], { files, interruptAt: 40 });
    expect(text.out).toContain('optimal: stopped, the best found by then\n');
    expect(text.out).toMatch(/ ≤ [0-9.e-]+ off /);
  });

  it('shows how far it is to a person only', async () => {
    const args = ['frontier', 'setting-1', '--strategy', 'random'];
    const shown = await runTool(args, { isTerminal: true, tickMs: 60 });
    expect(shown.err).toContain('\r\u001b[Krandom: ');
    expect(shown.err).toContain('% (Ctrl-C prints the best so far)');
    expect(shown.err.endsWith('\r\u001b[K')).toBe(true);
    const piped = await runTool(args, { tickMs: 60 });
    expect(piped).toEqual({ ...shown, err: '' });
  });

  it('says which constraints cannot be met together, and what nothing within a budget begins at', async () => {
    const conflict = await runTool(['frontier', 'setting-1', '--alone', 'n', '--together', 'n,e']);
    expect(conflict).toMatchObject({ out: '', code: 1 });
    expect(conflict.err).toContain('--alone n and --together n,e cannot be met together');
    const single = await runTool(['frontier', 'setting-1', '--min-tasks', '6']);
    expect(single.err).toContain('--min-tasks 6 cannot be met');
    const poor = await runTool(['frontier', 'setting-1', '--budgets', '0.5']);
    expect(poor).toMatchObject({ out: '', code: 1 });
    expect(poor.err).toContain('nothing can be chosen within these budgets: it begins at 1 SNT.');
    // Of two strategies one has something: that is an answer.
    const half = await runTool([
      'frontier',
      'setting-1',
      '--strategy',
      'optimal,independent',
      '--min-tasks',
      '2',
    ]);
    expect(half.code).toBe(0);
    expect(half.err).toContain('note: independent: the table has none of the networks that it would choose');
  });

  it('notes what has no effect', async () => {
    const { err, code } = await runTool([
      'frontier',
      'setting-1',
      '--predicted',
      '--weights',
      'n=2',
      '--objective',
      'worst',
    ]);
    expect(code).toBe(0);
    expect(err).toContain('--predicted adds no network');
    expect(err).toContain('--weights count in the sum only');
  });

  it.each([
    [['--heads', 'tset'], '--heads: “tset” is not accepted; it takes validation or test.'],
    [['--exclude', '37'], '--exclude: “37” is not accepted; it takes numbers of networks, from 1 to 36.'],
    [['--exclude', '0'], '--exclude: “0” is not accepted'],
    [
      ['--alone', 'zebra'],
      '--alone: “zebra” is not accepted; it takes the tasks of the table: s (Segmentation)',
    ],
    [['--together', 'n'], '--together: “n” is not accepted; it takes two different tasks'],
    [['--budgets', '5:1:1'], '--budgets: “5:1:1” is not accepted'],
    [['--strategy', 'best'], '“best” is none of them'],
    [['--seed', 'x'], '--seed: “x” is not accepted'],
    [['--threads', '2'], '--threads needs a table of affinities; this is one of losses.'],
    [['--groups', 'partition'], '--groups needs a table of affinities; this is one of losses.'],
    [['--costs', 'none'], '--costs: “none” is not accepted; it takes column, equal or by-tasks.'],
  ])('refuses %j with the option, the value and what is accepted', async (args, message) => {
    const { out, err, code } = await runTool(['frontier', 'setting-1', ...args]);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(`taskmates: ${args[0]}`.slice(0, 13));
    expect(err).toContain(message);
    expect(err).toContain('See taskmates frontier --help.');
  });
});
