import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { allInOne, independent } from './fixedFrontier.ts';

const options = { headRule: 'validation', maximumBudget: 10 } as const;
const single = (task: number, cost: number, loss: number) => ({ tasks: [task], cost, losses: [loss] });
const summary = ({ steps }: ReturnType<typeof independent>) =>
  steps.map(step => [step.budget, step.grouping.networks, step.grouping.total]);

describe('independent', () => {
  it('gives each task its cheapest single-task network, and its dearest once all of them fit', () => {
    const table = makeLossTable(2, [
      single(0, 1, 2),
      single(1, 1, 3),
      single(0, 0.5, 4),
      single(1, 0.5, 5),
      { tasks: [0, 1], cost: 1, losses: [0, 0] },
    ]);
    expect(summary(independent(table, options))).toEqual([
      [1, [2, 3], 9],
      [2, [0, 1], 5],
    ]);
    expect(summary(independent(table, { ...options, maximumBudget: 1.5 }))).toEqual([[1, [2, 3], 9]]);
  });

  it('drops the dearer networks where they are no better on validation', () => {
    const table = makeLossTable(1, [single(0, 0.5, 1), single(0, 1, 1)]);
    expect(summary(independent(table, options))).toEqual([[0.5, [0], 1]]);
  });

  it('has no step where a task has no network of its own', () => {
    const table = makeLossTable(2, [single(0, 1, 1), { tasks: [0, 1], cost: 1, losses: [1, 1] }]);
    expect(independent(table, options).steps).toEqual([]);
  });

  it('claims no proof', () => {
    const { steps } = independent(makeLossTable(1, [single(0, 1, 1)]), options);
    expect(steps[0]?.proof).toMatchObject({ method: 'none', proved: false });
  });
});

describe('allInOne', () => {
  it('takes the one network that holds every task, whatever smaller ones would give', () => {
    const table = makeLossTable(2, [
      single(0, 0.5, 0),
      single(1, 0.5, 0),
      { tasks: [0, 1], cost: 1, losses: [2, 3] },
    ]);
    expect(summary(allInOne(table, options))).toEqual([[1, [2], 5]]);
  });

  it('moves to a dearer one only where validation is better', () => {
    const table = makeLossTable(1, [single(0, 1, 3), single(0, 2, 4), single(0, 3, 2)]);
    expect(summary(allInOne(table, options))).toEqual([
      [1, [0], 3],
      [3, [2], 2],
    ]);
  });
});
