import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../testing/openFiles.ts';
import type { AffinityMapping } from '../mapping.ts';
import { proposeAffinity } from './proposeAffinity.ts';
import { readAffinity } from './readAffinity.ts';
import { fileOf } from './testing/readText.ts';

/** The words and questions of a text as it is proposed, with some answers. */
function ask(text: string, answers: Partial<AffinityMapping> = {}) {
  const files = [fileOf(text)];
  const mapping = proposeAffinity(files);
  if (!mapping) throw new Error('nothing was proposed');
  const { words, open, loaded } = readAffinity(files, { ...mapping, ...answers });
  return { mapping, words, open, loaded };
}

const square = ',depth,normals,edges\ndepth,40,0.2,-0.1\nnormals,0.1,50,0.3\nedges,0.2,0.25,60\n';

describe('proposeAffinity', () => {
  it('asks which way a table points, what is better and what the diagonal means, and loads nothing before', () => {
    const { mapping, open, loaded } = ask(square);
    expect([mapping.direction, mapping.better, mapping.diagonal]).toEqual([undefined, undefined, undefined]);
    expect(open).toEqual(['direction', 'better', 'diagonal']);
    expect(loaded).toBeUndefined();
    expect(ask(square, { direction: 'rows-help', better: 'higher' }).open).toEqual(['diagonal']);
    expect(ask(square, { direction: 'rows-help', better: 'higher', diagonal: '' }).loaded).toBeDefined();
  });

  it('asks the same of columns that are called source and target: that says only who is named first', () => {
    const { mapping, open } = ask('target,source,gain\na,b,0.1\nb,a,0.2\n');
    expect(mapping.columns?.map(column => column.role.kind)).toEqual(['target', 'source', 'value']);
    expect(open).toEqual(['direction', 'better']);
  });

  it('shows both readings of each question with the numbers of the file that tell them apart', () => {
    expect(wordsOf(ask(square))).toEqual([
      '3 tasks with 6 values of pairs and 3 of a task with itself.',
      'If rows help columns: edges helps depth by 0.2, and depth helps edges by −0.1.',
      'If rows are helped by columns: depth helps edges by 0.2, and edges helps depth by −0.1.',
      'If higher is better: the best pair is normals, edges (0.3), the worst depth, edges (−0.1).',
      'If lower is better: the best pair is depth, edges (−0.1), the worst normals, edges (0.3).',
      'The diagonal (40, 50, 60) lies far above the rest: it may mean something else.',
    ]);
  });

  it('shows only the chosen reading after a question is answered', () => {
    const answers = { direction: 'columns-help', better: 'higher', diagonal: 'trained alone' } as const;
    expect(wordsOf(ask(square, answers)).slice(1)).toEqual([
      'Rows are helped by columns: depth helps edges by 0.2, and edges hurts depth by 0.1.',
      'Higher is better: the best pair is normals, edges (0.3), the worst depth, edges (−0.1).',
      'The diagonal (40, 50, 60) lies far above the rest: it may mean something else.',
      'It is kept as: trained alone.',
    ]);
    expect(wordsOf(ask(square, { ...answers, better: 'lower' })).slice(1, 3)).toEqual([
      'Rows are helped by columns: with depth, edges has 0.2, and with edges, depth has −0.1.',
      'Lower is better: the best pair is depth, edges (−0.1), the worst normals, edges (0.3).',
    ]);
  });

  it('says where the direction makes no difference, and asks all the same', () => {
    const { words, open } = ask(',a,b\na,,0.5\nb,0.5,\n');
    expect(wordsOf({ words })).toContain(
      'All pairs have the same value both ways: here the direction makes no difference.',
    );
    expect(open).toContain('direction');
  });

  it('believes what a file says of itself, and leaves to the reader what it says in words', () => {
    const { mapping, words, open } = ask(
      '{"name": "Mine", "meaning": "error", "better": "lower", "diagonal": "alone", "rows": "the task that is affected", "tasks": ["a", "b"], "values": [[1, 2], [3, 4]]}',
    );
    expect(mapping).toMatchObject({ name: 'Mine', meaning: 'error', better: 'lower', diagonal: 'alone' });
    expect(wordsOf({ words })).toContain('The file says: rows are “the task that is affected”.');
    expect(open).toEqual(['direction']);
  });

  it('asks nothing of a file in the own format, where rows help', () => {
    const task = (id: string) => ({ id, name: id, short: id });
    const file = {
      format: 'taskmates',
      version: 1,
      kind: 'affinity',
      id: 'x',
      name: 'X',
      source: { title: 't', licence: 'l' },
      meaning: 'm',
      better: 'lower',
      scale: 'linear',
      sources: [task('a'), task('b')],
      targets: [task('a'), task('b')],
      values: [
        [null, 1],
        [2, null],
      ],
    };
    const { mapping, open, loaded } = ask(JSON.stringify(file));
    expect(mapping).toMatchObject({ direction: 'rows-help', better: 'lower', scale: 'linear' });
    expect(open).toEqual([]);
    expect(loaded?.kind === 'affinity' && [...loaded.table.values]).toEqual([Number.NaN, 1, 2, Number.NaN]);
  });

  it('proposes a logarithmic scale where positive values span more than a hundredfold outside the diagonal', () => {
    expect(ask(',a,b\na,900,1\nb,101,900\n').mapping.scale).toBe('log');
    expect(ask(',a,b\na,900,1\nb,99,900\n').mapping.scale).toBe('linear');
    expect(ask(',a,b\na,900,-1\nb,101,900\n').mapping.scale).toBe('linear');
  });

  it('reads on a linear scale what has no place on a logarithmic one', () => {
    const answers = { direction: 'rows-help', better: 'higher', diagonal: '', scale: 'log' } as const;
    const { loaded } = ask(square, answers);
    expect(loaded?.kind === 'affinity' && loaded.table.scale).toBe('linear');
  });

  it.each([
    ['a wide table of networks', 'name,a,b,cost\na,0.1,,1\nb,,0.2,1\na+b,0.1,0.2,2\n'],
    [
      'a wide table named by its tasks',
      'network,a,b,c\na,0.1,,\nb,,0.2,\nc,,,0.3\na+b,0.1,0.2,\na+b+c,0.1,0.2,0.3\n',
    ],
    ['a tidy table', 'run,task,split,loss\nr1,a,val,0.1\nr1,b,val,0.2\nr2,a,val,0.3\n'],
    [
      'a tidy table with task sets',
      'tasks,task,loss\na,a,0.1\nb,b,0.2\na+b,a,0.1\na+b,b,0.2\na+c,a,0.2\na+c,c,0.2\nc,c,0.1',
    ],
    ['the published files', '0.1\t\t\n\t0.2\t\n\t\t0.3\n0.1\t0.2\t\n'],
    ['a matrix of members', '1,0,0\n0,1,0\n1,1,0\n'],
    ['a configuration', '{"learning_rate": 0.1, "train__steps": 100, "layers": [1, 2], "tags": ["a", "b"]}'],
    ['a summary of a run', '{"train/loss": 0.1, "val/loss": 0.2}'],
    ['prose', 'There are tasks = {many} of them.\nAnd lines.'],
    ['nothing', ''],
  ])('does not take %s for a table of affinities', (_, text) => {
    expect(proposeAffinity([fileOf(text)])).toBeUndefined();
  });

  it('takes names in the first row and column that have nothing in common only if asked to', () => {
    const files = [fileOf('source,x,y\na,0.1,0.2\nb,0.3,0.4\n')];
    expect(proposeAffinity(files)).toBeUndefined();
    expect(proposeAffinity(files, false)?.form).toBe('square');
  });

  it('names the table after the file or the variable, and its values after their column', () => {
    expect(proposeAffinity([fileOf(square, 'folder/my pairs.v2.csv')])?.name).toBe('my pairs.v2');
    expect(
      ask("scores['val'] = {'a': {'b': 1}, 'b': {'a': 2}}\nlast = {'a': {'b': 1}, 'b': {'a': 2}}").mapping
        .name,
    ).toBe("scores['val']");
    expect(ask('source,target,transfer gain\na,b,0.1\nb,a,0.2\n').mapping.meaning).toBe('transfer gain');
  });
});
