import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersRead } from '../../testing/charactersRead.ts';
import type { TextLayout } from '../mapping.ts';
import { splitRows } from './splitRows.ts';

const comma: TextLayout = { delimiter: ',', decimal: '.', comment: '', hasHeader: true };
const rowsOf = (text: string, layout: Partial<TextLayout> = {}) =>
  [...splitRows(text, { ...comma, ...layout })].map(row => [row.line, ...row.cells]);

describe('splitRows', () => {
  it('gives the cells of each row with its line, blank lines and comments passed over', () => {
    expect(rowsOf('a,b\n\n# note\n1,2\n  \n,\n', { comment: '#' })).toEqual([
      [1, 'a', 'b'],
      [4, '1', '2'],
      [6, '', ''],
    ]);
  });

  it('keeps delimiters, quotes and line ends within quotes, and counts the lines on', () => {
    expect(rowsOf('"a, b","say ""hi"""\n"two\nlines",2\n3,4')).toEqual([
      [1, 'a, b', 'say "hi"'],
      [2, 'two\nlines', '2'],
      [4, '3', '4'],
    ]);
  });

  it('leaves a quote within a cell alone', () => {
    expect(rowsOf('a,5" disk,3\nb,2,1')).toEqual([
      [1, 'a', '5" disk', '3'],
      [2, 'b', '2', '1'],
    ]);
  });

  it('splits a line whose quote never closes as if it had none, and loses no other line', () => {
    const rows = [...splitRows('a,b\n"1,2\n3,4\n5,6\n', comma)];
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['"1', '2'], openQuote: true },
      { line: 3, cells: ['3', '4'] },
      { line: 4, cells: ['5', '6'] },
    ]);
  });

  it('parts cells by runs of blanks where blanks delimit, quotes holding them together', () => {
    expect(rowsOf('  0.1   0.2\n"a b" ""  "x ""y"""\n5" 3', { delimiter: ' ' })).toEqual([
      [1, '0.1', '0.2'],
      [2, 'a b', '', 'x "y"'],
      [3, '5"', '3'],
    ]);
  });

  it('keeps a line of tabs: a network without figures in the files of the paper', () => {
    expect(rowsOf('1\t2\n\t\n3\t4', { delimiter: '\t' })).toEqual([
      [1, '1', '2'],
      [2, '', ''],
      [3, '3', '4'],
    ]);
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    const text = '1,2\n'.repeat(30_000);
    expect([...splitRows(text, comma, share => shares.push(share))].length).toBe(30_000);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('reads back what was quoted by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '#') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, rows => {
        const text = rows.map(row => row.map(c => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect([...splitRows(text, comma)].map(row => row.cells)).toEqual(rows);
      }),
    );
  });

  it.each(['"', '"\n', '"a "b\n', '"a\n"', '",', '" ', '""', '\n"', '; "', 'a"b,"\n', '"\n\n'])(
    'goes through 20,000 characters of %j a dozen times at most',
    hostile => {
      const text = hostile.repeat(2e4 / hostile.length);
      for (const delimiter of [',', ' ', '\t'] as const) {
        let cells = 0;
        const read = charactersRead(() => {
          for (const row of splitRows(text, { ...comma, delimiter })) cells += row.cells.length;
        });
        expect(cells).toBeLessThanOrEqual(text.length + 1);
        expect(read).toBeLessThan(12 * text.length);
      }
    },
  );
});
