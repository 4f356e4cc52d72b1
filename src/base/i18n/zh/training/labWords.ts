import type { Catalog } from '../../languages.ts';
import { labTaskNames } from '../taskNames.ts';

/** What the Lab's domain, workers and clients say, and its stores. */
export const labWords: Catalog = {
  // Tasks and classes
  ...labTaskNames,
  'a task': '某个任务',
  floor: '地面',
  wall: '墙',
  ceiling: '天花板',
  box: '方盒',
  sphere: '球',
  cylinder: '圆柱',

  // Losses and errors
  'cross-entropy': '交叉熵',
  'squared error': '平方误差',
  'binary cross-entropy': '二元交叉熵',
  'wrong class': '类别错误',
  'absolute error of log depth': '对数深度的绝对误差',
  'angle between predicted and true normal': '预测法线与真实法线的夹角',
  'absolute error': '绝对误差',
  'mean absolute error of the colours': '颜色的平均绝对误差',
  'length of the difference': '差的长度',
  ' nats': ' 奈特',
  ' per metre': ' 每米',

  // Pixels
  unknown: '未知',
  edge: '边缘',
  'no edge': '无边缘',
  'hides what is behind': '遮挡后面的东西',
  'hides nothing': '无遮挡',
  '{name}, {share} sure': '{name}，把握 {share}',
  '{distance} m away': '距离 {distance} 米',
  'right {x}, up {y}, towards you {z}': '右 {x}，上 {y}，朝向你 {z}',
  'corner response {value}': '角点响应 {value}',
  'edge: {share}': '边缘：{share}',
  'hides: {share}': '遮挡：{share}',
  'lit to {share}': '照亮 {share}',
  '{first} and {second} per metre': '每米 {first} 和 {second}',
  'red {red}, green {green}, blue {blue}': '红 {red}，绿 {green}，蓝 {blue}',

  // Recipes of links
  '“{part}” means nothing in a recipe: ignored.': '“{part}”在配方中没有意义：已忽略。',
  '{key}: “{text}” is none of {choices}; {usual} is used.':
    '{key}：“{text}”不是 {choices} 之一；改用 {usual}。',
  'tasks: “{tasks}” is not in task set {set}: left out.': 'tasks：“{tasks}”不在任务集 {set} 中：已去掉。',
  'tasks: a recipe needs at least one task; all of task set {set} are used.':
    'tasks：配方至少需要一个任务；改用任务集 {set} 的全部任务。',
  '{key}: “{text}” is not a number; {usual} is used.': '{key}：“{text}”不是数字；改用 {usual}。',
  '{key}: {text} was changed to {value} (from {low} to {high}).':
    '{key}：{text} 已改为 {value}（范围 {low} 到 {high}）。',
  'seeds: of “{text}”, {count} could be used: up to {most} different whole numbers from 0 on.':
    'seeds：“{text}”中有 {count} 个可用：最多 {most} 个互不相同的非负整数。',
  'networks: {count} of “{text}” left out; a network is, for instance, full.{tasks} or half.{task}, of this recipe’s tasks, and at most {most} are listed.':
    'networks：“{text}”中有 {count} 个已去掉；网络的写法例如 full.{tasks} 或 half.{task}，由此配方的任务组成，最多列出 {most} 个。',
  'networks: none is left; all are trained.': 'networks：一个也不剩；改为训练全部网络。',

  // Training
  'The loss of {task} was no longer a finite number after step {step}. {advice}':
    '第 {step} 步之后，“{task}”的损失不再是有限的数。{advice}',
  'The loss of {task} ended far above that of a constant prediction. {advice}':
    '“{task}”的损失最终远高于常数预测。{advice}',
  'Train with a lower learning rate, for instance {lower} instead of {rate}.':
    '请用更低的学习率训练，例如用 {lower} 代替 {rate}。',

  // Workers and backends
  'There is no graphics card for it: {name} computes on the processor.':
    '没有可用的显卡：{name} 在处理器上计算。',
  'Its first step was not done after {seconds} seconds.': '它的第一步在 {seconds} 秒之后仍未完成。',
  'Its second step was not done after {seconds} seconds.': '它的第二步在 {seconds} 秒之后仍未完成。',
  '{name} cannot be used here ({why}): WebAssembly trains instead.':
    '{name} 无法在此使用（{why}）：改用 WebAssembly 训练。',
  '{name} was lost twice ({why}): WebAssembly trains instead.':
    '{name} 两次丢失（{why}）：改用 WebAssembly 训练。',
  'Networks cannot be trained in this browser. {why}. Update it, or open the page in another one.':
    '无法在此浏览器中训练网络。{why}。请更新浏览器，或在另一个浏览器中打开此页面。',
  'The worker that trains was lost {times} times in a row ({why}); what it trained since its last snapshot is gone. Close other tabs, or take fewer scenes or a smaller batch, and train again.':
    '负责训练的工作线程连续丢失了 {times} 次（{why}）；上一个快照之后的训练已经丢失。请关闭其他标签页，或减少场景、缩小批量，然后重新训练。',
  'The worker on {name} was lost ({why}): a new one goes on.':
    '{name} 上的工作线程丢失了（{why}）：由新的接着训练。',
  'WebAssembly did not start: the browser may lack SIMD, or the memory for it':
    'WebAssembly 未能启动：浏览器可能不支持 SIMD，或内存不足',
  'The browser gives no WebGL 2 to a worker here': '浏览器在此不向工作线程提供 WebGL 2',
  'WebGPU did not start': 'WebGPU 未能启动',
  'WebGL computes with half the precision here': 'WebGL 在此只以一半的精度计算',
  'This browser has no WebGPU': '此浏览器没有 WebGPU',
  'WebGPU finds no graphics card here': 'WebGPU 在此找不到显卡',
  'The WebGL context was lost': 'WebGL 上下文丢失了',
  'The WebGPU device was lost ({why})': 'WebGPU 设备丢失了（{why}）',
  'ended by the browser': '被浏览器终止',
  'no sign of life': '没有响应',
  'unreadable message': '消息无法读取',
  'The training was cancelled.': '训练已取消。',

  // Files and the shelf
  'The file of the pretrained network has {count} bytes instead of {wanted}. Load the page again.':
    '预训练网络的文件有 {count} 字节，应为 {wanted} 字节。请重新加载页面。',
  'The file of the pretrained network holds what is not a finite number. Load the page again.':
    '预训练网络的文件中含有不是有限数的内容。请重新加载页面。',
  'The pretrained network could not be loaded: the site did not answer. Check the connection and retry.':
    '无法加载预训练网络：网站没有响应。请检查网络连接后重试。',
  'The pretrained network could not be loaded: the site answered {status}. Retry, or start from random parameters.':
    '无法加载预训练网络：网站返回了 {status}。请重试，或从随机参数开始。',
  'the one network of all tasks, whose affinities they are, has not finished in the Lab.':
    '这些亲和度来自包含全部任务的那个网络，而它在实验室中尚未完成。',
  'no network of its sweep has finished yet. Go on with it in the Lab.':
    '其批量训练还没有网络完成。请在实验室中继续。',
  'it was measured in the Lab on another device. The link holds its recipe: run it again in the Lab, and on the same backend the same losses come out.':
    '它是在另一台设备的实验室中测量的。链接中包含它的配方：请在实验室中重新运行，在同样的后端上会得到同样的损失。',
  'it was measured in the Lab on another device, and the link does not hold its recipe. Ask for a link to the recipe, or for the table as a file.':
    '它是在另一台设备的实验室中测量的，而链接中没有它的配方。请索取配方链接，或索取表格文件。',
  'they were trained by another recipe ({recipe}).': '它们是按另一个配方训练的（{recipe}）。',
  'The site answered {status} for the recorded runs.': '请求录制的训练时，网站返回了 {status}。',
  'the site did not answer. Check the connection and retry.': '网站没有响应。请检查网络连接后重试。',
  'the site answered {status}. Retry, or train them here.': '网站返回了 {status}。请重试，或在此训练它们。',
  'a sweep in a form that this version does not know': '一个批量训练：其格式是此版本所不认识的',
  'the sweep {id}: its recipe is another than the one it is kept under':
    '批量训练 {id}：其配方与保存时所用的不同',
  'the sweep {id}: kept under another id': '批量训练 {id}：以另一个标识保存',
  'the run {id}: it is none of its recipe’s': '训练 {id}：不属于其配方',
  'the run {id}: its form is not one that this version knows': '训练 {id}：其格式是此版本所不认识的',
  'the run {id}: it holds another network than its recipe’s': '训练 {id}：其中的网络与配方的不同',
  'the run {id}: it has not one loss for each of its {count} tasks':
    '训练 {id}：它的 {count} 个任务并非各有一个损失',
  'the run {id}: its affinities are not those of {count} tasks': '训练 {id}：其亲和度不是 {count} 个任务的',
  'a snapshot of {id}, which is none of its recipe’s runs': '{id} 的快照：它不属于其配方的训练',
  'the snapshot of {id}: its form is not one that this version knows':
    '{id} 的快照：其格式是此版本所不认识的',
  'the snapshot of {id}: it is not of its recipe’s network': '{id} 的快照：它不是其配方的网络的',
  'The browser cannot keep networks that are under way ({reason}): after a reload they begin anew. What has finished is kept.':
    '浏览器无法保存正在训练的网络（{reason}）：重新加载后它们会从头开始。已完成的都会保留。',
  'The browser could not keep {count, plural, one {a result} other {# results}} on this device ({reason}): lost when the page is closed. Save the table as a file, or remove sweeps that you do not need.':
    '浏览器无法在此设备上保存 {count, plural, other {# 个结果}}（{reason}）：关闭页面后就会丢失。请把表格保存为文件，或移除不需要的批量训练。',
  'its storage is full': '存储空间已满',
  'all of it: {reason}': '全部内容：{reason}',
  'A reload would lose this run, as the browser cannot keep it ({reason}).':
    '重新加载会丢失此次训练，因为浏览器无法保存它（{reason}）。',
};
