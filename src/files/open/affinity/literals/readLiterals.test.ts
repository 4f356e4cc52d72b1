import { describe, expect, it } from 'vitest';
import { charactersRead } from '../../../testing/charactersRead.ts';
import { isDict, type Literal } from './literal.ts';
import { readLiterals } from './readLiterals.ts';

/** A literal as plain JavaScript: dicts as lists of entries. */
function plain(value: Literal): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'code') return `code: ${value.text}`;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries(value.keys.map((key, i) => [String(key), plain(value.values[i] as Literal)]));
}

/** The first literal of a text. */
function first(text: string): unknown {
  const [literal] = readLiterals(text).literals;
  return literal && plain(literal.value);
}

describe('readLiterals', () => {
  it('reads JSON as JSON.parse does', () => {
    const text = '{"a": [1, -2.5e-3, null, true, false, "\\u00e9\\n\\"/"], "b": {"c": {}, "d": []}}';
    expect(first(text)).toEqual(JSON.parse(text));
    expect(readLiterals(text).isJson).toBe(true);
  });

  it('takes NaN and Infinity in JSON, as Python writes them', () => {
    expect(first('[NaN, Infinity, -Infinity]')).toEqual([Number.NaN, Infinity, -Infinity]);
    expect(readLiterals('[NaN]').isJson).toBe(true);
  });

  it.each([
    ["['a', \"b\", r'\\n', u'c', 'd' 'e', '''f\ng''']", ['a', 'b', '\\n', 'c', 'de', 'f\ng']],
    ["['\\x41\\u00e9\\U0001F600\\t\\q\\'']", ["Aé😀\t\\q'"]],
    ['[1_000, .5, 5., +3, 1e3, 0.1E-2]', [1000, 0.5, 5, 3, 1000, 0.001]],
    [
      '[None, True, False, nan, float("nan"), -np.inf, math.inf]',
      [null, true, false, NaN, NaN, -Infinity, Infinity],
    ],
    ['x = (1, 2), 3', 'code: (1, 2), 3'],
    ['((1), (2,), ())', [1, [2], []]],
    ["{'a': 1, # one\n 'b': 2,\n}", { a: 1, b: 2 }],
    ["{1: 'x', 2.5: 'y', None: 'z', ('p', 'q'): 'w'}", { 1: 'x', 2.5: 'y', null: 'z', 'p,q': 'w' }],
    [
      '[np.float64(0.5), np.array([1, 2], dtype=np.float32), torch.tensor(0.25, device="cuda:0")]',
      [0.5, [1, 2], 0.25],
    ],
    ["x = OrderedDict([('a', 1), ('b', 2)])", { a: 1, b: 2 }],
    ["x = defaultdict(<class 'float'>, {'a': 1})", { a: 1 }],
    ['x = dict(a=1, b=dict(c=2))', { a: 1, b: { c: 2 } }],
    ["x = pd.DataFrame([[1]], index=['a'], columns=['b'])", { index: ['a'], columns: ['b'], data: [[1]] }],
  ])('reads %s', (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  it('keeps what would have to be computed as text, and never computes it', () => {
    const text =
      "x = {'a': 1/3, 'b': os.system('true'), 'c': 2, 'd': [i for i in y], 'e': {1, 2}, 'f': y[1:2]}";
    expect(first(text)).toEqual({
      a: 'code: 1/3',
      b: "code: os.system('true')",
      c: 2,
      d: ['code: i for i in y'],
      e: 'code: {1, 2}',
      f: 'code: y[1:2]',
    });
    expect(first('m = np.array([[1, 2]]).T')).toBe('code: np.array([[1, 2]]).T');
  });

  it('names every assignment with its line, and passes over other statements and texts between', () => {
    const text = `import numpy as np
"""
x = {'in': 'a text'}
"""
print({'not': 1})
first = {'a': 1}; second: dict[str, float] = {'b': 2}
if x == {'c': 3}: pass
third = [
  1,
]
`;
    const { literals, faults, isJson } = readLiterals(text);
    expect(literals.map(({ name, line }) => [name, line])).toEqual([
      ['first', 6],
      ['second', 6],
      ['third', 8],
    ]);
    expect(faults).toEqual([]);
    expect(isJson).toBe(false);
  });

  it('keeps both entries of a key that is given twice, in the order of the file', () => {
    const [literal] = readLiterals('{"2": 0, "1": 1, "2": 2}').literals;
    expect(isDict(literal?.value) && literal.value.keys).toEqual(['2', '1', '2']);
  });

  it('takes __proto__ and constructor for keys like others', () => {
    const [literal] = readLiterals('{"__proto__": {"polluted": 1}, "constructor": 2}').literals;
    expect(isDict(literal?.value) && literal.value.keys).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ["x = {'a': 1\ny = {'b': 2}", 1, /never closed/],
    ["\nx = {'a': {'b': 1}", 2, /never closed/],
    ["x = {'a: 1}\n", 1, /no end/],
    ['[1, 2}', 1, /Expected “]” or a comma, found “}”/],
    ['['.repeat(100), 1, /64 levels/],
    [`x = ${'{"a":'.repeat(100_000)}`, 1, /64 levels/],
  ])('says what is wrong and where: %#', (text, line, message) => {
    const [fault] = readLiterals(text).faults;
    expect(fault?.line).toBe(line);
    expect(fault?.message).toMatch(message);
  });

  it('goes on after a fault with the next statement', () => {
    const { literals, faults } = readLiterals("x = {'a': 'no end}\ny = {'b': 2}\n");
    expect(faults).toHaveLength(1);
    expect(literals.map(literal => literal.name)).toEqual(['y']);
  });

  it.each([
    '[\n',
    '{"a":',
    'a = {\n',
    "'''a\n",
    '(a',
    'x(1,',
    '"\n',
    'a = 1 + (\n',
    "r'",
    '# a\n',
    'array(',
    '\\\n',
  ])('goes through a megabyte of %j twenty times at most', piece => {
    const text = piece.repeat(1e6 / piece.length);
    const read = charactersRead(() => void readLiterals(text));
    expect(read).toBeLessThan(20 * text.length);
  });
});
