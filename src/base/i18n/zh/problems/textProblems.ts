import type { Catalog } from '../../languages.ts';

/** What is said of files as texts, and of the kinds of files that are none. */
export const textProblems: Catalog = {
  'A quote opens in this row and is never closed.': '这一行有一个引号没有闭合。',
  'Check that it is whole.': '请检查文件是否完整。',
  'Check the delimiter, or open a part of the file.': '请检查分隔符，或只打开文件的一部分。',
  'Columns after the first {count} were left out; check the delimiter.':
    '第 {count} 列之后的列已舍去；请检查分隔符。',
  'Columns that are not there were taken as blank; check the delimiter.':
    '缺少的列按空白处理；请检查分隔符。',
  'Correct the file; docs/formats.md describes the format.': '请更正文件；格式见 docs/formats.md。',
  'Export the table as CSV or Parquet.': '请把表格导出为 CSV 或 Parquet。',
  'Export the table as CSV.': '请把表格导出为 CSV。',
  'It was left out. {action}': '已舍去。{action}',
  'It was left out.': '已舍去。',
  'It was left out; open it on its own.': '已舍去；请单独打开它。',
  'It was not split.': '没有拆分这一行。',
  'It was read as {encoding}, which its letters suggest; check them, choose another encoding, or save the file as UTF-8.':
    '已按其文字所提示的 {encoding} 读取；请检查文字，选择另一种编码，或把文件另存为 UTF-8。',
  'Decimal commas in a row that commas part: {count} cells under {width} columns, as “{row}”.':
    '以逗号分列的行中使用了小数逗号：{width} 列之下有 {count} 个单元格，例如“{row}”。',
  'Decimal commas in rows that commas part, it seems: “{row}”.':
    '以逗号分列的行中似乎使用了小数逗号：“{row}”。',
  'Nothing was read of it: save it with decimal points, with semicolons between columns, or with numbers in quotes.':
    '未读取任何内容：请改用小数点、用分号分列，或给数字加引号后再保存。',
  'This is prose, not a table: “{text}”.': '这是文字，不是表格：“{text}”。',
  'Copy the table alone, with the names of its columns in its first row.':
    '请只复制表格，并把列名放在第一行。',
  'No table was found: no column or list holds numbers.': '没有找到表格：没有任何列或列表含有数字。',
  'A table has a row for each network and a column for each task; a template shows each of the shapes.':
    '表格中每个网络占一行，每个任务占一列；每种形式都有模板可以参考。',
  'Nothing was read; choose another file.': '什么也没有读取；请选择其他文件。',
  'Only the first was read; rename one of them to open both.':
    '只读取了第一个；要同时打开两个，请重命名其中一个。',
  'Open a part of it, or check that it is whole.': '请只打开其中一部分，或检查它是否完整。',
  'Open it again.': '请重新打开。',
  'Open it together with the others.': '请与其他文件一起打开。',
  'Open one.': '请打开一个文件。',
  'Open the file that it was made from, as CSV, TSV, JSON or Parquet.':
    '请打开生成它的原始文件（CSV、TSV、JSON 或 Parquet）。',
  'Open the table as CSV, TSV, JSON or Parquet.': '请以 CSV、TSV、JSON 或 Parquet 格式打开表格。',
  'Save it as Parquet, or open a part of it.': '请另存为 Parquet，或只打开其中一部分。',
  'Save it as Parquet.': '请另存为 Parquet。',
  'Save it as text: numpy.savetxt("table.csv", array, delimiter=",").':
    '请存为文本：numpy.savetxt("table.csv", array, delimiter=",")。',
  'Save it in another format (CSV, JSON), or check that it is whole.':
    '请另存为其他格式（CSV、JSON），或检查文件是否完整。',
  'Save the sheet as CSV.': '请把工作表另存为 CSV。',
  'Save the table as CSV: dataframe.to_csv("table.csv").':
    '请把表格存为 CSV：dataframe.to_csv("table.csv")。',
  'Say how its columns are parted.': '请指定各列如何分隔。',
  'The file claims to have {count} rows.': '文件自称有 {count} 行。',
  'The file could not be read: {why}': '无法读取文件：{why}',
  'The file does not belong to this table.': '该文件不属于这个表格。',
  'The file has {count, plural, one {1 column} other {{shown} columns}}, the mapping is for {known}.':
    '文件有 {count, plural, other {{shown}}} 列，而列的设定是针对 {known} 列的。',
  'The file has {count} columns; up to {most} are read.': '文件有 {count} 列；最多读取 {most} 列。',
  'The name of column {column} has {count} characters; up to {most} are read.':
    '第 {column} 列的名称有 {count} 个字符；最多读取 {most} 个。',
  'The file holds nothing but blanks.': '文件中只有空白。',
  'The file is a text, but no layout is given for it.': '文件是文本，但没有给出它的布局。',
  'The file is compressed with {method}; Snappy and no compression are read here.':
    '文件以 {method} 压缩；这里只能读取 Snappy 压缩或未压缩的文件。',
  'The file is empty.': '文件是空的。',
  'The file is no Parquet that can be read: {why}': '无法按 Parquet 读取该文件：{why}',
  'The file is not in UTF-8.': '文件不是 UTF-8 编码。',
  'The file is not there.': '找不到该文件。',
  'The file is too large for one text: {size} MB.': '文件太大，无法作为一个文本读取：{size} MB。',
  'The line is longer than 4 million characters: no row of a table is.':
    '这一行超过 400 万个字符：表格的行不会这么长。',
  'The row has {count} columns, {width} are known; “{more}” is too much.':
    '这一行有 {count} 列，已知的只有 {width} 列；“{more}”是多余的。',
  'The row has {count} of {width} columns.': '这一行只有 {width} 列中的 {count} 列。',
  'The row was split as if it had no quotes.': '这一行按没有引号的方式拆分。',
  'There is no file.': '没有文件。',
  'This is not text: byte {at} is zero.': '这不是文本：第 {at} 个字节为零。',
  'This is not text: it is full of control characters.': '这不是文本：其中充满控制字符。',
  'This is {what}, not a table of text.': '这是{what}，不是文本表格。',
  'This is {what}, renamed to {extension}, not a table of text.':
    '这是{what}，只是改名为 {extension}，并不是文本表格。',
  'Those at its end were taken as blank.': '末尾缺少的列按空白处理。',
  'Two files have this name.': '有两个文件同名。',
  'Unpack it first.': '请先解压。',
  'Unpack it first; from a workbook (.xlsx, .ods), save the sheet as CSV.':
    '请先解压；如果是工作簿（.xlsx、.ods），请把工作表另存为 CSV。',
  'What stands beyond the last column was left out.': '最后一列之后的内容已舍去。',
  'Write it again, for instance table.to_parquet("table.parquet", compression="snappy").':
    '请重新写出，例如 table.to_parquet("table.parquet", compression="snappy")。',
  'a 7-Zip archive': ' 7-Zip 压缩包',
  'a Feather file': ' Feather 文件',
  'a GIF image': ' GIF 图像',
  'a JPEG image': ' JPEG 图像',
  'a NumPy array': ' NumPy 数组',
  'a PDF': ' PDF 文件',
  'a PNG image': ' PNG 图像',
  'a Python pickle': ' Python pickle 文件',
  'a RAR archive': ' RAR 压缩包',
  'a SQLite database': ' SQLite 数据库',
  'a WebP or RIFF file': ' WebP 或 RIFF 文件',
  'a ZIP archive': ' ZIP 压缩包',
  'a Zstandard archive': ' Zstandard 压缩包',
  'a bzip2 archive': ' bzip2 压缩包',
  'a gzip archive': ' gzip 压缩包',
  'a program': '程序',
  'an Arrow file': ' Arrow 文件',
  'an HDF5 file': ' HDF5 文件',
  'a document in XML': ' XML 文档',
  'a web page (HTML)': '网页（HTML）',
  'Save the table itself: an address may have answered with a page in place of the file.':
    '请保存表格本身：该地址返回的可能是网页，而不是文件。',
  '“{text}” was read as {value}: {mark, select, comma {a comma} other {a point}} groups thousands here.':
    '“{text}”读作 {value}：此处的{mark, select, comma {逗号} other {句点}}是千位分隔符。',
  'Choose the other decimal mark if it parts decimals.': '若它是小数点，请选择另一种小数点。',
  'an old Excel workbook': '旧版 Excel 工作簿',
  'an unknown method': '未知的方法',
  'an xz archive': ' xz 压缩包',
  '{count} more like: {message}': '另有 {count} 处类似：{message}',
};
