import { describe, expect, it } from 'vitest';
import { networkTexts, propose, tableOf, told } from '../../../testing/openFiles.ts';

const csv = (...lines: readonly string[]) => propose({ 'losses.csv': lines.join('\n') });
const tasksOf = ({ result }: Awaited<ReturnType<typeof csv>>) => tableOf(result).tasks.map(({ id }) => id);

describe('columns that differ by the mark of a replicate', () => {
  it.each([
    ['ctr_loss_s1,ctr_loss_s2,cvr_loss_s1,cvr_loss_s2', 'ctr_loss', 'cvr_loss'],
    ['ctr_seed0,ctr_seed1,cvr_seed0,cvr_seed1', 'ctr', 'cvr'],
    ['ctr_run_1,ctr_run_2,cvr_run_1,cvr_run_2', 'ctr', 'cvr'],
    ['seed 7/ctr,seed 9/ctr,seed 7/cvr,seed 9/cvr', 'ctr', 'cvr'],
    ['ctr (rep 1),ctr (rep 2),cvr (rep 1),cvr (rep 2)', 'ctr', 'cvr'],
    ['ctr_fold1,ctr_fold2,cvr_fold1,cvr_fold2', 'ctr', 'cvr'],
    ['ctr,ctr.1,cvr,cvr.1', 'ctr', 'cvr'],
  ])('are means with standard errors, which is said: %s', async (names, ctr, cvr) => {
    const opened = await csv(`tasks,cost,${names}`, 'ctr+cvr,2,0.25,0.75,1,3', `ctr,1,0.5,0.5,,`);
    const table = tableOf(opened.result);
    expect(networkTexts(table)).toEqual([`${ctr} 0.5 + ${cvr} 2 @ 2`, `${ctr} 0.5 @ 1`]);
    expect(table.errors?.validation?.[0]).toBeCloseTo(0.25, 12);
    expect(told(opened.result)[0]).toMatch(/^note: 4 columns are replicates of tasks by their names: /);
  });

  it('are replicates by split where names say splits too', async () => {
    const { result } = await csv('cost,val/a_seed1,val/a_seed2,test/a_seed1,test/a_seed2', '1,0.25,0.75,1,2');
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 @ 1']);
    expect(networkTexts(tableOf(result), 'test')).toEqual(['a 1.5 @ 1']);
  });

  it('go before a column without a mark, which holds their mean', async () => {
    const { mapping, result } = await csv('cost,a,a_seed1,a_seed2,b', '1,0.6,0.25,0.75,1');
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 1 @ 1']);
    const columns = mapping?.shape === 'wide' ? mapping.files[0]?.columns : [];
    expect(columns?.[1]).toMatchObject({ role: { kind: 'ignore' }, why: 'metric' });
  });

  it.each([
    ['a_s1,a_s2,b', ['a_s1', 'a_s2', 'b']],
    ['a,a.1,b', ['a', 'a.1', 'b']],
    ['a_s1,a_s2,b_s1', ['a_s1', 'a_s2', 'b_s1']],
    ['a_1,a_2,b_1,b_2', ['a_1', 'a_2', 'b_1', 'b_2']],
  ])('stay tasks of their own, which is said, where they do not pair up: %s', async (names, tasks) => {
    const count = names.split(',').length;
    const row = Array.from({ length: count }, (_, i) => (i + 1) / 8).join(',');
    const opened = await csv(`cost,${names}`, `1,${row}`);
    expect(tasksOf(opened)).toEqual(tasks);
    expect(told(opened.result)).toContain(
      `warning: ${tasks.slice(0, 2).join(' and ')} may be replicates of one task, by their names.`,
    );
  });

  it.each(['subject_1,subject_2,subject_3', 'a_r2,b_r2', 'v1.1,v1.2', 'smile,hat'])(
    'is not said of tasks with numbers in their names: %s',
    async names => {
      const row = names.split(',').map((_, i) => (i + 1) / 8);
      const { result } = await csv(`cost,${names}`, `1,${row.join(',')}`);
      expect(told(result).join()).not.toContain('replicates');
      expect(tableOf(result).tasks.length).toBe(row.length);
    },
  );
});

describe('columns of the same name', () => {
  it('are named, and only the first is read', async () => {
    const { result } = await csv('cost,a,b,a', '1,0.25,0.5,0.75');
    expect(networkTexts(tableOf(result))).toEqual(['a 0.25 + b 0.5 @ 1']);
    expect(told(result)).toContain(
      'warning a: The column is for the same as “a”: values of a on validation.',
    );
  });
});
