import { expect, it } from 'vitest';
import { parseGrouping } from './parseGrouping.ts';

it.each([
  ['{a, b}, {c}', [['a', 'b'], ['c']]],
  ['{{a, b}, {c}}', [['a', 'b'], ['c']]],
  [
    '(a b)(c d)',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['[["a x", "b"], ["c"]]', [['a x', 'b'], ['c']]],
  ["[['a', 'b'], ['c']]", [['a', 'b'], ['c']]],
  ["[('a', 'b'), ('c',)]", [['a', 'b'], ['c']]],
  ['a+b | c', [['a', 'b'], ['c']]],
  [
    'a & b|c & d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['{a,b,c}', [['a', 'b', 'c']]],
  ['a+b+c', [['a', 'b', 'c']]],
])('%s is a grouping', (text, groups) => {
  expect(parseGrouping(text)).toEqual(groups);
});

it.each([
  ['a task in two groups', '{a, b}, {b, c}'],
  ['numbers', '(0.1, 0.2) (0.3)'],
  ['a name', 'depth'],
  ['a dict', '{"tasks": ["a", "b"], "seed": 1}'],
  ['words around brackets', 'mean (a, b) of (c)'],
  ['nothing', ''],
])('%s is none', (_, text) => {
  expect(parseGrouping(text)).toBeUndefined();
});
