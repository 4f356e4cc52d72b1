import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import {
  formatAffinity,
  formatCost,
  formatGain,
  formatLeastCost,
  formatTaskLoss,
  joinWords,
  networkPhrase,
  numberWord,
  sizeName,
  taskWord,
} from './format.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a loss table');
const { table } = loaded;

describe('numbers in words and figures', () => {
  it.each([
    [4.35, '+4.3'],
    [-25.73, '−25.7'],
    [-0.02, '0.0'],
    [0.04, '0.0'],
  ])('writes a gain of %d as %s', (gain, text) => expect(formatGain(gain)).toBe(text));

  it.each([
    [0.0000123, '1.2e−5'],
    [0.0001, '1e−4'],
    [-185.28, '−185'],
    [0.4512, '0.451'],
    [999.6, '1000'],
    [1000, '1000'],
    [-4227.4, '−4227'],
    [123_456.7, '123457'],
    [4_227_123, '4227120'],
    [0, '0'],
    [Number.NaN, 'not measured'],
  ])('writes an affinity of %d as %s', (value, text) => expect(formatAffinity(value)).toBe(text));

  it('writes losses, costs and counts', () => {
    expect(formatTaskLoss(table, 0, 0.0719)).toBe('0.0719');
    expect(formatTaskLoss(table, 0, Number.NaN)).toBe('not measured');
    expect(formatCost(0.1 + 0.2)).toBe('0.3');
    expect([12.25, 0.375, 0.500334, 2.50167, 14.2857, 0.000123456, 1234.5678].map(formatCost)).toEqual([
      '12.25',
      '0.375',
      '0.5',
      '2.5',
      '14.3',
      '0.000123',
      '1234.57',
    ]);
    expect([0.1 + 0.2, 2.5, 2.50167, 0.500334].map(formatLeastCost)).toEqual(['0.3', '2.5', '2.51', '0.501']);
    expect([2.25e9, 3_300_000, 999_999].map(formatCost)).toEqual(['2.25e9', '3.3e6', '999999']);
    expect([0, 3, 12, 40].map(numberWord)).toEqual(['no', 'three', 'twelve', '40']);
  });

  it.each(['Male', '5 o’clock Shadow', 'Snli', 'Black Hair', 'Élan', 'Depthwise', 'RGB', 'édges'])(
    'keeps the letters of a name that may be nobody’s word: %s',
    name => expect(taskWord({ id: 'x', name, short: 'x' })).toBe(name),
  );

  it('joins words and names networks', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(networkPhrase(table, 2)).toBe('a network of normals at half size');
    expect(sizeName(table, 1)).toBe('full size');
    const large = makeLossTable(8, [{ tasks: [0, 1, 2, 3, 4, 5, 6, 7], cost: 1, losses: Array(8).fill(1) }]);
    expect(networkPhrase(large, 0)).toBe('a network of 8 tasks (A, B, C and 5 more) at full size');
    expect(sizeName({ ...table, costUnit: 'ms' }, 12)).toBe('12 ms');
  });
});
