import { expect, it } from 'vitest';
import type { MeasuredAs } from '../../../core/tables/task.ts';
import { propose, tableOf } from '../../testing/openFiles.ts';
import { textFile } from '../../testing/textFile.ts';
import { proposeMapping } from '../proposeMapping.ts';

/** The tasks of the table that a text is, each with how it is measured, and what is asked. */
async function readAlone(name: string, text: string) {
  const { mapping, result } = await proposeMapping([textFile(name, text)]);
  const tasks = mapping && 'tasks' in mapping ? mapping.tasks : [];
  const ways = tasks.map(({ name, measured }): [string, MeasuredAs | undefined] => [name, measured]);
  return { ways, open: result.open };
}

it('knows an arrow at the end of a name as people write it, and takes it off', async () => {
  const markdown = [
    '| Net | FLOPs (G) ↓ | seg ↑ | depth (↓) |',
    '| --- | --- | --- | --- |',
    '| seg | 1 | 0.7 | - |',
    '| depth | 1 | - | 0.2 |',
    '| seg+depth | 2 | 0.6 | 0.1 |',
  ].join('\n');
  expect(await readAlone('README.md', markdown)).toEqual({
    ways: [
      ['seg', 'complement'],
      ['depth', undefined],
    ],
    open: [],
  });
  const { result } = await propose({ 'README.md': markdown });
  expect(tableOf(result).costUnit).toBe('GFLOPs');
});

it('believes an arrow more than a word, and asks where arrows of one task contradict one another', async () => {
  const wide = (header: string) => readAlone('a.csv', `${header}\n1,0.5,2,0.4,2\n2,0.4,3,0.3,3\n`);
  expect(await wide('cost,val/loss a ↑,val/b ↓,test/loss a ↑,test/b ↓')).toEqual({
    ways: [
      ['a', 'complement'],
      ['b', undefined],
    ],
    open: [],
  });
  expect((await wide('cost,val/a ↑,val/b ↓,test/a ↓,test/b ↓')).open).toEqual(['better']);
});

it('asks about own tidy files that called every value a loss', async () => {
  const old = 'network,tasks,cost (ms),task,split,loss\n1,a,1,a,validation,0.9\n2,b,1,b,validation,0.8\n';
  expect((await readAlone('old.csv', old)).open).toEqual(['better']);
});

it('asks where rows of an own tidy file contradict one another', async () => {
  const own =
    'network,tasks,cost (ms),task,split,value,better\n1,a,1,a,validation,0.9,lower\n2,a,2,a,validation,0.8,';
  expect((await readAlone('own.csv', `${own}lower\n`)).open).toEqual([]);
  expect((await readAlone('own.csv', `${own}higher\n`)).open).toEqual(['better']);
});
