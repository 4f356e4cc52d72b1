import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { higherOrder } from './higherOrder.ts';

describe('higherOrder', () => {
  it('estimates a network of three tasks by the mean over its pairs: the example of the paper', () => {
    const table = makeLossTable(3, [
      { tasks: [0, 1, 2], cost: 1, losses: [9, 9, 9] },
      { tasks: [0, 1], cost: 1, losses: [0.1, 0.2] },
      { tasks: [1, 2], cost: 1, losses: [0.3, 0.4] },
      { tasks: [0, 2], cost: 1, losses: [0.5, 0.6] },
    ]);
    const estimate = higherOrder.estimate(table);
    [0.3, 0.25, 0.5].forEach((expected, task) => {
      expect(estimate[task]).toBeCloseTo(expected, 12);
    });
    expect([...estimate.slice(3)]).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
  });

  it('keeps the validation losses of networks of one or two tasks', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 0.5, losses: [3], test: [7] },
      { tasks: [0, 1], cost: 1, losses: [1, 2], test: [8, 9] },
    ]);
    expect([...higherOrder.estimate(table)]).toEqual([3, 1, 2]);
  });

  it('leaves out a task of which a pair is missing', () => {
    const table = makeLossTable(3, [
      { tasks: [0, 1, 2], cost: 1, losses: [9, 9, 9] },
      { tasks: [0, 1], cost: 1, losses: [1, 2] },
      { tasks: [0, 2], cost: 1, losses: [3, 4] },
    ]);
    const [a, b, c] = higherOrder.estimate(table);
    expect(a).toBe(2);
    expect(b).toBeNaN();
    expect(c).toBeNaN();
  });

  it('takes the cheapest of several networks of a pair', () => {
    const pairs = [
      { tasks: [0, 1], cost: 2, losses: [5, 5] },
      { tasks: [0, 1], cost: 1, losses: [1, 1] },
      { tasks: [0, 2], cost: 1, losses: [1, 1] },
      { tasks: [1, 2], cost: 1, losses: [1, 1] },
    ];
    const table = makeLossTable(3, [{ tasks: [0, 1, 2], cost: 1, losses: [9, 9, 9] }, ...pairs]);
    expect([...higherOrder.estimate(table).slice(0, 3)]).toEqual([1, 1, 1]);
  });

  it('never reads the losses of networks of three tasks or more', () => {
    const sketch = (loss: number) =>
      makeLossTable(3, [
        { tasks: [0, 1, 2], cost: 1, losses: [loss, loss, loss] },
        { tasks: [0, 1], cost: 1, losses: [1, 2] },
        { tasks: [1, 2], cost: 1, losses: [3, 4] },
        { tasks: [0, 2], cost: 1, losses: [5, 6] },
      ]);
    expect(higherOrder.estimate(sketch(100))).toEqual(higherOrder.estimate(sketch(0.01)));
  });

  it('trains 20 networks to choose among those of five tasks', () => {
    expect(higherOrder.networksTrained(5)).toBe(20);
  });
});
