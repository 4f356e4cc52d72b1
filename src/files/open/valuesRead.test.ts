import { describe, expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { lossOf, taskSetOf } from '../../core/tables/lossTable.ts';
import { columnsMapping, networkTexts, propose, rolesOf, tableOf, told } from '../testing/openFiles.ts';
import { textFile } from '../testing/textFile.ts';
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
    expect(
      Math.min(a[0] as number, both[0] as number) + Math.min(b[0] as number, both[1] as number),
    ).toBeCloseTo(1.95, 12);
  });

  it.each([
    [
      ['m_x.csv', 'm_a.csv', 'm_b.csv'],
      [undefined, undefined],
    ],
    [
      ['m_x.csv', 'm_val.csv', 'other.csv'],
      ['validation', undefined],
    ],
    [
      ['m_x.csv', 'm_val_y.csv', 'm_y.csv'],
      ['validation', 'test'],
    ],
    [
      ['m_x.csv', 'm_test.csv', 'm_estimate.csv'],
      ['test', 'estimate'],
    ],
    [['x.csv', 'anything.csv'], ['validation']],
  ])('%j are %j', async (names, uses) => {
    const texts = names.map((name, i) => [name, i === 0 ? files['g_x.csv'] : `0 0\n0 0\n0.${i} 0.25\n`]);
    const { mapping } = await propose(Object.fromEntries(texts));
    if (mapping?.shape !== 'membership') throw new Error('No membership.');
    expect(mapping.gains.map(({ split }) => split)).toEqual(uses);
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
    expect(networkTexts(tableOf(proposal.result))).toEqual([
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
      _timestamp: 'not used: says when a run ran',
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

  it.each([
    ['q,1200,1300,1250,1275', 'All values of q are whole and far larger than those of other tasks.'],
    ['q,0.12,0.13,0.15,0.14', 'q is the only task that every network has.'],
  ])('are told of where they may be none: %s', async (column, said) => {
    const [name, ...cells] = column.split(',');
    const rows = ['1,0.5,,', '1,,0.25,', '2,0.4,0.2,', '1,0.45,,'].map((row, i) => `${row}${cells[i]}`);
    const { result } = await propose({ 'x.csv': `cost,a,b,${name}\n${rows.join('\n')}\n` });
    expect(told(result)).toContain(`warning ${name}: ${said}`);
  });

  it.each([
    ['a sign', 'net,cost,click,time\nclick,1,0.5,\nclick+time,2,0.4,1.25\n', 'time'],
    ['a blank', 'net,cost,click,n\nclick,1,0.5,\nclick n,2,0.4,1.25\n', 'n'],
  ])('are tasks all the same where a row lists them among its tasks, parted by %s', async (_, text, name) => {
    expect(networkTexts(tableOf((await propose({ 'x.csv': text })).result))).toEqual([
      ...['click 0.5 @ 1', `click 0.4 + ${name} 1.25 @ 2`],
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
