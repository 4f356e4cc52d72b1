import { expect, it } from 'vitest';
import { distinctNames } from './distinctNames.ts';

it('numbers tables of one name by their age, so that a new one changes no other', () => {
  const named = (...texts: readonly string[]) => distinctNames(texts.map((text, id) => ({ id, text })));
  expect(named('b', 'a', 'b', 'b').map(({ text }) => text)).toEqual(['b (3)', 'a', 'b (2)', 'b']);
  expect(named('b', 'b').map(({ id }) => id)).toEqual([0, 1]);
});
