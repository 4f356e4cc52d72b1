import type { Catalog } from '../../languages.ts';

/** Tables within files of other formats. */
export const unpackTexts: Catalog = {
  'A line such as “epoch 3, task depth, val_loss 0.12” can be read; so can a table of results.':
    '像“epoch 3, task depth, val_loss 0.12”这样的行可以读取；结果表格也可以。',
  'Archives stand in one another more than {most} deep.': '压缩包嵌套超过 {most} 层。',
  'It was left out; the list of tables names those that can be read.': '已舍去；可以读取的表格见表格列表。',
  'Values of {count} names could be those of as many tasks, each trained alone; up to {most} are read so.':
    '{count} 个名称的数值可能是同样多的任务各自单独训练的结果；最多按此方式读取 {most} 个。',
  'They were not offered so.': '没有提供这种读法。',
  'It was taken as a standard error.': '它按标准误差处理。',
  'It was left out.': '已舍去。',
  'LaTeX table at line {line}': '第 {line} 行的 LaTeX 表格',
  'LaTeX table at line {line}, “{title}”': '第 {line} 行的 LaTeX 表格，“{title}”',
  'table of columns': '按列排列的表格',
  'Markdown table at line {line}': '第 {line} 行的 Markdown 表格',
  'Markdown table at line {line}, under “{heading}”': '第 {line} 行的 Markdown 表格，位于“{heading}”之下',
  'No file in the archive may hold a table.': '压缩包中没有可能含有表格的文件。',
  'Of each run the last value of each metric was read.': '每次运行的每个指标只读取了最后一个值。',
  'Of each task the last value was read.': '每个任务只读取了最后一个值。',
  'Open one with a table in it.': '请打开一个含有表格的文件。',
  'Open the file that holds the table.': '请打开含有表格的文件。',
  'Save the table as CSV or JSON: dataframe.to_csv("table.csv").':
    '请把表格另存为 CSV 或 JSON：dataframe.to_csv("table.csv")。',
  'Save it as CSV or Parquet.': '请另存为 CSV 或 Parquet。',
  'Tables in the files': '文件中的表格',
  'The file holds values of every step, or more of each run than its results.':
    '文件中有每一步的值，或每次运行除结果以外的内容。',
  'The file is a log of training.': '这个文件是训练日志。',
  'The files hold {count} tables. Choose one, or those that are one table together.':
    '文件中有 {count} 个表格。请选择一个，或选择合起来是一个表格的几个。',
  'The archive cannot be unpacked: {why}': '压缩包无法解压：{why}',
  'The archive holds more than {most} files.': '压缩包中的文件超过 {most} 个。',
  'The archive is encrypted.': '压缩包已加密。',
  'The archive would unpack to more than {most} MB, or to far more than it can hold.':
    '压缩包解压后会超过 {most} MB，或远超其可能容纳的大小。',
  'The array ends before its last value.': '数组在最后一个值之前就结束了。',
  'The array ends within its header.': '数组在文件头中就结束了。',
  'The array has {count, plural, one {# dimension} other {# dimensions}} ({shape}): a table has two.':
    '数组有 {count} 个维度（{shape}）：表格有两个。',
  'The array holds more than {most} million values.': '数组中的值超过 {most} 百万个。',
  'The array holds no values.': '数组中没有值。',
  'The array holds objects of Python, which only a program could read.':
    '数组中是 Python 对象，只有程序才能读取。',
  'The array holds values of the kind “{kind}”.': '数组中的值属于“{kind}”类型。',
  'The header of the array cannot be read.': '数组的文件头无法读取。',
  'The frame holds columns or an index of a kind that is not read.': '数据框中有无法读取的列或索引类型。',
  'The log holds losses of training only.': '日志中只有训练集上的损失。',
  'The pickle asks for “{called}”. Only data is read here, and no code is run.':
    '这个 pickle 要求“{called}”。这里只读取数据，不运行代码。',
  'The pickle calls something that is no class.': '这个 pickle 调用了不是类的东西。',
  'The pickle ends before what it says that it holds.': '这个 pickle 在其声明的内容之前就结束了。',
  'The pickle holds a number of {length} bytes.': '这个 pickle 中有一个 {length} 字节的数。',
  'The pickle holds no table: no dict, array or frame of numbers.':
    '这个 pickle 中没有表格：没有数值的字典、数组或数据框。',
  'The pickle refers to what stands outside of it.': '这个 pickle 引用了它之外的内容。',
  'The pickle takes more than {most} million steps.': '这个 pickle 需要超过 {most} 百万步。',
  'The pickle unfolds to more than {most} million values.': '这个 pickle 展开后超过 {most} 百万个值。',
  'The text is a log of training, but its values are of no task that it names.':
    '文本是训练日志，但其中的值不属于任何已命名的任务。',
  'The workbook holds no cells.': '工作簿中没有单元格。',
  'The {sheet} has more than {most} million cells.': '{sheet}的单元格超过 {most} 百万个。',
  'This is no array of NumPy.': '这不是 NumPy 数组。',
  'This is no pickle that can be read.': '这不是可以读取的 pickle。',
  'This one was left out.': '这一个已舍去。',
  'Unpack it, and open the files in it.': '请先解压，再打开其中的文件。',
  'Columns of standard errors stand beside the values of pairs.': '任务对数值旁边有标准误差的列。',
  'These sum others up and are no tasks: {names}.': '以下各项汇总了其他各项，不是任务：{names}。',
  'The row “{name}” sums others up: it is no network.': '“{name}”一行汇总了其他各行：它不是网络。',
  'names other tasks than columns do': '所列任务与各列的任务不同',
  '{count, plural, one {# number has a mark} other {# numbers have marks}}, as of a footnote or of the best value.':
    '{count} 个数值带有脚注或最佳值之类的标记。',
  'Values have a unit behind them: {units}.': '数值后面带有单位：{units}。',
  'It was written into the name of the column.': '已写入列名。',
  'These stand beside the metrics and are settings, counts, averages, spreads or texts: {names}.':
    '以下各项与指标并列，是设置、计数、平均值、离散程度或文字：{names}。',
  '{names} and {rest} more': '{names} 等（另有 {rest} 项）',
  'The row has {count} cells, the header {expected}: which is which cannot be told.':
    '该行有 {count} 个单元格，表头有 {expected} 个：无法对应。',
  'All names are those of metrics: {names}. No task is named.': '所有名称都是指标：{names}。没有任务名称。',
  'Open it together with the files of other tasks or networks, or name tasks in it.':
    '请与其他任务或网络的文件一起打开，或在文件中写明任务。',
  'summary of benchmarks': '基准测试汇总',
  'The rows are data sets, the columns are networks: {names}.': '各行是数据集，各列是网络：{names}。',
  'Rows and columns were exchanged; versions and modes were left out.': '已互换行与列；版本和模式未读入。',
  'Names of columns stand in two rows.': '列名占两行。',
  'They were joined: {name}.': '已合并：{name}。',
  'The first column holds what is the header of other tables: {name}.':
    '第一列是其他表格的表头内容：{name}。',
  'Rows and columns were exchanged.': '已交换行与列。',
  '{count, plural, one {# more table is} other {# more tables are}} not listed.':
    '另有 {count} 个表格未列出。',
  'Open a part of the file to see them.': '请只打开文件的一部分来查看它们。',
  'lines of JSON': 'JSON 行',
  'Lines of the file are of steps.': '文件的每一行是一个步骤。',
  'Of each run and task the last value of each metric was read.':
    '每次运行的每个任务只读取了各指标的最后一个数值。',
  'The frame “{name}” holds columns or an index of a kind that is not read.':
    '数据框“{name}”含有无法读取的列或索引类型。',
  'The old workbook cannot be read: it is damaged, protected by a password, or no workbook.':
    '无法读取这个旧格式工作簿：它已损坏、有密码保护，或不是工作簿。',
  'Save it as .xlsx, or the sheet as CSV.': '请另存为 .xlsx，或把工作表存为 CSV。',
  'Values have an error behind them (±).': '数值后面带有误差（±）。',
  'Values have another in brackets behind them.': '数值后面的括号里还有另一个数。',
  'Values of the pickle stand more than {most} levels deep.': '这个 pickle 中的值嵌套超过 {most} 层。',
  'What stands in brackets was left out.': '括号里的内容已舍去。',
  'Which table?': '哪个表格？',
  'array with names': '带名称的数组',
  'array, a row for each network': '数组，每个网络一行',
  'array, pairs of task 1, task 2, …': '数组，任务 1、任务 2……的任务对',
  'columns are networks, rows are tasks': '列是网络，行是任务',
  'chart of a tracker, a row for each run': '实验跟踪工具的图表，每次运行一行',
  'file in an archive': '压缩包中的文件',
  'frame of pandas': 'pandas 数据框',
  'list of records': '记录列表',
  'metrics of a tracker, a row for each run': '实验跟踪工具的指标，每次运行一行',
  'one network with all tasks': '一个包含所有任务的网络',
  'results of runs, a file for each': '各次运行的结果，每次一个文件',
  'rows are networks, columns are tasks': '行是网络，列是任务',
  'rows are tasks that help the columns, or are helped by them': '行是帮助列的任务，或受列帮助的任务',
  'scalars of TensorBoard, a row for each run': 'TensorBoard 标量，每次运行一行',
  'sheet “{name}”': '工作表“{name}”',
  'Cells list values in the order of the tasks of their row: {columns}.':
    '单元格按所在行的任务顺序列出数值：{columns}。',
  'Each was given to its task.': '每个数值已归入其任务。',
  'rows of the metric “{metric}”': '指标“{metric}”的各行',
  'groups of groupings are networks': '分组中的每一组是一个网络',
  'Rows are whole groupings, by “{column}”.': '从“{column}”看，每一行是一个完整的分组。',
  'Each group was read as a network with the values of its tasks.':
    '每一组都作为一个网络读取，带有其任务的值。',
  'These columns are of whole groupings, not of their networks: {columns}.':
    '这些列属于整个分组，而不属于其中的网络：{columns}。',
  'Rows are whole groupings, by “{column}”, and no column is called like each of their tasks: what a network of a grouping has is not in the file.':
    '从“{column}”看，每一行是一个完整的分组，而没有与其中每个任务同名的列：文件中没有分组里各个网络的值。',
  'The rows were read as they stand. Give a row for each network, with a value for each of its tasks.':
    '各行按原样读取。请为每个网络给出一行，并给出其每个任务的值。',
  'Settings are called like columns of values, and what they say of them is not known: {names}.':
    '有些设置与数值列同名，它们说明什么尚不清楚：{names}。',
  'Cells hold the settings of a run: {columns}.': '单元格中是运行的设置：{columns}。',
  'Each setting was read as a column of its own.': '每项设置都作为单独的一列读取。',
  'These columns of the study are settings and times of its trials: {names}.':
    '研究中的这些列是各次试验的设置和时间：{names}。',
  'values of the tasks of each network': '每个网络各任务的数值',
  'study of trials, a row for each': '试验研究，每次试验一行',
  'the file itself': '文件本身',
  'values of pairs at line {line}': '第 {line} 行的任务对数值',
  'which table it is': '是哪个表格',
  '{count, plural, one {# other part} other {# other parts}} of the file may be a table.':
    '文件中另有 {count} 个部分可能是表格。',
  '{count, plural, one {# file} other {# files}} in the archive cannot hold a table.':
    '压缩包中有 {count} 个文件不可能含有表格。',
  '{metric} of each task trained alone': '每个任务单独训练时的 {metric}',
  '{metric} of pairs of tasks': '任务对的 {metric}',
  '{metric}, a row for each network': '{metric}，每个网络一行',
  '{kind}, {rows, plural, one {# row} other {# rows}} × {columns, plural, one {# column} other {# columns}}':
    '{kind}，{rows} 行 × {columns} 列',
};
