import type { Catalog } from '../languages.ts';
import { readMessage } from '../readMessage.ts';
import { labWords } from './labWords.ts';
import { tableNameTexts } from './tableNames.ts';

/** What comes with the tables of the site: their names, what their values mean and how they were measured. */
const tables: Catalog = {
  ...tableNameTexts,
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
  'early stopping (20% of training), validation set: ESA': '提前停止（训练 20%），验证集：ESA',
  'early stopping (after 4 epochs), validation set: ESA': '提前停止（4 个 epoch 后），验证集：ESA',
  'Taskmates’ Lab, recorded on WebAssembly': 'Taskmates 实验室，在 WebAssembly 上录制',
  'percent by which a tenth of a step of the shared parameters along the gradient of the row’s task lowers the loss of the column’s task, on the same scenes, mean over training':
    '共享参数沿行任务的梯度走十分之一步时，列任务在相同场景上的损失降低的百分比，在训练过程中取平均',
  'what a task’s step does to its own loss': '任务自身的一步对其损失的作用',
  'cosine of the angle between the two tasks’ gradients by the shared parameters, mean over training':
    '两个任务关于共享参数的梯度夹角的余弦，在训练过程中取平均',
  'always 1': '恒为 1',
  'Lab, inter-task affinity': '实验室：任务间亲和度',
  'Lab, gradient cosine': '实验室：梯度余弦',
};

const splits: Readonly<Record<string, string>> = { validation: '验证', test: '测试' };

/** How losses were measured in the Lab, whose notes have numbers in them. */
const measured =
  /^(after|when training stalled, at most) (\d+) steps, on (\d+) (validation|test) scenes(?:, mean of (\d+) seeds)?$/;

/** What the Lab says of a table that was measured on a reader's device, by the English that has numbers and recipes in it. */
const ofSweeps: Catalog = {
  '{count} scenes that no network was trained on, at the end of training':
    '{count} 个没有网络用来训练的场景，训练结束时',
  '{count} other scenes, at the end of training': '另外 {count} 个场景，训练结束时',
  'the validation scenes, after {step} of {steps} steps ({percent}%)':
    '验证场景，{steps} 步中的第 {step} 步之后（{percent}%）',
  'Networks trained in the Lab on {backends}, on {scenes} rendered scenes, one seed; losses are relative to the best constant prediction.':
    '在实验室中用 {backends} 训练的网络，使用 {scenes} 个渲染的场景，一个种子；损失相对于最佳常数预测。',
  'Networks trained in the Lab on {backends}, on {scenes} rendered scenes, {seeds} seeds; losses are relative to the best constant prediction.':
    '在实验室中用 {backends} 训练的网络，使用 {scenes} 个渲染的场景，{seeds} 个种子；损失相对于最佳常数预测。',
  'One network of all tasks, watched in the Lab of Taskmates: {recipe}':
    '包含全部任务的一个网络，在 Taskmates 实验室中观察：{recipe}',
  'Taskmates’ Lab, {recipe}': 'Taskmates 实验室，{recipe}',
  'standard recipe': '标准配方',
};

/** The parts of a sweep's name. */
const nameParts: Catalog = {
  'small networks': '小网络',
  'large networks': '大网络',
  'task set {set}': '任务集 {set}',
  '{count} scenes': '{count} 个场景',
  '{count} steps': '{count} 步',
  '{count} seeds': '{count} 个种子',
  'up to pairs': '至多成对',
  'a selection': '自选',
  'fine-tuned': '微调',
};

/** The first of some messages that a text is of, in Chinese. */
function translated(messages: Catalog, text: string): string | undefined {
  for (const [english, chinese] of Object.entries(messages)) {
    const values = readMessage(english, text);
    if (values)
      return chinese.replace(
        /\{(\w+)\}/g,
        (_, name: string) => ofSweeps[values[name] ?? ''] ?? values[name] ?? '',
      );
  }
  return undefined;
}

/** A sweep's name, alone or with that of an affinity after it. */
function sweepName(english: string): string | undefined {
  const [, name, affinity] = /^Lab · (.+?)(?:: (inter-task affinity|gradient cosine))?$/.exec(english) ?? [];
  if (name === undefined) return undefined;
  const parts = name.split(', ').map(part => {
    const tasks = part.split(' + ').map(task => labWords[task]);
    return translated(nameParts, part) ?? (tasks.every(Boolean) ? tasks.join(' + ') : undefined);
  });
  if (!parts.every(part => part !== undefined)) return undefined;
  const measure =
    { 'inter-task affinity': '：任务间亲和度', 'gradient cosine': '：梯度余弦' }[affinity ?? ''] ?? '';
  return `实验室 · ${parts.join('，')}${measure}`;
}

/** A text of a table in Chinese where it is one of the site or of the Lab; what a reader brought stays as it is. */
export function tableText(english: string): string {
  const [affinity, ...name] = english.split(' · ');
  const known = tables[english];
  if (known !== undefined) return known;
  const ofSweep = sweepName(english) ?? translated(ofSweeps, english);
  if (ofSweep !== undefined) return ofSweep;
  const names: Catalog = { 'TAG affinity': 'TAG 亲和度', 'Gradient cosine': '梯度余弦' };
  const [kind, of] = [names[affinity ?? ''], tables[name.join(' · ')]];
  if (kind !== undefined && of !== undefined) return `${kind} · ${of}`;
  const [, end, steps, scenes, split, seeds] = measured.exec(english) ?? [];
  if (end === undefined) return english;
  const when = end === 'after' ? `训练 ${steps} 步后` : `训练停滞时（最多 ${steps} 步）`;
  return `${when}，在 ${scenes} 个${splits[split ?? '']}场景上${seeds ? `，${seeds} 个种子的平均` : ''}`;
}
