import type { Catalog } from '../languages.ts';

/** What is said of workers of the search and of tables. */
export const work: Catalog = {
  'The search stopped twice ({why}). Retry, or reload the page.':
    '搜索停止了两次（{why}）。请重试，或重新加载页面。',
  'The search was asked about a table that it does not hold: reload the page.':
    '搜索被问及一个它没有的表格：请重新加载页面。',
  'Reading stopped ({why}): the browser may have run out of memory. Close other tabs, or open a smaller part of the file.':
    '读取停止了（{why}）：浏览器可能内存不足。请关闭其他标签页，或打开文件中较小的一部分。',
  '{why}.': '{why}。',
  'an error': '出错',
  'cancelled unasked': '未经要求而取消',
  ended: '已结束',
  'no longer wanted': '不再需要',
};
