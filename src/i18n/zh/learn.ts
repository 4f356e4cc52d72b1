import type { Catalog } from '../languages.ts';

/** The frame of the Learn view. */
export const learn: Catalog = {
  Lessons: '课程',
  Puzzle: '谜题',
  'The paper, recomputed': '重算论文',
  'Glossary and citation': '术语与引用',
  'Loading this part…': '正在载入……',
  'Parts of Learn': '学习的各部分',
};
