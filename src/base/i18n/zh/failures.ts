import type { Catalog } from '../languages.ts';

/** What the page says where something fails: files of the site, storage, opening, workers. */
export const failures: Catalog = {
  'The page': '页面',
  'The Data view': '“数据”视图',
  'The Lab': '实验室',
  'The lesson': '课程',
  Sharing: '“分享”对话框',
  'This part of the page': '页面的这一部分',
  'Reload the page': '重新加载页面',
  '{what} could not be loaded: {error} Nothing else is affected.':
    '{what}未能加载：{error} 其余部分不受影响。',
  'a file of the site did not come: the connection may be gone, or the site has a new version.':
    '网站的一个文件没有到达：连接可能已断开，或网站已有新版本。',
  '{chinese} The Chinese texts could not be loaded: {error}': '{chinese}中文文本未能加载：{error}',
  'This could not be opened: {error}': '未能打开：{error}',
  'it does not answer': '它没有回应',
  'its storage is full': '它的存储空间已满',
  'the browser forbids it here': '浏览器在此处不允许',
  'this device could not keep it ({why}), and it was lost when the page was left. Open its file again on the Data page.':
    '这台设备未能保存它（{why}），离开页面时它已丢失。请在“数据”页重新打开它的文件。',
  'this device does not give what it keeps ({why}). Try again, open its file on the Data page, or ask for a link that holds the table.':
    '这台设备没有给出它保存的内容（{why}）。请重试，或在“数据”页打开它的文件，或请对方提供包含该表格的链接。',
  '“{name}” could not be removed from this device ({reason}): it will be back.':
    '“{name}”未能从这台设备上移除（{reason}）：它还会出现。',
  '“{name}” is not kept on this device ({why}): it is lost when the page is left. Save it as a file.':
    '“{name}”没有保存在这台设备上（{why}）：离开页面后会丢失。请将其保存为文件。',
  'Save JSON': '保存 JSON',
  'More than {most} files and folders: “{path}” and what follows were left out.':
    '文件和文件夹超过 {most} 个：“{path}”及其后的内容已略去。',
  'More than {most} MB in folders: “{path}” and what follows were left out.':
    '文件夹中的内容超过 {most} MB：“{path}”及其后的内容已略去。',
  '{present} is being checked and is not opened yet. Look at {names} in its place?':
    '{present} 正在核对，尚未打开。改为查看 {names} 吗？',
  'Replace it': '替换',
  'No file in {names} may hold a table.': '{names} 中没有可能含有表格的文件。',
  '{count, plural, one {# file in folders cannot hold a table and was} other {# files in folders cannot hold a table and were}} left out.':
    '文件夹中有 {count} 个文件不可能含有表格，已略去。',
  '{count, plural, one {# file} other {# files}} could not be read ({why}): {names}{more}.':
    '{count} 个文件无法读取（{why}）：{names}{more}。',
  '“{text}” is no number. {least} to {most}': '“{text}”不是数字。{least} 至 {most}',
  'A whole number, {least} to {most}': '整数，{least} 至 {most}',
  '“{text}” may be {whole} or {decimal}: write it without the comma, or with a point.':
    '“{text}”可能是 {whole} 或 {decimal}：请不用逗号，或用小数点书写。',

  // A table that the command serves beside the page.
  'No table yet: {why}': '还没有表格：{why}',
  'nothing has come.': '尚无内容。',
  'Show the new table': '显示新表格',
  'The table could not be taken over: {why}': '无法接收该表格：{why}',
  'The command that serves this page does not answer. What is shown stays; it is asked again.':
    '提供此页面的命令没有响应。当前显示的内容会保留，并会再次询问。',
  'The table was brought up to date: {runs, plural, one {# run} other {# runs}} in it, {missing} missing, {failed} failed, {keptBack} kept back.':
    '表格已更新：其中有{runs, plural, other { # 次训练}}，缺少 {missing} 个，失败 {failed} 个，搁置 {keptBack} 个。',
  'The table was brought up to date.': '表格已更新。',
  '{came} {problem}': '{came}{problem}',

  // Workers of the search and of tables
  'The search stopped twice ({why}). Retry, or reload the page.':
    '搜索停止了两次（{why}）。请重试，或重新加载页面。',
  'The search was asked about a table that it does not hold: reload the page.':
    '搜索被问及一个它没有的表格：请重新加载页面。',
  'Reading stopped ({why}): the browser may have run out of memory. Close other tabs, or open a smaller part of the file.':
    '读取停止了（{why}）：浏览器可能内存不足。请关闭其他标签页，或打开文件中较小的一部分。',
  '{why}.': '{why}。',
  'an error': '出错',
  'cancelled unasked': '未经要求而取消',
  ended: '已结束',
  'no longer wanted': '不再需要',
};
