import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTable } from '../../../files/table/parseTable.ts';
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
  ['gain setting-2 n e', 41.72, 2],
  ['gain setting-2 n e ratio', 71.59, 2],
  ['gain setting-1 s e', -34.64, 2],
  ['r setting-1 setting-2', 0.015, 3],
  ['r setting-1 setting-2 ratio', 0.116, 3],
  ['given setting-1 n ratio', 6.82, 2],
  ['n setting-1 setting-2', 20, 9],
  ['trained setting-1', 36, 9],
  ['tasks taskonomy-transfer', 27, 9],
  ['needs setting-1 higher-order', 20, 9],
  ['affinity setting-1 n e', 3.95, 2],
  ['affinity setting-1 n e ratio', 4.92, 2],
  ['total setting-3 early-stopping 5', 0.40316, 5],
  ['total setting-3 early-stopping 5 test', 0.40278, 5],
  ['trains setting-1 optimal 2.5 n', 3, 9],
  ['server setting-1 optimal 2.5 n', 1, 9],
  ['server setting-1 optimal 2.5 s', 3, 9],
  ['hand setting-1 s+d+n n+k+e n*0.5', 0.44612, 5],
  ['stability setting-1 optimal 2.5 0', 100, 9],
  ['reached setting-1 optimal 2.5', 100, 9],
  ['reached setting-1 random 2.5', 0, 9],
])('“%s” is %d', (text, expected, digits) => {
  expect(numberOf(text)).toBeCloseTo(expected, digits);
});

test('a strategy’s regret and its distance below another are the same number seen from both sides', () => {
  const regret = numberOf('regret setting-4 early-stopping 3');
  const below = numberOf('below setting-4 optimal early-stopping 3');
  expect(1 / (1 - below / 100) - 1).toBeCloseTo(regret / 100, 12);
});

test('above and below of two strategies belong together', () => {
  const above = numberOf('above setting-1 independent optimal 2.5');
  const below = numberOf('below setting-1 optimal independent 2.5');
  expect((1 + above / 100) * (1 - below / 100)).toBeCloseTo(1, 12);
});

test('tasks that are called otherwise in another table are matched by the fact', () => {
  const names = 's=segmentsemantic_rb n=rgb2sfnorm d=rgb2depth k=keypoint2d';
  expect(numberOf(`n setting-1 taskonomy-transfer affinity ${names}`)).toBe(6);
  expect(numberOf('n setting-1 setting-2 n=n')).toBe(20);
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
  expect(reason('n setting-1 taskonomy-transfer s=nothing')).toContain('has no task “nothing”');
  expect(reason('hand setting-1 s+d n')).toContain('do not serve every task');
  expect(reason('error setting-1 s s test')).toContain('no standard errors');
  expect(reason('stability setting-1 random 2.5 2')).toContain('no stability');
});

test('the tables of a fact are those that its kind takes', () => {
  expect(tablesOf(parseFact('r setting-1 setting-2 affinity'))).toEqual(['setting-1', 'setting-2']);
  expect(tablesOf(parseFact('nothing a b'))).toEqual([]);
  expect(Object.values(factKinds).every(({ says, takes }) => says !== '' && takes.startsWith('table'))).toBe(
    true,
  );
});
