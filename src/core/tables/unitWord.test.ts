import { expect, test } from 'vitest';
import { unitWord, unknownUnit } from './unitWord.ts';

test('units that are counted are singular behind one, others stay as they are', () => {
  expect([1, 2, 0.5].map(amount => unitWord('networks', amount))).toEqual([
    'network',
    'networks',
    'networks',
  ]);
  expect(unitWord(unknownUnit, 1)).toBe('unit of cost');
  expect(unitWord('ms', 1)).toBe('ms');
  expect(unitWord('constructor', 1)).toBe('constructor');
});
