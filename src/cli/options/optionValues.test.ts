import { describe, expect, it } from 'vitest';
import { readSeconds } from '../../app/flags/flagTexts.ts';
import { findPair, findTask, findTasks, readNamedWeights } from '../../app/flags/namedTasks.ts';
import { accepted, choiceOf, countOf, listOf, parseBudgets } from './optionValues.ts';

const given = (option: string, value: string) => new Map([[option, [value]]]);
const tasks = [
  { id: 'd', name: 'Depth', short: 'Depth' },
  { id: 'n', name: 'Surface normals', short: 'Normals' },
  { id: 'a,b=c', name: 'Odd', short: 'Odd' },
];

describe('values of options', () => {
  it('are words, counts and lists, each refused with the option, the value and what is accepted', () => {
    expect(choiceOf(given('heads', 'test'), 'heads', ['validation', 'test'], 'validation')).toBe('test');
    expect(choiceOf(new Map(), 'heads', ['validation', 'test'], 'validation')).toBe('validation');
    expect(() => choiceOf(given('heads', 'tset'), 'heads', ['validation', 'test'], 'test')).toThrow(
      '--heads: “tset” is not accepted; it takes validation or test.',
    );
    expect(countOf(given('max-networks', '3'), 'max-networks', 60, 0)).toBe(3);
    for (const bad of ['0', '-1', '2.5', '61', 'x', '']) {
      expect(() => countOf(given('max-networks', bad), 'max-networks', 60, 0)).toThrow('from 1 to 60');
    }
    expect(listOf(given('strategy', 'b,a,b'), 'strategy', ['a', 'b', 'c'], [])).toEqual(['a', 'b']);
    expect(() => listOf(given('strategy', 'a,'), 'strategy', ['a', 'b'], [])).toThrow('“” is none of them');
  });

  it.each([
    ['10s', 10],
    ['10', 10],
    ['0.1s', 0.1],
    ['500ms', 0.5],
    ['1.5m', 90],
    ['1h', 3600],
  ])('takes the time %s', (text, seconds) => {
    expect(accepted('time-limit', () => readSeconds(text))).toBe(seconds);
  });

  it.each(['0', '0s', '-1s', '1d', 's', '1e3 s', '1 s', ''])('refuses the time “%s”', text => {
    expect(() => accepted('time-limit', () => readSeconds(text))).toThrow('--time-limit: “');
  });

  it.each([
    ['1:5:0.5', [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]],
    ['1:2:0.3', [1, 1.3, 1.6, 1 + 3 * 0.3]],
    ['3,1,3', [1, 3]],
    ['stops', [1, 2]],
    ['stops,1.5', [1, 1.5, 2]],
    ['.5,1e2', [0.5, 100]],
  ])('takes the budgets %s', (text, budgets) => {
    expect(parseBudgets(text, [1, 2])).toEqual(budgets);
  });

  it.each(['', '0', '-1', '1:5', '5:1:1', '1:5:0', '1:2:1:1', '1,,2', 'a', '0x10', 'Infinity'])(
    'refuses the budgets “%s”',
    text => {
      expect(() => parseBudgets(text, [])).toThrow(`--budgets: “${text}” is not accepted`);
    },
  );

  it('refuses more budgets than anybody reads', () => {
    expect(() => parseBudgets('1:1e9:1e-9', [])).toThrow('at most 10,000 budgets');
    expect(parseBudgets('1:10000:1', [])).toHaveLength(10_000);
  });

  it('take weights by task or in the order of the table', () => {
    expect(readNamedWeights('n=2', tasks)).toEqual([1, 2, 1]);
    expect(readNamedWeights('Depth=0.5,surface normals=2', tasks)).toEqual([0.5, 2, 1]);
    expect(readNamedWeights('3,2,1', tasks)).toEqual([3, 2, 1]);
    expect(() => accepted('weights', () => readNamedWeights('3,2', tasks))).toThrow(
      '3 numbers, one for each task',
    );
    expect(() => accepted('weights', () => readNamedWeights('n=0', tasks))).toThrow(
      '--weights: “n=0” is not accepted',
    );
    expect(() => accepted('weights', () => readNamedWeights('z=2', tasks))).toThrow(
      'the tasks of the table: d, n, a,b=c',
    );
    expect(() => accepted('weights', () => readNamedWeights('n=2,1', tasks))).toThrow(
      '--weights: “1” is not accepted',
    );
  });

  it('name tasks by id, or by a name that no other task has, whatever the case', () => {
    expect(findTask(tasks, 'd')?.id).toBe('d');
    expect(findTask(tasks, 'NORMALS')?.id).toBe('n');
    expect(findTask([...tasks, { id: 'x', name: 'depth', short: 'x' }], 'Depth')).toBeUndefined();
    expect(findTasks('d,Odd', tasks)).toEqual(['d', 'a,b=c']);
    expect(findTasks('a,b=c', tasks)).toEqual(['a,b=c']);
    expect(findPair('a,b=c,n', tasks)).toEqual(['a,b=c', 'n']);
    expect(() => findPair('d', tasks)).toThrow('two different tasks');
    expect(() => findPair('d,depth', tasks)).toThrow('two different tasks');
  });
});
