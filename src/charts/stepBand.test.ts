import { expect, it } from 'vitest';
import { stepBand } from './stepBand.ts';

it('goes along the upper edges to the end and back along the lower ones', () => {
  const corners = [
    { x: 1, low: 9, high: 5 },
    { x: 3, low: 8, high: 6 },
  ];
  expect(stepBand(corners, 7)).toBe('M1,5V5H3V6H7V8H3V9H1Z');
  expect(stepBand([], 7)).toBe('');
});
