import { describe, expect, it } from 'vitest';
import {
  columnsMapping,
  networkTexts,
  propose,
  rolesOf,
  tableOf,
  told,
  wordsOf,
} from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { readFiles } from '../../readFiles.ts';

describe('wide files', () => {
  it('opens a table with a cost and both splits in names of columns', async () => {
    const { mapping, result } = await propose({
      'nets.csv': 'cost,val/a,val/b,test/a,test/b\n0.5,0.1,,0.2,\n0.5,,0.3,,0.4\n1,0.15,0.25,0.35,0.45\n',
    });
    expect(rolesOf(mapping)).toEqual([
      'cost',
      ...['value 0 validation', 'value 1 validation', 'value 0 test', 'value 1 test'],
    ]);
    const table = tableOf(result);
    expect(networkTexts(table)).toEqual(['a 0.1 @ 0.5', 'b 0.3 @ 0.5', 'a 0.15 + b 0.25 @ 1']);
    expect(networkTexts(table, 'test')).toEqual(['a 0.2 @ 0.5', 'b 0.4 @ 0.5', 'a 0.35 + b 0.45 @ 1']);
    expect(table).toMatchObject({ name: 'nets', source: { title: 'nets.csv', licence: 'not stated' } });
    expect(table.id).toMatch(/^own-[0-9a-z]+$/);
    expect(result.problems).toEqual([]);
    expect(wordsOf(result)).toEqual([
      '3 networks over 2 tasks: a, b',
      'Networks cost 0.5 to 1 units of cost',
      '4 validation losses',
      '4 test losses',
      'Row 4 of nets.csv: a network of a 0.15 and b 0.25 (validation), cost 1 unit of cost',
    ]);
    expect(result.previews).toEqual([
      {
        file: 'nets.csv',
        columns: ['cost', 'val/a', 'val/b', 'test/a', 'test/b'],
        rows: [
          ['0.5', '0.1', '', '0.2', ''],
          ['0.5', '', '0.3', '', '0.4'],
          ['1', '0.15', '0.25', '0.35', '0.45'],
        ],
        rowCount: 3,
      },
    ]);
  });

  it('reads semicolons, decimal commas, a mark, CRLF, lists of tasks and the unit of the cost', async () => {
    const { mapping, result } = await propose({
      'netze.csv': '\ufeffNetz;Latenz (ms);x;y\r\n"x";4,8;0,3;\r\n"y";4,8;;0,08\r\n"x+y";6,5;0,29;0,07\r\n',
    });
    expect(rolesOf(mapping)).toEqual(['task-set', 'cost', 'value 0', 'value 1']);
    const table = tableOf(result);
    expect(table.costUnit).toBe('ms');
    expect(networkTexts(table)).toEqual(['x 0.3 @ 4.8', 'y 0.08 @ 4.8', 'x 0.29 + y 0.07 @ 6.5']);
  });

  it('takes losses of no named split for both, and says so', async () => {
    const { result } = await propose({ 'n.csv': 'cost,a,b\n1,0.5,\n1,,0.25\n2,0.25,0.125\n' });
    const { losses } = tableOf(result);
    expect(losses.test).toEqual(losses.validation);
    expect(told(result)).toEqual(['note: There is one set of losses, of no split that is named.']);
  });

  it('takes losses whose columns name one split only for both, too', async () => {
    const { mapping, result } = await propose({
      'n.csv': 'cost,test_loss/a,test_loss/b\n1,0.5,\n2,0.25,0.125\n',
    });
    expect(rolesOf(mapping)).toEqual(['cost', 'value 0', 'value 1']);
    expect(columnsMapping(mapping).files[0]?.split).toBe('test');
    expect(Object.keys(tableOf(result).losses)).toEqual(['validation', 'test']);
  });

  it('asks what networks cost where no column says it, and answers by either rule', async () => {
    const files = [textFile('n.csv', 'a,b\n0.5,\n,0.25\n0.25,0.125\n')];
    const { mapping, result } = await propose({ 'n.csv': 'a,b\n0.5,\n,0.25\n0.25,0.125\n' });
    expect(result.open).toEqual(['costs']);
    expect(result.loaded).toBeUndefined();
    const wide = columnsMapping(mapping);
    const equal = tableOf(await readFiles(files, { ...wide, costs: 'equal' }));
    expect([equal.costUnit, ...equal.costs]).toEqual(['networks', 1, 1, 1]);
    const byTasks = tableOf(await readFiles(files, { ...wide, costs: 'by-tasks' }));
    expect([byTasks.costUnit, ...byTasks.costs]).toEqual(['tasks', 1, 1, 2]);
  });

  it('averages seeds, with standard errors, and leaves runs out that did not finish', async () => {
    const { mapping, result } = await propose({
      'runs.csv': [
        'Name,State,config.tasks,config.seed,flops,config.lr,summary/val_loss/a,summary/val_loss/b,summary/test_loss/a,summary/test_loss/b',
        'r1,finished,"[""a""]",1,2000,0.1,0.5,,0.6,',
        'r2,finished,"[""a""]",2,2000,0.1,0.7,,0.8,',
        'r3,crashed,"[""a""]",3,2000,0.1,9,,9,',
        'r4,finished,"[""a"", ""b""]",1,3000,0.1,0.4,0.2,0.5,0.3',
      ].join('\n'),
    });
    expect(rolesOf(mapping).slice(0, 7)).toEqual([
      ...['name', 'state', 'task-set', 'seed', 'cost', 'ignore', 'value 0 validation'],
    ]);
    const table = tableOf(result);
    expect(table.costUnit).toBe('FLOPs');
    expect(networkTexts(table)).toEqual(['a 0.6 @ 2000', 'a 0.4 + b 0.2 @ 3000']);
    // Two values 0.2 apart: deviation 0.2 / √2, over √2.
    expect(table.errors?.validation?.[0]).toBeCloseTo(0.1, 12);
    expect(table.errors?.validation?.[1]).toBeNaN();
    expect(told(result)).toEqual(['warning 4: Run “r3” did not finish: its state is “crashed”.']);
    expect(wordsOf(result)).toContain('Losses are means over up to 2 values, with standard errors');
  });

  it('brings rows of different splits together, by their names where these are unique', async () => {
    const { result } = await propose({
      'n.csv':
        'network,split,cost,a,b\nn1,val,1,0.5,0.25\nn2,val,1,0.4,\nn1,test,1,0.6,\nn2,test,1,0.3,\nn1,train,1,0,0\n',
    });
    const table = tableOf(result);
    expect(networkTexts(table)).toEqual(['a 0.5 + b 0.25 @ 1', 'a 0.4 @ 1']);
    expect(networkTexts(table, 'test')).toEqual(['a 0.6 + b – @ 1', 'a 0.3 @ 1']);
    expect(told(result)).toEqual([
      'note 2: The network of a + b has no test loss of b.',
      'note 6 split: one row is of the split “train”, which is ignored.',
    ]);
  });

  it('proposes to turn values that are better when higher', async () => {
    const { mapping, result } = await propose({
      'n.csv': 'cost,seg accuracy,depth psnr\n1,0.5,20\n2,0.75,30\n',
    });
    expect(columnsMapping(mapping).tasks.map(task => task.measured)).toEqual(['complement', 'negated']);
    expect(networkTexts(tableOf(result))).toEqual([
      'seg accuracy 0.5 + depth psnr -20 @ 1',
      'seg accuracy 0.25 + depth psnr -30 @ 2',
    ]);
  });

  it('brings files together by the ends of their names, costs of one serving the other', async () => {
    const { result } = await propose({
      'n_val.csv': 'tasks,cost,a,b\na,1,0.5,\na+b,2,0.4,0.3\nb,1,,0.2\n',
      'n_test.csv': 'tasks,a,b\na,0.6,\nb,,0.25\n',
    });
    const table = tableOf(result);
    expect(networkTexts(table, 'test')).toEqual(['a 0.6 @ 1', 'a – + b – @ 2', 'b 0.25 @ 1']);
    expect(told(result)).toContain('warning: The network of a + b (row 3 of n_val.csv) is missing.');
  });

  it('reads standard errors and predicted networks, these after all others', async () => {
    const { result } = await propose({
      'n.csv':
        'network,tasks,cost (SNT),predicted,validation/a,validation/b,test/a,test/b,validation stderr/a,validation stderr/b\n' +
        '1,a b,1,predicted,0.1,0.2,0.3,0.4,,\n2,a,1,measured,0.5,,0.6,,0.01,\n',
    });
    const table = tableOf(result);
    expect(networkTexts(table)).toEqual(['a 0.5 @ 1', 'a 0.1 + b 0.2 @ 1']);
    expect(table.predictedFrom).toBe(1);
    expect([...(table.errors?.validation ?? [])]).toEqual([0.01, Number.NaN, Number.NaN]);
    expect(table.costUnit).toBe('SNT');
  });

  it('keeps tasks whatever they are called', async () => {
    const { result } = await propose({
      'n.csv': 'cost,__proto__,constructor,given,"a,b~c"\n1,0.1,0.2,0.3,0.4\n2,0.2,,,\n',
    });
    const table = tableOf(result);
    expect(table.tasks.map(task => task.name)).toEqual(['__proto__', 'constructor', 'given', 'a,b~c']);
    for (const { id } of table.tasks) expect(id).not.toMatch(/[,~]|^given$/);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each([
    [
      'an index that a data frame wrote',
      ',tasks,cost,seg,dep\n0,seg,1,0.5,\n1,seg+dep,2,0.4,0.3\n2,dep,1,,0.2\n',
    ],
    ['names of rows, as R writes them', '"cost" "seg" "dep"\n"n1" 1 0.5 NA\n"n2" 2 0.4 0.3\n"n3" 1 NA 0.2\n'],
    ['names in a comment, as numpy writes them', '# cost seg dep\n1 0.5 nan\n2 0.4 0.3\n1 nan 0.2\n'],
    ['quotes everywhere', '"cost","seg","dep"\n"1","0.5",""\n"2","0.4","0.3"\n"1","","0.2"\n'],
    [
      'a table of Markdown',
      '| cost | seg | dep |\n|---|---|---|\n| 1 | 0.5 | |\n| 2 | 0.4 | 0.3 |\n| 1 | | 0.2 |\n',
    ],
    ['thousands and a comment', '# by hand\ncost;seg;dep\n1,0;0,5;\n2,0;0,4;0,3\n1,0;;0,2\n'],
    [
      'columns that say which tasks are members',
      'seg,dep,cost,loss_seg,loss_dep\n1,0,1,0.5,\n1,1,2,0.4,0.3\n0,1,1,,0.2\n',
    ],
    [
      'totals, spreads and settings',
      'cost,val/seg,val/dep,val/total,val/seg_std,lr\n1,0.5,,0.5,0.1,3\n2,0.4,0.3,0.7,0.1,3\n1,,0.2,0.2,,3\n',
    ],
  ])('reads %s', async (_, text) => {
    const { result } = await propose({ 'n.txt': text });
    expect(networkTexts(tableOf(result))).toEqual(['seg 0.5 @ 1', 'seg 0.4 + dep 0.3 @ 2', 'dep 0.2 @ 1']);
  });

  it.each([
    ['Latency [ms]', 'ms'],
    ['inference_time_ms', 'ms'],
    ['GFLOPs', 'GFLOPs'],
    ['flops', 'FLOPs'],
    ['FLOPs (G)', 'GFLOPs'],
    ['params (M)', 'M parameters'],
    ['num_params', 'parameters'],
    ['cost (SNT)', 'SNT'],
    ['Kosten', 'units of cost'],
  ])('takes %j for a cost in %s', async (name, unit) => {
    const { result } = await propose({ 'n.csv': `${name},val/a,test/a,val/b,test/b\n3,1,2,3,4\n` });
    expect(tableOf(result).costUnit).toBe(unit);
  });
});
