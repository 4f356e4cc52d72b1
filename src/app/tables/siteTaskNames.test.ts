import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namedTask } from './siteTaskNames.ts';

test('every task of the site’s tables is called by its name, or by an id that reads like it', () => {
  const plain = (text: string) => text.toLowerCase().replaceAll('_', ' ');
  const files = readdirSync('public/tables').filter(file => file.endsWith('.json'));
  const tasks = files.flatMap(file => {
    const table = JSON.parse(readFileSync(`public/tables/${file}`, 'utf8'));
    const lists = [table.tasks, table.sources, table.targets, table.losses?.tasks];
    return lists.flat().filter(task => typeof task?.id === 'string');
  });
  expect(tasks.length).toBeGreaterThan(100);
  const unlike = tasks.filter(({ id, name }) => plain(namedTask(id)) !== plain(name));
  // Two of the site's tables call a task of this id otherwise: the id is what both have.
  expect(unlike.filter(({ id }) => id !== 'curvature')).toEqual([]);
});

test('a task that the site does not know is called by its id, whatever that is', () => {
  expect(namedTask('zebra')).toBe('zebra');
  expect(namedTask('constructor')).toBe('constructor');
});
