import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMissing, parseNumber } from './parseNumber.ts';

describe('parseNumber', () => {
  it.each([
    ['0.0802', 0.0802],
    [' -1.5e-3 ', -0.0015],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['−2', -2],
    ['1,234', 1234],
    ['12,345,678.9', 12345678.9],
    ['2 250 000', 2250000],
    ["1'000.5", 1000.5],
    ['93.5%', 93.5],
  ])('reads %j with a decimal point', (text, number) => {
    expect(parseNumber(text, '.')).toBe(number);
  });

  it.each([
    ['0,3068', 0.3068],
    ['1.234', 1234],
    ['1.234.567,8', 1234567.8],
    ['4', 4],
    ['-0,5e-2', -0.005],
  ])('reads %j with a decimal comma', (text, number) => {
    expect(parseNumber(text, ',')).toBe(number);
  });

  it.each(['', ' ', 'NaN', 'n/a', '-', 'null', 'None', '–', '?'])('takes %j for missing', text => {
    expect(isMissing(text)).toBe(true);
    expect(parseNumber(text, '.')).toBeNaN();
    expect(parseNumber(text, ',')).toBeNaN();
  });

  it.each(['abc', '1.2.3', '0x10', '1_000', '--5', '1,23', '12,34,567', 'e5', '1e', '5 m'])(
    'takes %j for no number',
    text => {
      expect(parseNumber(text, '.')).toBeUndefined();
    },
  );

  it('does not read the other mark as a decimal: half of a column would be thousands', () => {
    expect(parseNumber('4.85', ',')).toBeUndefined();
    expect(parseNumber('4,85', '.')).toBeUndefined();
  });

  it('tells infinite numbers from others', () => {
    expect(parseNumber('inf', '.')).toBe(Infinity);
    expect(parseNumber('-Infinity', '.')).toBe(-Infinity);
    expect(parseNumber('1e999', '.')).toBe(Infinity);
  });

  it('never gives −0', () => {
    for (const text of ['-0', '-0.00000', '-0%', '-0e5'])
      expect(Object.is(parseNumber(text, '.'), 0)).toBe(true);
  });

  it('reads every number as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => {
        const expected = number === 0 ? 0 : number;
        expect(parseNumber(String(number), '.')).toBe(expected);
        if (String(number).split('.')[1]?.length === 3) return;
        expect(parseNumber(String(number).replace('.', ','), ',')).toBe(expected);
      }),
    );
  });
});
