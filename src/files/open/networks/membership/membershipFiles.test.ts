import { describe, expect, it } from 'vitest';
import { asMeasured } from '../../../../core/tables/task.ts';
import { networkTexts, propose, tableOf, told } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import type { Mapping, MembershipMapping } from '../../mapping.ts';
import { readFiles } from '../../readFiles.ts';

const matrix = '1,0,0\n0,1,0\n0,0,1\n1,1,0\n1,1,1\n';
const gains = '-0.00000 0 0\n0 0 0\n0 0 0\n0.25 -0.5 0\n0.125 0.0 0.5\n';
const files = {
  'm_x.csv': matrix,
  'm_y.csv': gains,
  'm_val_y.csv': gains.replaceAll('0.5', '0.25'),
  'm_HOA.csv': gains,
};

function membership(mapping: Mapping | undefined): MembershipMapping {
  if (mapping?.shape === 'membership') return mapping;
  throw new Error(`The files are ${mapping?.shape ?? 'nothing'}.`);
}

const read = (texts: Readonly<Record<string, string>>, mapping: Mapping) =>
  readFiles(
    Object.entries(texts).map(([name, text]) => textFile(name, text)),
    mapping,
  );

describe('a 0/1 matrix with gains', () => {
  it('asks for costs, and makes losses relative to training alone', async () => {
    const { mapping, result } = await propose(files);
    expect(result.open).toEqual(['costs']);
    expect(membership(mapping)).toMatchObject({
      name: 'm',
      members: { file: 'm_x.csv', layout: { delimiter: ',' } },
      gains: [
        { file: 'm_y.csv', layout: { delimiter: ' ' }, split: 'test' },
        { file: 'm_val_y.csv', split: 'validation' },
        { file: 'm_HOA.csv', split: 'estimate' },
      ],
      gainUnit: 'share',
    });
    const answered = await read(files, { ...membership(mapping), costs: 'by-tasks' });
    const table = tableOf(answered);
    expect(networkTexts(table, 'test')).toEqual([
      ...['t1 1 @ 1', 't2 1 @ 1', 't3 1 @ 1'],
      't1 0.75 + t2 1.5 @ 2',
      't1 0.875 + t2 1 + t3 0.5 @ 3',
    ]);
    expect(networkTexts(table)[3]).toBe('t1 0.75 + t2 1.25 @ 2');
    expect(table.costUnit).toBe('tasks');
    expect(asMeasured(table.tasks[1] ?? {}, 1.5)).toBe(-0.5);
    expect(told(answered)).toEqual([
      'note: The file is ignored: it holds estimates of gains, not measured ones.',
    ]);
  });

  it('takes 0 for no member only where the matrix says so, and names other gains there', async () => {
    const odd = gains.replace('0.25 -0.5 0', '0.25 -0.5 0.125');
    const { mapping } = await propose({ 'x.csv': matrix, 'y.csv': odd });
    const result = await read({ 'x.csv': matrix, 'y.csv': odd }, { ...membership(mapping), costs: 'equal' });
    expect(networkTexts(tableOf(result))[4]).toBe('t1 0.875 + t2 1 + t3 0.5 @ 1');
    expect(told(result)).toEqual([
      'note: There is one set of values, of no split that is named.',
      'warning 4 column 3: The gain is 0.125, but row 4 of x.csv says that the task is not a member.',
    ]);
  });

  it('recognises percent, and estimates that are wanted after all', async () => {
    const percent = {
      'x.csv': matrix,
      'y.csv': '0 0 0\n0 0 0\n0 0 0\n25 -50 0\n12.5 0 50\n',
      'y_HOA.csv': gains,
    };
    const { mapping } = await propose(percent);
    const proposed = membership(mapping);
    expect(proposed.gainUnit).toBe('percent');
    const wanted = proposed.gains.map(gain =>
      gain.split === 'estimate' ? { ...gain, split: 'early' as const } : gain,
    );
    const table = tableOf(await read(percent, { ...proposed, costs: 'equal', gains: wanted }));
    expect(networkTexts(table)[3]).toBe('t1 0.75 + t2 1.5 @ 1');
    expect(Object.keys(table.losses)).toContain('early');
  });

  it('names rows that are no networks and files of another length', async () => {
    const spoiled = {
      'x.csv': matrix.replace('0,0,1', '0,0,2'),
      'y.csv': gains.replace('\n0.125 0.0 0.5', ''),
    };
    const { mapping } = await propose({ 'x.csv': matrix, 'y.csv': gains });
    const result = await read(spoiled, { ...membership(mapping), costs: 'equal' });
    expect(networkTexts(tableOf(result))).toEqual([
      ...['t1 1 @ 1', 't2 1 @ 1', 't1 0.75 + t2 1.5 @ 1', 't1 – + t2 – + t3 – @ 1'],
    ]);
    expect(told(result)).toEqual([
      'note: There is one set of values, of no split that is named.',
      'warning 3 column 3: 2 is neither 0 nor 1.',
      'warning 5: The network of task 1 + task 2 + task 3 has no validation values.',
      'warning: The file has 4 rows, x.csv has 5.',
    ]);
  });

  it('takes names of tasks from a header', async () => {
    const { mapping } = await propose({ 'x.csv': `a,b,c\n${matrix}`, 'y.csv': `a b c\n${gains}` });
    expect(membership(mapping).tasks.map(task => task.id)).toEqual(['a', 'b', 'c']);
  });

  it('asks for gains where the matrix is alone', async () => {
    const { mapping, result } = await propose({ 'x.csv': matrix });
    expect(mapping?.shape).toBe('membership');
    expect(told(result)).toEqual(['error: There is no file of gains to this matrix.']);
  });
});
