import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import { countSteps } from '../testing/countSteps.ts';
import { textFile } from '../testing/textFile.ts';
import { proposeMapping } from './proposeMapping.ts';

const list = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i));

/** Texts that are no tables, or large ones, by how large they are to be. */
const texts: Readonly<Record<string, (size: number) => string>> = {
  'prose with commas in one line': size => 'lorem ipsum dolor sit amet, '.repeat(size),
  'prose with semicolons in one line': size => 'lorem ipsum; dolor sit amet; '.repeat(size / 2),
  'words of one line, all of them others': size => list(size, i => `word${i}`).join(','),
  'words parted by tabs': size => 'lorem\t'.repeat(size),
  'prose of many lines': size => 'lorem ipsum, dolor sit amet\nconsetetur elitr\n'.repeat(size),
  'a table of many columns': size => `${list(size, i => `task${i}`)}\n${list(size, i => `${i / size}`)}`,
  'a table of columns that are called alike': size =>
    `${list(size, () => 'task')}\n${list(size, i => `0.${i}`)}`,
  'a table of columns with one beginning': size =>
    `${list(size, i => `long name of ${i}`)}\n${list(size, () => '1.5')}`,
  'rows of commas': size => `a,b,cost\n${',,\n'.repeat(size)}0.1,0.2,1\n`,
  'blank lines': size => `a,b,cost\n${'\n'.repeat(size)}0.1,0.2,1\n`,
  'rows that are all the same': size => `tasks,cost,a\n${'a,1,0.5\n'.repeat(size)}`,
  'pairs that are all the same': size => `source,target,value\n${'a,b,0.5\n'.repeat(size)}`,
  'one large cell': size => `a,b,cost\n"${'x '.repeat(size)}",0.2,1\n0.1,0.2,1`,
  'a cell that is never closed': size => `a,b,cost\n"${'x,y\n'.repeat(size)}`,
  'a row of a printed table': size =>
    `|${' a |'.repeat(size)}\n|${'---|'.repeat(size)}\n|${' 1 |'.repeat(size)}`,
  'a log of one line': size => 'step 1 loss 0.5 '.repeat(size / 4),
  'JSON of one list': size => JSON.stringify(list(size, i => `a${i}`)),
  'JSON of values by names': size =>
    JSON.stringify(Object.fromEntries(list(size, i => `a${i}`).map((name, i) => [name, i / size]))),
  'JSON of values by networks': size =>
    JSON.stringify(Object.fromEntries(list(size, i => `n${i}`).map(name => [name, { acc: 0.5, f1: 0.6 }]))),
  'JSON of one name again and again': size => `{${'"a":0.5,'.repeat(size)}"b":0.2}`,
};

describe('opening takes no more than in proportion', () => {
  it.each(Object.entries(texts))('to %s', async (_, textOf) => {
    const stepsOf = (size: number) =>
      countSteps(() => proposeMapping([textFile('pasted text', textOf(size))]));
    // Beyond any limit on what is looked at closely.
    const most = isWhole ? 2400 : 1500;
    const [small, large] = [await stepsOf(600), await stepsOf(most)];
    expect(large / small).toBeLessThan(1.5 * (most / 600));
  });
});
