import type { Catalog } from '../languages.ts';

/** The tables of the site as they are offered. */
export const tableNameTexts: Catalog = {
  'Setting 1 · small network, all data': '实验设定 1 · 小网络，全部数据',
  'Setting 2 · large network, all data': '实验设定 2 · 大网络，全部数据',
  'Setting 3 · large network, 5% of the data': '实验设定 3 · 大网络，5% 的数据',
  'Setting 4 · large network, other tasks': '实验设定 4 · 大网络，另一组任务',
  'TAG affinity · Taskonomy, 5 tasks': 'TAG 亲和度 · Taskonomy，5 个任务',
  'Gradient cosine · Taskonomy, 5 tasks': '梯度余弦 · Taskonomy，5 个任务',
  'TAG affinity · CelebA, 9 tasks': 'TAG 亲和度 · CelebA，9 个任务',
  'Gradient cosine · CelebA, 9 tasks': '梯度余弦 · CelebA，9 个任务',
  'Errors of pairs · CelebA, 9 tasks': '成对误差 · CelebA，9 个任务',
  'Prompt transfer · T5, 18 × 17': '提示迁移 · T5，18 × 17',
  'Transfer affinity · Taskonomy, 27 × 22': '迁移亲和度 · Taskonomy，27 × 22',
  'Lab 1 · small networks, all data': '实验室 1 · 小网络，全部数据',
  'Lab 2 · large networks, all data': '实验室 2 · 大网络，全部数据',
  'Lab 3 · large networks, 5% of the data': '实验室 3 · 大网络，5% 的数据',
  'Lab 4 · large networks, other tasks': '实验室 4 · 大网络，另一组任务',
  'TAG affinity · Lab 1': 'TAG 亲和度 · 实验室 1',
  'Gradient cosine · Lab 1': '梯度余弦 · 实验室 1',
  'TAG affinity · Lab 2': 'TAG 亲和度 · 实验室 2',
  'Gradient cosine · Lab 2': '梯度余弦 · 实验室 2',
  'TAG affinity · Lab 3': 'TAG 亲和度 · 实验室 3',
  'Gradient cosine · Lab 3': '梯度余弦 · 实验室 3',
  'TAG affinity · Lab 4': 'TAG 亲和度 · 实验室 4',
  'Gradient cosine · Lab 4': '梯度余弦 · 实验室 4',
};
