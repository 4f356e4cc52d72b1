import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../base/i18n/text.ts';
import { zh } from '../../base/i18n/zh/index.ts';
import { summaryWords } from './summaryWords.ts';

afterEach(() => setLanguage('en', {}));

const summaries = ['36 networks over 5 tasks', '1 network over 1 task', '1,234 networks over 5 tasks'];

test('a summary stays as it is in English', () => {
  for (const summary of [...summaries, 'values of 18 × 17 pairs', 'something else'])
    expect(summaryWords(summary)).toBe(summary);
});

test('a kept summary is said in the current language, and one of another form as it was kept', () => {
  setLanguage('zh', zh);
  expect(summaries.map(summaryWords)).toEqual([
    '5 个任务上的 36 个网络',
    '1 个任务上的 1 个网络',
    '5 个任务上的 1,234 个网络',
  ]);
  expect(summaryWords('values of 18 × 17 pairs')).toBe('18 × 17 对任务的数值');
  expect(summaryWords('something else')).toBe('something else');
});
