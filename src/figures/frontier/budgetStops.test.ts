import { describe, expect, it } from 'vitest';
import { budgetStops, nearestStop, stopForKey, stopFrom } from './budgetStops.ts';

const halves = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

describe('budgetStops', () => {
  it('keeps both ends, sorts and drops repeats and budgets outside the range', () => {
    expect(budgetStops([3, 0.5, 2, 2 + 1e-12, 9], 1, 5)).toEqual([1, 2, 3, 5]);
  });
});

describe('nearestStop', () => {
  it('snaps to the closest stop', () => {
    expect(nearestStop(halves, 2.6)).toBe(2.5);
    expect(nearestStop(halves, -4)).toBe(1);
    expect(nearestStop(halves, 2.25)).toBe(2);
  });
});

describe('stopFrom', () => {
  it('moves to the neighbour even from between two stops', () => {
    expect(stopFrom(halves, 2.7, 1)).toBe(3);
    expect(stopFrom(halves, 2.7, -1)).toBe(2.5);
  });
  it('stays inside the range', () => {
    expect(stopFrom(halves, 4.5, 4)).toBe(5);
    expect(stopFrom(halves, 5, 1)).toBe(5);
    expect(stopFrom(halves, 1, -4)).toBe(1);
  });
});

describe('stopForKey', () => {
  it('follows the slider pattern', () => {
    const to = (key: string) => stopForKey(halves, 2.5, key);
    expect([to('ArrowRight'), to('ArrowLeft'), to('PageUp'), to('PageDown')]).toEqual([3, 2, 4.5, 1]);
    expect([to('Home'), to('End'), to('a')]).toEqual([1, 5, undefined]);
  });
});
