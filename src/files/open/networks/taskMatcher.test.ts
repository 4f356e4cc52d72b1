import { expect, it } from 'vitest';
import { makeTasks } from '../names/makeTasks.ts';
import { taskMatcher } from './taskMatcher.ts';

it('knows a task by another spelling where only one is spelled so, and tells of it', () => {
  const told: string[] = [];
  const match = taskMatcher(makeTasks(['5 o Clock Shadow', 'a_b', 'a-b', 'lag 1-5']), [], (text, { name }) =>
    told.push(`${text} is ${name}`),
  );
  expect(['5 o Clock Shadow', "5 o'clock shadow", '5_o’Clock_Shadow'].map(match)).toEqual([0, 0, 0]);
  // Two tasks are spelled so: none is meant more than the other.
  expect(match('a b')).toBeUndefined();
  expect([match('lag_1_5'), match('lag15')]).toEqual([3, undefined]);
  expect(told).toEqual([
    "5 o'clock shadow is 5 o Clock Shadow",
    '5_o’Clock_Shadow is 5 o Clock Shadow',
    'lag_1_5 is lag 1-5',
  ]);
});
