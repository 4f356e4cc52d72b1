import type { Catalog } from '../languages.ts';
import { settings } from './settings.ts';

/** Notices of links, and what can go wrong when tables, files and lessons are loaded. */
export const state: Catalog = {
  ...settings,

  // Links
  '“{text}” is no {title} ({accepts}): {fallback} is used.':
    '“{text}”不能用作“{title}”（可用：{accepts}）：改用 {fallback}。',
  'The {title} would make a link too long to be read again: left out.':
    '“{title}”会使链接过长而无法再读取：已略去。',
  'The link is {size} long, more than any link of this version: nothing of it was restored.':
    '链接长 {size}，超过此版本的任何链接：其中的内容均未恢复。',
  'There is no view “{view}”: this is Explore.': '没有名为“{view}”的视图：这里是“探索”。',
  'A configuration compared holds no other: its own is left out.':
    '被对比的配置不能再包含另一个配置：其中的配置已略去。',
  'The pinned side: {notice}': '固定的一侧：{notice}',
  'Not understood and left out: {keys}{more, plural, =0 {} one { and # more} other { and # more}}.':
    '无法识别，已略去：{keys}{more, plural, =0 {} other { 等，另有 # 项}}。',
  'More than once in the link: {keys}; the last is used.': '在链接中出现了不止一次：{keys}；采用最后一个。',
  'make pictures reopenable (they then contain your table)': '让图片可以重新打开（图片将包含你的数据表）',
  'Present in a hall (P)': '投影放映（P）',
  '{number} of {count}': '第 {number} 页，共 {count} 页',
  'Loading what the slides show…': '正在载入要放映的内容……',
  'Loading the slides…': '正在载入……',
  'Slide before': '上一页',
  'Next slide': '下一页',
  'Leave the slides': '结束放映',
  slide: '放映页',
  'a whole number from 0 to 99': '0 到 99 的整数',
  'this step of the lesson': '课程的这一步',
  'the puzzle': '谜题',
  'A lesson': '课程',
  'that of the page around it': '与所在网页一致',
  'that of the reader': '读者自己的语言',
  'Contain your table (without it, only this device can show it)': '包含你的数据表（否则只有本设备能显示它）',
  'The link has no readable version: it is read as version {version}.':
    '链接的版本号无法识别：按版本 {version} 读取。',
  'The link was made by a newer Taskmates (version {version}): reload to update; what this one knows was restored.':
    '链接由更新的 Taskmates（版本 {version}）生成：请重新加载页面以更新；当前版本能识别的内容已恢复。',
  'Paste a link first, for instance {example}': '请先粘贴一个链接，例如 {example}',
  'This has no “#”, behind which a Taskmates link holds its configuration ({example}). Copy it with Share.':
    '其中没有“#”，而 Taskmates 链接的配置就在“#”之后（{example}）。请用“分享”复制链接。',
  'This link is {size} long, more than any link of Taskmates ({most}): it is not read.':
    '此链接长 {size}，超过 Taskmates 的任何链接（{most}）：不予读取。',
  'What stands behind the “#” is no configuration of Taskmates ({example}). Copy the link with Share.':
    '“#”之后的内容不是 Taskmates 的配置（{example}）。请用“分享”复制链接。',
  'This link is a comparison: its right side is taken.': '此链接是一个对比：取其右侧。',

  // What a table cannot serve
  'This table has no task {tasks}: {count, plural, one {it is} other {they are}} left out.':
    '此表格没有任务{tasks}：{count, plural, other {已略去}}。',
  '“{task}”': '“{task}”',
  'A budget of {budget} {unit} is not in this table, which has {minimum} only.':
    '此表格没有 {budget} {unit} 的预算，只有 {minimum}。',
  'A budget of {budget} {unit} is too small for this table: {shown} is shown.':
    '{budget} {unit} 的预算对这张表来说太小：改为显示 {shown}。',
  'A budget of {budget} {unit} is outside {minimum} to {maximum}: {shown} is shown.':
    '预算 {budget} {unit} 不在 {minimum} 至 {maximum} 之内：改为显示 {shown}。',
  '{weights} weights do not fit {tasks} tasks: all tasks weigh the same.':
    '{weights} 个权重与 {tasks} 个任务不符：所有任务权重相同。',
  '{levels} levels of noise do not fit {tasks} tasks: {noise}% is taken for all.':
    '{levels} 个噪声水平与 {tasks} 个任务不符：所有任务都取 {noise}%。',
  'This table has no replicates: the noise of its {measures} is assumed to be {percent}%.':
    '此表格没有重复训练：其{measures}的噪声假设为 {percent}%。',
  'At most {most} networks is no limit for {tasks} tasks.':
    '对 {tasks} 个任务来说，“最多 {most} 个网络”不构成限制。',
  'No network can train {fewest} of {tasks} tasks: any number is let through.':
    '任务只有 {tasks} 个，没有网络能训练 {fewest} 个：任务数不作限制。',
  'This table has {networks} networks: those excluded beyond it are left out of the link.':
    '此表格有 {networks} 个网络：超出这个数目的排除项已从链接中略去。',
  'The networks cannot be sorted by “{column}”: they are in the order of the file.':
    '网络无法按“{column}”排序：保持文件中的顺序。',
  'This table has no {split} {measures}: {shown} is shown.': '此表格没有{split}{measures}：改为显示{shown}。',

  // Loading tables and lessons
  'The table “{name}” could not be loaded: {reason}': '表格“{name}”无法加载：{reason}',
  'This table could not be loaded: {reason}': '此表格无法加载：{reason}',
  'the site did not answer. Check the connection and retry.': '网站没有响应。请检查网络连接后重试。',
  'the site answered {status}. Retry, or choose another data set.':
    '网站返回了 {status}。请重试，或选择其他数据集。',
  'the site answered {status}. Retry, or choose another lesson.':
    '网站返回了 {status}。请重试，或选择其他课程。',
  'the table in the link is not the one that the link names. Ask for the link again.':
    '链接中的表格与链接所指的不是同一个。请向对方重新索取链接。',
  'it was loaded from {address}. Open that address on the Data page to load it here.':
    '它是从 {address} 加载的。请在“数据”页面打开该网址，把它加载到这里。',
  'it was opened on another device, and the link does not hold it. Open its file on the Data page, or ask for a link that holds the table.':
    '它是在另一台设备上打开的，而链接中没有包含它。请在“数据”页面打开它的文件，或向对方索取包含表格的链接。',
  'No table was found in {names}.': '在 {names} 中没有找到表格。',
  'The browser could not keep “{name}” on this device ({reason}): it is lost when the page is closed. Save it as a file.':
    '浏览器无法在这台设备上保存“{name}”（{reason}）：关闭页面后它就会丢失。请把它另存为文件。',
  '“{name}” is no longer on this device: its storage was cleared.':
    '“{name}”已不在这台设备上：其存储已被清除。',
  '“{address}” is no address that begins with https://. Check it, or download the file and drop it here.':
    '“{address}”不是以 https:// 开头的网址。请检查网址，或下载文件后拖放到这里。',
  '{host} answered {status} for this file. Check the address, or download the file and drop it here.':
    '{host} 对此文件返回了 {status}。请检查网址，或下载文件后拖放到这里。',
  '{host} did not answer, or does not let other pages read its files (CORS). Download the file and drop it here.':
    '{host} 没有响应，或不允许其他页面读取其文件（CORS）。请下载文件后拖放到这里。',
  'The file at {host} is larger than {size}, the most that is loaded from an address. Download it and drop it here.':
    '{host} 上的文件超过 {size}，即从网址加载的上限。请下载文件后拖放到这里。',
};
