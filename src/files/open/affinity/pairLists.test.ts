import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { textFile } from '../../testing/textFile.ts';
import type { AffinityMapping, Mapping } from '../mapping.ts';
import { proposeMapping } from '../proposeMapping.ts';
import { readFiles } from '../readFiles.ts';

const opened = (text: string) => proposeMapping([textFile('x.csv', text)]);

function affinity(mapping: Mapping | undefined): AffinityMapping {
  if (mapping?.shape === 'affinity') return mapping;
  throw new Error(`The file is ${mapping?.shape ?? 'nothing'}.`);
}

/** The pairs of a list, once its questions are answered: `a>b 0.5`. */
async function pairsOf(text: string, change: Partial<AffinityMapping> = {}): Promise<string[]> {
  const { mapping } = await opened(text);
  const answers = { direction: 'rows-help', better: 'higher', diagonal: 'alone' } as const;
  const { loaded, open } = await readFiles([textFile('x.csv', text)], {
    ...affinity(mapping),
    ...answers,
    ...change,
  });
  if (loaded?.kind !== 'affinity') throw new Error(`Open: ${open.join()}`);
  const { sources, targets, values } = loaded.table;
  return sources.flatMap((source, r) =>
    targets.flatMap((target, c) => {
      const value = values[r * targets.length + c] as number;
      return Number.isNaN(value) ? [] : [`${source.name}>${target.name} ${value}`];
    }),
  );
}

describe('the values of a list of pairs', () => {
  it.each([
    ['source,target,lr,accuracy\na,b,0.1,0.81\nb,a,0.01,0.74\n', ['a>b 0.81', 'b>a 0.74']],
    ['from,to,p_value,n,gain\na,b,0.03,20,1.5\nb,a,0.5,30,-0.25\n', ['a>b 1.5', 'b>a -0.25']],
    ['source;target;std;runtime;F1\na;b;0,01;12,5;0,81\nb;a;0,02;13,5;0,74\n', ['a>b 0.81', 'b>a 0.74']],
    ['epochs,batch_size,helper,helped,delta\n3.5,1,a,b,0.2\n4.5,2,b,a,0.1\n', ['a>b 0.2', 'b>a 0.1']],
  ])('are never settings, counts, times or spreads: %s', async (text, pairs) => {
    expect(await pairsOf(text)).toEqual(pairs);
  });

  it.each([
    'lang1,lang2,distance\nen,de,0.3\nen,fr,0.4\nde,fr,0.5\n',
    'value\tdataset_a\tdataset_b\n0.3\ten\tde\n0.4\ten\tfr\n0.5\tde\tfr\n',
    'language i;language j;similarity\nen;de;0,3\nen;fr;0,4\nde;fr;0,5\n',
  ])('are those of two columns that are called alike but for a number or a letter: %s', async text => {
    expect((await opened(text)).result.open).toContain('symmetric');
    expect(await pairsOf(text, { symmetric: true })).toHaveLength(6);
  });

  it('are asked where several columns may hold them, and named', async () => {
    const text = 'source,target,accuracy,f1\na,b,0.81,0.7\nb,a,0.74,0.6\n';
    const proposal = await opened(text);
    expect(proposal.result.open).toEqual(['value']);
    expect(proposal.result.words.map(englishWords)).toEqual([
      'Several columns may hold the values: “accuracy”, “f1”.',
    ]);
    const mapping = valuesIn(affinity(proposal.mapping), 'f1');
    expect(await pairsOf(text, { columns: mapping.columns ?? [] })).toEqual(['a>b 0.7', 'b>a 0.6']);
    const { words } = await readFiles([textFile('x.csv', text)], mapping);
    expect(words.map(englishWords)).toContain('The values stand in the column “f1”.');
  });

  /** The mapping with the values in a column. */
  function valuesIn(mapping: AffinityMapping, name: string): AffinityMapping {
    const columns = mapping.columns ?? [];
    return {
      ...mapping,
      columns: columns.map(column =>
        column.name === name ? { ...column, role: { kind: 'value' }, why: 'chosen' } : column,
      ),
    };
  }
});

describe('lists of pairs', () => {
  const list = (header: string) => `${header}\na,a,91.5\na,b,72.5\na,c,60.5\nb,a,70.5\nb,b,90.5\nb,c,65.5\n`;

  it.each([
    'train_lang,test_lang,score',
    'trained_on,tested_on,score',
    'Source Task,Target Task,BLEU',
    'pretrain,finetune,accuracy',
    'what,on what,score',
  ])('of what is trained and tested are pairs: %s', async header => {
    const { mapping } = await opened(list(header));
    expect(mapping).toMatchObject({ shape: 'affinity', form: 'long' });
    expect(await pairsOf(list(header))).toEqual([
      ...['a>a 91.5', 'a>b 72.5', 'a>c 60.5', 'b>a 70.5', 'b>b 90.5', 'b>c 65.5'],
    ]);
  });

  it.each([
    ',0\na__b,0.2\nb__a,0.3\na__c,0.1\nc__a,0.5\n',
    'pair,gain\na->b,0.2\nb->a,0.3\na->c,0.1\nc->a,0.5\n',
    'key;n;wert\na|b;10;0,2\nb|a;20;0,3\na|c;30;0,1\nc|a;40;0,5\n',
    'pair\tscore\na to b\t0.2\nb to a\t0.3\na to c\t0.1\nc to a\t0.5\n',
  ])('may name both tasks in one column: %s', async text => {
    expect(await pairsOf(text)).toEqual(['a>b 0.2', 'a>c 0.1', 'b>a 0.3', 'c>a 0.5']);
  });

  it('ask whether pairs that stand once are the same both ways', async () => {
    const text = 'task_a,task_b,distance\na,b,0.5\na,c,0.25\nb,c,0.75\n';
    expect((await opened(text)).result.open).toContain('symmetric');
    const both = await pairsOf(text, { symmetric: true });
    expect(both).toEqual(['a>b 0.5', 'a>c 0.25', 'b>a 0.5', 'b>c 0.75', 'c>a 0.25', 'c>b 0.75']);
    expect(await pairsOf(text, { symmetric: false })).toEqual(['a>b 0.5', 'a>c 0.25', 'b>c 0.75']);
  });

  it.each([
    't,a,b,c\na,,0.5,0.25\nb,,,0.75\nc,,,\n',
    't,a,b,c\na,,,\nb,0.5,,\nc,0.25,0.75,\n',
    't,a,b,c\na,0,0.5,0.25\nb,0,0,0.75\nc,0,0,0\n',
  ])('ask that of triangles too: %s', async text => {
    expect((await opened(text)).result.open).toContain('symmetric');
    const pairs = await pairsOf(text, { symmetric: true, diagonal: '' });
    expect(pairs).toEqual(['a>b 0.5', 'a>c 0.25', 'b>a 0.5', 'b>c 0.75', 'c>a 0.25', 'c>b 0.75']);
  });

  it('ask which rows to keep where a column tells repeated pairs apart', async () => {
    const rows = ['m,1,a,b,0.1', 'm,1,b,a,0.25', 'm,2,a,b,0.3', 'm,2,b,a,0.5', 'n,1,a,b,0.5', 'n,1,b,a,0.75'];
    const text = `model,layer,source,target,gain\n${rows.join('\n')}\n`;
    const { result } = await opened(text);
    expect(result.open[0]).toBe('keep');
    expect(result.apart).toEqual([
      { column: 'model', texts: ['m', 'n'] },
      { column: 'layer', texts: ['1', '2'] },
    ]);
    expect(await pairsOf(text, { keep: { model: 'n' } })).toEqual(['a>b 0.5', 'b>a 0.75']);
    await expect(pairsOf(text, { keep: { model: 'm' } })).rejects.toThrow('Open: keep');
    expect(await pairsOf(text, { keep: { model: 'm', layer: '2' } })).toEqual(['a>b 0.3', 'b>a 0.5']);
    expect(await pairsOf(text, { repeats: 'mean' })).toEqual(['a>b 0.3', 'b>a 0.5']);
  });
});
