import type { Catalog } from '../../languages.ts';

/** Tables within files of other formats. */
export const unpackTexts: Catalog = {
  'Archives stand in one another more than {most} deep.': '压缩包嵌套超过 {most} 层。',
  'It was left out; the list of tables names those that can be read.': '已舍去；可以读取的表格见表格列表。',
  'It was taken as a standard error.': '它按标准误差处理。',
  'Markdown table at line {line}': '第 {line} 行的 Markdown 表格',
  'Markdown table at line {line}, under “{heading}”': '第 {line} 行的 Markdown 表格，位于“{heading}”之下',
  'Tables in the files': '文件中的表格',
  'The files hold {count} tables. Choose one, or those that are one table together.':
    '文件中有 {count} 个表格。请选择一个，或选择合起来是一个表格的几个。',
  'This one was left out.': '这一个已舍去。',
  'Values have an error behind them (±).': '数值后面带有误差（±）。',
  'Values have another in brackets behind them.': '数值后面的括号里还有另一个数。',
  'What stands in brackets was left out.': '括号里的内容已舍去。',
  'Which table?': '哪个表格？',
  'the file itself': '文件本身',
  'which table it is': '是哪个表格',
  '{count, plural, one {# other part} other {# other parts}} of the file may be a table.':
    '文件中另有 {count} 个部分可能是表格。',
  '{kind}, {rows, plural, one {# row} other {# rows}} × {columns, plural, one {# column} other {# columns}}':
    '{kind}，{rows} 行 × {columns} 列',
};
