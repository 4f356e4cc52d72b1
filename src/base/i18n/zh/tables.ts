import type { Catalog } from '../languages.ts';
import { tableNameTexts } from './tableNames.ts';
import { taskNames } from './taskNames.ts';

/** What comes with the tables of the site: their names, what their values mean and how they were measured. */
export const tables: Catalog = {
  ...tableNameTexts,
  ...taskNames,
  'Taskonomy, 5 tasks: inter-task affinity (TAG)': 'Taskonomy，5 个任务：任务间亲和度（TAG）',
  'Taskonomy, 5 tasks: gradient cosine similarity': 'Taskonomy，5 个任务：梯度余弦相似度',
  'CelebA, 9 attributes: inter-task affinity (TAG)': 'CelebA，9 个属性：任务间亲和度（TAG）',
  'CelebA, 9 attributes: gradient cosine similarity': 'CelebA，9 个属性：梯度余弦相似度',
  'CelebA, 9 attributes: error of pairs': 'CelebA，9 个属性：两两训练的错误率',
  'Prompt transferability, T5: source prompt to target task': '提示迁移性，T5：源提示到目标任务',
  'Taskonomy: first-order transfer affinities, 27 sources x 22 targets':
    'Taskonomy：一阶迁移亲和度，27 个源 × 22 个目标',
  'inter-task affinity, averaged over training': '任务间亲和度，对训练过程取平均',
  'cosine similarity of gradients, accumulated': '梯度的余弦相似度，训练中累计',
  'validation error in percent when trained in a pair': '两两训练时的验证集错误率（百分比）',
  "accuracy (or the task's own score) of the target when started from the source prompt; columns are on different scales":
    '从源提示开始时目标任务的准确率（或其自身的评分）；各列的尺度不同',
  'AHP-normalised transfer affinity; per target all orders together sum to 1':
    '经 AHP 归一化的迁移亲和度；每个目标的各阶之和为 1',
  'self-affinity, another scale: not comparable with the rest': '自亲和度，尺度不同：不能与其他数值比较',
  'self-similarity': '自相似度',
  'single-task error': '单任务错误率',
  'not stated': '未注明',
  'MIT (published losses)': 'MIT（已发表的损失）',
  'fully trained, validation set: selection': '完整训练，验证集：用于选择',
  'fully trained, test set: what a frontier reports': '完整训练，测试集：前沿所报告的结果',
  'early stopping (20% of training), validation set: ESA': '早停（训练 20%），验证集：ESA',
  'early stopping (after 4 epochs), validation set: ESA': '早停（4 个 epoch 后），验证集：ESA',
  'Taskmates’ Lab, recorded on WebAssembly': 'Taskmates 实验室，在 WebAssembly 上录制',
};
