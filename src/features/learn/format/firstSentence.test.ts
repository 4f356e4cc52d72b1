import { expect, test } from 'vitest';
import { firstSentence } from './firstSentence.ts';

const said = (text: string) =>
  firstSentence(text)
    .map(inline => (inline.kind === 'fact' ? `{${inline.source}}` : inline.text))
    .join('');

test('a slide says the first sentence of a step, with its computed numbers', () => {
  expect(said('A small network learns only edges here. It is cheap.')).toBe(
    'A small network learns only edges here.',
  );
  expect(said('It costs {tasks setting-1} and *no* more: 2.5 SNT. Then it ends.')).toBe(
    'It costs {tasks setting-1} and no more: 2.5 SNT.',
  );
  expect(said('What would happen if they met? Then.')).toBe('What would happen if they met?');
  expect(said('**All of it is what they say.** More.')).toBe('All of it is what they say.');
});

test('a short one leads to the next', () => {
  expect(said('Take edges. A small network learns them alone. It is cheap.')).toBe(
    'Take edges. A small network learns them alone.',
  );
  expect(said('以边缘为例。小网络单独学习它。它很便宜。')).toBe('以边缘为例。小网络单独学习它。');
});

test('in Chinese too, and all of a paragraph without an end', () => {
  expect(said('这个小网络在这里只学习边缘任务。它很小。')).toBe('这个小网络在这里只学习边缘任务。');
  expect(said('no end\n\nanother')).toBe('no end');
  expect(said('')).toBe('');
});
