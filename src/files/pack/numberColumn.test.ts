import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import { type ColumnScale, readColumn, writeColumn } from './numberColumn.ts';

/** The columns after one another, each written against the first; and the bytes that they take. */
function passed(columns: readonly (readonly number[])[]): { values: number[][]; size: number } {
  const bits = new BitWriter();
  let first: ColumnScale | undefined;
  for (const column of columns) first = writeColumn(bits, column, first) ?? first;
  const bytes = bits.bytes();
  const reader = new BitReader(bytes);
  let known: ColumnScale | undefined;
  const values = columns.map(({ length }) => {
    const { values: column, scaled } = readColumn(reader, length, known);
    known = scaled ?? known;
    return column;
  });
  expect(reader.isAtEnd()).toBe(true);
  return { values, size: bytes.length };
}

const sizeOf = (...columns: (readonly number[])[]) => passed(columns).size;

const noise = Array.from({ length: 200 }, (_, i) => Math.round(1000 * Math.abs(Math.sin(i * i))));

describe('writeColumn', () => {
  it('takes no more bits than decimals have', () => {
    expect(sizeOf(noise.map(n => (90_000 + n) / 1e5))).toBeLessThan((200 * 11) / 8);
    expect(sizeOf(noise.map(n => n * 1e9))).toBeLessThan((200 * 12) / 8);
  });

  it('takes single precision for what it is', () => {
    const singles = noise.map(n => Math.fround(0.1 + n / 7e4));
    expect(sizeOf(singles)).toBeLessThan((200 * 25) / 8);
  });

  it('takes next to nothing for equal values, and for a column like the first', () => {
    expect(sizeOf(new Array(800).fill(0.0625))).toBeLessThan(120);
    const first = noise.map(n => n / 1e3);
    const second = first.map((value, i) => Math.round(1e3 * value + (i % 3)) / 1e3);
    expect(sizeOf(first, second) - sizeOf(first)).toBeLessThan(90);
  });

  it('changes no number, nor the sign of a zero', () => {
    const number = fc.oneof(
      fc.double({ noDefaultInfinity: true }),
      fc.float({ noDefaultInfinity: true }),
      fc.integer().map(value => value / 1e4),
      fc.integer({ min: -9, max: 9 }).map(value => value * 1e20),
      fc.constantFrom(0, -0, Number.NaN, 2 ** 53, -(2 ** 50), 5e-324, 1.7976931348623157e308),
    );
    const columns = fc
      .tuple(fc.nat(12), fc.constantFrom(number, fc.integer({ max: 99 }), fc.constantFrom(0.5, 1)))
      .chain(([length, value]) =>
        fc.array(fc.array(value, { minLength: length, maxLength: length }), { maxLength: 3 }),
      );
    fc.assert(
      fc.property(columns, drawn => {
        expect(passed(drawn).values).toStrictEqual(drawn);
      }),
      { numRuns: 2000 },
    );
  });
});
