import type { Catalog } from '../../languages.ts';

/** What is said of files in the format of this project, of tables packed into links, and of tables that a search cannot serve. */
export const tableProblems: Catalog = {
  'A grouping by affinity needs the same tasks as rows and as columns.':
    '按亲和度分组要求行和列是相同的任务。',
  'Networks are predicted for up to {most} tasks; this table has {count}.':
    '最多为 {most} 个任务预测网络；这个表格有 {count} 个。',
  'Not JSON: {why}.': '不是 JSON：{why}。',
  'The change relative to single-task networks needs a single-task loss of every task that is not 0; {task} has none. Choose the sum of losses, or add that network to the table.':
    '计算相对单任务网络的变化，需要每个任务都有不为 0 的单任务损失；{task} 没有。请选择损失之和，或在表格中加入该网络。',
  'The packed table cannot be inflated ({reason}): copy the whole link again.':
    '打包的表格无法解压（{reason}）：请重新复制完整的链接。',
  'The packed table ends before all of its numbers: the link is damaged.':
    '打包的表格在数字读完之前就结束了：链接已损坏。',
  'The packed table has a head that cannot be read: the link is damaged.':
    '打包的表格的表头无法读取：链接已损坏。',
  'The packed table has a negative standard error for “{task}”.': '打包的表格中“{task}”的标准误为负数。',
  'The packed table has an impossible number of replicates for “{task}”.':
    '打包的表格中“{task}”的重复次数不可能。',
  'The packed table has a network with a task that is not listed.': '打包的表格中有网络使用了未列出的任务。',
  'The packed table has a number out of range: the link is damaged.':
    '打包的表格中有超出范围的数：链接已损坏。',
  'The packed table has a number too wide: the link is damaged.': '打包的表格中有过大的数：链接已损坏。',
  'The packed table has a value that is no number: the link is damaged.':
    '打包的表格中有不是数的值：链接已损坏。',
  'The packed table has more numbers than it says.': '打包的表格中的数比它声明的多。',
  'The packed table has numbers in a way that is not known: the link is damaged.':
    '打包的表格以未知的方式写数：链接已损坏。',
  'The packed table has numbers of an unknown scale: the link is damaged.':
    '打包的表格中数的刻度未知：链接已损坏。',
  'The packed table has task sets of impossible sizes.': '打包的表格中任务集的大小不可能成立。',
  'The packed table has “{letter}” as its letter {place}: only A–Z, a–z, 0–9, - and _ can stand there.':
    '打包的表格的第 {place} 个字符是“{letter}”：那里只能是 A–Z、a–z、0–9、- 和 _。',
  'The packed table has {count} characters; no more than {most} are read.':
    '打包的表格有 {count} 个字符；最多读取 {most} 个。',
  'The packed table has {count} pairs, more than {most}.': '打包的表格有 {count} 个任务对，超过 {most} 个。',
  'The packed table inflates to more than {count} bytes: it is refused.':
    '打包的表格解压后超过 {count} 字节：不予读取。',
  'The packed table is cut short: copy the whole link and open it again.':
    '打包的表格被截断：请复制完整的链接再打开。',
  'The packed table is damaged: its checksum differs. Copy the whole link again.':
    '打包的表格已损坏：校验和不符。请重新复制完整的链接。',
  'The packed table is empty or cut short: copy the whole link.':
    '打包的表格是空的或被截断：请复制完整的链接。',
  'The packed table is of version {version}; this site reads version {known}. A newer one may read it.':
    '打包的表格是第 {version} 版；本站读取第 {known} 版。更新的版本或许能读取它。',
  'The search serves up to {most} tasks; this table has {count}. Leave out {surplus} of them.':
    '最多搜索 {most} 个任务；这个表格有 {count} 个。请去掉其中 {surplus} 个。',
  'The table is too large for a link: {count} values of at most {most} on a split. Save it as a file and share that.':
    '表格太大，放不进链接：每个划分有 {count} 个数值，最多 {most} 个。请保存为文件再分享。',
  'The table is too large for a link: {count} {unit, select, bytes {bytes} other {characters}}, where {most} are the most. Save it as a file and share that.':
    '表格太大，放不进链接：{count} {unit, select, bytes {字节} other {个字符}}，最多 {most}。请保存为文件再分享。',
  'The weight of {task} must be a positive number, not {weight}.':
    '{task} 的权重必须是正数，而不是 {weight}。',
  'The weights have {count} bytes, their index says {total}.':
    '权重文件有 {count} 字节，而索引写的是 {total} 字节。',
  'There is no strategy “{strategy}”.': '没有策略“{strategy}”。',
  'a split twice, or out of order': '划分重复或顺序不对',
  '{place}: {fault}.': '{place}：{fault}。',
  'a list': '列表',
  'a number': '数',
  'a text': '文本',
  'an object': '对象',
  file: '文件',
  'network {network}: a task is listed twice.': '网络 {network}：有任务列出了两次。',
  'network {network}: task {task} is not one of the {count} tasks of the table.':
    '网络 {network}：任务 {task} 不是表格 {count} 个任务中的一个。',
  'network {network}: the cost must be a positive number, not {cost}.':
    '网络 {network}：成本必须是正数，而不是 {cost}。',
  'network {network}: the task set is empty.': '网络 {network}：任务集是空的。',
  'network {network}: {count} {split, select, validation {validation} test {test} other {early}} {what, select, losses {losses} errors {errors} other {replicates}} for {tasks, plural, one {# task} other {# tasks}}.':
    '网络 {network}：{tasks} 个任务却有 {count} 个{split, select, validation {验证集} test {测试集} other {早停}}的{what, select, losses {损失} errors {误差} other {重复次数}}。',
  'true or false': 'true 或 false',
  'values: there must be {rows} rows of {width} values, one row per source.':
    'values：必须有 {rows} 行、每行 {width} 个数值，每个来源任务一行。',
  '{count} problems: {problems}': '{count} 个问题：{problems}',
  '{name} must be a whole number from 1, not {value}.': '{name} 必须是不小于 1 的整数，而不是 {value}。',
  'A network must cost something, and a task of it no less than 0.':
    '网络的成本必须大于 0，其中每个任务的成本不得小于 0。',
  '{place}: it must not be empty.': '{place}：不能为空。',
  '{place}: measured networks must stand before all predicted ones.':
    '{place}：测量的网络必须排在所有预测的网络之前。',
  '{place}: the network {name} with seed {seed} stands in {other} already.':
    '{place}：网络 {name}（种子 {seed}）已出现在 {other} 中。',
  '{place}: the network “{name}” is not of the recipe.': '{place}：网络“{name}”不属于该配方。',
  '{place}: the seed {seed} is not of the recipe.': '{place}：种子 {seed} 不属于该配方。',
  '{place}: the seed {seed} is there twice.': '{place}：种子 {seed} 出现了两次。',
  '{place}: there are none in this file.': '{place}：这个文件中没有。',
  '{place}: two tasks have the same id.': '{place}：有两个任务的 id 相同。',
  '{place}: {count, plural, one {# total} other {# totals}} for {budgets, plural, one {# budget} other {# budgets}}.':
    '{place}：{budgets} 个预算却有 {count} 个总损失。',
  '{place}: {count} losses for the {tasks} tasks of {name}.':
    '{place}：{name} 有 {tasks} 个任务，却有 {count} 个损失。',
  '{place}: {count} values, not {rows} rows of {rows}.':
    '{place}：有 {count} 个数值，而不是 {rows} 行、每行 {rows} 个。',
  '{place}: {expected} entries were expected, not {received}.':
    '{place}：项数应为 {expected}，而不是 {received}。',
  '{place}: {expected} was expected, not {received}.': '{place}：应为 {expected}，而不是 {received}。',
  '{place}: {index} is not one of {count} networks.': '{place}：{index} 不是 {count} 个网络中的一个。',
  '{place}: {notice}': '{place}：{notice}',
  '{place}: {received} is not accepted.': '{place}：不接受 {received}。',
  '{place}: “{id}” is not one of the tasks listed.': '{place}：“{id}”不是列出的任务。',
};
