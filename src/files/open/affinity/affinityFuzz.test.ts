import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { fuzzRuns, fuzzTimeout } from '../../testing/fuzzRuns.ts';
import type { AffinityMapping, ColumnRole } from '../mapping.ts';
import { isDict, isList, type Literal } from './literals/literal.ts';
import { readLiterals } from './literals/readLiterals.ts';
import { proposeAffinity } from './proposeAffinity.ts';
import { readAffinity } from './readAffinity.ts';
import { fileOf } from './testing/readText.ts';

const seeds = [
  ',a,b,c\na,9,0.1,0.2\nb,0.3,8,0.4\nc,-0.5,0.6,7\n',
  'a;b\na;0,5;1\nb;2;3',
  'source,target,score,seed\na,b,1,1\na,b,2,2\nb,a,3,1\n"c","a",4,1\n',
  '{"a": {"a": 9, "b": 0.1}, "b": {"b": 8, "a": 0.3}, "better": "lower"}',
  '{"a__b": 1, "b__a": 2, "a__a": 3}',
  '{"tasks": ["a", "b"], "values": [[1, 2], [3, null]]}',
  '[{"source": "a", "target": "b", "value": 1}, {"source": "b", "target": "a", "value": 2}]',
  "# notes\nx = {'a': {'a': 1., 'b': np.float64(2)},\n  'b': {'a': nan, 'b': -3}}\ny = array([[1, 2], [3, 4]])\n",
  '{"cells": [{"cell_type": "code", "source": ["x = {\'a\': {\'b\': 1}}"]}], "nbformat": 4}',
  "r = {('a', 'b'): .1, ('b', 'a'): .2}\n",
  'm = pd.DataFrame([[1, 2], [3, 4]], index=["a", "b"], columns=["a", "b"])',
];
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '"""',
    ',',
    ':',
    '=',
    '\n',
    '\r\n',
    '#',
    '\\',
    '__proto__',
    'constructor',
    '__',
  ],
  ...[
    'a',
    'b',
    '1',
    '-0.5',
    'nan',
    'inf',
    'None',
    'x = ',
    'array(',
    ' ',
    '\t',
    ';',
    '->',
    'source',
    'target',
    'value',
    '\ufeff',
    '\0',
  ],
);
const soup = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''));
/** A valid text with a few stretches replaced by something else. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.oneof(pieces, soup)), {
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((old, [at, length, piece]) => {
      const start = Math.floor(at * old.length);
      return old.slice(0, start) + piece + old.slice(start + length);
    }, text),
  );
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), soup, {
  arbitrary: mutated,
  weight: 4,
});

const kinds = [
  'ignore',
  'value',
  'cost',
  'task-set',
  'task',
  'split',
  'seed',
  'variant',
  'name',
  'state',
  'source',
  'target',
] as const;
const column = fc.record({
  name: fc.string(),
  role: fc.constantFrom(...kinds).map(kind => ({ kind }) as ColumnRole),
});
/** Whatever a reader may have chosen by hand. */
const mappings: fc.Arbitrary<AffinityMapping> = fc.record(
  {
    shape: fc.constant('affinity' as const),
    name: fc.string(),
    file: fc.constantFrom('pairs.txt', 'another'),
    form: fc.constantFrom('square', 'long', 'nested', 'keyed', 'dict'),
    layout: fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', ' ', '|'),
      decimal: fc.constantFrom('.', ','),
      comment: fc.constantFrom('', '#', '%', '//'),
      hasHeader: fc.boolean(),
    }),
    columns: fc.array(column, { maxLength: 5 }),
    direction: fc.constantFrom('rows-help', 'columns-help', undefined),
    better: fc.constantFrom('higher', 'lower', undefined),
    diagonal: fc.constantFrom('', 'alone', undefined),
    meaning: fc.string(),
    scale: fc.constantFrom('linear', 'log'),
    isOwnScale: fc.boolean(),
  },
  { requiredKeys: ['shape', 'name', 'file', 'form', 'direction', 'better', 'diagonal', 'meaning', 'scale'] },
);

/** Reads a text by a mapping, and checks what must hold of any result. */
function check(text: string, mapping: AffinityMapping): void {
  const { loaded, open, problems, words, previews } = readAffinity([fileOf(text)], mapping);
  const hasError = problems.some(problem => problem.severity === 'error');
  for (const { message, action } of problems)
    expect(englishWords(message) !== '' && englishWords(action) !== '').toBe(true);
  expect(words.map(englishWords).join('')).not.toContain('undefined');
  expect(previews.every(preview => preview.rows.length <= 8)).toBe(true);
  if (!loaded) expect(hasError || open.length > 0).toBe(true);
  else {
    if (loaded.kind !== 'affinity') throw new Error('no affinities');
    expect(hasError || open.length > 0).toBe(false);
    const { sources, targets, values, id } = loaded.table;
    expect(values.length).toBe(sources.length * targets.length);
    expect(values.every(value => Number.isNaN(value) || Number.isFinite(value))).toBe(true);
    expect(new Set(sources.map(task => task.id)).size).toBe(sources.length);
    for (const task of [...sources, ...targets]) expect(task.id).toMatch(/^[^,~\p{C}]{1,60}$/u);
    expect(id).toMatch(/^own-[0-9a-z]{1,16}$/);
  }
}

/** A literal as plain JavaScript. */
function plain(value: Literal): unknown {
  if (isList(value)) return value.items.map(plain);
  if (!isDict(value)) return value;
  const object: object = Object.create(null);
  value.keys.forEach((key, i) => {
    Object.defineProperty(object, String(key), {
      value: plain(value.values[i] as Literal),
      enumerable: true,
      configurable: true,
    });
  });
  return object;
}

describe('reading tables of affinities', () => {
  it(
    'proposes for any text without an exception, and can read what it proposes',
    () => {
      fc.assert(
        fc.property(texts, fc.boolean(), (text, isSure) => {
          const mapping = proposeAffinity([fileOf(text)], isSure);
          if (!mapping) return;
          check(text, mapping);
          check(text, { ...mapping, direction: 'columns-help', better: 'lower', diagonal: 'alone' });
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it(
    'reads any text by any mapping without an exception',
    () => {
      fc.assert(fc.property(texts, mappings, check), { numRuns: fuzzRuns });
    },
    fuzzTimeout,
  );

  it(
    'reads any literals without an exception',
    () => {
      fc.assert(
        fc.property(texts, text => {
          const { literals, faults } = readLiterals(text);
          for (const { line } of [...literals, ...faults]) expect(line).toBeGreaterThan(0);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it(
    'reads any JSON as JSON.parse does',
    () => {
      const values = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
      fc.assert(
        fc.property(values, value => {
          const { literals, isJson, faults } = readLiterals(JSON.stringify(value));
          expect([literals.length, isJson, faults]).toEqual([1, true, []]);
          expect(JSON.stringify(plain(literals[0]?.value ?? null))).toBe(
            JSON.stringify(JSON.parse(JSON.stringify(value))),
          );
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it('reads nesting of any depth without exhausting the stack', () => {
    const opening = fc.constantFrom(
      '[',
      '{"a":',
      '(',
      "{'a': [",
      'dict(a=',
      'x = [',
      '[\n',
      '{{',
      '[(',
      '-',
      "f'",
      '"""',
      'array([',
    );
    fc.assert(
      fc.property(opening, fc.integer({ min: 1, max: 100_000 }), fc.boolean(), (piece, depth, isAssigned) => {
        const text = (isAssigned ? 'x = ' : '') + piece.repeat(depth);
        expect(proposeAffinity([fileOf(text)])).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('pollutes no prototype by names of tasks', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const name = fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'polluted',
      'hasOwnProperty',
    );
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        const inner = `{"${b}": 1, "${c}": 2}`;
        for (const text of [
          `{"${a}": ${inner}, "${b}": ${inner}}`,
          `x = {('${a}', '${b}'): 1, ('${b}', '${a}'): 2}`,
          `,${a},${b}\n${a},1,2\n${b},3,4`,
        ]) {
          const mapping = proposeAffinity([fileOf(text)], false);
          if (mapping) check(text, { ...mapping, direction: 'rows-help', better: 'higher', diagonal: 'x' });
        }
        expect('polluted' in {}).toBe(false);
      }),
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
