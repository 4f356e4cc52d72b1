import { expect, test } from 'vitest';
import { tallestTexts } from './tallestTexts.ts';

test('texts that differ in figures only keep one room', () => {
  expect(tallestTexts(['0.5 SNT more', '1.5 SNT more', ''])).toEqual(['0.0 SNT more']);
});

test('the longest texts keep their room, however many there are', () => {
  const texts = Array.from({ length: 40 }, (_, i) => 'x'.repeat(i));
  expect(tallestTexts(texts)[0]).toHaveLength(39);
  expect(tallestTexts(texts)).toHaveLength(6);
});
