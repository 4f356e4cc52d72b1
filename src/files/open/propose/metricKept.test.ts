import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { propose, tableOf, told, wordsOf } from '../../testing/openFiles.ts';

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
