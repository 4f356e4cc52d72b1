import { expect, it } from 'vitest';
import { formatBudget } from './formatTotal.ts';

it.each([
  [2.5, '2.5'],
  [1 / 3, '0.3333'],
  [0.1 + 0.2, '0.3'],
  [0.00025, '0.00025'],
  [0, '0'],
  [2_250_000_000, '2.25e9'],
  [999_999, '999999'],
])('writes a budget of %d as %s', (budget, text) => expect(formatBudget(budget)).toBe(text));
