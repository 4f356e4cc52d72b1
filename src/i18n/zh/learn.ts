import type { Catalog } from '../languages.ts';

/** The Learn view and the lessons that go along with the others. */
export const learn: Catalog = {
  Lessons: '课程',
  Puzzle: '谜题',
  'The paper, recomputed': '重算论文',
  'Glossary and citation': '术语与引用',
  'Loading this part…': '正在载入……',
  'Parts of Learn': '学习的各部分',
  'Loading the lesson…': '正在载入课程……',
  Retry: '重试',
  'Leave the lesson': '离开课程',
  'The lesson “{id}” could not be loaded:': '课程“{id}”无法载入：',
  'Step {step} of {count}': '第 {step} 步，共 {count} 步',
  'Progress in the lesson': '课程进度',
  '{n, plural, one {# problem} other {# problems}} in the file of this lesson':
    '这门课程的文件里有 {n, plural, other {# 个问题}}',
  'Steps of the lesson': '课程的步骤',
  Back: '上一步',
  Next: '下一步',
  'Finish: all lessons': '完成：所有课程',
  'Show what this step is about': '回到这一步的画面',
  'Go to the figure': '看图',
  '✓ Right.': '✓ 对。',
  '✗ Not quite.': '✗ 不太对。',
  '[not known: {reason}]': '[未知：{reason}]',
  'Computed from the tables: {source}': '由数据表算出：{source}',
  'below 0.001': '小于 0.001',
  'Each step is a few sentences and a state of the page: change anything, and come back when you like.':
    '每一步是几句话和页面的一个状态：随意改动，想回来时再回来。',
  'Loading the lessons…': '正在载入课程……',
  'Loading…': '载入中……',
  'The lesson “{id}” could not be loaded: {why}': '课程“{id}”无法载入：{why}',
  '✓ Done · {count} steps': '✓ 已完成 · {count} 步',
  'Go on at step {from} of {count}': '从第 {from} 步继续，共 {count} 步',
  '{count} steps': '{count} 步',
  'A lesson of your own': '自己的课程',
  'A lesson is a file that anyone can write: its steps, each a text and a link.':
    '课程是一个人人都能写的文件：若干步骤，每步一段文字和一个链接。',
  'Take one of these as a template.': '可以拿现有的一门作模板。',
  'Open a file': '打开文件',
  'Open an address': '打开网址',
};
