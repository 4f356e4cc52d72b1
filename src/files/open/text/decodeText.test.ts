import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../testing/openFiles.ts';
import { byteFile, textFile } from '../../testing/textFile.ts';
import { decodeText } from './decodeText.ts';

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decodeText(textFile('a.csv', 'Tiefe;é'))).toEqual({ text: 'Tiefe;é', problems: [] });
    expect(decodeText(textFile('a.csv', '\ufeffa,b'))).toEqual({ text: 'a,b', problems: [] });
  });

  it('ends lines with a line feed, however they were ended', () => {
    expect(decodeText(textFile('a.csv', 'a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });

  it.each([
    ['little-endian with its mark', '\xff\xfea\x00,\x00b\x00'],
    ['big-endian with its mark', '\xfe\xff\x00a\x00,\x00b'],
    ['little-endian without', 'a\x00,\x00b\x00'],
    ['big-endian without', '\x00a\x00,\x00b'],
  ])('reads UTF-16, %s', (_, bytes) => {
    expect(decodeText(byteFile('a.csv', bytes))).toEqual({ text: 'a,b', problems: [] });
  });

  it('reads what is no UTF-8 as Windows-1252, and says from which line on', () => {
    const { text, problems } = decodeText(byteFile('a.csv', 'a,b\n1,M\xfcnchen\n'));
    expect(text).toBe('a,b\n1,München\n');
    expect(problems).toMatchObject([{ severity: 'note', file: 'a.csv', row: 2 }]);
  });

  it.each([
    ['%PDF-1.7 x', 'table.csv', 'This is a PDF, renamed to .csv, not a table of text.'],
    ['PK\x03\x04rest', 'table.xlsx', 'This is a ZIP archive, not a table of text.'],
    ['\x89PNG\r\n', 'table.tsv', 'This is a PNG image, renamed to .tsv, not a table of text.'],
    ['\x1f\x8b\x08', 'table.csv.gz', 'This is a gzip archive, not a table of text.'],
    ['\x93NUMPY\x01', 'x.npy', 'This is a NumPy array, not a table of text.'],
    ['a,b\n1,\x00\n', 'a.csv', 'This is not text: byte 7 is zero.'],
    ['\x01\x02\xff\x03\x04', 'a.csv', 'This is not text: it is full of control characters.'],
    ['', 'a.csv', 'The file is empty.'],
    [' \r\n\t', 'a.csv', 'The file holds nothing but blanks.'],
  ])('refuses %j and says what it is', (bytes, name, message) => {
    const { text, problems } = decodeText(byteFile(name, bytes));
    expect(text).toBeUndefined();
    expect(inEnglish(problems)).toMatchObject([{ severity: 'error', file: name, message }]);
  });
});
