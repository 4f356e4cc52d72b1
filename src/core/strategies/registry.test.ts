import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { estimatorOf } from './registry.ts';

const table = makeLossTable(2, [
  { tasks: [0], cost: 0.5, losses: [1], test: [10], early: [100] },
  { tasks: [0, 1], cost: 1, losses: [2, 3], test: [20, 30], early: [200, null] },
]);

describe('estimatorOf', () => {
  it('lets optimal choose by the validation losses, never by the test ones', () => {
    expect([...(estimatorOf('optimal')?.estimate(table) ?? [])]).toEqual([1, 2, 3]);
  });

  it('lets early stopping choose by the early losses, and not at all where there are none', () => {
    expect([...(estimatorOf('early-stopping')?.estimate(table) ?? [])]).toEqual([100, 200, Number.NaN]);
    const without = makeLossTable(1, [{ tasks: [0], cost: 1, losses: [1] }]);
    expect([...(estimatorOf('early-stopping')?.estimate(without) ?? [])]).toEqual([Number.NaN]);
  });

  it('counts the 36 networks that are trained to choose among five tasks', () => {
    expect(estimatorOf('optimal')?.networksTrained(5)).toBe(36);
    expect(estimatorOf('early-stopping')?.networksTrained(5)).toBe(36);
  });

  it('has no estimator for a baseline', () => {
    for (const key of ['all-in-one', 'independent', 'random', 'worst'] as const) {
      expect(estimatorOf(key)).toBeUndefined();
    }
  });
});
