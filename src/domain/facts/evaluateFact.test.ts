import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTable } from '../../formats/parseTable.ts';
import { evaluateFact, tablesOf } from './evaluateFact.ts';
import { type FactTables, parseFact } from './fact.ts';
import { factKinds } from './factKinds.ts';

const tables: FactTables = id => {
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  try {
    return parseTable(readFileSync(`public/tables/${id}.json`, 'utf8')).table;
  } catch {
    return undefined;
  }
};
const curves = new Map();
const numberOf = (text: string) => {
  const result = evaluateFact(parseFact(text), tables, curves);
  if (result.kind !== 'value') throw new Error(result.kind === 'unknown' ? result.reason : result.text);
  return result.value;
};

test.each([
  ['total setting-1 optimal 2.5', 0.44612, 5],
  ['networks setting-1 optimal 2.5', 3, 9],
  ['cost setting-1 optimal 2.5', 2.5, 9],
  ['gain setting-2 n e', 71.59, 2],
  ['r setting-1 setting-2', 0.116, 3],
  ['n setting-1 setting-2', 20, 9],
  ['trained setting-1', 36, 9],
  ['tasks taskonomy-transfer', 27, 9],
  ['needs setting-1 higher-order', 20, 9],
])('“%s” is %d', (text, expected, digits) => {
  expect(numberOf(text)).toBeCloseTo(expected, digits);
});

test('a strategy’s regret and its distance below another are the same number seen from both sides', () => {
  const regret = numberOf('regret setting-4 early-stopping 3');
  const below = numberOf('below setting-4 optimal early-stopping 3');
  expect(1 / (1 - below / 100) - 1).toBeCloseTo(regret / 100, 12);
});

test('what cannot be had is said, with the place in the fact', () => {
  const reason = (text: string) => {
    const result = evaluateFact(parseFact(text), tables, curves);
    return result.kind === 'unknown' ? result.reason : 'known';
  };
  expect(reason('love setting-1')).toBe('there is no fact “love”');
  expect(reason('total setting-9 optimal 2')).toBe('total: there is no table “setting-9”');
  expect(reason('total setting-1 optimal much')).toContain('not a number');
  expect(reason('total setting-1 optimal')).toContain('the budget is missing');
  expect(reason('total setting-1 optimal 0.1')).toContain('nothing');
  expect(reason('gain setting-1 q e')).toContain('none of the tasks');
  expect(reason('loss setting-1 s+d+n+k+e+e s test')).toContain('no network');
  expect(reason('total tag-taskonomy optimal 1')).toContain('affinities');
});

test('the tables of a fact are those that its kind takes', () => {
  expect(tablesOf(parseFact('r setting-1 setting-2 affinity'))).toEqual(['setting-1', 'setting-2']);
  expect(tablesOf(parseFact('nothing a b'))).toEqual([]);
  expect(Object.values(factKinds).every(({ says, takes }) => says !== '' && takes.startsWith('table'))).toBe(
    true,
  );
});
