import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { columnsMapping, networkTexts, propose, tableOf } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { readFiles } from '../../readFiles.ts';

async function answered(text: string, percent: 'shares' | 'keep') {
  const files = [textFile('r.csv', text)];
  const { mapping, result } = await propose({ 'r.csv': text });
  return { asked: result, read: await readFiles(files, { ...columnsMapping(mapping), percent }) };
}

const texts = {
  'two columns of a metric': 'cost,acc_p,acc_q\n1,71.25,\n1,,0.5\n2,75,0.75\n',
  'percent signs in one': 'cost,F1 p,F1 q\n1,71.25%,\n1,,0.5\n2,75%,0.75\n',
  'one column': 'tasks,cost,task,accuracy\np,1,p,71.25\nq,1,q,0.5\np+q,2,p,75\np+q,2,q,0.75\n',
};

describe('percent beside shares of the same kind', () => {
  it.each(Object.entries(texts))('is asked about, and then is what is said: %s', async (_, text) => {
    const { asked, read } = await answered(text, 'shares');
    expect(asked.open).toEqual(['percent']);
    expect(asked.loaded).toBeUndefined();
    expect(asked.words.map(englishWords).join('\n')).toMatch(
      /seem to be in percent, the largest .*p 75, others shares of 1, the largest .*q 0.75:/,
    );
    const table = tableOf(read);
    expect(table.tasks.map(({ measured }) => measured)).toEqual(['complement', 'complement']);
    const [p, q] = table.tasks.map(({ id }) => id);
    expect(networkTexts(table)).toEqual([`${p} 0.2875 @ 1`, `${q} 0.5 @ 1`, `${p} 0.25 + ${q} 0.25 @ 2`]);
  });

  it('stays as it is where that is said, and how each is turned is said', async () => {
    const { read } = await answered(texts['two columns of a metric'], 'keep');
    expect(networkTexts(tableOf(read))[0]).toBe('acc_p -71.25 @ 1');
    expect(read.words.map(englishWords)).toContain(
      'Higher is better for acc_p and acc_q; losses are 1 − value for acc_q and −value for acc_p',
    );
  });

  it('is asked about where splits differ, standard errors going along', async () => {
    const text = 'cost,val_acc/p,val_acc/p_stderr,test_acc/p,val_acc/q,test_acc/q\n1,50,25,0.75,25,0.5\n';
    const { asked, read } = await answered(text, 'shares');
    expect(asked.open).toEqual(['percent']);
    const table = tableOf(read);
    expect(networkTexts(table)).toEqual(['p 0.5 + q 0.75 @ 1']);
    expect(networkTexts(table, 'test')).toEqual(['p 0.25 + q 0.5 @ 1']);
    expect(table.errors?.validation?.[0]).toBe(0.25);
  });

  it.each([
    ['all in percent', 'cost,acc_p,acc_q\n1,71,\n1,,50\n'],
    ['all shares', 'cost,acc_p,acc_q\n1,0.7,\n1,,0\n'],
    ['no shares at all', 'cost,psnr_p,r2_q\n1,25,\n1,,0.5\n'],
    ['losses', 'cost,loss_p,loss_q\n1,25,\n1,,0.5\n'],
  ])('is not asked about where there is none: %s', async (_, text) => {
    expect((await propose({ 'r.csv': text })).result.open).toEqual([]);
  });
});
