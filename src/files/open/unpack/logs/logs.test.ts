import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../../../testing/whole.ts';
import { englishWords } from '../../../../base/i18n/message.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { propose, told } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

async function listed(text: string): Promise<string[]> {
  const { tables } = await propose({ 'train.log': text });
  return tables.map(
    ({ file, preview }) =>
      `${file.split(' › ')[1]}: ${preview.columns.join(' ')} | ${preview.rows[0]?.join(' ')}`,
  );
}

describe('a log of training', () => {
  const steps =
    'Iter 100, task a, loss 2.5, acc 0.25\nIter 100, task b, loss 1.5, acc 0.5\nIter 200, task a, loss 2.25, acc 0.375\nIter 200, task b, loss 1.25, acc 0.625\n';

  it('gives the last value of each task, in one network or each alone: it is asked', async () => {
    expect(await listed(steps)).toEqual([
      'loss: network a b | network 2.25 1.25',
      'acc: network val/acc/a val/acc/b | network 0.375 0.625',
      'loss (alone): tasks a b | a 2.25 ',
      'acc (alone): tasks val/acc/a val/acc/b | a 0.375 ',
    ]);
    const { result } = await propose({ 'train.log': steps });
    expect(result.open[0]).toBe('table');
  });

  it('opens as it is chosen, and says what was read', async () => {
    const files = [textFile('train.log', steps)];
    const { mapping, result } = await proposeMapping(files, undefined, { tables: ['train.log › loss'] });
    expect(mapping).toMatchObject({ shape: 'wide', tasks: [{ name: 'a' }, { name: 'b' }] });
    expect(told(result)).toContain('note: The file is a log of training.');
  });

  it('may name the task before the metric, with dates and other words around', async () => {
    const text =
      '2024-01-02 10:11:12 INFO epoch 3 | depth val_loss=0.12 | normals val_loss=0.5 lr=0.001\n2024-01-02 10:12:12 INFO epoch 4 | depth val_loss=0.11 | normals val_loss=0.4 lr=0.001\n';
    expect(await listed(text)).toEqual([
      'validation_loss: network validation_loss/depth validation_loss/normals | network 0.11 0.4',
      'validation_loss (alone): tasks validation_loss/depth validation_loss/normals | depth 0.11 ',
    ]);
  });

  it('is refused in words where no value is of a task, or all are of training', async () => {
    const why = async (text: string) => told((await propose({ 'a.log': text })).result).join();
    expect(await why('Epoch 1: loss=0.5, acc=0.25\nEpoch 2: loss=0.4, acc=0.5\n')).toMatch(
      /^error: The text is a log of training, but/,
    );
    expect(
      await why(
        'Epoch 1: train loss/a=0.5, train loss/b=0.25\nEpoch 2: train loss/a=0.4, train loss/b=0.5\n',
      ),
    ).toBe('error: The log holds losses of training only.');
  });

  it('may begin its lines with times in brackets, which are no lists', async () => {
    const lines = [1, 2].map(
      i => `[2025-03-0${i} 09:00:00] Epoch ${i}/9 - x_val_loss: 0.${i} - y_val_loss: 0.7\n`,
    );
    expect((await listed(lines.join('')))[0]).toContain('network 0.2 0.7');
  });

  it('is never taken for pairs of tasks', async () => {
    const { mapping, result } = await propose({ 'train.log': steps });
    expect(mapping?.shape).toBe('wide');
    expect(result.words.map(englishWords).join(' ')).not.toContain('helps');
  });

  it('is not seen in tables that have columns of steps', async () => {
    const { mapping, tables } = await propose({ 'a.csv': 'epoch,cost,a,b\n1,1,0.5,0.25\n2,1.5,0.4,0.2\n' });
    expect([mapping?.shape, tables]).toEqual(['wide', []]);
    const settings = await propose({
      'c.csv': 'network,cost,a,b\nlr=0.1 bs=2,1,0.5,0.25\nlr=0.2 bs=4,1.5,0.4,0.2\n',
    });
    expect([settings.mapping?.shape, settings.tables]).toEqual(['wide', []]);
    const words = await propose({ 'b.tsv': 'network\tcost\tdepth\nstep 1: a\t1\t0.5\nstep 2: b\t2\t0.4\n' });
    expect(words.result.words.map(englishWords)[0]).toMatch(/^2 networks/);
  });
});

describe('whatever a log holds', () => {
  const piece = fc.constantFrom(
    ...[
      'Iter 100',
      ', ',
      'task a',
      'task 1',
      ' | ',
      'loss 2.5',
      'acc=0.25',
      'val_loss: nan',
      '\n',
      'epoch 3/10',
      'depth',
      '=',
      ':',
      ' ',
    ],
    ...[
      '2024-01-01 10:00:00',
      '1e999',
      'lr 0.1',
      '%',
      '__proto__ 0.5',
      'loss',
      '[',
      ']',
      'INFO',
      'train loss 0.5',
      '"',
      '-',
    ],
  );
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: isWhole ? 40 : 16 }), async pieces => {
        const files = [
          textFile('a.log', `Iter 1, task a, loss 0.5\nIter 2, task b, loss 0.25\n${pieces.join('')}`),
        ];
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });
});
