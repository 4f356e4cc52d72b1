import type { Catalog } from '../languages.ts';

/** Grouping by hand and the puzzle. */
export const hand: Catalog = {
  // The builder
  'Network {place}': '网络 {place}',
  'Take out': '取出',
  Trains: '训练',
  'Into a new network': '放入新网络',
  'Leave them': '不取出',
  Size: '尺寸',
  Duplicate: '复制',
  'One network per task': '每个任务一个网络',
  'Take tasks out…': '取出任务……',
  Delete: '删除',
  '{task}: no network serves it': '{task}：没有网络为它服务',
  'Networks of your grouping': '你的分组中的网络',
  empty: '空',
  'Add a network': '添加网络',
  'Keys on a network: ← and → go to the next, 1 to {last} put a task in or out (with Shift into a network of its own), + and − change the size, D duplicates, S splits, N adds, Delete deletes.':
    '选中网络时的按键：← 和 → 换到相邻的网络，1 到 {last} 放入或取出任务（同时按 Shift 则放入单独的网络），+ 和 − 改变尺寸，D 复制，S 拆分，N 添加，Delete 删除。',
  'Network {place} is added.': '已添加网络 {place}。',
  'Network {place} is deleted.': '已删除网络 {place}。',
  'Network {place} is there twice.': '网络 {place} 已复制。',
  'Each task of network {place} has its own network.': '网络 {place} 的每个任务现在各有一个网络。',
  '{tasks} leave network {place} for one of their own.': '{tasks}离开网络 {place}，组成新网络。',
  'Network {place} costs {cost} {unit} now.': '网络 {place} 的开销现在是 {cost} {unit}。',
  '{task} leaves network {place}.': '{task}离开网络 {place}。',
  '{task} joins network {place}.': '{task}加入网络 {place}。',
  '{task} has a network of its own.': '{task}有了单独的网络。',
  'Network {place}: {any, select, yes {serves {served}} other {serves nothing}}{more, select, yes {; auxiliary {auxiliary}} other {}};':
    '网络 {place}：{any, select, yes {服务于{served}} other {不服务于任何任务}}{more, select, yes {；辅助任务：{auxiliary}} other {}}；',
  // What it comes to
  'Over the budget: it costs {cost} {unit}, {more} more than {budget}.':
    '超出预算：开销为 {cost} {unit}，比 {budget} 多 {more}。',
  'Costs {cost} of {budget} {unit}.': '开销 {cost} {unit}，预算 {budget} {unit}。',
  'No network serves {tasks}: there is no total yet.': '没有网络为{tasks}服务：暂无总损失。',
  '{n, plural, one {# network was never measured and cannot be predicted: it costs, and serves nothing.} other {# networks were never measured and cannot be predicted: they cost, and serve nothing.}}':
    '{n, plural, other {有 # 个网络没有测量过，也无法预测：计入开销，但不为任何任务服务。}}',
  '{n, plural, one {# network was never measured: it is predicted from its pairs.} other {# networks were never measured: they are predicted from their pairs.}}':
    '{n, plural, other {有 # 个网络没有测量过：由其中的任务对预测。}}',
  'The {objective} is {total}{against}{validation, select, yes { on test and {byValidation} on validation} other {}}.':
    '{objective}为 {total}{against}{validation, select, yes {（测试集），验证集上为 {byValidation}} other {}}。',
  'This is the optimum at {cost} {unit}: its distance is {distance}.':
    '这就是 {cost} {unit} 时的最优分组：差距为 {distance}。',
  '{kind, select, affinities {Yours is} other {On validation, by which the search chooses, yours is}} {validation} {side, select, below {below} other {above}} the optimum at {cost} {unit}{shown, select, yes {; on test {testSide, select, same {it is the same} below {it is {test} below} other {it is {test} above}}} other {}}.':
    '{kind, select, affinities {} other {在验证集上（搜索据此选择），}}你的分组比 {cost} {unit} 时的最优值{side, select, below {低} other {高}} {validation}{shown, select, yes {；在测试集上{testSide, select, same {两者相同} below {低 {test}} other {高 {test}}}} other {}}。',
  'Drag tasks anywhere onto the board; or choose one, then a network or the board.':
    '把任务拖到板上任何地方；或先选一个任务，再选一个网络或板上空处。',
  'Where to? Choose a network, or the board for a new one; Escape puts it back.':
    '放到哪里？选择一个网络，或选板上空处新建一个；按 Escape 放回。',
  'Drop a task here, or': '把任务放到这里，或',
  // Explore
  'Your grouping': '你的分组',
  'Put networks together yourself, and hold them against the optimum': '自己组合网络，并与最优分组对照',
  'by hand': '手动选择',
  'Loading the builder…': '正在载入……',
  'Put networks together yourself and see what they come to. Start from what the search chose, or from nothing.':
    '自己把任务组成网络，看看结果如何。可以从搜索选出的分组开始，也可以从零开始。',
  'Networks of this grouping': '此分组的网络',
  'Start from the best found at {budget} {unit}': '从 {budget} {unit} 时找到的最好分组开始',
  'Start from the optimum at {budget} {unit}': '从 {budget} {unit} 时的最优分组开始',
  'Start empty': '从零开始',
  'Yours{side, select, none {} same {, as the optimum} below {, {distance} below the optimum} other {, {distance} above the optimum}}':
    '你的分组{side, select, none {} same {，与最优相同} below {，比最优低 {distance}} other {，比最优高 {distance}}}',
  // Puzzle
  'Match the search': '追平搜索',
  'Next puzzle': '下一题',
  'Serve every task, and the total is here.': '为所有任务服务后，这里会显示结果。',
  'Over the budget: take something away.': '超出预算：请去掉一些。',
  'As good as the search’s best.': '与搜索的最好结果一样好。',
  'Predicted losses do not count here: the search chooses among measured networks.':
    '预测的损失在这里不算数：搜索只在实测网络中选择。',
  '{same, select, yes {A hair} other {{distance}}} {side, select, above {above} other {below}} the search’s best{kind, select, affinities {} other {, on validation}}.':
    '{kind, select, affinities {} other {在验证集上}}比搜索的最好结果{side, select, above {高} other {低}}{same, select, yes {一点点} other { {distance}}}。',
  '{distance} {side, select, better {better} other {worse}} than before.':
    '比上一步{side, select, better {好} other {差}} {distance}。',
  'Clear the board': '清空板面',
  'Copy result link': '复制结果链接',
  'Copied: the board and its score, no name.': '已复制：含分组与得分，不含姓名。',
  'Link to the result': '结果链接',
  'A result that was handed on.': '这是别人交来的结果。',
  'Its link says {told}, which its networks do not give: {total, select, none {they have no total} other {they give {total}}}.':
    '链接中写的是 {told}，但这些网络得不出这个值：{total, select, none {它们没有总损失} other {它们得出 {total}}}。',
  'The {objective} is {total}{against}, computed here from its networks.':
    '{objective}为 {total}{against}，由其中的网络在此重新算出。',
  'Hints, as the link says: {hints}. How many were used, and whether the optimum was looked at elsewhere, cannot be checked.':
    '链接中写的提示数：{hints}。用了多少提示、是否在别处看过最优分组，无法核实。',
  'Play it yourself': '自己来解',
  'Whoever made this puzzle keeps its optimum back.': '出题人没有公开最优分组。',
  'Reveal the optimum?': '要揭晓最优分组吗？',
  'You see the networks that the search chose. Found after that, it does not count as solved.':
    '你会看到搜索选出的网络。揭晓之后再找到，就不算解开了。',
  'Show the optimum': '揭晓',
  'Not yet': '先不',
  'The optimum can be revealed': '可以揭晓最优分组',
  'The puzzle keeps its optimum back; Explore still finds it for whoever looks there.':
    '谜题不公开最优分组；但在“探索”中仍可以找到它。',
  'Play it here': '在此解题',
  'Match the search: {table} at {budget} {unit}': '追平搜索：{table}，{budget} {unit}',
  'Group the tasks by hand, and see how close you come to the best grouping there is.':
    '手动给任务分组，看看离最好的分组有多近。',
  'This is the optimum.': '这就是最优分组。',
  'You found the optimum.': '你找到了最优分组。',
  'You found the optimum{hints, plural, =0 { without a hint} one { with one hint} other { with # hints}}.':
    '{hints, plural, =0 {没有用提示} other {用了 # 个提示}}，你找到了最优分组。',
  'Reveal the optimum': '揭晓最优分组',
  'The search is still running…': '搜索仍在进行……',
  'The search finds no grouping that serves every task at this budget.':
    '在这一预算下，搜索找不到为所有任务服务的分组。',
  'One network of the optimum': '最优分组中的一个网络',
  'This puzzle has no hints.': '本题没有提示。',
  Hints: '提示',
  '{used} of {count} used': '已用 {used} 个，共 {count} 个',
  'The optimum has {network}.': '最优分组中有{network}。',
  Puzzles: '谜题',
  'From easy to hard. What you solved is remembered on this device only.':
    '由易到难。解开了哪些只记在这台设备上。',
  '✓ solved{hints, plural, =0 { without a hint} one { with one hint} other { with # hints}}':
    '✓ 已解开{hints, plural, =0 {，没有用提示} other {，用了 # 个提示}}',
  'Make a puzzle': '出一道题',
  'Choose a table, a budget and the hints: whoever opens the link gets this puzzle.':
    '选择数据表、预算和提示：打开链接的人会看到这道题。',
  Table: '数据表',
  'Link to the puzzle': '谜题链接',
  'Copy link': '复制链接',
  'The optimum is shown to whoever asks for it.': '想看最优分组的人都可以揭晓它。',
  'Yours and the optimum': '你的分组与最优分组',
  'Yours, {cost}': '你的分组，{cost}',
  Yours: '你的分组',
  'The optimum, {cost}': '最优分组，{cost}',
  'The optimum': '最优分组',
  'Play the difference again': '再次播放差别',
  'The optimum’s {objective} is {total}{against}.': '最优分组的{objective}为 {total}{against}。',
  'The optimum has {networks}.': '最优分组由{networks}组成。',
  'The optimum {kind, select, added {has {added} besides} removed {does without {removed}} other {has {added} in place of {removed}}}.':
    '{kind, select, added {最优分组还多出{added}} removed {最优分组不需要{removed}} other {最优分组以{added}代替{removed}}}。',
  '{heading} of each task in both': '各任务在两个分组中的{heading}',
  '{heading} of each task': '各任务的{heading}',
  '{heading} of each task ({split}){direction, select, lower {, lower is better} higher {, higher is better} other {, lower is better unless said}}':
    '各任务的{split}{heading}{direction, select, lower {，越低越好} higher {，越高越好} other {，除非注明，越低越好}}',
  yours: '你的',
  optimum: '最优',
  'optimum against yours': '最优相对你的',
};
