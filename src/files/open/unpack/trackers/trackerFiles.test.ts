import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { propose } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

const chart =
  '"Step","r1 - val/loss_a","r1 - val/loss_a__MIN","r1 - val/loss_a__MAX","r2 - val/loss_a","r2 - val/loss_a__MIN","r2 - val/loss_a__MAX"\n1,0.5,0.5,0.5,0.75,0.75,0.75\n2,0.25,0.25,0.25,,,\n';

async function rows(files: Readonly<Record<string, string>>) {
  const { tables } = await propose(files);
  return tables.map(({ preview }) => [preview.columns, ...preview.rows].map(row => row.join(' ')));
}

describe('files of experiment trackers', () => {
  it('a chart gives the last value of each run, without the least and the greatest', async () => {
    expect(await rows({ 'chart.csv': chart })).toEqual([['run val/loss_a', 'r1 0.25', 'r2 0.75']]);
    const { mapping } = await propose({ 'chart.csv': chart });
    expect(mapping).toMatchObject({ shape: 'wide', tasks: [{ name: 'a' }] });
  });

  it('a list of metrics gives the last step of each', async () => {
    const list =
      'run_id,key,value,timestamp,step\nx,val_loss/a,0.5,1,0\nx,val_loss/a,0.25,2,1\nx,val_loss/b,0.75,2,1\ny,val_loss/a,0.125,2,9\ny,val_loss/a,0.9,1,3\n';
    expect(await rows({ 'metrics.csv': list })).toEqual([
      ['run val_loss/a val_loss/b', 'x 0.25 0.75', 'y 0.125 '],
    ]);
  });

  it('a study gives its trials without settings and times', async () => {
    const study =
      'number,values_0,values_1,datetime_start,datetime_complete,duration,params_lr,user_attrs_cost,state\n0,0.5,0.25,2024-01-01,2024-01-02,1 days,0.1,2,COMPLETE\n1,0.4,0.2,2024-01-01,2024-01-02,1 days,0.2,3,COMPLETE\n';
    expect(await rows({ 'study.csv': study })).toEqual([
      ['run objective 0 objective 1 cost state', 'trial 0 0.5 0.25 2 COMPLETE', 'trial 1 0.4 0.2 3 COMPLETE'],
    ]);
  });

  it('scalars of TensorBoard, a file for each, are one table', async () => {
    const scalars = (value: number) => `Wall time,Step,Value\n1.5,0,0.9\n2.5,1,${value}\n`;
    const files = {
      'run-x-tag-val_loss_a.csv': scalars(0.25),
      'run-x-tag-val_loss_b.csv': scalars(0.5),
      'run-y-tag-val_loss_a.csv': scalars(0.125),
    };
    expect(await rows(files)).toEqual([['run val_loss_a val_loss_b', 'x 0.25 0.5', 'y 0.125 ']]);
    const { tables } = await propose(files);
    expect(tables[0]?.within).toEqual(Object.keys(files));
  });

  it('results in JSON, a file for each run of an archive, are one table by their paths', async () => {
    const json = (a: number) => strToU8(JSON.stringify({ cost: 2, val: { a, b: 0.5 }, tasks: ['a', 'b'] }));
    const bytes = zipSync({ 'out/s1/x/m.json': json(0.25), 'out/s1/y/m.json': json(0.75) });
    const { tables, mapping } = await proposeMapping([{ name: 'runs.zip', bytes }]);
    expect(tables.map(({ file }) => file)).toEqual(['runs.zip › runs']);
    expect(tables[0]?.preview.columns).toEqual(['run', 'cost', 'val/a', 'val/b', 'tasks']);
    expect(tables[0]?.preview.rows.map(([run, , a]) => [run, a])).toEqual([
      ['x', '0.25'],
      ['y', '0.75'],
    ]);
    expect(mapping).toMatchObject({ shape: 'wide', costs: 'column', tasks: [{ name: 'a' }, { name: 'b' }] });
  });

  it('pairs of tasks in several files are not runs', async () => {
    const pairs = JSON.stringify({ a: { b: 0.5 }, b: { a: 0.25 } });
    const { mapping, tables } = await propose({ 'x.json': pairs, 'y.json': pairs });
    expect([mapping?.shape, tables]).toEqual(['affinity', []]);
  });
});

describe('whatever files of trackers hold', () => {
  const heads = [
    'Step,r - a,r - a__MIN',
    'Wall time,Step,Value',
    'run_id,key,value,step',
    'number,value,params_x,datetime_start',
    '{"a": 1,',
  ];
  const piece = fc.constantFrom(
    ',',
    '\n',
    '"',
    '0.5',
    'a',
    ' - ',
    '__MIN',
    '}',
    '{',
    ':',
    '1e999',
    'nan',
    '"b": 2',
    '',
  );
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    const text = fc
      .tuple(fc.constantFrom(...heads), fc.array(piece, { maxLength: 30 }))
      .map(([head, rest]) => `${head}${rest.join('')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async texts => {
        const files = texts.map((each, i) => textFile(`${i}.csv`, each));
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });
});
