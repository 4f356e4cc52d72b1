import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sweepReader } from '../../features/lab/recordings/sweepReader.ts';
import { makeSweep } from '../../features/lab/recordings/testing/makeSweep.ts';
import { writeRecorded } from '../../features/lab/recordings/writeRecorded.ts';
import { problemsInEnglish, propose, tableOf, told, wordsOf } from '../testing/openFiles.ts';
import { textFile } from '../testing/textFile.ts';
import { proposeMapping } from './proposeMapping.ts';
import { addNativeReader } from './readNative.ts';

addNativeReader(sweepReader);

const own = readFileSync('public/tables/setting-1.json', 'utf8');

it("opens a file of the project's own format under the id of its content", async () => {
  const { mapping, result } = await propose({ 'anything.txt': own });
  expect(mapping).toEqual({ shape: 'native', file: 'anything.txt' });
  expect(tableOf(result).networkCount).toBe(36);
  expect(result.loaded?.table.id).toMatch(/^own-/);
  expect(wordsOf(result)).toEqual(['36 networks over 5 tasks, in the format of this project']);
});

it('opens a sweep of the Lab as its loss table, and says how much of its recipe it holds', async () => {
  const sweep = [...writeRecorded(makeSweep())].join('');
  const { mapping, result } = await propose({ 'sweep.json': sweep });
  expect(mapping).toEqual({ shape: 'native', file: 'sweep.json' });
  expect(tableOf(result).networkCount).toBe(9);
  expect(result.loaded?.table.id).toMatch(/^own-/);
  expect(result.loaded).toMatchObject({ recipe: 'tasks:semantics+depth+edges;seeds:1+2;networks:pairs' });
  expect(wordsOf(result)).toEqual([
    'A sweep of the Lab: 18 runs, trained on wasm, one row per network with its mean over the seeds',
  ]);
  const part = [...writeRecorded({ ...makeSweep(), runs: makeSweep().runs.slice(0, 4) })].join('');
  expect(wordsOf((await propose({ 'sweep.json': part })).result)[0]).toContain('4 of 18 runs');
  const broken = sweep.replace('"seed":2', '"seed":5');
  expect(told((await propose({ 'sweep.json': broken })).result)[0]).toMatch(/^error: runs\.\d+: the seed 5/);
});

it('names each thing that is wrong in such a file', async () => {
  const broken = own.replace('"cost": 1', '"cost": -1').replace('"cost":1', '"cost":-1');
  const { mapping, result } = await propose({ 'a.json': broken });
  expect(mapping?.shape).toBe('native');
  expect(told(result)[0]).toMatch(/^error: networks\.\d+\.cost: /);
  expect(result.loaded).toBeUndefined();
});

it('names what is left out of several files, and reads one of two that have the same name', async () => {
  const files = [
    textFile('a.csv', 'cost,val_loss/a,test_loss/a,val_loss/b,test_loss/b\n1,1,1,1,1\n'),
    textFile('b.csv', '%PDF-1.4'),
  ];
  const { result } = await proposeMapping(files);
  expect(tableOf(result).networkCount).toBe(1);
  expect(problemsInEnglish(result.problems)).toMatchObject([
    { severity: 'warning', file: 'b.csv', message: 'This is a PDF, renamed to .csv, not a table of text.' },
  ]);
  const twice = await proposeMapping([files[0] ?? textFile('', ''), textFile('a.csv', 'x')]);
  expect(told(twice.result)).toEqual(['warning: Two files have this name.']);
});

it('keeps a layout that the reader chose', async () => {
  const text = 'cost;a;b\n1;0,5;0,25\n2;0,25;0,125\n';
  const layout = { delimiter: ',', decimal: '.', comment: '', hasHeader: false } as const;
  const { result } = await proposeMapping([textFile('a.csv', text)], undefined, {
    layouts: { 'a.csv': layout },
  });
  expect(result.previews[0]?.columns.length ?? 0).toBeLessThanOrEqual(5);
  const { mapping } = await propose({ 'a.csv': text });
  expect(mapping).toMatchObject({ files: [{ layout: { delimiter: ';', decimal: ',' } }] });
});

it('tells how far it is, from 0 to 1', async () => {
  const shares: number[] = [];
  await proposeMapping([textFile('a.csv', `cost,a,b\n${'1,0.5,0.5\n'.repeat(20_000)}`)], share =>
    shares.push(share),
  );
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(shares.length).toBeGreaterThan(3);
});

it('says that there is no file where there is none', async () => {
  expect(told((await proposeMapping([])).result)).toEqual(['error: There is no file.']);
});
