import type { Catalog } from '../../languages.ts';

/** Why a Parquet file cannot be read. */
export const parquetProblems: Catalog = {
  'A header holds a number that is too long.': '文件头中有过长的数。',
  'A header holds a value of type {type}.': '文件头中有类型为 {type} 的值。',
  'A header is nested too deeply.': '文件头嵌套过深。',
  'A header runs past the end of the file.': '文件头超出了文件末尾。',
  'A list runs past the end of the file.': '有列表超出了文件末尾。',
  'A page claims to have {count} values.': '有一页声称含有 {count} 个值。',
  'A page claims too large a size.': '有一页声称的大小过大。',
  'A page ends before its levels do.': '有一页在层级读完之前就结束了。',
  'A page ends before its levels.': '有一页在层级之前就结束了。',
  'A page ends before its values do.': '有一页在值读完之前就结束了。',
  'A page has more rows than its group.': '有一页的行数多于它所在的组。',
  'A page names a value that its dictionary lacks.': '有一页引用了字典中没有的值。',
  'A page runs past the end of the file.': '有一页超出了文件末尾。',
  'Numbers of {width} bits are too wide.': '{width} 位的数太宽。',
  'The column “{name}” is of a kind that is not read here.': '“{name}”列的类型在这里无法读取。',
  'The end of the file is missing.': '文件的末尾缺失。',
  'The file is compressed with {codec}.': '文件以 {codec} 压缩。',
  'Values are in encoding {encoding}, which is not read here.': '值采用编码 {encoding}，这里无法读取。',
  '{rows} rows of {columns} columns are more than this page can hold.':
    '{columns} 列、{rows} 行超出了本页能容纳的大小。',
};
