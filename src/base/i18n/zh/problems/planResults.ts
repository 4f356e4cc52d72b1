import type { Catalog } from '../../languages.ts';

/** Plans of networks to train, what comes back of them, and tables that are kept run by run. */
export const planResults: Catalog = {
  'This is no plan of Taskmates.': '这不是 Taskmates 的计划。',
  'the columns of “{task}” have different marks of what is better.': '“{task}”的各列对何者更好的标记不一致。',
  'row {row}: it has {count} cells, the header has {wanted}.':
    '第 {row} 行：有 {count} 个单元格，表头有 {wanted} 个。',
  'row {row}, {column}: “{cell}” {why}': '第 {row} 行，{column}：“{cell}”{why}',
  'row {row}, {column}: “{cell}” is no number.': '第 {row} 行，{column}：“{cell}”不是数字。',
  'is no number.': '不是数字。',
  'is no cost: it must be above 0.': '不是代价：代价必须大于 0。',
  'names no task.': '没有写出任何任务。',
  'lacks “{task}”, which has a value.': '缺少“{task}”，而它有数值。',
  'names “{task}”, which has no column.': '写了“{task}”，但它没有对应的列。',
  'it is empty.': '文件是空的。',
  'it holds no result.': '其中没有结果。',
  'it was written by half: {why}': '只写了一半：{why}',
  'it has a header and no row, or is no result at all.': '只有表头而没有数据行，或根本不是结果。',
  'losses: “{name}” is no split: there are validation, test and early.':
    'losses：“{name}”不是数据划分：只有 validation、test 和 early。',
  'its status is “{status}”.': '其状态为“{status}”。',
  'its status is “{status}”: {reason}.': '其状态为“{status}”：{reason}。',
  'it has no losses, and nothing says its tasks.': '没有损失，也没有说明它的任务。',
  'it has no loss that is a finite number.': '没有任何损失是有限的数。',
  'it has a loss of “{task}”, which is no task of this network.':
    '有“{task}”的损失，但它不是这个网络的任务。',
  'it lacks {losses}.': '缺少 {losses}。',
  'it contradicts the table: the {split, select, validation {validation} test {test} other {early}} loss is {other}, there it is {value}.':
    '与表格矛盾：一个{split, select, validation {验证} test {测试} other {早期}}损失为 {other}，而表格中是 {value}。',
  'the table has the mean of this network over several seeds, to which no further seed can be added.':
    '表格中只有这个网络在多个种子上的平均值，无法再加入新的种子。',
  'the table has no task “{task}”.': '表格中没有任务“{task}”。',
  'the table has {count} networks of these tasks: the result must say its size or its cost.':
    '表格中有 {count} 个训练这些任务的网络：结果必须写明大小或代价。',
  'the table has no such network and no plan names it: give it a row without losses there, or its cost in the result.':
    '表格中没有这个网络，也没有计划提到它：请在表格中为它加一行（不填损失），或在结果中写明代价。',
  'its tasks, size or seed are not those of its id in the plan.':
    '其任务、大小或种子与计划中同一编号的不符。',
};
