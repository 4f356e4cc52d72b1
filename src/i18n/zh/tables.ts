import type { Catalog } from '../languages.ts';

/** What comes with the tables of the site: their names and what their values mean. */
export const tables: Catalog = {
  'Setting 1 · small network, all data': '设置 1 · 小网络，全部数据',
  'Setting 2 · large network, all data': '设置 2 · 大网络，全部数据',
  'Setting 3 · large network, 5% of the data': '设置 3 · 大网络，5% 的数据',
  'Setting 4 · large network, other tasks': '设置 4 · 大网络，另一组任务',
  'Taskonomy, 5 tasks: inter-task affinity (TAG)': 'Taskonomy，5 个任务：任务间亲和度（TAG）',
  'Taskonomy, 5 tasks: gradient cosine similarity': 'Taskonomy，5 个任务：梯度余弦相似度',
  'CelebA, 9 attributes: inter-task affinity (TAG)': 'CelebA，9 个属性：任务间亲和度（TAG）',
  'CelebA, 9 attributes: gradient cosine similarity': 'CelebA，9 个属性：梯度余弦相似度',
  'CelebA, 9 attributes: error of pairs': 'CelebA，9 个属性：成对训练的误差',
  'Prompt transferability, T5: source prompt to target task': '提示可迁移性，T5：从源提示到目标任务',
  'Taskonomy: first-order transfer affinities, 27 sources x 22 targets':
    'Taskonomy：一阶迁移亲和度，27 个源任务 × 22 个目标任务',
  'inter-task affinity, averaged over training': '任务间亲和度，在训练过程中取平均',
  'cosine similarity of gradients, accumulated': '梯度的余弦相似度（累积）',
  'validation error in percent when trained in a pair': '成对训练时的验证误差（百分比）',
  "accuracy (or the task's own score) of the target when started from the source prompt; columns are on different scales":
    '从源提示开始训练时目标任务的准确率（或该任务自身的得分）；各列的尺度不同',
  'AHP-normalised transfer affinity; per target all orders together sum to 1':
    '经 AHP 归一化的迁移亲和度；对每个目标任务，各阶之和为 1',
  'self-affinity, another scale: not comparable with the rest': '自身亲和度，尺度不同，与其余数值不可比',
  'gain in percent': '增益（百分比）',
  'self-similarity': '自身相似度',
  'single-task error': '单任务误差',
  'MIT (published losses)': 'MIT（已发表的损失）',
};
