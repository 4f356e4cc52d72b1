import { expect, test } from 'vitest';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { keepSolved, puzzleKey, readSolved, withSolved } from './puzzles.ts';

function storage(initial: Record<string, string> = {}) {
  const kept = { ...initial };
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

test('what was solved is there again, with the fewest hints that it took', () => {
  const device = storage();
  const solved = withSolved(withSolved(withSolved({}, 'a', 2), 'a', 1), 'a', 3);
  keepSolved(device, solved);
  expect(readSolved(device)).toEqual({ a: { hints: 1 } });
});

test('what is no list of solved puzzles is taken for none', () => {
  for (const text of ['null', '[1]', '{', '{"a":{"hints":-1},"b":null,"c":{"hints":"2"}}'])
    expect(readSolved(storage({ 'taskmates.puzzles': text }))).toEqual({});
  const forbidden = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('forbidden');
    },
  };
  expect(readSolved(forbidden)).toEqual({});
  expect(() => keepSolved(forbidden, {})).not.toThrow();
});

test('another budget, table, head rule or objective is another puzzle', () => {
  const base = defaultConfiguration();
  const others = [
    base,
    { ...base, budget: 3 },
    { ...base, data: 'setting-2' as const },
    { ...base, heads: 'test' as const },
    { ...base, objective: 'worst' as const },
    { ...base, weights: [1, 2, 1, 1, 1] },
  ];
  expect(new Set(others.map(puzzleKey)).size).toBe(others.length);
});
