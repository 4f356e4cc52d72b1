import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { fuzzRuns, fuzzTimeout } from '../../testing/fuzzRuns.ts';
import { textFile } from '../../testing/textFile.ts';
import { proposeMapping } from '../proposeMapping.ts';
import { readFiles } from '../readFiles.ts';
import { findTriangle } from './square/findTriangle.ts';

/** The values of a text as the table that it becomes where pairs are the same both ways, `–` where there is none. */
async function valuesOf(text: string, name = 'm.csv') {
  const files = [textFile(name, text)];
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

/** The value of two tasks, the first of which comes later. */
type ValueOf = (later: number, earlier: number) => number;
const below = (size: number, of: ValueOf, from: 0 | 1 = 0) =>
  Array.from({ length: size - from }, (_, r) => Array.from({ length: r + 1 }, (__, c) => of(r + from, c)));
const above = (size: number, of: ValueOf, from: 0 | 1 = 0) =>
  Array.from({ length: size - from }, (_, r) =>
    Array.from({ length: size - r - from }, (__, c) => of(c + r + from, r)),
  );
const lines = (rows: readonly (readonly (number | string)[])[], by = ',') =>
  rows.map(row => `${row.join(by)}\n`).join('');
const idsOf = (size: number) => Array.from({ length: size }, (_, i) => `t${i}`);

/** How triangles are written. */
const forms: Readonly<Record<string, (size: number, of: ValueOf) => string>> = {
  'rows of growing length': (size, of) => lines(below(size, of)),
  'rows parted by blanks': (size, of) => lines(below(size, of), ' '),
  'rows of shrinking length': (size, of) => lines(above(size, of)),
  'padded rows below a header': (size, of) =>
    lines([idsOf(size), ...below(size, of).map(row => [...row, ...Array(size - row.length).fill('')])]),
  'rows with names': (size, of) => lines(below(size, of).map((row, r) => [`t${r}`, ...row])),
  'JSON without names': (size, of) => JSON.stringify(below(size, of)),
  'JSON of rows from the diagonal on': (size, of) => JSON.stringify({ m: above(size, of) }, null, 1),
  'JSON with names': (size, of) => JSON.stringify({ tasks: idsOf(size), m: below(size, of) }),
  'JSON with names, without its diagonal': (size, of) =>
    JSON.stringify({ tasks: idsOf(size), m: below(size, of, 1) }),
  'JSON with names, rows from behind the diagonal on': (size, of) =>
    JSON.stringify({ tasks: idsOf(size), m: above(size, of, 1) }),
};

const triangles = fc.integer({ min: 3, max: 7 }).chain(size =>
  fc.record({
    size: fc.constant(size),
    values: fc.array(
      fc.double({ min: -2, max: 2, noNaN: true }).map(value => Number(value.toPrecision(6)) || 0.5),
      { minLength: size * size, maxLength: size * size },
    ),
    form: fc.constantFrom(...Object.keys(forms)),
  }),
);

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

  it.each([
    ['below the diagonal', '[[1], [0.3, 1], [0.5, 0.2, 1]]', numbered],
    ['above the diagonal', '[[1, 0.3, 0.5], [1, 0.2], [1]]', numbered],
    ['above zeros', '[[1, 0.3, 0.5], [0, 1, 0.2], [0, 0, 1]]', numbered],
    ['in a dict', '{"affinity": [[1], [0.3, 1], [0.5, 0.2, 1]]}', numbered],
    ['in Python', 'm = [[None, 0.3, 0.5], [None, None, 0.2], [None, None, None]]', numbered],
    ['with names', '{"tasks": ["a", "b", "c"], "m": [[1], [0.3, 1], [0.5, 0.2, 1]]}', ['a', 'b', 'c']],
    [
      'with names, rows from the diagonal on',
      '{"tasks": ["a", "b", "c"], "m": [[1, 0.3, 0.5], [1, 0.2], [1]]}',
      ['a', 'b', 'c'],
    ],
    [
      'with names, without its diagonal',
      '{"tasks": ["a", "b", "c"], "m": [[0.3], [0.5, 0.2]]}',
      ['a', 'b', 'c'],
    ],
    [
      'with names, rows from behind the diagonal on',
      '{"tasks": ["a", "b", "c"], "m": [[0.3, 0.5], [0.2]]}',
      ['a', 'b', 'c'],
    ],
    [
      'with names, above zeros',
      '{"tasks": ["a", "b", "c"], "m": [[0, 0.3, 0.5], [0, 0, 0.2], [0, 0, 0]]}',
      ['a', 'b', 'c'],
    ],
    ['as variables', 'tasks = ["a", "b", "c"]\nm = [[1], [0.3, 1], [0.5, 0.2, 1]]', ['a', 'b', 'c']],
  ])('is the same in JSON and Python: %s', async (_, text, names) => {
    const read = await valuesOf(text, 'm.json');
    expect(read.open).toContain('symmetric');
    expect(read.names).toEqual(names);
    expect(read.rows).toEqual(square);
  });

  it(
    'is read as it was written, whatever it holds and however it stands',
    async () => {
      await fc.assert(
        fc.asyncProperty(triangles, async ({ size, values, form }) => {
          const text = (forms[form] as (typeof forms)[string])(
            size,
            (r, c) => values[r * size + c] as number,
          );
          const read = await valuesOf(text, form.startsWith('JSON') ? 'm.json' : 'm.csv');
          const expected = Array.from({ length: size }, (_, r) =>
            Array.from({ length: size }, (__, c) =>
              r === c ? '–' : String(values[Math.max(r, c) * size + Math.min(r, c)]),
            ).join(' '),
          );
          expect(read.rows).toEqual(expected);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
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
