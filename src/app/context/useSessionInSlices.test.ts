import { expect, it } from 'vitest';
import { standing } from './useSessionInSlices.ts';

const drawn = { a: 1, b: 2 };

it('is what is drawn, the same object, while entries only change', () => {
  expect(standing({ a: 3, b: 4 }, drawn)).toBe(drawn);
  expect(standing(drawn, drawn)).toBe(drawn);
});

it('shows at once what is new and drops at once what is gone, and lets the rest stand', () => {
  expect(standing<Record<string, number>>({ a: 3, b: 4, c: 5 }, drawn)).toEqual({ a: 1, b: 2, c: 5 });
  expect(standing<Record<string, number>>({ b: 4 }, drawn)).toEqual({ b: 2 });
  expect(standing<Record<string, number>>({ b: 4, c: 5 }, drawn)).toEqual({ b: 2, c: 5 });
});
