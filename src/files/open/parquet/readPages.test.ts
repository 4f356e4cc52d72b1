import type { ColumnMetaData } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { MessageError } from '../../../base/i18n/message.ts';
import { readNumbers, readTexts } from './readColumn.ts';
import { readHybrid } from './readHybrid.ts';

const zigzag = (value: number) => value * 2;
/** The header of a page of version 1, as the Thrift compact protocol writes it; sizes below 64. */
const headerOf = (kind: 0 | 2, size: number, count: number, encoding: number) => [
  ...[0x15, zigzag(kind), 0x15, zigzag(size), 0x15, zigzag(size)],
  // Two fields on: the header of data pages; four on: that of dictionaries. No field in between.
  ...(kind === 0 ? [0x2c] : [0x4c]),
  ...[0x15, zigzag(count), 0x15, zigzag(encoding)],
  ...(kind === 0 ? [0x15, zigzag(3), 0x15, zigzag(3)] : []),
  ...[0, 0],
];
const doubles = (...values: number[]) => [...new Uint8Array(Float64Array.from(values).buffer)];
const columnOf = (type: ColumnMetaData['type']): ColumnMetaData => ({
  ...{ type, encodings: ['PLAIN'], path_in_schema: ['x'], codec: 'UNCOMPRESSED' },
  ...{ num_values: 4n, total_uncompressed_size: 0n, total_compressed_size: 0n, data_page_offset: 0n },
});

describe('pages of version 1', () => {
  // Levels: their length in four bytes, then eight bits at once: rows 1, 2 and 4 have a value.
  const levels = [2, 0, 0, 0, 3, 0b1011];

  it('gives the values of rows that have one', () => {
    const body = [...levels, ...doubles(0.5, 0.25, 4)];
    const bytes = Uint8Array.from([...headerOf(0, body.length, 4, 0), ...body]);
    const output = new Float64Array(4).fill(Number.NaN);
    readNumbers(
      bytes,
      { column: columnOf('DOUBLE'), rowCount: 4, maxDefinition: 1, isList: false },
      output,
      0,
    );
    expect([...output]).toEqual([0.5, 0.25, Number.NaN, 4]);
  });

  it('looks values up in a dictionary', () => {
    const words = ['a', 'bc'].flatMap(word => [word.length, 0, 0, 0, ...[...word].map(c => c.charCodeAt(0))]);
    // Places of one bit: 1, 0, 1.
    const body = [...levels, 1, 3, 0b101];
    const bytes = Uint8Array.from([
      ...headerOf(2, words.length, 2, 0),
      ...words,
      ...headerOf(0, body.length, 4, 8),
      ...body,
    ]);
    const texts: [number, string][] = [];
    const chunk = { column: columnOf('BYTE_ARRAY'), rowCount: 4, maxDefinition: 1, isList: false };
    readTexts(bytes, chunk, 10, 100, (row, text) => texts.push([row, text]));
    expect(texts).toEqual([
      [10, 'bc'],
      [11, 'a'],
      [13, 'bc'],
    ]);
  });

  it.each([
    ['a page that runs past the end', [...headerOf(0, 60, 4, 0), 1, 2, 3], /past the end/],
    ['more rows than the group has', [...headerOf(0, 6, 9, 0), ...levels], /more rows than its group/],
    ['values that are not there', [...headerOf(0, 6, 4, 0), ...levels], /ends before its values/],
    ['levels that are not there', [...headerOf(0, 6, 4, 0), 9, 9, 0, 0, 3, 3], /ends before its levels/],
    ['another encoding', [...headerOf(0, 6, 4, 5), ...levels], /encoding 5/],
    ['no header', [0xff, 0xff, 0xff], /header/],
  ])('refuses %s', (_, bytes, message) => {
    const chunk = { column: columnOf('DOUBLE'), rowCount: 4, maxDefinition: 1, isList: false };
    expect(() => readNumbers(Uint8Array.from(bytes), chunk, new Float64Array(4), 0)).toThrow(message);
  });
});

describe('readHybrid', () => {
  it.each([1, 2, 3, 5, 8, 12, 17, 24, 25, 26, 31, 32])('unpacks numbers of %i bits', width => {
    const values = Array.from({ length: 16 }, (_, i) => ((i * 0x9e3779b1 + 12345) % 2 ** width) >>> 0);
    const bits = values.map(value => [...value.toString(2).padStart(width, '0')].reverse().join('')).join('');
    const packed = bits.match(/.{8}/g)?.map(byte => Number.parseInt([...byte].reverse().join(''), 2)) ?? [];
    const output = new Uint32Array(16);
    readHybrid(Uint8Array.from([(2 << 1) | 1, ...packed]), width, output);
    expect([...output]).toEqual(values);
  });

  it('repeats a value, and ends where the output does', () => {
    const output = new Uint32Array(5);
    readHybrid(Uint8Array.from([3 << 1, 7, 200, 1, 9]), 8, output);
    expect([...output]).toEqual([7, 7, 7, 9, 9]);
  });

  it('refuses bytes that end before', () => {
    expect(() => readHybrid(Uint8Array.from([4]), 8, new Uint32Array(5))).toThrow(MessageError);
    expect(() => readHybrid(Uint8Array.from([0x80, 0x80, 0x80]), 8, new Uint32Array(5))).toThrow(
      MessageError,
    );
    expect(() => readHybrid(new Uint8Array(), 40, new Uint32Array(5))).toThrow(MessageError);
  });
});
