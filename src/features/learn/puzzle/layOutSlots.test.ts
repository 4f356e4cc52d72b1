import { expect, test } from 'vitest';
import { layOutSlots } from './layOutSlots.ts';

test('a budget of 2.5 has five slots of half a network, and each network fills its cost', () => {
  const { slots, fills, budget } = layOutSlots([1, 0.5], 2.5, 0.5);
  expect(slots).toHaveLength(5);
  expect(slots.at(-1)?.to).toBeCloseTo(1);
  expect(fills.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.4],
    [0.4, expect.closeTo(0.6)],
  ]);
  expect(budget).toBe(1);
});

test('what is over the budget stands beyond its end, and nothing beyond the row', () => {
  const { slots, fills, budget } = layOutSlots([1, 1, 1], 2, 1);
  expect(budget).toBeCloseTo(2 / 3);
  expect(slots.at(-1)?.to).toBeCloseTo(2 / 3);
  expect(fills.at(-1)?.to).toBe(1);
});

test('the last slot is cut at the budget, and very many slots are one', () => {
  expect(layOutSlots([], 2.2, 1).slots.map(({ to }) => to)).toEqual([
    expect.closeTo(1 / 2.2),
    expect.closeTo(2 / 2.2),
    1,
  ]);
  expect(layOutSlots([], 100, 1).slots).toHaveLength(1);
});

test('a sum that only rounding takes beyond the budget fills it', () => {
  expect(layOutSlots([0.1, 0.2], 0.3, 0.1).budget).toBe(1);
});
