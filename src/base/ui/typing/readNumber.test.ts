import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumber } from './readNumber.ts';

it.each([
  ['25', 25],
  ['2,5', 2.5],
  ['2.5', 2.5],
  [' 2.5 ', 2.5],
  ['-0,5', -0.5],
  ['−3', -3],
  ['.5', 0.5],
  [',5', 0.5],
  ['2.', 2],
  ['1.500', 1.5],
  ['0,125', 0.125],
  ['12,5000', 12.5],
  ['1e-3', 0.001],
  ['1E3', 1000],
  ['1 500', 1500],
  ['1\u202f500,5', 1500.5],
  ['1’500', 1500],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['２．５', 2.5],
  ['２，５', 2.5],
  ['2。5', 2.5],
  ['二点五', 2.5],
  ['二〇', 20],
  ['٣', 3],
  ['٢٫٥', 2.5],
  ['۱۲', 12],
  ['२.५', 2.5],
])('reads %s as %d', (text, value) => {
  expect(readNumber(text)).toEqual({ kind: 'number', value });
});

it.each([
  '',
  ' ',
  'abc',
  '2,5,1',
  '1,23.4',
  '1.23,4',
  '1,,5',
  '2 5',
  '5 SNT',
  '十',
  'Infinity',
  '1e999',
  '.',
  '-',
])('reads no number out of “%s”', text => {
  expect(readNumber(text)).toEqual({ kind: 'none' });
});

it('does not decide what a comma before three digits means', () => {
  expect(readNumber('1,500')).toEqual({ kind: 'ambiguous', values: [1500, 1.5] });
});

it('reads every number that a program writes, with either separator', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      expect(readNumber(String(value))).toEqual({
        kind: 'number',
        value: value === 0 ? Number(String(value)) : value,
      });
      const comma = readNumber(String(value).replace('.', ','));
      expect(
        comma.kind === 'ambiguous' ||
          (comma.kind === 'number' && Object.is(comma.value, Number(String(value)))),
      ).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('throws for no text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const read = readNumber(text);
      expect(read.kind === 'number' ? Number.isFinite(read.value) : true).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
