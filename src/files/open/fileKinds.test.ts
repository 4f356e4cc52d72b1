import { describe, expect, it } from 'vitest';
import { networkTexts, propose, tableOf, told, wordsOf } from '../testing/openFiles.ts';
import type { Mapping } from './mapping.ts';

/** The kind that a text is taken for, with its tasks or columns. */
async function kindOf(name: string, text: string): Promise<string> {
  const { mapping, result } = await propose({ [name]: text });
  if (!mapping) return told(result).join();
  return `${mapping.shape}: ${namesOf(mapping)}`;
}

function namesOf(mapping: Mapping): string {
  if (mapping.shape === 'affinity')
    return (mapping.columns ?? []).map(({ name, role }) => `${name} ${role.kind}`).join(', ');
  return 'tasks' in mapping ? mapping.tasks.map(({ name }) => name).join(', ') : '';
}

describe('rows that are all pairs of some tasks', () => {
  it.each([
    ['called by letters', 'A,B,affinity\nrte,mrpc,0.2\nrte,cola,0.5\nmrpc,cola,0.1\n'],
    ['in another language', 'x;y;Ähnlichkeit\nrot;blau;0,2\nrot;grün;0,5\nblau;grün;0,1\n'],
    ['both ways', 'p,q,v\nu,w,0.2\nw,u,0.5\nu,k,0.1\nk,u,0.3\nw,k,0.4\nk,w,0.6\n'],
    ['by their numbers', 'i,j,w\n0,1,0.2\n0,2,0.5\n1,2,0.1\n'],
  ])('are pairs, %s', async (_, text) => {
    expect(await kindOf('pairs.csv', text)).toMatch(/^affinity: \S+ source, \S+ target, \S+ value$/);
  });

  it('are none where a pair is missing and nothing is called so', async () => {
    expect(await kindOf('a.csv', 'i,j,w\n0,1,0.2\n0,2,0.5\n3,1,0.1\n')).toMatch(/^wide/);
  });
});

describe('a square', () => {
  it('may name its rows with other capitals than its columns, which is told', async () => {
    const { mapping, result } = await propose({
      'm.csv': ',depth est,normals\nDepth_Est,0.1,0.2\nNormals,0.4,0.3\n',
    });
    expect(mapping?.shape).toBe('affinity');
    expect(wordsOf(result)[0]).toMatch(/^2 tasks with 2 values of pairs and 2 of a task with itself/);
    expect(told(result).join()).toContain('“Depth_Est” is “depth est”');
  });
});

describe('JSON', () => {
  it('has names and tables in different places, however deep: one is chosen', async () => {
    const square = (by: number) => [0, 1, 2].map(r => [0, 1, 2].map(c => by * (3 * r + c)));
    const text = JSON.stringify({
      meta: { names: ['a', 'b', 'c'], seed: 1 },
      results: { first: { affinity: square(1) }, second: { affinity: square(0.5) } },
      counts: square(2),
    });
    const { tables, result } = await propose({ 'all.json': text });
    expect(tables.map(({ file }) => file.split(' › ')[1])).toEqual([
      'results.first.affinity',
      'results.second.affinity',
      'counts',
    ]);
    expect(result.open[0]).toBe('table');
  });

  it('is never read as columns of text', async () => {
    const text = JSON.stringify({ note: 'a, b, c', more: ['x', 'y', { z: [1, 'two', 3] }], n: 'd, e, f' });
    expect(await kindOf('odd.json', text)).toMatch(/^error: No table was found/);
  });

  it('may hold a record for each network, with losses by task or in the order of the tasks', async () => {
    const sets = [['a', 'b'], ['a'], ['b']];
    const loss = { a: 0.5, b: 0.25 } as const;
    const own = (set: readonly string[]) => set as readonly ('a' | 'b')[];
    const byTask = sets.map(set => ({
      ...{ tasks: set, cost: set.length },
      losses: Object.fromEntries(own(set).map(task => [task, loss[task]])),
    }));
    const inOrder = sets.map(set => ({
      ...{ tasks: set, cost: set.length },
      losses: own(set).map(task => loss[task]),
    }));
    const bySet = Object.fromEntries(
      sets.map(set => [`(${set.join(', ')})`, own(set).map(task => loss[task])]),
    );
    for (const value of [byTask, inOrder]) {
      const { result } = await propose({ 'runs.json': JSON.stringify(value) });
      expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.25 @ 2', 'a 0.5 @ 1', 'b 0.25 @ 1']);
    }
    expect(await kindOf('sets.json', JSON.stringify(bySet))).toBe('wide: a, b');
  });

  it('may name networks by sets of the other names, each task with its own metric', async () => {
    const text = JSON.stringify({
      seg: { miou: 0.5 },
      depth: { abs_err: 0.4 },
      'seg+depth': { miou: 0.52, abs_err: 0.42 },
    });
    expect(await kindOf('runs.json', text)).toBe('wide: miou, abs_err');
  });
});

describe('cells that list values', () => {
  it.each([
    'tasks,cost,loss\n"a,b",2,"0.5,0.25"\na,1,0.45\nb,1,0.3\n',
    "cost,tasks,loss\n2,\"['a', 'b']\",\"[0.5, 0.25]\"\n1,['a'],[0.45]\n1,['b'],[0.3]\n",
  ])('are of the tasks that their row lists, in that order: %s', async text => {
    const { result } = await propose({ 'lists.csv': text });
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.25 @ 2', 'a 0.45 @ 1', 'b 0.3 @ 1']);
    expect(told(result).join()).toContain('Cells list values in the order of the tasks of their row: loss.');
  });

  it('are told of where they are of no such order', async () => {
    const { result } = await propose({
      'lists.csv': 'tasks,cost,loss\n"a,b",2,"0.5,0.25,0.1"\na,1,0.45\nb,1,0.3\n',
    });
    expect(told(result).join()).toContain('“0.5,0.25,0.1” is no number that a loss can be.');
  });
});

describe('a history of runs', () => {
  it('gives the last values of each run, which is told', async () => {
    const text =
      'run,epoch,cost,a,b\nr1,1,2,0.9,0.8\nr1,2,2,0.5,0.25\nr2,1,1,0.8,\nr2,2,1,0.45,\nr3,1,1,,0.7\nr3,2,1,,0.3\n';
    const { result } = await propose({ 'history.csv': text });
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.25 @ 2', 'a 0.45 @ 1', 'b 0.3 @ 1']);
    expect(told(result).join()).toContain('note: Lines of the file are of steps');
  });

  it('is none where each run stands once', async () => {
    const { result, tables } = await propose({
      'runs.csv': 'run,epoch,cost,a,b\nr1,9,2,0.5,0.25\nr2,3,1,0.45,\n',
    });
    expect([tables, networkTexts(tableOf(result)).length]).toEqual([[], 2]);
  });
});

describe('columns', () => {
  it('of several metrics of each task are its losses where there are any', async () => {
    const { mapping, result } = await propose({
      'm.csv':
        'tasks,cost,acc_a,loss_a,acc_b,loss_b\na+b,2,0.8,0.5,0.7,0.25\na,1,0.82,0.45,,\nb,1,,,0.69,0.3\n',
    });
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.25 @ 2', 'a 0.45 @ 1', 'b 0.3 @ 1']);
    expect(mapping?.shape === 'wide' && mapping.files[0]?.columns[2]).toMatchObject({
      ...{ name: 'acc_a', role: { kind: 'ignore' }, why: 'metric' },
    });
  });

  it('of means beside spreads are called as their tasks', async () => {
    const text =
      'tasks,cost,a_mean,a_std,b_mean,b_std,n_seeds\na+b,2,0.5,0.01,0.25,0.02,5\na,1,0.45,0.01,,,5\nb,1,,,0.3,0.01,5\n';
    expect(await kindOf('m.csv', text)).toBe('wide: a, b');
  });

  it('that hold numbers with remarks and failures are no names of networks', async () => {
    const { mapping } = await propose({
      'm.csv': 'cost,a,b\n1,0.5,\n1,,0.09 (!)\n2,0.4,OOM\n3,0.3,diverged\n',
    });
    expect(mapping?.shape === 'wide' && mapping.files[0]?.columns[2]?.role.kind).toBe('ignore');
  });

  it('of dates are not offered as costs; times are', async () => {
    const { result } = await propose({
      'w.csv': 'Name,Created,Runtime,a,b\nx,2022-06-10,498,0.5,0.25\ny,2022-06-11,398,0.45,\n',
    });
    expect(wordsOf(result).join()).toContain('Nothing says what networks cost; this column may: “Runtime”.');
  });

  it('of changes over all tasks are totals', async () => {
    expect(
      await kindOf('m.csv', 'Model,cost,Seg ↑,Depth ↓,Δm% ↑\nSTL,1,40.1,0.6,0\nMTL,2,39.5,0.58,-1.2\n'),
    ).toBe('wide: Seg, Depth');
  });

  it('with a comma before three digits say how each was read', async () => {
    const { result } = await propose({ 'm.csv': 'tasks,cost,a,b\na+b,2,1.234,5\na,1,"1,234",\nb,1,,6\n' });
    expect(told(result).join()).toContain('“1,234” was read as 1234: a comma groups thousands here.');
  });
});

describe('texts of another kind', () => {
  it.each([
    ['<!DOCTYPE html><html><body>404</body></html>', 'a web page (HTML)'],
    ['<!-- moved -->\n<html lang="en"><p>1,2,3</p></html>', 'a web page (HTML)'],
    ['<?xml version="1.0"?><a>1</a>', 'a document in XML'],
  ])('are refused by what they are: %s', async (text, what) => {
    expect(await kindOf('table.csv', text)).toContain(`This is ${what}`);
  });

  it('logs that name the task once a line give it to all values behind it', async () => {
    const text =
      'step 1 task=a loss=0.65 acc=0.61\nstep 1 task=b loss=0.55 acc=0.71\nstep 2 task=a loss=0.6 acc=0.66\nstep 2 task=b loss=0.5 acc=0.75\n';
    const { tables } = await propose({ 'train.log': text });
    expect(
      tables.map(({ file, preview }) => `${file.split(' › ')[1]}: ${preview.rows[0]?.join(' ')}`).slice(0, 2),
    ).toEqual(['loss: network 0.6 0.5', 'acc: network 0.66 0.75']);
  });

  it('trials of a study are networks of their own, and what is left out of them is named', async () => {
    const text =
      'number,value,datetime_start,params_lr,user_attrs_a,user_attrs_b,state\n0,0.5,2022-01-01,0.1,0.5,0.25,COMPLETE\n1,0.6,2022-01-01,0.2,0.4,0.3,COMPLETE\n';
    const { result } = await propose({ 'study.csv': text });
    expect(wordsOf(result)[0]).toMatch(/^2 networks over 3 tasks/);
    expect(told(result).join()).toContain('settings and times of its trials: datetime_start, params_lr.');
  });
});

describe('frames of pandas in JSON', () => {
  const sets = ['a+b', 'a', 'b'];
  const [a, b] = [
    [0.5, 0.45, null],
    [0.25, null, 0.3],
  ];
  const cost = [2, 1, 1];
  const columns = { tasks: sets, cost, a, b };
  const names = Object.keys(columns);
  const rows = sets.map((_, r) => Object.values(columns).map(column => column?.[r]));
  const records = rows.map(row => Object.fromEntries(row.map((cell, c) => [names[c], cell])));
  it.each([
    [
      'columns',
      Object.fromEntries(
        names.map((name, c) => [name, Object.fromEntries(rows.map((row, r) => [r, row[c]]))]),
      ),
    ],
    ['split', { columns: names, index: [0, 1, 2], data: rows }],
    ['table', { schema: { fields: names.map(name => ({ name })), primaryKey: ['index'] }, data: records }],
    ['records', records],
  ])('are read whichever way they were written: %s', async (_, value) => {
    const { result } = await propose({ 'frame.json': JSON.stringify(value) });
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.25 @ 2', 'a 0.45 @ 1', 'b 0.3 @ 1']);
  });
});

describe('a row for each task', () => {
  const printed = 'Task,Single,All together,Best groups\nSeg,0.5,0.52,0.49\nDepth,0.6,0.55,0.54\n';

  it('may have a network in each column: it is asked', async () => {
    const { tables, result } = await propose({ 'm.csv': printed });
    expect(result.open[0]).toBe('table');
    expect(tables.map(({ preview }) => [preview.columns.join(), preview.rows[0]?.join()])).toEqual([
      ['network,Seg,Depth', 'Single,0.5,0.6'],
      ['Task,Single,All together,Best groups', 'Seg,0.5,0.52,0.49'],
    ]);
  });

  it.each([
    ['metrics', 'task,acc,f1\na,0.9,0.8\nb,0.8,0.7\n'],
    ['other tasks', 'task,a,b\na,0.9,0.8\nb,0.8,0.7\n'],
    ['networks', 'task,network,loss\na,n1,0.9\nb,n1,0.7\n'],
  ])('is not taken so where columns are %s', async (_, text) => {
    const { tables } = await propose({ 'm.csv': text });
    expect(tables.map(({ file }) => file)).not.toContain('m.csv › networks');
  });
});

describe('names', () => {
  it.each([
    ['helps', ',helps seg,helps depth\nseg,0,0.1\ndepth,0.2,0\n'],
    ['to', 'from,to_seg,to_depth\nseg,0,0.1\ndepth,0.2,0\n'],
    ['brackets', ',seg (src),depth (src)\nseg (tgt),0,0.1\ndepth (tgt),0.2,0\n'],
  ])('of rows and columns may stand among words that all of them share: %s', async (_, text) => {
    const { mapping, result } = await propose({ 'm.csv': text });
    expect([mapping?.shape, wordsOf(result)[0]]).toEqual([
      'affinity',
      '2 tasks with 2 values of pairs and 2 of a task with itself.',
    ]);
  });

  it('of rows that are numbered are no task, of however few rows', async () => {
    expect(await kindOf('m.csv', ',tasks,cost,a,b\n0,a+b,2,0.5,0.25\n1,a,1,0.45,\n')).toBe('wide: a, b');
  });

  it('such as #P are the parameters of networks', async () => {
    const { mapping } = await propose({
      'm.csv': 'Method,#P,Seg ↑,Depth ↓\nSTL,1,43.9,0.59\nMTL,0.6,42.1,0.6\n',
    });
    expect(mapping).toMatchObject({ costs: 'column', costUnit: 'parameters' });
  });

  it('of tasks beside one metric leave open what rows are', async () => {
    const { tables } = await propose({ 'm.csv': 'task,acc\nmnist,0.99\nsvhn,0.95\n' });
    expect(tables.length).toBeGreaterThan(1);
  });
});
