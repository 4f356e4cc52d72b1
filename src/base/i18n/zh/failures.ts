import type { Catalog } from '../languages.ts';

/** What the page says where something fails: files of the site, storage, opening. */
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
};
