import { describe, expect, it } from 'vitest';
import type { Grouping } from './frontier.ts';
import { groupingChange } from './groupingChange.ts';

const grouping = (networks: number[], reported: number[]): Grouping => {
  const total = reported.reduce((sum, loss) => sum + loss, 0);
  return {
    networks,
    heads: reported.map(() => networks[0] as number),
    cost: 1,
    chosenBy: total,
    reported,
    total,
  };
};

describe('groupingChange', () => {
  it('names networks bought and given up, and tasks by the size of their change', () => {
    const change = groupingChange(grouping([1, 2], [0.1, 0.2, 0.4]), grouping([2, 5], [0.09, 0.1, 0.5]));
    expect(change.added).toEqual([5]);
    expect(change.removed).toEqual([1]);
    expect(change.better.map(({ task }) => task)).toEqual([1, 0]);
    expect(change.better[0]?.percent).toBeCloseTo(-50);
    expect(change.worse[0]?.percent).toBeCloseTo(25);
    expect(change.totalPercent).toBeCloseTo(-1.428571);
  });

  it('finds nothing between a grouping and itself, and leaves out what was not measured', () => {
    const one = grouping([0], [0.3, Number.NaN]);
    expect(groupingChange(one, one)).toMatchObject({ added: [], removed: [], better: [], worse: [] });
  });
});
