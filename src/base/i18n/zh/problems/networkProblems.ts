import type { Catalog } from '../../languages.ts';

/** What is said of files with networks and their losses. */
export const networkProblems: Catalog = {
  'A matrix of members has no column of costs.': '成员矩阵没有成本列。',
  'A missing value': '缺失值',
  'A second column is marked as “{role}”.': '又有一列被标为“{role}”。',
  'A second column is marked as the standard errors.': '又有一列被标为标准误。',
  'A second column is marked as the values.': '又有一列被标为数值。',
  'A table has up to 65,536.': '一个表格最多有 65,536 个。',
  'An earlier row gives the same loss of the same network.': '前面已有一行给出同一网络的同一损失。',
  'Another file gives the {split} gains too.': '另一个文件也给出了{split}的增益。',
  'Both went into the mean, as if they had seeds of their own.': '两者都计入平均值，视为各有自己的随机种子。',
  'Both were kept as networks of their own; mark a column as the seed to average repetitions, or as the variant.':
    '两者都作为独立的网络保留；如果是重复实验，请把一列标为随机种子以取平均，或标为变体。',
  '{count} columns are replicates of tasks by their names: {names}{more, select, yes {, …} other {}}.':
    '依其名称，{count} 列是任务的重复实验：{names}{more, select, yes {…} other {}}。',
  'The means of each task were taken; make them tasks of their own if they are.':
    '各任务取平均值；如果它们各是独立的任务，请分别设为任务。',
  '{names} may be replicates of one task, by their names.': '依其名称，{names} 可能是同一任务的重复实验。',
  'They were read as tasks of their own; give their columns one task if they are one.':
    '已作为各自独立的任务读取；如果是同一任务，请把这些列设为同一任务。',
  'The column is called like no task.': '该列的名称不是任何任务。',
  '“{text}” does not say whether the task is trained.': '“{text}”没有说明是否训练该任务。',
  'It was taken as no.': '按“否”处理。',
  'There is a value, but the network is marked as not trained on this task.':
    '有数值，但网络被标为不训练该任务。',
  'Check its delimiter; each column is a task.': '请检查分隔符；每一列是一个任务。',
  'Check which columns are tasks and costs, and the problems told of single rows.':
    '请检查哪些列是任务和成本，以及各行所报告的问题。',
  'Check which columns hold values, and the decimal mark.': '请检查哪些列含有数值，以及小数点符号。',
  'Choose that all cost the same, or by their number of tasks.':
    '请选择所有网络成本相同，或按任务数计算成本。',
  'Every loss in the table is 0.': '表格中的损失全部为 0。',
  'It counts once.': '只计一次。',
  'It opens without groupings; leave tasks out to search.':
    '表格可以打开，但没有分组；请去掉一些任务再搜索。',
  'It opens, but there is nothing to compare; check that the right file was exported.':
    '表格可以打开，但没有可比较的内容；请检查导出的文件是否正确。',
  'It opens, but there is nothing to group.': '表格可以打开，但没有可分组的任务。',
  'It stands for validation and for test: the same {kind, select, loss {losses} other {values}} choose groupings and report them, so that totals are optimistic.':
    '它同时用作验证集和测试集：选择分组和报告结果用的是同样的{kind, select, loss {损失} other {数值}}，因此总损失偏于乐观。',
  'It was kept, but no grouping can serve it; leave it out to group the other tasks.':
    '已保留，但没有任何分组能覆盖它；要对其他任务分组，请去掉它。',
  'It was left out; say which task it is of.': '已舍去；请说明它属于哪个任务。',
  'It was taken as not measured.': '按未测量处理。',
  'Its rows were left out.': '它的各行已舍去。',
  'Its value was left out.': '它的数值已舍去。',
  'Losses of the same networks and split stand in several places, also in {files}.':
    '同一网络在同一划分上的损失出现在多处，还出现在 {files} 中。',
  'Losses of the same networks and split stand in several places.': '同一网络在同一划分上的损失出现在多处。',
  'Mark a column as the name of the network or run, or as its task set.':
    '请把一列标为网络或运行的名称，或标为任务集。',
  'Mark one, or say that all networks cost the same or by their number of tasks.':
    '请标出一列，或说明所有网络成本相同，或按任务数计算成本。',
  'Mark the column that holds the losses.': '请标出含有损失的列。',
  'Mark the column that names the task of each row.': '请标出指明每行任务的列。',
  'Mark the columns that hold the values of tasks.': '请标出含有各任务数值的列。',
  'Networks of this set were left out.': '使用该任务集的网络已舍去。',
  'No column is marked as the cost.': '没有列被标为成本。',
  'No column is marked as the values.': '没有列被标为数值。',
  'No column says which rows are of the same network.': '没有列说明哪些行属于同一个网络。',
  'No column says which task a value is of.': '没有列说明数值属于哪个任务。',
  'No file is to be read.': '没有要读取的文件。',
  'No file says what this network costs.': '没有文件说明这个网络的成本。',
  'No network has the task {name}.': '没有网络包含任务 {name}。',
  'No network is left to make a table of.': '没有剩下可以组成表格的网络。',
  'No row of this run says a cost above 0.': '这次运行没有任何一行给出大于 0 的成本。',
  'No task has {kind, select, loss {a loss} other {a value}} on any split.':
    '没有任务在任何划分上有{kind, select, loss {损失} other {数值}}。',
  'No task has a value in this row.': '这一行没有任何任务的数值。',
  'No task is a member in this row.': '这一行没有任何成员任务。',
  'No task is named.': '没有指定任务。',
  'Only the first of the two was read.': '只读取了两者中的第一个。',
  'Only the first one is read as that.': '只有第一列按此读取。',
  'Only the first was read; give them different splits to read both.':
    '只读取了第一列；要同时读取两列，请给它们不同的划分。',
  'Open it together with one, of the same rows and columns.': '请与一个行列相同的增益文件一起打开。',
  'Rows were paired from the first one on; the last {count} networks have no gains here.':
    '从第一行起逐行对应；最后 {count} 个网络在这里没有增益。',
  'Rows were paired from the first one on; the last {count} rows were left out.':
    '从第一行起逐行对应；最后 {count} 行已舍去。',
  'Run “{name}” did not finish: its state is “{state}”.': '运行“{name}”没有完成：其状态为“{state}”。',
  'The column is for the same as “{other}”: values of {task} on {split}.':
    '该列与“{other}”内容相同：都是 {task} 在{split}上的数值。',
  'The column is for the same as “{other}”: values of {task}.':
    '该列与“{other}”内容相同：都是 {task} 的数值。',
  'The column holds values, but of no task.': '该列含有数值，但不属于任何任务。',
  "The cost is {cost}, in the run's first row {first}.": '成本为 {cost}，而该运行的第一行为 {first}。',
  'The cost is {value}; it must be a number above 0.': '成本为 {value}；它必须是大于 0 的数。',
  'The file has {columns} columns, {matrix} has {count}.': '文件有 {columns} 列，{matrix} 有 {count} 列。',
  'The file has {own} rows, {matrix} has {rows}.': '文件有 {own} 行，{matrix} 有 {rows} 行。',
  'The first one counts.': '以第一个为准。',
  'The gain is {gain}, but row {row} of {matrix} says that the task is not a member.':
    '增益为 {gain}，但 {matrix} 的第 {row} 行表明该任务不是成员。',
  'The gain was left out.': '该增益已舍去。',
  'The matrix has {columns} columns for {tasks} tasks.': '矩阵有 {columns} 列，而任务有 {tasks} 个。',
  'The network has no {split} {kind, select, loss {losses} other {values}}: what is chosen by them, or reported on them, goes without it.':
    '该网络没有{split}{kind, select, loss {损失} other {数值}}：按这些{kind, select, loss {损失} other {数值}}选择或报告时不会用到它。',
  'The network of {all} has no {split} {kind, select, loss {loss} other {value}} of {missing}.':
    '{all} 的网络没有 {missing} 的{split}{kind, select, loss {损失} other {数值}}。',
  'The network of {tasks} (row {row} of {file}) is missing.': '缺少 {tasks} 的网络（{file} 的第 {row} 行）。',
  '{name} is called like several other tasks together.': '{name} 的名称是其他几个任务合在一起。',
  '“{text}” is spelled like the task “{name}”.': '“{text}”与任务“{name}”的拼写相同。',
  'They were taken for the same. Where they are two, call them differently.':
    '已视为同一个任务。如果是两个任务，请使用不同的名称。',
  'The network of {tasks} has no {split} {kind, select, loss {losses} other {values}}.':
    '{tasks} 的网络没有{split}{kind, select, loss {损失} other {数值}}。',
  'The network was left out.': '该网络已舍去。',
  'The row has the same tasks and cost as {where}, but other values.':
    '这一行的任务和成本与{where}相同，但数值不同。',
  'The row has the same tasks, cost and seed as another one of the network of {where}.':
    '这一行的任务、成本和随机种子与{where}所在网络的另一行相同。',
  "The row is of a task that its network's task set does not name.": '这一行的任务不在其网络的任务集中。',
  'The row names no task set.': '这一行没有指明任务集。',
  'The row names no task.': '这一行没有指明任务。',
  "The row names the task set “{own}”, the run's first row “{first}”.":
    '这一行的任务集是“{own}”，而该运行第一行的任务集是“{first}”。',
  'The row repeats {where}: the same tasks, cost and values.':
    '这一行与{where}重复：任务、成本和数值都相同。',
  'The row was left out.': '这一行已舍去。',
  'The run did not finish: its state is “{state}”.': '这次运行没有完成：其状态为“{state}”。',
  'The table has one task only.': '表格只有一个任务。',
  'The table has {count} tasks; groupings are searched for up to {most}.':
    '表格有 {count} 个任务；最多能为 {most} 个任务搜索分组。',
  'The table opens without it; it may be predicted from pairs.': '表格不含它也能打开；可以由任务对来预测它。',
  'The table opens, but groupings are chosen, but no total can be reported; set the split of the values that are to stand for them.':
    '表格可以打开，也能选择分组，但无法报告总损失；请指定用哪些数值代替所缺的划分。',
  'The table opens, but strategies that choose by validation {kind, select, loss {losses} other {values}} find no grouping; set the split of the values that are to stand for them.':
    '表格可以打开，但按验证集{kind, select, loss {损失} other {数值}}选择的策略找不到分组；请指定用哪些数值代替所缺的划分。',
  'The task has the id “{own}”.': '该任务的标识为“{own}”。',
  'The task set “{shown}” is empty.': '任务集“{shown}”是空的。',
  'The task set “{shown}” names a task twice.': '任务集“{shown}”中有一个任务出现了两次。',
  'The task set “{shown}” names “{unknown}”, which is no task of this table.':
    '任务集“{shown}”含有“{unknown}”，它不是这个表格的任务。',
  'The value was left out.': '该数值已舍去。',
  'Their mean was taken; mark a column as the seed where they are repetitions.':
    '已取平均值；如果是重复实验，请把一列标为随机种子。',
  'Their means were taken; give the files different splits if they are no repetitions.':
    '已取平均值；如果不是重复实验，请给这些文件不同的划分。',
  'There are no {split} {kind, select, loss {losses} other {values}}.':
    '没有{split}{kind, select, loss {损失} other {数值}}。',
  'There is a value, but the task set “{set}” does not name this task.':
    '这里有数值，但任务集“{set}”不含该任务。',
  'There is no file of gains to this matrix.': '没有与这个矩阵对应的增益文件。',
  'There is no network of {tasks}; {known} of {all} sets of tasks have one.':
    '没有 {tasks} 的网络；{all} 个任务集中有 {known} 个有网络。',
  'There is one set of {kind, select, loss {losses} other {values}}, and by its columns it is of one split: {split}.':
    '只有一组{kind, select, loss {损失} other {数值}}，按列名属于同一个划分：{split}。',
  'There is one set of {kind, select, loss {losses} other {values}}, of no split that is named.':
    '只有一组{kind, select, loss {损失} other {数值}}，没有指明属于哪个划分。',
  'They were left out.': '已舍去。',
  'They were taken as losses of 0; where 0 stands for a task that was not trained, leave it blank, or open gains together with their 0/1 matrix.':
    '它们被当作为 0 的损失；如果 0 表示任务没有训练，请留空，或把增益与其 0/1 矩阵一起打开。',
  'They were taken as not measured.': '按未测量处理。',
  'To choose by them (strategy “early stopping”), set its split to early.':
    '要按它们选择（“早停”策略），请把它的划分设为早停。',
  missing: '缺失',
  'row {row} of {file}': ' {file} 的第 {row} 行',
  'row {row}': '第 {row} 行',
  '{count, plural, one {one row is} other {{shown} rows are}} of the split “{word}”, which is ignored.':
    '有 {count, plural, other {{shown}}} 行属于被忽略的划分“{word}”。',
  '{count} more values are no numbers that a loss can be.': '另有 {count} 个值不是可以作为损失的数。',
  '{count} tasks are too many.': '{count} 个任务太多了。',
  '{names} and {more} more': '{names} 等（另有 {more} 个）',
  '{value} is neither 0 nor 1.': '{value}既不是 0 也不是 1。',
  '{zeros} of {total} values are exactly 0, and none is blank.':
    '{total} 个数值中有 {zeros} 个恰好为 0，且没有空白。',
  '“{id}” cannot be the id of a task in links, or another task has it.':
    '“{id}”不能在链接中用作任务的标识，或已被另一个任务使用。',
  '“{name}” is no task of this table.': '“{name}”不是这个表格的任务。',
  '“{text}” is no number that a loss can be.': '“{text}”不是可以作为损失的数。',
  '“{word}” is no split that is known; {count, plural, one {one row is} other {{shown} rows are}} of it.':
    '“{word}”不是已知的划分；有 {count, plural, other {{shown}}} 行属于它。',
};
