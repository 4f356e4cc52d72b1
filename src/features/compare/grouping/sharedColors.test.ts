import { expect, it } from 'vitest';
import type { Task } from '../../../core/tables/task.ts';
import { sharedColors } from './sharedColors.ts';

const task = (id: string, name: string): Task => ({ id, name, short: name });

it('gives a task that both sides have one colour, under any id', () => {
  const { a, b } = sharedColors(
    [task('x', 'Depth'), task('y', 'Edges')],
    [task('edge', 'Edges'), task('depth', 'Depth')],
  );
  expect(b).toEqual([a[1], a[0]]);
});

it('gives what only one side has a colour of its own while there is one', () => {
  const many = Array.from({ length: 9 }, (_, i) => task(`t${i}`, `Task ${i}`));
  const [first, second] = [many.slice(0, 5), many.slice(5)];
  const { a, b } = sharedColors(first, second);
  expect(new Set([...a, ...b]).size).toBe(9);
  const more = sharedColors(many, [task('z', 'Another')]);
  expect(more.b[0]).toMatch(/^var\(--task-\d\)$/);
});
