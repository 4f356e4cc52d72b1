import type { Catalog } from '../languages.ts';

/** The components that all views are made of. */
export const ui: Catalog = {
  Close: '关闭',
  'Try again': '重试',
  '{what} could not be drawn: {error} Nothing else is affected.':
    '{what}无法绘制：{error} 其余部分不受影响。',
  '{least} to {most}': '{least} 至 {most}',
};
