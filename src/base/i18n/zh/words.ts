import type { Catalog } from '../languages.ts';

/** Words and phrases that several views share: strategies, tables, splits, objectives, constraints, networks. */
export const sharedTexts: Catalog = {
  // Lists and counts
  ', ': '、',
  '; ': '；',
  '{count, plural, one {# task} other {# tasks}}': '{count, plural, other {# 个任务}}',

  '{month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}} {day}, {year}':
    '{year}年{month}月{day}日',

  // Strategies
  Optimal: '最优',
  'exact search': '精确搜索',
  'Early stopping': '早停',
  'early stopping': '早停',
  'Higher order': '高阶近似',
  'higher-order estimates': '高阶近似',
  Affinity: '亲和度',
  'affinities of pairs': '成对亲和度',
  'All in one': '全部合一',
  'taking one network for all': '全部任务共用一个网络',
  Independent: '各自独立',
  'training each task alone': '每个任务单独训练',
  Random: '随机',
  chance: '随机抽取',
  Worst: '最差',
  'the worst luck': '最差的随机分组',

  // Splits and the choice of heads
  test: '测试集',
  validation: '验证集',
  early: '早停',
  'best on validation': '验证集上最好的',
  'best on test (as published)': '测试集上最好的（与论文一致）',

  // Objectives
  'total {measure}': '总{measure}',
  'total {split} {measure}': '{split}总{measure}',
  'weighted total {measure}': '加权总{measure}',
  'weighted total {split} {measure}': '加权{split}总{measure}',
  'mean change': '平均变化',
  'mean {split} change': '{split}平均变化',
  'mean change of {split} {measure}, %': '{split}{measure}的平均变化，%',
  'change of the worst-off task': '最差任务的变化',
  '{split} change of the worst-off task': '最差任务的{split}变化',
  'worst task’s change of {split} {measure}, %': '最差任务的{split}{measure}变化，%',
  '{count} points': '{count} 个百分点',
  ' against {networks}': '（相对于{networks}）',
  'full-size single-task networks': '全尺寸单任务网络',
  'the dearest single-task networks': '成本最高的单任务网络',
  'single-task networks': '单任务网络',

  // Baselines of gains
  'single-task network': '单任务网络',
  'half-size single': '半尺寸单任务网络',
  'full-size single': '全尺寸单任务网络',
  'cheapest single': '成本最低的单任务网络',
  'dearest single': '成本最高的单任务网络',

  // Networks and losses
  'half size': '半尺寸',
  'full size': '全尺寸',
  '{size}, predicted': '{size}，预测',
  'a {predicted, select, yes {predicted } other {}}network of {tasks}':
    '{predicted, select, yes {预测的} other {}}{tasks} 网络',
  'a {predicted, select, yes {predicted } other {}}network of {tasks} at {size}':
    '{predicted, select, yes {预测的} other {}}{tasks} 网络（{size}）',
  '{tasks}, {size}': '{tasks}，{size}',
  '{count} tasks ({first} and {more} more)': '{count} 个任务（{first} 等，另有 {more} 个）',
  '{size} serving {any, select, yes {{served}} other {nothing}}{more, select, yes {, auxiliary {auxiliary}} other {}}':
    '{size}网络，{any, select, yes {负责 {served}} other {不负责任何任务}}{more, select, yes {，辅助任务 {auxiliary}} other {}}',
  ' (higher is better)': '（越高越好）',
  'not measured': '未测量',

  // Constraints
  '{n, plural, one {at most {word} network} other {at most {word} networks}}':
    '{n, plural, other {最多 {word} 个网络}}',
  '{n, plural, one {at least {word} task} other {at least {word} tasks}} in each network':
    '{n, plural, other {每个网络至少 {word} 个任务}}',
  '{n, plural, one {{word} network} other {{word} networks}} excluded':
    '{n, plural, other {排除了 {word} 个网络}}',
  '{task} alone': '{task} 单独成组',
  '{tasks} together': '{tasks} 同组',
  '{tasks} apart': '{tasks} 不同组',

  // Correlations
  'r = {r} over {n} {pairs}, p\u00a0{probability}': 'r = {r}（{n} 个{pairs}），p\u00a0{probability}',

  // Files and figures
  'wide CSV': '宽表 CSV',
  'tidy CSV': '长表 CSV',
  'square CSV': '方阵 CSV',
  'CSV of pairs': '成对 CSV',
  'table as {format}': '{format} 表格',
  'Save {format}': '保存 {format}',
  'No letter for {characters} is in the fonts of PDF files: save SVG or PNG, which hold every text.':
    'PDF 文件的字体里没有{characters}这样的字符：请保存为 SVG 或 PNG，它们能保留全部文字。',
  'A font of PDF files could not be loaded: the site answered {status}.':
    'PDF 文件的字体无法加载：网站返回 {status}。',
  'Copy {format}': '复制 {format}',
  'Saving {format}…': '正在保存 {format}…',
  '{format} not saved. {reason}': '未能保存 {format}。{reason}',
  '{format} copied.': '已复制 {format}。',
  'Please try again.': '请重试。',
  'Copying is not allowed here: {file} was saved instead.': '此处不允许复制：已改为保存 {file}。',
  'Save: {title}': '保存：{title}',
  Picture: '图片',
  Film: '动画',
  Text: '文字',
  table: '表格',
  'The chart is not on the page: show it instead of its table, then export it.':
    '图不在页面上：请先切换回图，再导出。',
  'The chart is not drawn yet: export it once it is shown.': '图还没有画好：请等它显示后再导出。',
  '{source}. Drawn by Taskmates.': '{source}。由 Taskmates 绘制。',

  // The components that all views are made of
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
