import { expect, test } from 'vitest';
import type { Task } from '../tables/task.ts';
import { totalSense } from './totalSense.ts';

const task = (id: string, more: Partial<Task> = {}): Task => ({ id, name: id, short: id, ...more });
const lower = { tasks: [task('a'), task('b', { loss: 'L1' })] };
const negated = {
  tasks: ['a', 'b'].map(id => task(id, { measured: 'negated', loss: 'accuracy' })),
};
const shares = { tasks: ['a', 'b', 'c'].map(id => task(id, { measured: 'complement' })) };
const mixed = { tasks: [...lower.tasks, ...negated.tasks] };

test('totals of losses, and of both senses, are shown as they are', () => {
  for (const table of [lower, mixed, { tasks: [] }]) {
    for (const objective of ['sum', 'relative', 'worst'] as const) {
      const { better, shown } = totalSense(table, objective);
      expect([better, shown(2.5)]).toEqual(['lower', 2.5]);
    }
  }
});

test('totals of values that are all better when higher are those of the values, weights too', () => {
  expect(totalSense(negated, 'sum')).toMatchObject({ better: 'higher', measure: 'accuracy' });
  expect(totalSense(negated, 'sum').shown(-170.5)).toBe(170.5);
  // 0.9, 0.8 and 0.7, the second twice.
  const weighted = totalSense(shares, 'sum', [1, 2, 1]);
  expect(weighted.shown(0.1 + 2 * 0.2 + 0.3)).toBeCloseTo(0.9 + 2 * 0.8 + 0.7, 12);
  expect(weighted.shown(weighted.shown(0.8))).toBeCloseTo(0.8, 12);
  expect(totalSense(shares, 'sum').shown(0.6)).toBeCloseTo(2.4, 12);
});

test('changes of negated values are theirs; those of 1 − value are no changes of the value', () => {
  for (const objective of ['relative', 'worst'] as const) {
    const { better, shown } = totalSense(negated, objective);
    expect([better, shown(-4), shown(0)]).toEqual(['higher', 4, 0]);
    expect(totalSense(shares, objective).better).toBe('lower');
  }
});
