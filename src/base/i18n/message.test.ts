import { afterEach, expect, test } from 'vitest';
import { englishWords, isMessage, MessageError, saidBy, say, verbatim } from './message.ts';
import { setLanguage, t, words } from './text.ts';

const catalog = {
  '{name} was lost ({why}).': '{name} 丢失了（{why}）。',
  'no sign of life': '没有响应',
  'It lacks {what}.': '缺少{what}。',
  Depth: '深度',
};
const lost = say('{name} was lost ({why}).', { name: 'WebGL', why: say('no sign of life') });

afterEach(() => setLanguage('en', {}));

test('a message is put into the words of the current language, with those within it', () => {
  expect(words(lost)).toBe('WebGL was lost (no sign of life).');
  setLanguage('zh', catalog);
  expect(words(lost)).toBe('WebGL 丢失了（没有响应）。');
  expect(englishWords(lost)).toBe('WebGL was lost (no sign of life).');
  expect(t('{name} was lost ({why}).', { name: 'A', why: lost })).toBe(
    'A 丢失了（WebGL 丢失了（没有响应）。）。',
  );
});

test('a list is joined as the language joins it', () => {
  const lacking = say('It lacks {what}.', { what: [say('Depth'), 'x', 'y'] });
  expect(words(lacking)).toBe('It lacks Depth, x and y.');
  expect(words(say('It lacks {what}.', { what: ['x'] }))).toBe('It lacks x.');
  setLanguage('zh', catalog);
  expect(words(lacking)).toBe('缺少深度、x 和 y。');
});

test('a text stays as it is in every language, though it may look like a message', () => {
  setLanguage('zh', catalog);
  expect(words('Depth')).toBe('Depth');
  expect(words('{name} of a file')).toBe('{name} of a file');
  expect(words(say('It lacks {what}.', { what: '{x}' }))).toBe('缺少{x}。');
});

test('a message survives being cloned and written as JSON', () => {
  expect(structuredClone(lost)).toEqual(lost);
  expect(JSON.parse(JSON.stringify(lost))).toEqual(lost);
  expect(isMessage(JSON.parse(JSON.stringify(lost)))).toBe(true);
});

test.each([
  'text',
  null,
  {},
  { key: 3 },
  { key: '{a}' },
  { key: '{', values: {} },
  { key: 'x', values: [] },
  { key: '{a}', values: { a: { b: 1 } } },
  { key: '{a}', values: { a: [3] } },
])('%j from outside is no message', value => expect(isMessage(value)).toBe(false));

test('an error keeps what it says, and any thrown value says something', () => {
  const error = new MessageError(lost, { cause: 7 });
  expect(error.message).toBe('WebGL was lost (no sign of life).');
  expect(error.cause).toBe(7);
  expect(saidBy(error)).toBe(lost);
  expect(saidBy(new TypeError('x is not a function'))).toEqual(verbatim('x is not a function'));
  expect(saidBy('stopped')).toEqual(verbatim('stopped'));
});
