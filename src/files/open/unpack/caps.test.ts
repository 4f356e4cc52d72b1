import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { propose, proposeFiles, told } from '../../testing/openFiles.ts';

const many = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');

describe('what is not listed of very many tables is said', () => {
  it.each([
    ['notes.md', many(503, () => '| n | cost | x |\n|---|---|---|\n| a | 1 | 2 |\n\n'), 3],
    [
      'paper.tex',
      many(502, () => '\\begin{tabular}{lll} n & cost & x \\\\ a & 1 & 2 \\\\ \\end{tabular}\n'),
      2,
    ],
    ['all.py', many(201, i => `t${i} = {'a': {'b': 1}, 'b': {'a': 2}}\n`), 1],
    ['run.log', many(504, i => `step 1, task t${i}, loss 0.5\n`), 4],
  ])('in %s', async (name, text, count) => {
    const { result } = await propose({ [name]: text });
    expect(told(result).join('\n')).toMatch(
      count === 1 ? /1 more table is not listed/ : new RegExp(`${count} more tables are not listed`),
    );
  });

  it('of an archive with archives', async () => {
    const file = new TextEncoder().encode('tasks,cost,x\na,1,2\n');
    const folder = zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.csv`, file])));
    const { result } = await proposeFiles([
      { name: 'all.zip', bytes: zipSync({ 'a.zip': folder, 'b.zip': folder }) },
    ]);
    expect(told(result).join('\n')).toContain('2 more tables are not listed');
  });
});
