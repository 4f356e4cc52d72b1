import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvOf, unguarded } from './csv.ts';

describe('csvOf', () => {
  it('writes a header and one line per row', () => {
    expect(
      csvOf(
        ['budget', 'Optimal'],
        [
          [1, 0.50278],
          [1.5, null],
        ],
      ),
    ).toBe('budget,Optimal\r\n1,0.50278\r\n1.5,\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvOf(['a'], [['x,y'], ['say "so"'], ['two\nlines']])).toBe(
      'a\r\n"x,y"\r\n"say ""so"""\r\n"two\nlines"\r\n',
    );
  });

  it('keeps spreadsheets from running text as a formula', () => {
    expect(csvOf(['a'], [['=1+1'], ['@cmd'], ['+x'], ['-x, y'], ['\tx']])).toBe(
      "a\r\n'=1+1\r\n'@cmd\r\n'+x\r\n\"'-x, y\"\r\n'\tx\r\n",
    );
  });

  it('leaves negative numbers alone and empties missing ones', () => {
    expect(csvOf(['a', 'b'], [[-5.13, Number.NaN]])).toBe('a,b\r\n-5.13,\r\n');
  });

  it('writes a negative zero as one', () => {
    expect(csvLine([-0, 0])).toBe('-0,0\r\n');
  });

  it('guards texts so that every one of them can be had back', () => {
    const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '');
    const texts = fc.tuple(fc.array(signs), fc.string()).map(([start, rest]) => start.join('') + rest);
    fc.assert(
      fc.property(texts, text => {
        const line = csvLine([text]).slice(0, -2);
        const cell = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(cell)).toBe(text);
      }),
    );
  });
});
