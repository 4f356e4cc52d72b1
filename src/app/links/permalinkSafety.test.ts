import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import { words } from '../../base/i18n/text.ts';
import { charactersRead } from '../../files/testing/charactersRead.ts';
import { fuzzRuns, fuzzTimeout } from '../../files/testing/fuzzRuns.ts';
import { allFields, defaultConfiguration, encodeField, fieldNames } from '../configuration/fields.ts';
import { readLink, writeLink } from './permalink.ts';

const keys = [...fieldNames().map(name => allFields()[name].key), 'v', 'nonsense'];
const prototypes = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '__proto__[polluted]',
  'constructor.prototype',
];
/** Values that some field accepts, and their neighbours that it does not. */
const values = [
  ...fieldNames().map(name => encodeField(defaultConfiguration(), name)),
  ...[
    '1',
    '0',
    '-1',
    '2.5',
    '1e9',
    '1e308',
    '0x10',
    ' 2',
    '2 ',
    '+2',
    '.5',
    '5.',
    '',
    '01',
    'NaN',
    'Infinity',
    '-0',
  ],
  ...[
    'setting-2',
    'own-abc',
    'own-',
    'optimal,worst',
    'worst,optimal,',
    'a',
    'a,b',
    'a~b',
    'a~b,c~d',
    'a~a',
    '~',
    ',',
  ],
  ...[
    'replicates',
    '1,2,3',
    '3,1,2',
    '1,1',
    'random',
    'compare',
    'data',
    '-cost',
    'é',
    '🙂',
    'a b',
    'a+b',
    '<b>',
    '"',
    "'",
  ],
  ...[
    'https://a.example/t.csv',
    'https://a.example/é?b=c&d#e',
    'http://a.example/',
    'javascript:alert(1)',
    'https://',
  ],
  ...[
    'v=2&data=setting-2',
    'v=2&against=v%3D2',
    'table=.',
    'AbC_-09',
    '%',
    '%E0%A4',
    '%00',
    '\ud800',
    '\u202e',
    '\0',
  ],
];
const text = fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary', maxLength: 20 }));
const key = fc.oneof(
  { arbitrary: fc.constantFrom(...keys), weight: 8 },
  fc.constantFrom(...prototypes),
  text,
);
const encoders = [encodeSafely, (raw: string) => raw, (raw: string) => encodeSafely(encodeSafely(raw))];
const pair = fc
  .tuple(key, text, fc.constantFrom(...encoders), fc.constantFrom('=', '=', '=', '', '=='))
  .map(([name, value, encode, sign]) => `${name}${sign}${encode(value)}`);
const start = fc.constantFrom(
  '#/explore?',
  '#/compare?',
  '#/data?',
  '#/kitchen?',
  '#explore?',
  '/explore?',
  '?',
  '#',
  '#/__proto__?',
  '#/a/b?',
);
const built = fc
  .tuple(start, fc.array(pair, { maxLength: 12 }), fc.constantFrom('&', '&', '&&', ';'))
  .map(([path, pairs, join]) => path + pairs.join(join));
/** A link with stretches of it replaced. */
const mutated = fc
  .tuple(
    built,
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5), text), { maxLength: 3 }),
  )
  .map(([link, changes]) =>
    changes.reduce((old, [at, length, piece]) => {
      const from = Math.floor(at * old.length);
      return old.slice(0, from) + piece + old.slice(from + length);
    }, link),
  );
const hashes = fc.oneof(fc.string({ unit: 'binary' }), built, mutated);

/** `encodeURIComponent`, and the text itself where that throws: half a character has no code. */
function encodeSafely(raw: string): string {
  return /\p{Cs}/u.test(raw) ? raw : encodeURIComponent(raw);
}

/** What is wrong with what was read from a link; empty if nothing is. */
function faultsOf(hash: string): string[] {
  const { configuration, notices } = readLink(hash);
  const faults: string[] = [];
  if (Object.keys(configuration).sort().join() !== Object.keys(defaultConfiguration()).sort().join()) {
    faults.push(`the configuration has the fields ${Object.keys(configuration).join()}`);
  }
  if (Object.getPrototypeOf(configuration) !== Object.prototype) faults.push('the prototype is another');
  for (const name of fieldNames()) {
    const value = configuration[name];
    if (
      JSON.stringify(allFields()[name].decode(encodeField(configuration, name))) !== JSON.stringify(value)
    ) {
      faults.push(`${name} is ${JSON.stringify(value)}, which no link may say`);
    }
  }
  // But for the isolates around what is written from right to left.
  const printed = notices.map(words).map(notice => notice.replace(/\u2068([^\u2068\u2069]*)\u2069/g, '$1'));
  if (printed.some(notice => /\p{C}/u.test(notice))) faults.push('a notice has characters that do not print');
  if (printed.join('').length > 400 * (keys.length + 4))
    faults.push('the notices are longer than anybody reads');
  return faults;
}

describe('a link from anybody', () => {
  it(
    'is read without an exception into a configuration that only holds what a link may say',
    () => {
      fc.assert(
        fc.property(hashes, hash => {
          expect(faultsOf(hash)).toEqual([]);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it(
    'gives a link that gives the same configuration and the same link again, and nothing to say',
    () => {
      fc.assert(
        fc.property(hashes, hash => {
          const { configuration } = readLink(hash);
          const written = writeLink(configuration);
          const again = readLink(written);
          expect([again.configuration, again.notices, writeLink(again.configuration)]).toEqual([
            configuration,
            [],
            written,
          ]);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it(
    'is written in characters that stay as they are in an address',
    () => {
      fc.assert(
        fc.property(hashes, hash => {
          const written = writeLink(readLink(hash).configuration);
          expect(written).toMatch(/^#\/[a-z]+\?[A-Za-z0-9=&%+_.*~,-]*$/);
          expect(new URL(`https://a.example/${written}`).hash).toBe(written);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it(
    'pollutes no prototype',
    () => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      fc.assert(
        fc.property(fc.constantFrom(...prototypes), text, fc.constantFrom(...keys), (name, value, other) => {
          const { configuration } = readLink(`#/explore?v=2&${name}=${encodeSafely(value)}&${other}=${name}`);
          expect(Object.getPrototypeOf(configuration)).toBe(Object.prototype);
          expect('polluted' in {}).toBe(false);
        }),
        { numRuns: fuzzRuns },
      );
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    },
    fuzzTimeout,
  );

  it.each([
    ...[
      '&',
      '=',
      '%',
      '%2',
      '%25',
      '~',
      ',',
      'a=1&',
      '&&=',
      '#',
      '?',
      '\ud800',
      '🙂',
      'é',
      '+',
      '%E2%82%AC',
      '__proto__=1&',
    ],
    ...[
      'show=optimal,',
      'weights=1,',
      'alone=a,',
      'together=a~b,',
      'without=1,',
      'noise=2,',
      'against=',
      'against=against%3D',
    ],
    ...['table=', 'table=A', 'src=https://a/', 'v=0&', 'setting=1&', 'cell=a~', 'against=table=.&'],
  ])('is read in steps that grow no faster than its length: %j', piece => {
    // As long as any link may be where that has a limit of its own; what grows faster shows on less, too.
    const length = isWhole || piece.includes('table') ? 199_000 : 40_000;
    for (const prefix of ['', '#/explore?', '#/explore?against=', '#/explore?table=', '#/explore?alone=']) {
      const longest = prefix + piece.repeat((length - prefix.length) / piece.length);
      const read = charactersRead(() => expect(faultsOf(longest)).toEqual([]));
      expect(read).toBeLessThan(15 * longest.length);
    }
  });

  it('never grows beyond what can be read when it is written again', () => {
    const letters = 'é'.repeat(1900);
    const table = 'A'.repeat(179_000);
    for (const query of [
      `table=${table}&src=https://a.example/${letters}`,
      `against=${encodeSafely(`v=2&src=https://a.example/${letters}`)}&table=${table}`,
      `against=${'<'.repeat(90_000)}`,
      `against=${'é'.repeat(90_000)}`,
      `filter=${Array(60)
        .fill('€'.repeat(60))
        .map((id, i) => `${id.slice(2)}${i}`)
        .join()}&table=${table}`,
    ]) {
      const { configuration } = readLink(`#/explore?v=2&budget=2&${query}`);
      const again = readLink(writeLink(configuration));
      expect(again).toEqual({ configuration, notices: [] });
    }
  });
});
