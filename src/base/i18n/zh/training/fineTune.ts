import type { Catalog } from '../../languages.ts';

/** Training the grouping of a table of the Lab for real. */
export const fineTune: Catalog = {
  'Not all of these networks are of the recipe that this table names, so they cannot be trained here.':
    '这些网络并不都属于此表格所写的配方，因此无法在此训练。',
  'Fine-tune this grouping': '微调此分组',
  'Trains {networks} for real, here in the page, with seed {seed}: from a network that was pretrained on all tasks of the Lab, in a few steps, or {how}. Then the losses are held against those that the table predicts.':
    '就在此页面中真正训练 {networks}，种子为 {seed}：从在实验室全部任务上预训练的网络开始，只用少量步数；或者{how}训练。然后把损失与表格预测的作对比。',
  'What follows belongs to another grouping, trained before: {networks}, at {cost} {unit}. Train to see the present one.':
    '以下结果属于之前训练的另一个分组：{networks}，成本 {cost} {unit}。要看当前的分组，请训练它。',
  'Try again': '重试',
  '{order}, {count, plural, one {{steps} step} other {{steps} steps}}':
    '{order}，{count, plural, other {{steps} 步}}',
  '{trained} of {count, plural, one {# network} other {# networks}} trained':
    '{count, plural, other {# 个网络}}中已训练 {trained} 个',
  'Training {method}': '训练（{method}）',
  'step {step} of {steps}': '第 {step} 步，共 {steps} 步',
  failed: '失败',
  waiting: '等待中',
  'not fine-tuned': '未微调',
  'not trained': '未训练',
  'Trained grouping against its table': '训练后的分组与表格的对比',
  '{task}: table {loss}, {measured}': '{task}：表格 {loss}，{measured}',
  'Predicted and measured {split} losses': '预测与实测的{split}损失',
  'Losses of each task. {losses}': '各任务的损失。{losses}',
  'the table': '表格',
  '± its standard error': '± 其标准误差',
  '{split} loss, lower is better': '{split}损失，越低越好',
  'Predicted and measured losses': '预测与实测的损失',
  'Predicted and measured {split} losses of the grouping, lower is better':
    '此分组预测与实测的{split}损失，越低越好',
  change: '变化',
  total: '总计',
  'steps, all networks': '全部网络的步数',
  'time of training': '训练时间',
  'fine-tuned': '微调',
  'Fine-tune': '微调',
  'from the pretrained network': '从预训练网络开始',
  'from scratch, as long': '从头训练同样多步',
  'Train as long from scratch': '从头训练同样多步',
  'from scratch, in as many steps': '用同样多的步数从头',
  'What fine-tuning is worth: the same networks from random parameters, in as many steps':
    '微调值多少：同样的网络，从随机参数开始，训练同样多的步数',
  'At equal steps, {count, plural, one {{steps} step} other {{steps} steps}} for each network, fine-tuning comes to {tuned}, {side, select, same {the same as} below {{size} below} other {{size} above}} the {scratch} from scratch; the table has {recorded} after {recordedSteps}.':
    '步数相同，每个网络 {count, plural, other {{steps} 步}}时，微调得到 {tuned}，{side, select, same {与从头训练的 {scratch} 相同} below {比从头训练的 {scratch} 低 {size}} other {比从头训练的 {scratch} 高 {size}}}；表格在 {recordedSteps} 步后为 {recorded}。',
  'from scratch': '从头训练',
  'Train from scratch': '从头训练',
  'from scratch by the table’s own recipe': '按表格自己的配方从头',
  'by the recipe': '按配方训练',
  'Train by the recipe': '按配方训练',
  'by the table’s own recipe': '按表格自己的配方',
  '{count, plural, one {{word} network} other {{word} networks}} ({networks})':
    '{count, plural, other {{word} 个网络}}（{networks}）',
  '{network}, {cost}': '{network}，{cost}',
  '{task} ({gain}%)': '{task}（{gain}%）',
  'Fine-tuned for {count, plural, one {{steps} step} other {{steps} steps}} from the pretrained network, the grouping has a total {split} loss of {total}, {against}. {tasks}':
    '从预训练网络开始微调 {count, plural, other {{steps} 步}}之后，此分组的{split}总损失为 {total}，{against}。{tasks}',
  'Trained again {how} with seed {seed}, the grouping has a total {split} loss of {total}, {against}.':
    '用种子 {seed} {how}重新训练之后，此分组的{split}总损失为 {total}，{against}。',
  '{finding} {detail}': '{finding}{detail}',
  'Every loss is the one recorded with this seed, bit for bit.': '每个损失都与用此种子录制的逐位相同。',
  'The losses are not bit for bit those recorded with this seed, as on another backend than WebAssembly.':
    '这些损失与用此种子录制的并非逐位相同，在 WebAssembly 以外的后端上就会如此。',
  'The table has means of {count} seeds: this one lies within {far} standard deviations of a single run for every task.':
    '表格中是 {count} 个种子的平均：对每个任务，此次训练与它的距离都在单次训练的 {far} 个标准差以内。',
  'Fine-tuning has {side, select, same {the same total loss as} below {a total loss {size} below that of} other {a total loss {size} above that of}} training {method}, after {effort} instead of {otherEffort}.':
    '微调的总损失{side, select, same {与“{method}”相同} below {比“{method}”低 {size}} other {比“{method}”高 {size}}}，用了 {effort}，而后者用了 {otherEffort}。',
  '{steps} steps and {time}': '{steps} 步、{time}',
  '{side, select, same {as the table predicts ({total})} below {{size} below the {total} that the table predicts} other {{size} above the {total} that the table predicts}}':
    '{side, select, same {与表格预测的相同（{total}）} below {比表格预测的 {total} 低 {size}} other {比表格预测的 {total} 高 {size}}}',
  'Lower: {lower}; higher: {higher}.': '更低的：{lower}；更高的：{higher}。',
  'Lower: {lower}.': '更低的：{lower}。',
  'Higher: {higher}.': '更高的：{higher}。',
  'No task differs by 0.1% or more.': '没有任务相差 0.1% 或更多。',
};
