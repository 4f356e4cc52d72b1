import type { Catalog } from '../../languages.ts';

/** What a mapping makes of files, in sentences with their numbers. */
export const mappingWords: Catalog = {
  'A sweep of the Lab: {count, plural, one {# run} other {# runs}}, trained on {backend}, one row per network with its mean over the seeds':
    '实验室的一次批量训练：{count} 次训练，在 {backend} 上进行，每个网络一行，取各种子的平均',
  'A sweep of the Lab: {count} of {wanted, plural, one {# run} other {# runs}}, trained on {backend}, one row per network with its mean over the seeds':
    '实验室的一次批量训练：{wanted} 次训练中的 {count} 次，在 {backend} 上进行，每个网络一行，取各种子的平均',
  'Affinities of {sources} by {targets} tasks, in the format of this project':
    '{sources} × {targets} 个任务的亲和度，采用本项目的格式',
  'All pairs have the same value both ways: here the direction makes no difference.':
    '所有任务对两个方向的值都相同：这里方向没有区别。',
  'Each network costs {cost} {unit}': '每个网络的成本为 {cost} {unit}',
  'Higher is better for {tasks}; losses are 1 − value': '{tasks} 的数值越高越好；损失取 1 − 数值',
  'Higher is better for {tasks}; losses are −value': '{tasks} 的数值越高越好；损失取 −数值',
  'Higher is better for {tasks}; losses are 1 − value for {complement} and −value for {negated}':
    '{tasks} 的数值越高越好；{complement} 的损失取 1 − 数值，{negated} 的损失取 −数值',
  'If {sides, select, rows {rows are helped by columns} sources {sources are helped by targets} outer {outer keys are helped by inner keys} other {first names are helped by second names}}: {effect}.':
    '如果{sides, select, rows {列帮助行} sources {目标帮助来源} outer {内层键帮助外层键} other {后一个名称帮助前一个}}：{effect}。',
  'If {sides, select, rows {rows help columns} sources {sources help targets} outer {outer keys help inner keys} other {first names help second names}}: {effect}.':
    '如果{sides, select, rows {行帮助列} sources {来源帮助目标} outer {外层键帮助内层键} other {前一个名称帮助后一个}}：{effect}。',
  'It is kept as: {meaning}.': '保留，含义为：{meaning}。',
  'It is left out.': '已舍去。',
  '{kind, select, loss {Losses} other {Values}} are means over up to {count} values, with standard errors':
    '{kind, select, loss {损失} other {数值}}是最多 {count} 个值的平均，并带有标准误',
  'Networks cost {least} to {most} {unit}': '网络的成本为 {least} 到 {most} {unit}',
  'Row {row} of {file}: a network of {losses} ({split})': '{file} 第 {row} 行：网络含 {losses}（{split}）',
  'Row {row} of {file}: a network of {losses} ({split}), cost {cost} {unit}':
    '{file} 第 {row} 行：网络含 {losses}（{split}），成本 {cost} {unit}',
  'The colours follow a logarithmic scale.': '颜色采用对数刻度。',
  'The diagonal ({values}) {place, select, above {lies far above the rest: it may mean something else} below {lies far below the rest: it may mean something else} other {lies among the rest}}.':
    '对角线（{values}）{place, select, above {远高于其余数值：含义可能不同} below {远低于其余数值：含义可能不同} other {与其余数值相近}}。',
  'The file says: {what}.': '文件注明：{what}。',
  'What networks cost is not known yet': '网络的成本尚不清楚',
  'columns are “{text}”': '列是“{text}”',
  'rows are “{text}”': '行是“{text}”',
  'with {from}, {to} has {value}': '与 {from} 一起时，{to} 为 {value}',
  '{count, plural, one {# {split} {kind, select, loss {loss} other {value}}} other {# {split} {kind, select, loss {losses} other {values}}}}':
    '{count} 个{split}{kind, select, loss {损失} other {数值}}',
  '{count, plural, one {# {split} {kind, select, loss {loss} other {value}}} other {# {split} {kind, select, loss {losses} other {values}}}}, from {files}':
    '{count} 个{split}{kind, select, loss {损失} other {数值}}，来自 {files}',
  '{from} helps {to} by {value}': '{from} 使 {to} 改善 {value}',
  '{from} hurts {to} by {value}': '{from} 使 {to} 变差 {value}',
  '{networks, plural, one {# network} other {# networks}} over {tasks, plural, one {# task} other {# tasks}}, in the format of this project':
    '{networks} 个网络，{tasks} 个任务，采用本项目的格式',
  '{networks, plural, one {# network} other {# networks}} over {tasks, plural, one {# task} other {# tasks}}: {names}':
    '{networks} 个网络，{tasks} 个任务：{names}',
  '{reading, select, higher {Higher is better} lower {Lower is better} ifHigher {If higher is better} other {If lower is better}}: the best pair is {best}, the worst {worst}.':
    '{reading, select, higher {越高越好} lower {越低越好} ifHigher {如果越高越好} other {如果越低越好}}：最好的任务对是 {best}，最差的是 {worst}。',
  '{reading, select, higher {Higher is better} lower {Lower is better} ifHigher {If higher is better} other {If lower is better}}: the only pair is {pair}.':
    '{reading, select, higher {越高越好} lower {越低越好} ifHigher {如果越高越好} other {如果越低越好}}：唯一的任务对是 {pair}。',
  '{rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}':
    '{rows} 行、{columns} 列',
  '{sides, select, rows {Rows are helped by columns} sources {Sources are helped by targets} outer {Outer keys are helped by inner keys} other {First names are helped by second names}}: {effect}.':
    '{sides, select, rows {列帮助行} sources {目标帮助来源} outer {内层键帮助外层键} other {后一个名称帮助前一个}}：{effect}。',
  '{sides, select, rows {Rows help columns} sources {Sources help targets} outer {Outer keys help inner keys} other {First names help second names}}: {effect}.':
    '{sides, select, rows {行帮助列} sources {来源帮助目标} outer {外层键帮助内层键} other {前一个名称帮助后一个}}：{effect}。',
  '{size} with {count, plural, one {# value} other {# values}} of pairs{own, plural, =0 {} other { and # of a task with itself}}.':
    '{size}，{count} 个任务对的数值{own, plural, =0 {} other {，# 个任务与自身的数值}}。',
  '{task} not measured': '{task} 未测量',
  '{there}, and {back}': '{there}，{back}',
};
