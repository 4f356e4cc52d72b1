import { afterAll, beforeAll, expect, test } from 'vitest';
import { constraintWords } from '../app/words/constraintWords.ts';
import { countTasks, joinWords, networkPhrase, numberWord, sizeName, taskWord } from '../app/words/format.ts';
import { objectiveMessages, objectiveWords } from '../app/words/objectiveWords.ts';
import { englishWords } from '../base/i18n/message.ts';
import { setLanguage, t } from '../base/i18n/text.ts';
import { zh } from '../base/i18n/zh/index.ts';
import { tables } from '../base/i18n/zh/tables.ts';
import { makeLossTable } from '../core/testing/makeLossTable.ts';

beforeAll(() => setLanguage('zh', zh, tables));
afterAll(() => setLanguage('en', {}));

const table = makeLossTable(8, [
  { tasks: [0, 1], cost: 0.5, losses: [1, 1] },
  { tasks: [0, 1, 2, 3, 4, 5, 6, 7], cost: 2, losses: Array(8).fill(1) },
]);

test('lists keep letters and figures apart from Chinese words, and Chinese words together', () => {
  expect(
    [[], ['a'], ['Depth', 'Edges', 'Normals'], ['前沿', '分组'], ['前沿', '2 个网络']].map(joinWords),
  ).toEqual(['', 'a', 'Depth、Edges 和 Normals', '前沿和分组', '前沿和 2 个网络']);
});

test('a message keeps letters apart from Chinese words, and its values together with them', () => {
  const said = (from: string) =>
    t('{from} and {to} differ most: {inA} in A, {inB} in B.', { from, to: '法线', inA: '1', inB: '2' });
  expect([said('深度'), said('Depth')]).toEqual([
    '深度与法线相差最大：A 侧为 1，B 侧为 2。',
    'Depth 与法线相差最大：A 侧为 1，B 侧为 2。',
  ]);
});

test('counts are figures, and the names of the site’s tasks are Chinese', () => {
  expect([0, 3, 12].map(numberWord)).toEqual(['0', '3', '12']);
  expect(countTasks(2)).toBe('2 个任务');
  expect(taskWord({ id: 'd', name: 'Depth', short: 'Depth' })).toBe('深度');
});

test('networks are named by their size and tasks', () => {
  expect(sizeName(table, 1)).toBe('全尺寸');
  expect(networkPhrase(table, 0)).toBe('A + B 网络（半尺寸）');
  expect(networkPhrase(table, 1)).toBe('8 个任务（A、B、C 等，另有 5 个） 网络（2 SNT）');
});

test('constraints are said in whole sentences', () => {
  expect(constraintWords({ kind: 'most', networks: 2 }, table)).toBe('最多 2 个网络');
  expect(constraintWords({ kind: 'together', tasks: [0, 1] }, table)).toBe('A 和 B 同组');
});

test('an objective can be said in English for a file', () => {
  expect(objectiveWords('worst', []).name).toBe('最差任务的变化');
  expect(englishWords(objectiveMessages('worst', []).name)).toBe('change of the worst-off task');
});
