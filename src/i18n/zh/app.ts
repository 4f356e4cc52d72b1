import type { Catalog } from '../languages.ts';

/** The frame of the page: header, notices, source line. */
export const app: Catalog = {
  Explore: '探索',
  Compare: '对比',
  Lab: '实验室',
  Learn: '学习',
  Data: '数据',
  Language: '语言',
};
