import type { Catalog } from '../../languages.ts';

/** Tables within files of other formats. */
export const unpackTexts: Catalog = {
  'Archives stand in one another more than {most} deep.': '压缩包嵌套超过 {most} 层。',
  'It was left out; the list of tables names those that can be read.': '已舍去；可以读取的表格见表格列表。',
  'It was taken as a standard error.': '它按标准误差处理。',
  'It was left out.': '已舍去。',
  'Markdown table at line {line}': '第 {line} 行的 Markdown 表格',
  'Markdown table at line {line}, under “{heading}”': '第 {line} 行的 Markdown 表格，位于“{heading}”之下',
  'No file in the archive may hold a table.': '压缩包中没有可能含有表格的文件。',
  'Open one with a table in it.': '请打开一个含有表格的文件。',
  'Open the file that holds the table.': '请打开含有表格的文件。',
  'Save it as CSV or Parquet.': '请另存为 CSV 或 Parquet。',
  'Tables in the files': '文件中的表格',
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
  'The workbook holds no cells.': '工作簿中没有单元格。',
  'The {sheet} has more than {most} million cells.': '{sheet}的单元格超过 {most} 百万个。',
  'This is no array of NumPy.': '这不是 NumPy 数组。',
  'This one was left out.': '这一个已舍去。',
  'Unpack it, and open the files in it.': '请先解压，再打开其中的文件。',
  'Values have an error behind them (±).': '数值后面带有误差（±）。',
  'Values have another in brackets behind them.': '数值后面的括号里还有另一个数。',
  'What stands in brackets was left out.': '括号里的内容已舍去。',
  'Which table?': '哪个表格？',
  'array with names': '带名称的数组',
  'array, a row for each network': '数组，每个网络一行',
  'array, pairs of task 1, task 2, …': '数组，任务 1、任务 2……的任务对',
  'file in an archive': '压缩包中的文件',
  'sheet “{name}”': '工作表“{name}”',
  'the file itself': '文件本身',
  'which table it is': '是哪个表格',
  '{count, plural, one {# other part} other {# other parts}} of the file may be a table.':
    '文件中另有 {count} 个部分可能是表格。',
  '{count, plural, one {# file} other {# files}} in the archive cannot hold a table.':
    '压缩包中有 {count} 个文件不可能含有表格。',
  '{kind}, {rows, plural, one {# row} other {# rows}} × {columns, plural, one {# column} other {# columns}}':
    '{kind}，{rows} 行 × {columns} 列',
};
