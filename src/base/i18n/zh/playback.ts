import type { Catalog } from '../languages.ts';

/** Playing the budgets: what each step did to the networks, all steps as pictures, and what is saved of them. */
export const playback: Catalog = {
  '{more} {unit} more than at {before} {deeds}. ': '比 {before} {unit} 多花 {more} {unit}，{deeds}。',
  'splits {from} into {to}': '把{from}拆分为{to}',
  'merges {from} into {to}': '把{from}合并为{to}',
  'resizes {from} to {size}': '把{from}改为{size}',
  'buys {to} in place of {from}': '用{to}取代了{from}',
  'buys {to}': '增加了{to}',
  'gives up {from}': '放弃了{from}',
  '{first}, and {last}': '{first}，并{last}',
  'Show all steps': '查看所有步骤',
  Loop: '循环',
  'All steps': '所有步骤',
  'Steps of the frontier': '前沿的各个步骤',
  'total {total}': '总计 {total}',
  'No step serves every task.': '没有一步能负责全部任务。',
  'filmstrip SVG': '分帧图 SVG',
  'filmstrip PNG': '分帧图 PNG',
  'animated SVG': '动画 SVG',
  'Frontier of “{strategy}”, step by step': '“{strategy}”的前沿，逐步展示',
};
