import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { textFile } from '../../testing/textFile.ts';
import { proposeMapping } from '../proposeMapping.ts';
import { readFiles } from '../readFiles.ts';
import { findTriangle } from './findTriangle.ts';

/** The values of a text as the table that it becomes where pairs are the same both ways, `–` where there is none. */
async function valuesOf(text: string) {
  const files = [textFile('m.csv', text)];
  const { mapping, result } = await proposeMapping(files);
  if (mapping?.shape !== 'affinity') throw new Error(`The file is ${mapping?.shape ?? 'nothing'}.`);
  const answered = {
    ...mapping,
    symmetric: true,
    better: 'higher' as const,
    direction: 'rows-help' as const,
    diagonal: '',
  };
  const { loaded } = await readFiles(files, answered);
  if (loaded?.kind !== 'affinity') throw new Error('There is no table.');
  const { sources, targets, values } = loaded.table;
  const rows = sources.map((_, r) =>
    targets.map((_, c) => {
      const value = values[r * targets.length + c] as number;
      return r === c || Number.isNaN(value) ? '–' : String(value);
    }),
  );
  return {
    open: result.open,
    names: sources.map(({ name }) => name),
    rows: rows.map(row => row.join(' ')),
    problems: result.problems.map(({ message }) => englishWords(message)),
  };
}

const numbered = ['task 1', 'task 2', 'task 3'];
const square = ['– 0.3 0.5', '0.3 – 0.2', '0.5 0.2 –'];

describe('a triangle without names of rows', () => {
  it.each([
    ['below the diagonal, rows of growing length', '1\n0.3,1\n0.5,0.2,1\n', numbered],
    ['below the diagonal, parted by blanks', '1\n0.3 1\n0.5 0.2 1\n', numbered],
    ['below the diagonal, padded', '1,,\n0.3,1,\n0.5,0.2,1\n', numbered],
    ['above the diagonal, padded', '1,0.3,0.5\n,1,0.2\n,,1\n', numbered],
    ['above the diagonal, rows of shrinking length', '1,0.3,0.5\n1,0.2\n1\n', numbered],
    ['above the diagonal, with words for what is missing', '1 0.3 0.5\nnan 1 0.2\nnan nan 1\n', numbered],
    ['above zeros', '1,0.3,0.5\n0,1,0.2\n0,0,1\n', numbered],
    ['below a header', 'a,b,c\n1,,\n0.3,1,\n0.5,0.2,1\n', ['a', 'b', 'c']],
    ['below a header, without its diagonal and its last row', 'a,b,c\n,0.3,0.5\n,,0.2\n', ['a', 'b', 'c']],
    ['below a header, without its diagonal and its first row', 'a,b,c\n0.3,,\n0.5,0.2,\n', ['a', 'b', 'c']],
    ['with names of rows but of no columns', 'a,1\nb,0.3,1\nc,0.5,0.2,1\n', ['a', 'b', 'c']],
  ])(
    'is of pairs that stand once, of which it is asked whether they are the same both ways: %s',
    async (_, text, names) => {
      const read = await valuesOf(text);
      expect(read.open).toContain('symmetric');
      expect(read.names).toEqual(names);
      expect(read.rows).toEqual(square);
    },
  );

  it('says where the diagonal may have been left out, and what became of zeros', async () => {
    expect((await valuesOf('0.1\n0.3,0.6\n0.5,0.2,0.4\n')).problems.join(' ')).toContain(
      'The triangle was taken to hold the values of 3 tasks with themselves.',
    );
    expect((await valuesOf('1,0.3,0.5\n0,1,0.2\n0,0,1\n')).problems.join(' ')).toContain(
      'All values on one side of the diagonal are 0.',
    );
  });

  it.each([
    ['has costs', 'cost,a,b\n1,,\n2,0.3,\n3,0.5,0.2\n'],
    ['has gaps elsewhere', '1,,0.2\n0.3,1,\n0.5,0.2,1\n'],
    ['is full', '1,0.3,0.5\n0.3,1,0.2\n0.5,0.2,1\n'],
    ['is of two tasks', '1,\n0.3,1\n'],
  ])('is none where a table %s', async (_, text) => {
    const { mapping } = await proposeMapping([textFile('m.csv', text)]);
    expect(mapping?.shape).not.toBe('affinity');
  });

  it('is not looked for in each cell of the square that a column of many rows would make', () => {
    let looks = 0;
    const look = (found: boolean) => {
      looks++;
      return found;
    };
    const blank = { length: 1, isFilled: () => look(false), isZero: () => look(false) };
    const number = { length: 1, isFilled: (c: number) => look(c === 0), isZero: () => look(false) };
    for (const row of [blank, number]) {
      expect(findTriangle(Array.from({ length: 3000 }, () => row))).toBeUndefined();
    }
    expect(looks).toBeLessThan(100_000);
  });
});
