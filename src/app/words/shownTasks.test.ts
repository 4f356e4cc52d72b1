import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../base/i18n/text.ts';
import { tables } from '../../base/i18n/zh/tables.ts';
import { colouredTasks, shownTasks } from './shownTasks.ts';

afterEach(() => setLanguage('en', {}));

const tasks = [
  { id: 's', name: 'Segmentation', short: 'Segm.' },
  { id: 'q', name: 'My own task', short: 'Own' },
];

test('tasks of the site are shown by their names in the reader’s language, others by their own', () => {
  expect(shownTasks(tasks)).toEqual(tasks);
  setLanguage('zh', {}, tables);
  expect(shownTasks(tasks)).toEqual([
    { id: 's', name: '语义分割', short: '分割' },
    { id: 'q', name: 'My own task', short: 'Own' },
  ]);
});

test('a task without a colour is shown in that of the text', () => {
  expect(colouredTasks(tasks, ['red']).map(({ color }) => color)).toEqual(['red', 'var(--ink)']);
});
