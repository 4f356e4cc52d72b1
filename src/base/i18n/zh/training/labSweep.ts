import type { Catalog } from '../../languages.ts';

/** Sweeps of the Lab and the check of their guesses. */
export const labSweep: Catalog = {
  // Which networks
  'all {count}': '全部 {count} 个',
  'up to two tasks: {count}, for higher-order approximation': '至多两个任务：{count} 个，用于高阶近似',
  'a selection': '自选',
  '{count} networks selected': '已选 {count} 个网络',
  'Networks to train': '要训练的网络',
  '{network}, half size': '{network}，半尺寸',
  '{all} + {one}': '{all} + {one}',

  // What it takes, and how far it is
  'Which networks are trained, on what, and how. The link holds it: whoever opens it can run it again.':
    '训练哪些网络、用什么数据、怎样训练。链接中包含配方：打开它的人都可以重新运行。',
  'The sweep': '批量训练',
  'The check of the guesses': '对猜测的检验',
  Workers: '工作线程',
  '{count, plural, one {{n} run} other {{n} runs}}': '{count, plural, other {{n} 次训练}}',
  '{count, plural, one {{n} network} other {{n} networks}}': '{count, plural, other {{n} 个网络}}',
  '{known, select, yes {Left: } other {}}{runs} to train{each, select, yes { (each of {networks} networks with {seeds} seeds)} other {}}, {mayStop, select, yes {at most } other {}}{work} multiply-adds on {backend}. ':
    '{known, select, yes {剩余：} other {需要完成 }}{runs}{each, select, yes {（{networks} 个网络，各用 {seeds} 个种子）} other {}}，{mayStop, select, yes {最多} other {共}} {work} 次乘加，使用 {backend}。',
  'At the speed measured here that takes {mayStop, select, yes {at most } other {}}{time}.':
    '按在此测得的速度，{mayStop, select, yes {最多} other {}}需要{time}。',
  'How long that takes is measured as soon as the first is under way.':
    '第一个开始训练后，就会测出需要多长时间。',
  Stop: '停止',
  'Show it': '显示它',
  'Another sweep is under way, one at a time: {name}.': '另一个批量训练正在进行，一次只能进行一个：{name}。',
  Resume: '恢复',
  'Start the sweep': '开始批量训练',
  '{finished} of {runs} trained{running, plural, =0 {} other {, # under way}}{timed, select, yes {, {time} left} other {}}':
    '已完成 {finished}，共 {runs}{running, plural, =0 {} other {，# 个正在进行}}{timed, select, yes {，还需{time}} other {}}',
  'an unknown time': '未知的时间',
  'under a minute': '不到一分钟',
  'about a minute': '大约一分钟',
  'about {minutes} minutes': '大约 {minutes} 分钟',
  'about {hours} h': '大约 {hours} 小时',
  'about {hours} h {rest} min': '大约 {hours} 小时 {rest} 分钟',
  'Training.': '正在训练。',
  'Paused: nothing is lost, the workers wait.': '已暂停：什么也没有丢失，工作线程在等待。',
  'Another tab of this browser trains this sweep. Go on here once it has stopped there.':
    '此浏览器的另一个标签页正在进行这个批量训练。那边停止之后，即可在此继续。',
  'Done: every network is in the table.': '完成：每个网络都已进入表格。',
  'Ended; not every network could be trained.': '已结束；并非每个网络都能训练成功。',
  'Interrupted: what has finished is kept. Go on, and each network continues where it was.':
    '已中断：完成的部分都已保留。继续之后，每个网络会从中断处接着训练。',
  '{tasks}{scale, select, half {, half size} other {}}, seed {seed}':
    '{tasks}{scale, select, half {，半尺寸} other {}}，种子 {seed}',
  '{message} Go on to try again.': '{message}请继续以重试。',
  'The sweep could not go on: {problem}': '批量训练无法继续：{problem}',
  'Not trained:': '未能训练：',
  '{name}. {why}': '{name}。{why}',
  'and {count} more': '还有 {count} 个',

  // The figure
  'Networks of the sweep': '批量训练的网络',
  'Trained in the Lab of Taskmates: {recipe}': '在 Taskmates 实验室中训练：{recipe}',
  'standard recipe': '标准配方',
  'What will be trained': '将要训练什么',
  'A column for each network, a mark for each of its tasks. Marks take the colour of the task’s <gain>gain</gain> over its half-size network alone as soon as the network has finished.':
    '每个网络一列，每个任务一个标记。网络完成后，标记便会显示该任务相对于其半尺寸单任务网络的<gain>增益</gain>的颜色。',
  'Table of the sweep’s networks': '批量训练的网络表',
  '{text}.': '{text}。',
  'Point at a network, or walk them with the arrow keys, to read it.':
    '指向一个网络，或用方向键逐个浏览，即可读取它。',
  '{task}, test loss': '{task}，测试集损失',
  'seeds finished': '完成的种子',
  '{finished} of {count}': '{finished} / {count}',
  'Networks of the sweep, means over the seeds that have finished': '批量训练的网络，已完成的种子的平均',
  alone: '单独训练',
  '{name}, {cost} SNT{measured, select, yes {; test losses: {losses}} other {}}; {seeds}':
    '{name}，{cost} SNT{measured, select, yes {；测试集损失：{losses}} other {}}；{seeds}',
  'seed {seed} {kind, select, waiting {waiting} interrupted {interrupted} running {training} finished {finished} diverged {diverged} other {failed}}{where, select, yes { at step {step} of {steps}} other {}}':
    '种子 {seed} {kind, select, waiting {等待中} interrupted {已中断} running {正在训练} finished {已完成} diverged {已发散} other {失败}}{where, select, yes {（第 {step} 步，共 {steps} 步）} other {}}',

  // What can be done with the table
  'Table of the sweep': '批量训练的表格',
  'Explore this table': '探索此表格',
  'Compare with': '与之对比',
  'Table to compare with': '要对比的表格',
  'Kept: {table}, among your tables on the Data page.': '已保留：{table}，位于“数据”页你的表格之中。',
  'Keep as my table': '保留为我的表格',
  'recipe link': '配方链接',

  // Kept sweeps
  'Sweeps on this device': '此设备上的批量训练',
  'Kept in this browser, network by network as each finishes. A <recipe>recipe</recipe> link is the way to other devices.':
    '保存在此浏览器中，每完成一个网络就保存一个。要带到其他设备，请用<recipe>配方</recipe>链接。',
  'Some of what is kept could not be used:': '保存的内容中有一部分无法使用：',
  'None yet: what you start stands here.': '还没有：你开始的批量训练会列在这里。',
  'Looking…': '正在查找…',
  '{finished} of {total} {seeds, select, one {networks} other {runs}} on {backend}{state, select, active {, under way} interrupted {, interrupted} enough {, enough by the plan} other {}} · {day}{shown, select, yes { · shown above} other {}}':
    '已完成 {finished} / {total} {seeds, select, one {个网络} other {次训练}}，{backend}{state, select, active {，正在进行} interrupted {，已中断} enough {，按计划已足够} other {}} · {day}{shown, select, yes { · 显示于上方} other {}}',
  'Show {name}': '显示 {name}',

  // The check of the guesses
  'Was the cheap guess right?': '低成本的估计对吗？',
  'While the one network of all tasks was trained, it was measured what a step for one task does to the others. Here that guess stands beside what all networks together have shown.':
    '在训练包含全部任务的那一个网络时，同时测量了为一个任务走一步会对其他任务产生什么影响。这里把这种猜测与所有网络共同显示的结果放在一起。',
  'Networks of': '网络来自',
  'this sweep': '此批量训练',
  'Loading the tables…': '正在加载表格…',
  'This table has too few networks to hold a guess against.': '此表格的网络太少，无法检验猜测。',
  'Table of guesses': '猜测表',
  'Guesses of who belongs together: how they correlate with measured gains, and what choosing by them loses':
    '对哪些任务该在一起的猜测：与实测增益的相关性，以及按它们选择会损失多少',
  'chosen by': '选择依据',
  'costs, {unit}': '成本（{unit}）',
  'against the measured gains of pairs': '与实测的成对增益相比',
  'mean regret': '平均遗憾',
  'worst regret': '最大遗憾',
  'Look at it': '查看',
  'are these gains': '就是这些增益',
  'Explore what {name} chooses': '探索按“{name}”选出的结果',
  'gradient cosine': '梯度余弦',
  'inter-task affinity': '任务间亲和度',
  'gains of all pairs': '所有任务对的增益',
  'ordered pairs': '有序任务对',
  '{n} ordered pairs: too few, or all the same': '{n} 个有序任务对：太少，或者全都相同',
  '{regret} at {budget}': '{regret}（预算 {budget}）',
};
