import { expect, test } from 'vitest';
import { formatMessage } from './formatMessage.ts';
import { parseMessage } from './parseMessage.ts';

const say = (message: string, values: Record<string, string | number> = {}, locale = 'en') =>
  formatMessage<never>(message, locale, values).join('');

test('values are put where they are named, numbers as the locale writes them', () => {
  expect(say('{a} of {b}', { a: 'Two', b: 12345.6 })).toBe('Two of 12,345.6');
  expect(say('r < 0.5, 1 > 0', {})).toBe('r < 0.5, 1 > 0');
});

test('a plural takes the form of its number, with the number itself', () => {
  const message = '{n, plural, =0 {no network} one {# network} other {# networks}} of {table}';
  expect(say(message, { n: 0, table: 'T' })).toBe('no network of T');
  expect(say(message, { n: 1, table: 'T' })).toBe('1 network of T');
  expect(say(message, { n: 1200, table: 'T' })).toBe('1,200 networks of T');
  expect(say('{n, plural, other {# 个网络}}', { n: 1 }, 'zh-CN')).toBe('1 个网络');
});

test('a choice may hold values and another choice', () => {
  const message = '{kind, select, pair {{a} and {b}} other {{n, plural, one {one task} other {# tasks}}}}';
  expect(say(message, { kind: 'pair', a: 'x', b: 'y', n: 2 })).toBe('x and y');
  expect(say(message, { kind: 'all', a: 'x', b: 'y', n: 2 })).toBe('2 tasks');
});

test('tags make something of the pieces inside them', () => {
  const pieces = formatMessage<{ strong: unknown }>(
    'At <b>{n} networks</b>.',
    'en',
    { n: 3 },
    {
      b: inner => ({ strong: inner }),
    },
  );
  expect(pieces).toEqual(['At ', { strong: ['3', ' networks'] }, '.']);
});

test.each([
  ['{n', 'missing'],
  ['a } b', 'stands alone'],
  ['{n, plural, one {x}}', 'no “other”'],
  ['<b>bold', 'missing'],
])('“%s” is refused with its place', (message, reason) => {
  expect(() => parseMessage(message)).toThrow(reason);
});

test('a value that is not given is missed', () => {
  expect(() => say('{a}', {})).toThrow('{a}');
});
