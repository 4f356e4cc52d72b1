import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { columnsMapping, networkTexts, propose, tableOf, told, wordsOf } from '../../testing/openFiles.ts';

/** What the values of files are called once they are a table. */
async function measureIn(files: Readonly<Record<string, string>>) {
  const { result } = await propose(files);
  const { tasks } = tableOf(result);
  return measureOf({ tasks }).measure;
}

const wide = (head: string) => `tasks,cost,${head}\na,1,0.8,\nb,1,,0.7\na+b,1,0.82,0.71\n`;

describe('the metric that is named in a file', () => {
  it.each([
    ['columns', { 'x.csv': wide('acc_a,acc_b') }, 'accuracy'],
    ['columns of splits', { 'x.csv': wide('val_mIoU_a,val_mIoU_b') }, 'mIoU'],
    [
      'the column of a tidy file',
      { 'x.csv': 'tasks,cost,task,auc\na,1,a,0.8\nb,1,b,0.7\na+b,1,a,0.9\na+b,1,b,0.6\n' },
      'AUC',
    ],
    ['the name of a file', { 'test_accuracy.csv': wide('a,b') }, 'accuracy'],
  ])('is what the values are called: of %s', async (_, files, metric) => {
    expect(await measureIn(files)).toBe(metric);
  });

  it('is none where names differ, or say no more than that higher is better', async () => {
    expect(await measureIn({ 'x.csv': wide('acc_a,f1_b') })).toMatchObject({ key: 'value' });
    expect(await measureIn({ 'x.csv': wide('a ↑,b ↑') })).toMatchObject({ key: 'value' });
    expect(await measureIn({ 'x.csv': wide('loss_a,loss_b') })).toMatchObject({ key: 'loss' });
  });

  it('keeps the mapping step from calling values losses, as does what is still asked', async () => {
    const { result, mapping } = await propose({ 'x.csv': wide('acc_a,acc_b') });
    const said = [...wordsOf(result), ...told(result)].join(' ');
    expect(said).toMatch(/4 validation values/);
    expect(said).toContain('There is one set of values');
    expect(said.replaceAll('losses are 1 − value', '')).not.toMatch(/\bloss(es)?\b/i);
    expect(mapping && 'tasks' in mapping && mapping.tasks.map(({ loss }) => loss)).toEqual([
      'accuracy',
      'accuracy',
    ]);
    expect(wordsOf((await propose({ 'x.csv': wide('loss_a,loss_b') })).result).join(' ')).toMatch(
      /4 validation losses/,
    );
  });
});

describe('a metric beside columns that are called like the tasks', () => {
  const rows = (head: string, values: readonly [string, string, string]) =>
    `tasks,cost,${head}\na,1,${values[0]}\nb,1,${values[1]}\na+b,1,${values[2]}\n`;

  it.each([
    [
      'goes before them where every task has it',
      rows('a,b,loss_a,loss_b', ['0.9,,0.5,', ',0.8,,0.6', '0.95,0.7,0.45,0.55']),
      ['loss_a 0.5 @ 1', 'loss_b 0.6 @ 1', 'loss_a 0.45 + loss_b 0.55 @ 1'],
      ['ignore', 'ignore', 'value', 'value'],
    ],
    [
      'is left out where only some have it',
      rows('a,loss_a,b', ['0.9,0.5,', ',,0.8', '0.95,0.45,0.7']),
      ['a 0.9 @ 1', 'b 0.8 @ 1', 'a 0.95 + b 0.7 @ 1'],
      ['value', 'ignore', 'value'],
    ],
    [
      'is a task of its own where a row lists it',
      'tasks,cost,a,loss_a\na,1,0.9,\nloss_a,1,,0.5\na+loss_a,1,0.95,0.45\n',
      ['a 0.9 @ 1', 'loss_a 0.5 @ 1', 'a 0.95 + loss_a 0.45 @ 1'],
      ['value', 'value'],
    ],
  ])('%s', async (_, text, networks, roles) => {
    const { result, mapping } = await propose({ 'x.csv': text });
    expect(networkTexts(tableOf(result))).toEqual(networks);
    expect(
      columnsMapping(mapping)
        .files[0]?.columns.slice(2)
        .map(({ role }) => role.kind),
    ).toEqual(roles);
  });
});
