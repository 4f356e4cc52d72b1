import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TaskSets } from './taskSets.ts';

describe('TaskSets', () => {
  it('gives equal sets one number and different ones different numbers, with up to 500 tasks', () => {
    const near = fc.constantFrom(0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 499);
    const set = fc.uniqueArray(near, { minLength: 1 }).map(tasks => tasks.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(set, { maxLength: 40 }), all => {
        const sets = new TaskSets();
        const numbers = all.map(tasks => sets.numberOf(tasks));
        const keys = all.map(tasks => tasks.join());
        expect(new Set(numbers).size).toBe(new Set(keys).size);
        expect(all.map(tasks => sets.numberOf(tasks))).toEqual(numbers);
      }),
    );
  });
});
