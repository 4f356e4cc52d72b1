import type { Catalog } from '../../languages.ts';

/** What the Lab says of the tables that it makes: their names, how they were measured and what their values mean. */
export const labTables: Catalog = {
  '{sweep} · {trained} of {all} networks': '{sweep} · 已有 {trained} / {all} 个网络',
  'Lab · {size, select, small {small} other {large}} networks, {tasks}, {scenes} scenes, {steps} steps{seeds, plural, =1 {} other {, # seeds}}{networks, select, all {} pairs {, up to pairs} other {, a selection}}{start, select, pretrained {, fine-tuned} other {}}':
    '实验室 · {size, select, small {小} other {大}}网络，{tasks}，{scenes} 个场景，{steps} 步{seeds, plural, =1 {} other {，# 个种子}}{networks, select, all {} pairs {，至多成对} other {，自选}}{start, select, pretrained {，微调} other {}}',
  'task set {set}': '任务集 {set}',
  '{before} + {task}': '{before} + {task}',
  '{sweep}: inter-task affinity': '{sweep}：任务间亲和度',
  '{sweep}: gradient cosine': '{sweep}：梯度余弦',
  'TAG affinity · {table}': 'TAG 亲和度 · {table}',
  'Gradient cosine · {table}': '梯度余弦 · {table}',
  'Lab, inter-task affinity': '实验室：任务间亲和度',
  'Lab, gradient cosine': '实验室：梯度余弦',
  'percent by which a tenth of a step of the shared parameters along the gradient of the row’s task lowers the loss of the column’s task, on the same scenes, mean over training':
    '共享参数沿行任务的梯度走十分之一步时，列任务在相同场景上的损失降低的百分比，在训练过程中取平均',
  'what a task’s step does to its own loss': '任务自身的一步对其损失的作用',
  'cosine of the angle between the two tasks’ gradients by the shared parameters, mean over training':
    '两个任务关于共享参数的梯度夹角的余弦，在训练过程中取平均',
  'always 1': '恒为 1',
  '{rule, select, fixed {after} other {when training stalled, at most}} {steps} steps, on {scenes} {split, select, test {test} other {validation}} scenes{seeds, plural, =1 {} other {, mean of # seeds}}':
    '{rule, select, fixed {训练 {steps} 步后} other {训练停滞时（最多 {steps} 步）}}，在 {scenes} 个{split, select, test {测试} other {验证}}场景上{seeds, plural, =1 {} other {，# 个种子的平均}}',
  '{count} scenes that no network was trained on, at the end of training':
    '{count} 个没有网络用来训练的场景，训练结束时',
  '{count} other scenes, at the end of training': '另外 {count} 个场景，训练结束时',
  'the validation scenes, after {step} of {steps} steps ({percent}%)':
    '验证场景，{steps} 步中的第 {step} 步之后（{percent}%）',
  'Networks trained in the Lab on {backends}, on {scenes} rendered scenes, {seeds, plural, one {one seed} other {# seeds}}; losses are relative to the best constant prediction.':
    '在实验室中用 {backends} 训练的网络，使用 {scenes} 个渲染的场景，{seeds, plural, =1 {一个种子} other {# 个种子}}；损失相对于最佳常数预测。',
  'One network of all tasks, watched in the Lab of Taskmates: {recipe}':
    '包含全部任务的一个网络，在 Taskmates 实验室中观察：{recipe}',
  'Taskmates’ Lab, {recipe}': 'Taskmates 实验室，{recipe}',
  'standard recipe': '标准配方',
};
