import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTasks } from './matchTasks.ts';
import type { Task } from './task.ts';

const task = (id: string, name = id, short = name): Task => ({ id, name, short });

describe('matchTasks', () => {
  it('knows a task by its id before its name, and by its name before its short name', () => {
    const others = [task('x', 'Depth'), task('d', 'Edges'), task('y', 'Surface normals', 'Normals')];
    expect(matchTasks([task('d', 'Depth'), task('D2', 'DEPTH'), task('n', 'Normals')], others)).toEqual([
      1, 0, 2,
    ]);
  });

  it('gives no other task to two', () => {
    expect(matchTasks([task('a', 'Depth'), task('b', 'depth')], [task('c', 'Depth')])).toEqual([0, -1]);
  });

  it('finds every task of a list in any order of it, and itself', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), {
      selector: text => text.toLowerCase(),
      maxLength: 8,
    });
    const shuffled = ids.chain(list =>
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }).map(other => ({
        tasks: list.map(id => task(id)),
        others: other.map(id => task(id)),
      })),
    );
    fc.assert(
      fc.property(shuffled, ({ tasks, others }) => {
        expect(matchTasks(tasks, others).map(place => others[place]?.id)).toEqual(tasks.map(({ id }) => id));
      }),
    );
  });
});
