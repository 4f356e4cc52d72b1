import { expect, test } from 'vitest';
import { firstSentence } from './firstSentence.ts';

const said = (text: string) =>
  firstSentence(text)
    .map(inline => (inline.kind === 'fact' ? `{${inline.source}}` : inline.text))
    .join('');

test('a slide says the first sentence of a step, with its computed numbers', () => {
  expect(said('Take edges. A small network.')).toBe('Take edges.');
  expect(said('It costs {tasks setting-1} and *no* more: 2.5 SNT. Then it ends.')).toBe(
    'It costs {tasks setting-1} and no more: 2.5 SNT.',
  );
  expect(said('What if? Then.')).toBe('What if?');
  expect(said('“Is it?” Yes.')).toBe('“Is it?”');
  expect(said('**All of it.** More.')).toBe('All of it.');
});

test('so it does in Chinese, and all of a paragraph without an end', () => {
  expect(said('以边缘为例。它很小。')).toBe('以边缘为例。');
  expect(said('no end\n\nanother')).toBe('no end');
  expect(said('')).toBe('');
});
