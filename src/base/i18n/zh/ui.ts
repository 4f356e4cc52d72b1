import type { Catalog } from '../languages.ts';

/** The components that all views are made of. */
export const ui: Catalog = {
  Close: '关闭',
  'Try again': '重试',
  '{what} could not be drawn: {error} Nothing else is affected.':
    '{what}无法绘制：{error} 其余部分不受影响。',
  'Find by name': '按名称查找',
  '{shown} of {count} shown': '显示 {shown} 个，共 {count} 个',
  'Nothing has this name.': '没有叫这个名称的。',
  '{count, plural, one {# name} other {# names}}': '{count, plural, other {# 个名称}}',
  '{least} to {most}': '{least} 至 {most}',
};
