import { expect, test } from 'vitest';
import { readMessage } from './readMessage.ts';

test('the values of a text are read back by its message', () => {
  const message = '{key}: “{text}” is not a number; {usual} is used.';
  expect(readMessage(message, 'rate: “a: b” is not a number; 0.004 is used.')).toEqual({
    key: 'rate',
    text: 'a: b',
    usual: '0.004',
  });
  expect(readMessage('Depth', 'Depth')).toEqual({});
});

test('another text has none', () => {
  expect(readMessage('{count} of {size}', '3 of')).toBeUndefined();
  expect(readMessage('1 + 1 (sum)', '11 sum')).toBeUndefined();
});
