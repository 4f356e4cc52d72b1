import { describe, expect, it } from 'vitest';
import {
  columnsMapping,
  networkTexts,
  problemsInEnglish,
  propose,
  rolesOf,
  tableOf,
  told,
  wordsOf,
} from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { readFiles } from '../../readFiles.ts';

const tidy = [
  'network,latency_ms,task,split,loss',
  'n1,4,a,val,0.5',
  'n1,4,a,test,0.6',
  'n2,6,a,val,0.4',
  'n2,6,b,val,0.3',
  'n2,6,a,test,0.45',
  'n2,6,b,test,0.35',
];

describe('tidy files', () => {
  it('brings the rows of each network together', async () => {
    const { mapping, result } = await propose({ 't.csv': tidy.join('\n') });
    expect(mapping?.shape).toBe('tidy');
    expect(rolesOf(mapping)).toEqual(['name', 'cost', 'task', 'split', 'value']);
    const table = tableOf(result);
    expect(table.costUnit).toBe('ms');
    expect(networkTexts(table)).toEqual(['a 0.5 @ 4', 'a 0.4 + b 0.3 @ 6']);
    expect(networkTexts(table, 'test')).toEqual(['a 0.6 @ 4', 'a 0.45 + b 0.35 @ 6']);
    expect(result.problems).toEqual([]);
  });

  it('tells networks apart by task set and cost where they have no names, and averages seeds', async () => {
    const { mapping, result } = await propose({
      't.csv': [
        'config.tasks,seed,cost,task,val_loss,test_loss',
        '"[""a""]",1,1,a,0.5,0.6',
        '"[""a""]",2,1,a,0.7,0.8',
        '"[""a"", ""b""]",1,2,a,0.4,0.5',
        '"[""a"", ""b""]",1,2,b,0.2,0.3',
      ].join('\n'),
    });
    expect(rolesOf(mapping)).toEqual([
      ...['task-set', 'seed', 'cost', 'task', 'value validation', 'value test'],
    ]);
    const table = tableOf(result);
    expect(networkTexts(table)).toEqual(['a 0.6 @ 1', 'a 0.4 + b 0.2 @ 2']);
    expect(table.errors?.test?.[0]).toBeCloseTo(0.1, 12);
  });

  it('averages runs of other names where seeds say that they are repetitions', async () => {
    const { result } = await propose({
      't.csv':
        'run,seed,task,split,loss\nr1,1,a,val,0.5\nr1,1,b,val,0.25\nr2,2,a,val,0.7\nr2,2,b,val,0.35\nr1,1,a,test,1\nr2,2,a,test,3\n',
    });
    expect(result.open).toEqual(['costs']);
    expect(wordsOf(result)[0]).toBe('1 network over 2 tasks: a, b');
  });

  it('reads names of tasks with their splits, as trackers log them', async () => {
    const { mapping, result } = await propose({
      'm.csv': [
        'run_id,params.cost,key,value',
        ...['val_loss/a', 'val_loss/b', 'test_loss/a', 'test_loss/b', 'val_loss'].map(
          (key, i) => `x,3,${key},${i + 1}`,
        ),
      ].join('\n'),
    });
    expect(columnsMapping(mapping).tasks.map(task => task.name)).toEqual(['a', 'b']);
    const table = tableOf(result);
    expect([networkTexts(table), networkTexts(table, 'test')]).toEqual([
      ['a 1 + b 2 @ 3'],
      ['a 3 + b 4 @ 3'],
    ]);
    expect(told(result)).toEqual(['warning 6 key: “val_loss” is no task of this table.']);
  });

  it('keeps a task as a member of which no loss is there', async () => {
    const { result } = await propose({
      't.csv': 'name,cost,task,split,loss\nx,1,a,val,0.5\nx,1,b,val,\nx,1,a,test,0.5\nx,1,b,test,0.6\n',
    });
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b – @ 1']);
    expect(told(result)).toEqual(['note 2: The network of a + b has no validation loss of b.']);
  });

  it('names losses given twice, costs that differ within a run, and rows without a task', async () => {
    const { result } = await propose({
      't.csv': [...tidy, 'n2,7,b,test,0.55', 'n2,6,,test,1', 'n3,,a,val,1'].join('\n'),
    });
    expect(networkTexts(tableOf(result), 'test')[1]).toBe('a 0.45 + b 0.45 @ 6');
    expect(told(result)).toEqual([
      "warning 8 latency_ms: The cost is 7, in the run's first row 6.",
      'warning 8: An earlier row gives the same loss of the same network.',
      'warning 9 task: The row names no task.',
      'warning 10 latency_ms: No row of this run says a cost above 0.',
    ]);
  });

  it('names rows of tasks that the task set of their network lacks', async () => {
    const { result } = await propose({
      't.csv':
        'tasks,cost,task,split,loss\na,1,a,val,1\na,1,a,test,1\na+b,2,a,val,1\na+b,2,b,val,1\na+b,2,b,test,1\na,1,b,val,9\n',
    });
    expect(networkTexts(tableOf(result))).toEqual(['a 1 @ 1', 'a 1 + b 1 @ 2']);
    expect(told(result)).toEqual([
      'note 4: The network of a + b has no test loss of a.',
      "warning 7 task: The row is of a task that its network's task set does not name.",
    ]);
  });

  it('says what is missing of a mapping that the reader spoiled', async () => {
    const files = [textFile('t.csv', tidy.join('\n'))];
    const { mapping } = await propose({ 't.csv': tidy.join('\n') });
    const whole = columnsMapping(mapping);
    const without = async (kind: string) => {
      const spoiled = whole.files.map(file => ({
        ...file,
        columns: file.columns.map(column =>
          column.role.kind === kind ? { ...column, role: { kind: 'ignore' } as const } : column,
        ),
      }));
      const { loaded, problems } = await readFiles(files, { ...whole, files: spoiled });
      expect(loaded).toBeUndefined();
      return problemsInEnglish(problems)
        .filter(problem => problem.severity === 'error')
        .map(problem => problem.message);
    };
    expect(await without('name')).toEqual(['No column says which rows are of the same network.']);
    expect(await without('task')).toEqual(['No column says which task a value is of.']);
    expect(await without('value')).toEqual(['No column is marked as the values.']);
    expect(await without('cost')).toEqual(['No column is marked as the cost.']);
  });
});
