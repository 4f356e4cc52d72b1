import { describe, expect, it } from 'vitest';
import { problemsInEnglish, propose, proposeFiles, tableOf, told } from '../../testing/openFiles.ts';
import { byteFile } from '../../testing/textFile.ts';
import { filesOf } from '../mapping.ts';
import { proposeMapping } from '../proposeMapping.ts';
import { readFiles } from '../readFiles.ts';
import { layoutsIn } from './inEncodings.ts';

describe('the encoding of a text', () => {
  const korean = byteFile(
    'k.csv',
    'tasks,cost,\xb1\xed\xc0\xcc_loss,\xba\xfb_loss\n\xb1\xed\xc0\xcc,1,0.25,\n\xb1\xed\xc0\xcc+\xba\xfb,1.5,0.125,0.5\n',
  );

  it('is found by its letters, and the tables in it read', async () => {
    const { result } = await proposeFiles([
      byteFile(
        'g.csv',
        '\xc8\xce\xce\xf1;\xb3\xc9\xb1\xbe;\xc9\xee\xb6\xc8;\xb7\xa8\xcf\xdf\n\xc9\xee\xb6\xc8;1;0,25;\n\xc9\xee\xb6\xc8+\xb7\xa8\xcf\xdf;1,5;0,125;0,5\n',
      ),
    ]);
    expect(tableOf(result).tasks.map(({ name }) => name)).toEqual(['深度', '法线']);
    expect(told(result).filter(text => text.includes('The file is not in UTF-8.'))).toHaveLength(1);
  });

  it('is as the reader chose it, in the mapping from then on', async () => {
    const first = await proposeFiles([korean]);
    const layout = first.mapping && layoutsIn(first.mapping)[0]?.layout;
    if (!layout) throw new Error('no layout');
    const layouts = { 'k.csv': { ...layout, encoding: 'euc-kr' as const } };
    const { mapping, result } = await proposeMapping([korean], undefined, { layouts });
    if (!mapping) throw new Error('no mapping');
    expect(layoutsIn(mapping)).toMatchObject([{ layout: { encoding: 'euc-kr' } }]);
    expect(result.previews[0]?.columns[2]).toBe('깊이_loss');
    expect(told(result).join()).not.toContain('UTF-8');
    const read = await readFiles([korean], mapping);
    expect(read.previews[0]?.columns[2]).toBe('깊이_loss');
    expect(tableOf(read)).toEqual(tableOf(result));
  });

  it('is chosen for tables of pairs, as is all else of how they are split', async () => {
    const pairs = byteFile('p.csv', ';b\xfc;c\nb\xfc;0,5;1\nc;0,25;1\n');
    const layout = {
      delimiter: ';',
      decimal: ',',
      comment: '',
      hasHeader: true,
      encoding: 'windows-1250',
    } as const;
    const { mapping } = await proposeMapping([pairs], undefined, { layouts: { 'p.csv': layout } });
    expect(mapping).toMatchObject({ shape: 'affinity', layout });
  });
});

describe('a first line that says what parts the columns', () => {
  it.each(['sep=;\n', '"sep=;"\n', 'SEP=;\r\n', '\ufeffsep=;\n'])('is no row: %j', async line => {
    const body = 'tasks;cost;depth;normals\ndepth;1;0,25;\ndepth+normals;1,5;0,125;0,5\nnormals;1;;oops\n';
    const [{ result }, plain] = [await propose({ 'a.csv': line + body }), await propose({ 'a.csv': body })];
    expect(tableOf(result).losses).toEqual(tableOf(plain.result).losses);
    expect(result.problems.find(({ column }) => column === 'normals')?.row).toBe(5);
  });
});

describe('decimal commas in rows that commas part', () => {
  it.each([
    ['without names for half of them', 'cost,depth\n0,5,0,17\n1,0,0,125\n'],
    ['behind names', 'tasks,cost,depth,normals\na,1,5,0,17,0,5\nb,0,5,0,25,1,5\n'],
    ['where some numbers are whole', 'tasks,cost,depth,normals\na,1,0,17,0,5\nb,0,5,0,25,1,5\n'],
    ['without a header', '0,5,0,17\n0,25,0,125\n0,75,0,5\n'],
    ['in a list of pairs', 'source,target,value\na,b,0,5\nb,a,0,25\n'],
    ['after a name', 'name,depth\na,0,5\nb,0,25\n'],
  ])('are refused %s', async (_, text) => {
    const { mapping, result } = await propose({ 'a.csv': text });
    expect(mapping && filesOf(mapping)).toBeUndefined();
    expect(problemsInEnglish(result.problems)).toMatchObject([
      { severity: 'error', file: 'a.csv', message: expect.stringMatching(/^Decimal commas in/) },
    ]);
  });

  it.each([
    ['in quotes', 'tasks;cost;depth\na;"0,5";"0,17"\nb;1;"0,25"\n'],
    ['that are points', 'cost,depth\n0.5,0.17,0.1,0.2\n1,0,0.125,0.3\n'],
    ['where R leaves out a name', 'depth,normals\na,3,4\nb,5,6\n'],
    ['of 0 and 1', '0,1,0,1\n1,0,0,1\n0,1,1,0\n'],
  ])('are not seen in numbers %s', async (_, text) => {
    const { result } = await propose({ 'a.csv': text });
    expect(told(result).join()).not.toContain('Decimal commas');
  });
});
