import type { Catalog } from '../languages.ts';

/** The site without a network, and its new versions. */
export const offlineTexts: Catalog = {
  'Without a network': '没有网络时',
  'All of this site is on this device: it works without a network, but for files at other addresses.':
    '本站的全部内容已在这台设备上：没有网络也能使用，其他网址上的文件除外。',
  'As little data shall be used here, what was opened is kept for use without a network: {kept} of {of} files.':
    '这里要求少用数据，因此只保存打开过的内容供没有网络时使用：{of} 个文件中的 {kept} 个。',
  '{kept} of {of} files of this site are kept for use without a network; the others did not come.':
    '本站的 {of} 个文件中已有 {kept} 个保存下来供没有网络时使用，其余的未能取得。',
  'This site is being kept for use without a network: {kept} of {of} files so far.':
    '正在保存本站供没有网络时使用：目前是 {of} 个文件中的 {kept} 个。',
  'Keep the rest': '保存其余内容',
  'A new version of this page is ready.': '本页有新版本可用。',
  Reload: '重新加载',
  'A table of this page is not kept on this device: save it as a file before you reload.':
    '此页面上有一个表格未保存在这台设备上：请先把它保存为文件，再重新加载。',
  'Reload all the same': '仍然重新加载',
};
