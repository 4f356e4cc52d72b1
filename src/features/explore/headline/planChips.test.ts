import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../../../figures/text/measureText.ts';
import { planChips } from './planChips.ts';

const tasksOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    name: `A long name of task ${i}`,
    short: `Short ${i}`,
  }));
const oneEach = (count: number) => Array.from({ length: count }, (_, i) => [i]);
const together = (count: number) => [Array.from({ length: count }, (_, i) => i)];

describe('the chips of the headline', () => {
  it('have full names where every grouping fits on a line with them', () => {
    const tasks = tasksOf(3);
    const plan = planChips([together(3), oneEach(3)], tasks, 1000, guessTextWidth);
    expect(plan).toMatchObject({ names: tasks.map(task => task.name), rows: 1 });
    // As wide as three networks of one: three outlines and two gaps, whichever grouping is shown.
    const alone = planChips([oneEach(3)], tasks, 1000, guessTextWidth);
    expect(plan.width).toBe(alone.width);
  });

  it('have short names, then letters, where one grouping would not fit', () => {
    expect(planChips([oneEach(9)], tasksOf(9), 1000, guessTextWidth).names[0]).toBe('Short 0');
    const { names, rows } = planChips([together(12)], tasksOf(12), 330, guessTextWidth);
    expect(names[3]).toBe('3');
    expect(rows).toBe(1);
  });

  it('keep the lines of the grouping that takes the most', () => {
    const plan = planChips([together(2), oneEach(2)], tasksOf(2), 360, guessTextWidth);
    expect(plan.rows).toBe(2);
  });

  it('are left out where there are too many tasks to be named, without measuring any', () => {
    let measured = 0;
    const measure: typeof guessTextWidth = (...text) => {
      measured++;
      return guessTextWidth(...text);
    };
    expect(planChips([together(300)], tasksOf(300), 1200, measure)).toEqual({ names: [], rows: 0, width: 0 });
    expect(measured).toBe(0);
  });
});
