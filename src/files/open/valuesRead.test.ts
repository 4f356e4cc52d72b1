import { describe, expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { lossOf, taskSetOf } from '../../core/tables/lossTable.ts';
import { columnsMapping, networksOf, propose, rolesOf, tableOf, told } from '../testing/openFiles.ts';
import { textFile } from '../testing/textFile.ts';
import type { AffinityMapping, Mapping } from './mapping.ts';
import { proposeMapping } from './proposeMapping.ts';
import { readFiles } from './readFiles.ts';
import type { Proposal } from './readResult.ts';
import { takenOf } from './taken/takenOf.ts';

const opened = (text: string, name = 'x.csv') => proposeMapping([textFile(name, text)]);

/** Why each column of a file is not used, or what it is used for, in English. */
function reasons({ mapping }: Proposal): Record<string, string> {
  const [file] = mapping ? takenOf(mapping) : [];
  return Object.fromEntries(
    (file?.columns ?? []).map(({ column, as, why }) => [
      column,
      `${as ? 'used' : 'not used'}: ${why ? englishWords(why) : ''}`,
    ]),
  );
}

const taskNames = ({ mapping }: Proposal) => columnsMapping(mapping).tasks.map(({ name }) => name);

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

describe('files of gains', () => {
  const files = {
    'g_x.csv': '1,0\n0,1\n1,1\n',
    'g.csv': '0 0\n0 0\n0.05 -0.02\n',
    'g_TAGHOA.csv': '0 0\n0 0\n0.5 0.6\n',
  };

  it('of which no name says what they are, are asked about', async () => {
    const { mapping, result } = await propose(files);
    expect(result.open).toEqual(['gains', 'costs']);
    expect(result.words.map(englishWords).join(' ')).toContain('g_TAGHOA.csv are, from 0 to 0.6');
    if (mapping?.shape !== 'membership') throw new Error('No membership.');
    expect(mapping.gains.map(({ split }) => split)).toEqual(['validation', undefined]);
    const gains = mapping.gains.map(gain => ({ ...gain, split: gain.split ?? ('estimate' as const) }));
    const sources = Object.entries(files).map(([name, text]) => textFile(name, text));
    const table = tableOf(await readFiles(sources, { ...mapping, gains, costs: 'equal' }));
    const lossesOf = (network: number) =>
      Array.from(taskSetOf(table, network), task => lossOf(table, network, task, 'test'));
    const [a, b, both] = [lossesOf(0), lossesOf(1), lossesOf(2)];
    const total = (losses: readonly number[]) => losses.reduce((sum, loss) => sum + loss, 0);
    expect(total(both)).toBeCloseTo(1.97, 12);
    expect(Math.min(a[0] as number, both[0] as number) + Math.min(b[0] as number, both[1] as number)).toBeCloseTo(
      1.95,
      12,
    );
  });

  it.each([
    [['m_x.csv', 'm_a.csv', 'm_b.csv'], [undefined, undefined]],
    [['m_x.csv', 'm_val.csv', 'other.csv'], ['validation', undefined]],
    [['m_x.csv', 'm_val_y.csv', 'm_y.csv'], ['validation', 'test']],
    [['m_x.csv', 'm_test.csv', 'm_estimate.csv'], ['test', 'estimate']],
    [['x.csv', 'anything.csv'], ['validation']],
  ])('%j are %j', async (names, uses) => {
    const texts = names.map((name, i) => [name, i === 0 ? files['g_x.csv'] : `0 0\n0 0\n0.${i} 0.25\n`]);
    const { mapping } = await propose(Object.fromEntries(texts));
    if (mapping?.shape !== 'membership') throw new Error('No membership.');
    expect(mapping.gains.map(({ split }) => split)).toEqual(uses);
  });
});

describe('the values of a list of pairs', () => {
  it.each([
    ['source,target,lr,accuracy\na,b,0.1,0.81\nb,a,0.01,0.74\n', ['a>b 0.81', 'b>a 0.74']],
    ['from,to,p_value,n,gain\na,b,0.03,20,1.5\nb,a,0.5,30,-0.25\n', ['a>b 1.5', 'b>a -0.25']],
    ['source;target;std;runtime;F1\na;b;0,01;12,5;0,81\nb;a;0,02;13,5;0,74\n', ['a>b 0.81', 'b>a 0.74']],
    ['epochs,batch_size,helper,helped,delta\n3.5,1,a,b,0.2\n4.5,2,b,a,0.1\n', ['a>b 0.2', 'b>a 0.1']],
  ])('are never settings, counts, times or spreads: %s', async (text, pairs) => {
    expect(await pairsOf(text)).toEqual(pairs);
  });

  it('are asked where several columns may hold them, and named', async () => {
    const text = 'source,target,accuracy,f1\na,b,0.81,0.7\nb,a,0.74,0.6\n';
    const proposal = await opened(text);
    expect(proposal.result.open).toEqual(['value']);
    expect(proposal.result.words.map(englishWords)).toEqual([
      'Several columns may hold the values: “accuracy”, “f1”.',
    ]);
    const mapping = valueOf(affinity(proposal.mapping), 'f1');
    expect(await pairsOf(text, { columns: mapping.columns ?? [] })).toEqual(['a>b 0.7', 'b>a 0.6']);
    const { words } = await readFiles([textFile('x.csv', text)], mapping);
    expect(words.map(englishWords)).toContain('The values stand in the column “f1”.');
  });

  /** The mapping with the values in a column. */
  function valueOf(mapping: AffinityMapping, name: string): AffinityMapping {
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
  const list = (header: string) =>
    `${header}\na,a,91.5\na,b,72.5\na,c,60.5\nb,a,70.5\nb,b,90.5\nb,c,65.5\n`;

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

describe('costs', () => {
  it.each(['Runtime', 'wall_time_s', 'energy (J)', 'global_step', 'Laufzeit', '训练时间'])(
    'are never %s by itself: it is offered',
    async column => {
      const proposal = await opened(
        `Name,${column},val/acc_a,val/acc_b\nr1,498,0.5,\nr2,505,,0.6\nr3,711,0.4,0.5\n`,
      );
      expect(proposal.result.open).toEqual(['costs']);
      expect(proposal.result.words.map(englishWords).join(' ')).toContain(`“${column}”`);
    },
  );

  it.each(['cost', 'latency (ms)', 'GFLOPs', 'params', 'Latenz (ms)'])('are known by %s', async column => {
    const { mapping } = await opened(`${column},loss_a,loss_b\n1,0.5,\n2,,0.6\n3,0.4,0.5\n`);
    expect(columnsMapping(mapping).costs).toBe('column');
  });
});

describe('whether higher is better', () => {
  const rows = (names: string) => `cost,${names}\n1,0.75,\n1,,0.5\n2,0.5,0.25\n`;

  it.each([
    ['depth_acc,normals_acc', 'complement'],
    ['val_accuracy/a,val_accuracy/b', 'complement'],
    ['a Acc@1,b mAP', 'complement'],
    ['a_rouge2,b_bleu', 'complement'],
    ['a_loss,b_rmse', undefined],
    ['a WER,b perplexity', undefined],
    ['Verlust a,Fehler b', undefined],
  ])('is known by the words of %s', async (names, measured) => {
    const { mapping, result } = await opened(rows(names));
    expect(result.open).toEqual([]);
    expect(columnsMapping(mapping).tasks.map(task => task.measured)).toEqual([measured, measured]);
  });

  it('is known by the name of the file', async () => {
    expect((await opened(rows('a,b'), 'losses.csv')).result.open).toEqual([]);
    const { mapping } = await opened(rows('a,b'), 'accuracy_merged.csv');
    expect(columnsMapping(mapping).tasks[0]?.measured).toBe('complement');
  });

  it('is asked otherwise, with the numbers of the file', async () => {
    const merged = await opened('model,cost,cars,dtd\na,1,77.5,\nb,1,,60.5\nc,2,75.5,62.5\n');
    expect(merged.result.open).toEqual(['better']);
    expect(merged.result.words.map(englishWords).slice(-3)).toEqual([
      'Nothing says whether higher or lower is better for 2 tasks.',
      'If lower is better, the best values are cars 75.5 and dtd 60.5.',
      'If higher is better, the best values are cars 77.5 and dtd 62.5.',
    ]);
    expect(columnsMapping(merged.mapping).tasks[0]).toMatchObject({ isAsked: true, ifHigher: 'negated' });
  });
});

describe('columns that are no losses', () => {
  it.each([
    'cost,depth,normals,train_time_s\n0.5,0.17,,55.2\n0.5,,0.09,57.1\n1,0.16,0.10,99.9\n',
    'cost,depth,normals,test_batch\n0.5,0.17,,55.2\n0.5,,0.09,57.1\n1,0.16,0.10,99.9\n',
    'cost,depth,val_steps,normals\n0.5,0.17,100.5,\n0.5,,200.5,0.09\n1,0.16,300.5,0.10\n',
    'train_loss,cost,depth,normals\n3.5,0.5,0.17,\n2.5,0.5,,0.09\n1.5,1,0.16,0.10\n',
  ])('do not take over by a word for a split: %s', async text => {
    const proposal = await propose({ 'x.csv': text });
    expect(networksOf(tableOf(proposal.result))).toEqual([
      ...['depth 0.17 @ 0.5', 'normals 0.09 @ 0.5', 'depth 0.16 + normals 0.1 @ 1'],
    ]);
  });

  it('are recognised, and each has its reason', async () => {
    const text = [
      '_step,_timestamp,pid,epoch,params_lr,num_layers,hidden,branch,a,a__MIN,a__MAX,b,notes',
      '1,1660000001,77,3,0.1,4,64,0,0.5,0.4,0.6,,x',
      '2,1660000012,77,3,0.1,4,128,0,,,,0.25,y',
      '3,1660000023,78,4,0.2,8,64,1,0.45,0.4,0.5,0.2,z',
    ].join('\n');
    const proposal = await opened(text);
    expect(taskNames(proposal)).toEqual(['a', 'b']);
    expect(reasons(proposal)).toMatchObject({
      _step: 'not used: counts steps or epochs',
      _timestamp: 'not used: says when or for how long a run ran',
      pid: 'not used: counts or numbers something',
      params_lr: 'not used: a setting of training',
      num_layers: 'not used: a setting of training',
      hidden: 'not used: a setting of training',
      branch: 'not used: counts or numbers something',
      a__MIN: 'not used: the least or most of what another column holds',
      a: 'used: numbers, and called like nothing else',
    });
  });

  it('leave a task whose column has cells that are no numbers, which are named', async () => {
    const text = [
      'cost,depth,normals',
      '0.5,0.17,',
      '0.5,,0.09',
      '1,0.16,diverged at 10',
      '1.5,0.15,diverged at 20',
      '2,0.14,diverged at 30',
    ].join('\n');
    const { mapping, result } = await propose({ 'x.csv': text });
    expect(rolesOf(mapping)).toEqual(['cost', 'value 0', 'value 1']);
    expect(told(result).filter(line => line.includes('diverged'))).toEqual([
      'warning 4 normals: “diverged at 10” is no number that a loss can be.',
      'warning 5 normals: “diverged at 20” is no number that a loss can be.',
      'warning 6 normals: “diverged at 30” is no number that a loss can be.',
    ]);
  });

  it.each(['DE,BY,HH', 'open,closed,open', '1,2,3'])('drop no row where a state is %s', async states => {
    const [x, y, z] = states.split(',');
    const text = `state,cost,a_loss,b_loss\n${x},1,0.5,\n${y},1,,0.4\n${z},2,0.3,0.2\n`;
    expect(tableOf((await opened(text)).result).networkCount).toBe(3);
  });

  it('drop runs whose state is a word of runs that did not finish', async () => {
    const text = 'status,cost,a_loss,b_loss\nCOMPLETED,1,0.5,\nfailed,1,,0.4\nweird,2,0.3,0.2\n';
    expect(tableOf((await opened(text)).result).networkCount).toBe(2);
  });
});
