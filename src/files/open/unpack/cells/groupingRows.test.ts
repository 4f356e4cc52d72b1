import { describe, expect, it } from 'vitest';
import { networkTexts, propose, rolesOf, tableOf, told, wordsOf } from '../../../testing/openFiles.ts';

const open = async (...lines: readonly string[]) => propose({ 'x.csv': lines.join('\n') });
/** With a price for each network: it is asked otherwise. */
const networksOf = async (...lines: readonly string[]) => {
  const { mapping, result } = await open(...lines);
  return { mapping, result, asked: result.open };
};

describe('rows that are whole groupings', () => {
  it.each([
    ['sets', '"{x, y}, {u}"', '"{x}, {y, u}"'],
    ['lists of JSON', '"[[""x"", ""y""], [""u""]]"', '"[[""x""], [""y"", ""u""]]"'],
    ['lists between bars', 'x+y | u', 'x | y+u'],
    ['brackets without marks', '(x y)(u)', '(x)(y u)'],
  ])('give each group the values of its tasks: %s', async (_, first, second) => {
    const { mapping, result, asked } = await networksOf(
      'grouping,sum,x,y,err u',
      `${first},1.5,0.5,0.25,0.75`,
      `${second},2,1,0.5,0.5`,
    );
    expect(rolesOf(mapping).slice(0, 2)).toEqual(['task-set', 'value 0']);
    expect(asked).toEqual(['costs']);
    const said = told(result).join('\n');
    expect(said).toContain('Rows are whole groupings, by “grouping”.');
    expect(said).toContain('These columns are of whole groupings, not of their networks: sum.');
    const answered = { ...mapping, costs: 'equal', costUnit: 'networks' };
    expect(answered).toMatchObject({ shape: 'wide' });
  });

  it('keep what else tells networks apart, and lose the cost of all of them, which is said', async () => {
    const { mapping, result } = await open(
      'partition,seed,cost,x,y',
      '{x} {y},1,4,0.5,0.25',
      '{x} {y},2,4,0.25,0.5',
      '"{x, y}",1,2,1,0.5',
    );
    expect(rolesOf(mapping)).toEqual(['task-set', 'seed', 'value 0', 'value 1']);
    expect(told(result).join()).toContain('not of their networks: cost.');
  });

  it('are told to hold no values of networks where they have totals alone', async () => {
    const { result } = await open('grouping,loss', '"{x,y},{u}",1.5', '"{x},{y,u}",2');
    expect(told(result).join()).toMatch(
      /warning: Rows are whole groupings, by “grouping”, and no column is called like each of their tasks/,
    );
  });

  it('stand in records of JSON, and between bars with commas, too', async () => {
    const json = await propose({
      'x.json':
        '[{"groups":[["x","y"],["u"]],"losses":{"x":1,"y":2,"u":3}},{"groups":[["x"],["y","u"]],"losses":{"x":4,"y":5,"u":6}}]',
    });
    const csv = await open('clusters,acc_x,acc_y,acc_u', '"x,y|u",1,2,3', '"x|y,u",4,5,6');
    for (const { mapping, result } of [json, csv]) {
      expect(rolesOf(mapping)[0]).toBe('task-set');
      expect(told(result).join()).toContain('Rows are whole groupings');
      expect(wordsOf(result)[0]).toMatch(/^4 networks over 3 tasks/);
    }
  });

  it('are none where rows are task sets', async () => {
    const { result } = await open('tasks,cost,err x,err y', 'x,1,0.5,', 'y,1,,0.25', 'x+y,2,0.75,0.5');
    expect(networkTexts(tableOf(result))).toEqual([
      'err x 0.5 @ 1',
      'err y 0.25 @ 1',
      'err x 0.75 + err y 0.5 @ 2',
    ]);
    expect(told(result).join()).not.toContain('groupings');
  });
});

describe('settings of a run in a cell', () => {
  it.each([
    ['as JSON', '"{""tasks"": [""x"", ""y""], ""seed"": 1}"', '"{""tasks"": [""x""], ""seed"": 1}"'],
    ['as Python', `"{'tasks': ['x', 'y'], 'seed': 1}"`, `"{'tasks': ['x'], 'seed': 1}"`],
  ])('are columns, %s', async (_, both, one) => {
    const { mapping, result } = await open('config,cost,err x,err y', `${both},2,0.5,0.25`, `${one},1,0.75,`);
    expect(rolesOf(mapping)).toEqual(['task-set', 'seed', 'cost', 'value 0', 'value 1']);
    expect(networkTexts(tableOf(result))).toEqual(['err x 0.5 + err y 0.25 @ 2', 'err x 0.75 @ 1']);
    expect(told(result).join()).toContain('Cells hold the settings of a run: config.');
  });

  it('have a name of their own where a column has theirs, and are none where a cell is no dict', async () => {
    const twice = await open('seed,params,cost,err x', '1,"{""seed"": 7}",1,0.5', '2,"{""seed"": 8}",1,0.25');
    expect(rolesOf(twice.mapping)).toEqual(['seed', 'seed', 'cost', 'value 0']);
    const broken = await open('params,cost,err x', '"{""seed"": 7}",1,0.5', '{x: 1,1,0.25');
    expect(told(broken.result).join()).not.toContain('settings of a run');
  });
});

it('settings that are called like columns of values are left out, which is said', async () => {
  const { mapping, result } = await open(
    'assignment,x,y',
    '"{""x"": 0, ""y"": 1}",0.5,0.25',
    '"{""x"": 0, ""y"": 0}",1,2',
  );
  expect(rolesOf(mapping)).toEqual(['value 0', 'value 1']);
  expect(told(result).join()).toContain('what they say of them is not known: assignment.x, assignment.y.');
});

it('what is left of steps is looked at again', async () => {
  const { tables } = await open('epoch,task,loss', '1,x,0.75', '1,y,0.5', '2,x,0.5', '2,y,0.25');
  expect(tables.map(({ file }) => file.split(' › ')[1])).toEqual([
    'table',
    'table, loss',
    'table, loss, one network',
  ]);
});

it('a split may stand in brackets; a column of the same task without one is of something else', async () => {
  const { mapping } = await open(
    'tasks,cost,x,x (val),y (val)',
    'x,1,0.5,0.25,',
    'y,1,,,0.75',
    'x+y,2,1,2,3',
  );
  expect(rolesOf(mapping)).toEqual(['task-set', 'cost', 'ignore', 'value 0', 'value 1']);
});

it('a dict of a split keeps its name where it is the only one', async () => {
  const { mapping } = await propose({
    'x.json':
      '[{"name":"r1","config":{"lr":1},"summary":{"test":{"x":1,"y":2}}},{"name":"r2","config":{"lr":1},"summary":{"test":{"x":3}}}]',
  });
  expect(mapping).toMatchObject({ tasks: [{ name: 'x' }, { name: 'y' }], files: [{ split: 'test' }] });
});

describe('names of tasks', () => {
  it('may be spelled otherwise in lists of tasks, which is told', async () => {
    const { result } = await open(
      'trained on,task,cost,loss',
      "5 o'clock,5 o Clock,1,0.5",
      'hair,Hair,1,0.25',
      "5 o'clock+hair,5 o Clock,2,0.75",
      "5 o'clock+hair,Hair,2,1",
    );
    expect(networkTexts(tableOf(result)).at(-1)).toBe('5 o Clock 0.75 + Hair 1 @ 2');
    expect(told(result).join()).toContain("note: “5 o'clock” is spelled like the task “5 o Clock”.");
  });

  it('are not those of columns called like several of them', async () => {
    const { mapping, result } = await open(
      'tasks,cost,x,y,x+y',
      'x,1,0.5,,0.5',
      'y,1,,0.25,0.25',
      'x+y,2,1,2,3',
    );
    expect(rolesOf(mapping)).toEqual(['task-set', 'cost', 'value 0', 'value 1', 'ignore']);
    expect(networkTexts(tableOf(result))).toEqual(['x 0.5 @ 1', 'y 0.25 @ 1', 'x 1 + y 2 @ 2']);
  });
});

describe('kinds that were read as something else', () => {
  it('rows of several metrics are a table for each, of which one is asked', async () => {
    const { tables, result } = await open(
      'metric,task,score,tasks',
      'acc,x,0.75,x',
      'loss,x,0.5,x',
      'acc,y,0.5,x+y',
      'loss,y,0.25,x+y',
    );
    expect(tables.map(({ file }) => file)).toEqual(['x.csv › acc', 'x.csv › loss']);
    expect(result.open).toContain('table');
  });

  it('columns of 0 and 1 that are called like others say who is a member', async () => {
    const { mapping, result } = await open('cost,x,y,x,y', '1,1,0,0.5,', '2,1,1,0.25,0.75', '1,0,1,,1');
    expect(rolesOf(mapping)).toEqual(['cost', 'member', 'member', 'value 0', 'value 1']);
    expect(networkTexts(tableOf(result))).toEqual(['x 0.5 @ 1', 'x 0.25 + y 0.75 @ 2', 'y 1 @ 1']);
  });

  it('numbered tasks and sets of their numbers are no pairs', async () => {
    const { mapping, result } = await open(
      'tasks,cost,task 1,task 2,task 10',
      '1,1,0.5,,',
      '2,1,,0.25,',
      '1+10,2,1,,2',
    );
    expect(rolesOf(mapping)).toEqual(['task-set', 'cost', 'value 0', 'value 1', 'value 2']);
    expect(networkTexts(tableOf(result)).at(-1)).toBe('task 1 1 + task 10 2 @ 2');
  });

  it('pairs may be of tasks called x and y', async () => {
    const { mapping } = await open('a,b,dist', 'x,y,0.1', 'x,z,0.2', 'y,z,0.3');
    expect(mapping?.shape).toBe('affinity');
  });

  it('arrows in brackets may have blanks around them', async () => {
    const { mapping } = await open('tasks,cost,A ( ↓ ),B ( ↑ )', 'A,1,0.5,', 'B,1,,80', 'A+B,2,0.25,79');
    expect(mapping).toMatchObject({
      shape: 'wide',
      tasks: [{ name: 'A' }, { name: 'B', measured: 'negated' }],
    });
  });

  it('a task called like several others together is named', async () => {
    const { result } = await propose({
      'x.json': '{"x":{"acc":0.5,"loss":1},"y":{"acc":0.25,"loss":2},"x+y":{"acc":0.75,"loss":3}}',
    });
    expect(told(result).join()).toContain('x+y is called like several other tasks together.');
  });
});
