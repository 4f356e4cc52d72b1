import type { Catalog } from '../../languages.ts';

/** Recipes of the Lab, the training of one network, and its curves. */
export const labTraining: Catalog = {
  // The recipe
  Recipe: '配方',
  'Task set': '任务集',
  'Standard network': '标准网络',
  large: '大',
  small: '小',
  Tasks: '任务',
  'Training scenes': '训练场景',
  'Share of them used': '使用其中的比例',
  Steps: '步数',
  'More of the recipe: rate, batch, stopping, start, images':
    '配方的其他部分：学习率、批量、停止、起点、图像',
  '{set}: {first} to {last}': '{set}：{first}至{last}',
  'Keep the corrected recipe': '采用更正后的配方',
  'Not all of the recipe in the link can be followed:': '链接中的配方不能全部照办：',
  Seeds: '种子',
  'Seeds, separated by commas: one network each': '种子，用逗号分隔：每个种子训练一个网络',
  'Learning rate': '学习率',
  Batch: '批量',
  'Training ends': '训练结束于',
  'after all steps': '走完所有步之后',
  'when validation stalls (paper)': '验证集停滞时（同论文）',
  'Encoder starts': '编码器起点',
  'pretrained (fine-tuning)': '预训练（微调）',
  Images: '图像',
  'Seed of the scenes': '场景的种子',
  'As text: {text}': '文本形式：{text}',
  'the standard recipe': '标准配方',

  // What is trained
  Trained: '训练方式',
  'as usual: {steps} steps': '通常方式：{steps} 步',
  'as in {table}': '同 {table}',
  'by its own recipe': '自定配方',
  'Train one network': '训练一个网络',
  'Choose what it learns, then watch it learn. It goes on when you look elsewhere on this page.':
    '选择它学什么，然后看它怎样学。你浏览此页面的其他部分时，它会继续训练。',
  '{set}: {tasks}, …': '{set}：{tasks}……',
  'Tasks that it learns': '它学习的任务',
  '<b>{cost} SNT</b>: {work}.': '<b>{cost} SNT</b>：{work}。',
  '{work} multiply-adds a prediction, {parameters} parameters': '每次预测 {work}次乘加，{parameters} 个参数',
  '{count} million': '{count}M ',
  'Recipe: {recipe}': '配方：{recipe}',
  full: '全尺寸',
  half: '半尺寸',
  '{count} tasks need full size': '{count} 个任务需要全尺寸',
  'Training data': '训练数据',
  '{percent}%: {scenes} scenes{paper, select, yes { (as in the paper)} other {}}':
    '{percent}%：{scenes} 个场景{paper, select, yes {（同论文）} other {}}',
  Seed: '种子',
  'Start from': '起点',
  'random parameters': '随机参数',
  'the pretrained network': '预训练的网络',
  'after the steps, rate falling to 0': '走完这些步之后，学习率降到 0',
  'when validation stalls, as in the paper': '验证集停滞时，同论文',
  'The rate rises over the first 20 steps and then falls to 0 at the last one.':
    '学习率在前 20 步上升，然后逐渐下降，到最后一步为 0。',
  'The rate is halved when the training loss stalls; training ends when the validation loss does, at the latest after these steps.':
    '训练损失停滞时学习率减半；验证集损失停滞时训练结束，最迟在这些步之后。',

  // Words of runs
  '{scale, select, half {half-size} other {full-size}} {tasks}':
    '{tasks}（{scale, select, half {半尺寸} other {全尺寸}}）',
  '{size, select, small {small} other {large}}, {scenes} scenes, {rule, select, stalling {up to } other {}}{steps} steps, rate {rate}, {start, select, pretrained {pretrained network, } other {}}seed {seed}':
    '{size, select, small {小网络} other {大网络}}，{scenes} 个场景，{rule, select, stalling {最多 } other {}}{steps} 步，学习率 {rate}，{start, select, pretrained {预训练网络，} other {}}种子 {seed}',
  'Run {id}: {network}; {recipe}': '第 {id} 次训练：{network}；{recipe}',
  'run {id}': '第 {id} 次',
  '{seconds} s': '{seconds} 秒',
  '{minutes} min': '{minutes} 分钟',
  '{hours} h': '{hours} 小时',
  '{count} test scenes': '{count} 个测试场景',
  '{count} validation scenes': '{count} 个验证场景',

  // Controls
  Training: '正在训练',
  Start: '开始',
  Step: '走一步',
  'Steps taken': '已走的步数',
  'Space starts and pauses, S takes one step.': '空格键开始和暂停，S 键走一步。',
  '{time} left{rule, select, stalling { at most} other {}}':
    '{rule, select, stalling {最多} other {}}还需 {time}',
  'Step {step} of {steps}': '第 {step} 步，共 {steps} 步',
  'Paused at step {step} of {steps}': '已暂停于第 {step} 步，共 {steps} 步',
  'Finished after {step} steps': '已完成，共 {step} 步',
  'Cancelled at step {step} of {steps}': '已取消于第 {step} 步，共 {steps} 步',
  'Diverged at step {step} of {steps}': '已发散于第 {step} 步，共 {steps} 步',
  Failed: '失败',
  'Making the scenes, {percent}%': '正在生成场景，{percent}%',
  'Getting ready': '正在准备',
  'Ready: {network}, {steps} steps.': '已准备好：{network}，{steps} 步。',
  'Compiling shaders for the first step: seconds on a graphics card, up to a minute without one':
    '正在为第一步生成着色器程序：有显卡时几秒钟，没有显卡时最多一分钟',
  'Taking the first step': '正在走第一步',
  'Paused at step {step}': '已暂停于第 {step} 步',
  'Cancelled at step {step}': '已取消于第 {step} 步',

  // Notices
  'The recipe of this link was changed:': '此链接的配方已被更改：',
  'The run could not go on: {reason}': '训练无法继续：{reason}',
  'Go on from step {step}': '从第 {step} 步继续',
  'Forget it': '放弃它',
  'The run of {network} was at step {step} of {steps} when the page was left. Starting another run gives it up.':
    '离开页面时，一个{network}网络训练到第 {step} 步，共 {steps} 步。开始另一次训练就会放弃它。',
  'The rate is set to {rate}': '学习率已设为 {rate}',
  'Set the rate to {rate}': '把学习率设为 {rate}',
  'The network “{network}” is none of this recipe: all of its tasks are trained together.':
    '网络“{network}”不属于此配方：改为同时训练它的全部任务。',

  // Curves
  'Training curves': '训练曲线',
  'Trained in the Lab': '在实验室中训练',
  Curves: '曲线',
  'Strong, with points: validation. Thin: training, the mean of the last {count, plural, =1 {step} other {{count} steps}}; faint: each step.{others, plural, =0 {} other { Dashed: validation of the runs kept for comparison.}}':
    '粗线和圆点：验证集。细线：训练损失，最近{count, plural, =1 {一步} other { {count} 步的平均}}；淡线：每一步。{others, plural, =0 {} other {虚线：留作对比的各次训练的验证集损失。}}',
  'How its losses fall, step by step, is drawn here as soon as you start.':
    '一开始训练，损失怎样一步步下降就会画在这里。',
  'Dotted: the validation losses recorded in {table} (seeds {seeds}{count, plural, =1 {} other {; means}}).':
    '点线：{table}中录制的验证集损失（种子 {seeds}{count, plural, =1 {} other {，取平均}}）。',
  'Training curves: no run yet': '训练曲线：尚未训练',

  // Two runs against each other
  '{first} against {second}': '{first}与{second}对比',
  'Losses of both runs': '两次训练的损失',
  'Nothing to compare yet: no step at which the validation losses of both are known.':
    '还没有可以对比的：没有哪一步两次训练都有验证集损失。',
  'sum of {count} tasks': '{count} 个任务之和',
  'The two runs share no task.': '两次训练没有共同的任务。',
  '{task} {own} instead of {other}': '{task} {own}，原为 {other}',
  '{measured}: {losses}.': '{measured}：{losses}。',
  '{split} losses at the end': '训练结束时的{split}损失',
  '{split} losses after step {step}': '第 {step} 步之后的{split}损失',
  '{network}; {recipe}': '{network}；{recipe}',
  'Run {first}: {own}. Run {second}: {other}.': '第 {first} 次：{own}。第 {second} 次：{other}。',
  Losses: '损失',
  linear: '线性',
  logarithmic: '对数',
  'Table of the training curves': '训练曲线的表格',
  'Training curves: {run}': '训练曲线：{run}',
  'Runs of this session': '本次会话的训练',
  ' (shown)': '（显示中）',
  'Kept for comparison': '已留作对比',
  'Keep for comparison': '留作对比',
  ': run {id}': '：第 {id} 次训练',
  'loss (1: best constant)': '损失（1：最佳常数）',
  'loss, relative to the best constant prediction; lower is better': '损失，相对于最佳常数预测；越低越好',
  step: '步',
  'constant prediction': '常数预测',
  'higher: see logarithmic': '更高的：见对数轴',
  'higher losses: see the logarithmic axis': '更高的损失：见对数轴',
  'step {step}': '第 {step} 步',
  training: '训练',
  '{run}: loss relative to the best constant prediction. Training: mean of the last {count} steps.':
    '{run}：损失，相对于最佳常数预测。训练损失：最近 {count} 步的平均。',
  '{task}, training': '{task}，训练',
  '{task}, validation': '{task}，验证集',
  'Step to read the losses at': '读取损失的步',
  'no step yet': '还没有走步',
  'training {loss}': '训练 {loss}',
  'validation {loss}': '验证集 {loss}',
  'test {loss}': '测试集 {loss}',
  '{run}, {losses}': '{run}，{losses}',
  'Step {step}: {losses}': '第 {step} 步：{losses}',

  // Predictions and losses of the run
  'Test scenes, which no network is trained on: the truth, and under it, as it learns, what the network makes of them.':
    '测试场景：没有网络用它们训练。上为真值；随着学习的进展，网络的预测显示在其下。',
  'Test scenes, which no network is trained on: the truth, and under it what this one makes of them after step {step}.':
    '测试场景：没有网络用它们训练。上为真值，下为此网络在第 {step} 步之后的预测。',
  'The scenes could not be made ({reason}). Reload the page to try again.':
    '无法生成场景（{reason}）。请重新加载页面再试。',
  'Making the scenes…': '正在生成场景…',
  input: '输入',
  truth: '真值',
  'Input, test scene {scene}': '输入，测试场景 {scene}',
  '{task}, {kind, select, label {truth} other {prediction}}, test scene {scene}':
    '{task}，{kind, select, label {真值} other {预测}}，测试场景 {scene}',
  'Relative to the best constant prediction, lower is better; on {validation} and {test}.{early, select, yes { Early: validation after a fifth of the steps.} other {}}':
    '相对于最佳常数预测，越低越好；在 {validation}和 {test}上测量。{early, select, yes {早停：走完五分之一的步之后的验证集损失。} other {}}',
  '{table} holds this network too, trained by the same recipe with seed {seeds}{count, plural, =1 {} other { (means)}}: in brackets how far this run is above (+) or below (−) it.':
    '“{table}”也有这个网络，按同样的配方用种子 {seeds} 训练{count, plural, =1 {} other {（取平均）}}：括号中是此次训练比它高（+）或低（−）多少。',
  'Losses of the run': '此次训练的损失',
};
