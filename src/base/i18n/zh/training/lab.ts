import type { Catalog } from '../../languages.ts';

/** The Lab: its frame, scenes and predictions. */
export const lab: Catalog = {
  // The view
  Scenes: '场景',
  'Train one': '训练单个网络',
  Sweep: '批量训练',
  Predictions: '预测',
  'Train small multi-task <network>networks</network> <b>in this tab</b>, on scenes whose labels are exact, and see whether the tables were right.':
    '<b>就在此标签页中</b>，用标签精确的场景训练小型多任务<network>网络</network>，看看那些表格说得对不对。',
  'Loading this part of the Lab…': '正在加载实验室的这一部分…',
  'Parts of the Lab': '实验室的各部分',

  // Backends
  'Fastest ({name})': '最快的（{name}）',
  'What networks are trained on': '用什么训练网络',
  'Train on': '训练后端',
  'Takes a minute where a backend is slow': '如果某个后端较慢，需要一分钟',
  'Measuring…': '正在测量…',
  'Not used: {names}': '未使用：{names}',
  '{name}{state, select, measured {, {rate}} probing {, being measured} absent {, not used} other {}}':
    '{name}{state, select, measured {，{rate}} probing {，正在测量} absent {，未使用} other {}}',
  '{rate} with {name} (large network, five tasks)': '{name}：{rate}（大网络，五个任务）',
  '{name} may not work here: {reason}': '{name} 在此处可能无法使用：{reason}',
  'The speed of {name} is being measured.': '正在测量 {name} 的速度。',
  'The speed of {name} is not known yet.': '尚不知道 {name} 的速度。',
  'Measured: {speeds}.': '测得：{speeds}。',
  '{rate} steps/s': '{rate} 步/秒',

  // Scenes
  'for training': '用于训练',
  'for validation': '用于验证',
  'for testing': '用于测试',
  'scene {number} {purpose}, data seed {seed}, {size} × {size} pixels':
    '第 {number} 个{purpose}的场景，数据种子 {seed}，{size} × {size} 像素',
  'Rendered in the Lab': '在实验室中渲染',
  'Scene and labels': '场景与标签',
  'A tiny room, {about}': '小房间：{about}',
  'What the networks see, and what they are to predict from it: ten pictures of the same room. Point at a pixel to read it in all of them.':
    '网络看到什么，又要由此预测什么：同一个房间的十幅图。指向一个像素，即可在所有图中读取它。',
  'The labels are exact: for every pixel one ray is followed to the surface that it meets, and depth, normal, class, curvature, light and what hides what are read off there. Keypoints and edges are what Harris’s and Canny’s filters find in the image itself. A task’s loss is divided by that of its best constant prediction, so that 1 means “nothing learned”. Training, validation and test scenes never share a room.':
    '标签是精确的：每个像素追踪一条光线，直到它遇到的表面，并在那里读出深度、法线、类别、曲率、光照以及遮挡关系。关键点和边缘则由 Harris 与 Canny 滤波器从图像本身得到。每个任务的损失都除以其最佳常数预测的损失，因此 1 表示“什么也没学到”。训练、验证与测试场景绝不共用房间。',
  'Data seed': '数据种子',
  Size: '尺寸',
  '{size} × {size} pixels': '{size} × {size} 像素',
  'The scenes could not be rendered: {failure}': '无法渲染场景：{failure}',
  'The image and labels of {about}': '{about}：图像与标签',
  'Rendering scenes…': '正在渲染场景…',
  '{name} of scene {scene}': '场景 {scene} 的{name}',
  'Loss: {loss}': '损失：{loss}',
  'input of every network': '每个网络的输入',
  'task sets 1 and 2': '任务集 1 和 2',
  'task set {set}': '任务集 {set}',
  Image: '图像',
  'Previous scene': '上一个场景',
  'Next scene': '下一个场景',
  Scene: '场景',
  'of {most}': '/ {most}',
  'Choose a scene': '选择场景',
  'Scene {number}': '场景 {number}',
  Pixel: '像素',
  'from the left': '从左数',
  'from the top': '从上数',
  '{place} of {count}': '第 {place} 个，共 {count} 个',

  // What colours mean
  '{distance}, near': '{distance}，近',
  '{distance}, far': '{distance}，远',
  right: '朝右',
  up: '朝上',
  'towards you': '朝向你',
  flat: '平坦',
  'one way': '单向弯曲',
  'both ways': '双向弯曲',
  hides: '有遮挡',
  '1, corner': '1，角点',
  dark: '暗',
  'fully lit': '完全照亮',
  '{error}{unit} or more': '{error}{unit} 及以上',
  'Errors: {measure}': '误差：{measure}',
  '{is, select, wrong {wrong} other {right}}': '{is, select, wrong {错误} other {正确}}',

  // Predictions of groupings
  'The paper’s picture: the same test scenes under one network for everything, one small network per task, and the best grouping that costs no more.':
    '论文中的那幅图：同样的测试场景，分别由一个网络学全部任务、每个任务一个小网络，以及成本不更高的最佳分组来预测。',
  '{table}: test scene {scene}. Losses relative to the best constant prediction: mean of all test scenes, and here.':
    '{table}：测试场景 {scene}。损失相对于最佳常数预测：全部测试场景的平均，以及此场景。',
  'The chosen data set was not measured in the Lab; shown is {table}. Choose a table of the Lab in the header to see another.':
    '所选的数据集不是在实验室测量的；这里显示的是“{table}”。要看其他的，请在页首选择实验室的表格。',
  'Error maps': '误差图',
  'The predictions could not be made: {failure}': '无法作出预测：{failure}',
  'Rendering the scene…': '正在渲染场景…',
  'Chosen grouping': '所选分组',
  'all tasks': '全部任务',
  '{scale, select, half {half size} other {full size}}: {names}':
    '{scale, select, half {半尺寸} other {全尺寸}}：{names}',
  'half size: each task alone': '半尺寸：每个任务单独训练',
  'The table has too few networks to choose a grouping of.': '表格中的网络太少，无法选择分组。',
  'At {cost} the chosen grouping has a total test loss of {total}{others, plural, =0 {} =1 {: {first}} other {: {first}, and {second}}}. Losses are relative to the best constant prediction{seeds, plural, =1 {} other {, means of # seeds}}, at this training budget; it was chosen by validation losses, at no more than what independent half-size networks cost.':
    '所选分组的成本为 {cost}，测试集总损失为 {total}{others, plural, =0 {} =1 {：{first}} other {：{first}，{second}}}。损失相对于最佳常数预测{seeds, plural, =1 {} other {，是 # 个种子的平均}}，并以此训练量为准；分组按验证集损失选出，成本不超过各自独立的半尺寸网络。',
  'as much as {name}': '与“{name}”相同',
  '{percent} {side, select, below {below} other {above}} {name} ({cost})':
    '比“{name}”（{cost}）{side, select, below {低} other {高}} {percent}',
  'Over each prediction stands the task’s loss on all test scenes (by the table{seeds, plural, =1 {} other {, mean of # seeds}}; the lowest is underlined) and on this scene. 1 is what the best constant prediction has.':
    '每幅预测的上方是该任务在全部测试场景上的损失（据表格{seeds, plural, =1 {} other {，# 个种子的平均}}；最低的带下划线）以及在此场景上的损失。最佳常数预测的损失为 1。',
  'Predictions of a test scene': '一个测试场景的预测',
  'Test scene {scene}: per task the label and the predictions of each grouping, with losses relative to the best constant prediction':
    '测试场景 {scene}：每个任务的标签与各分组的预测，附相对于最佳常数预测的损失',
  Task: '任务',
  'Ground truth': '真值',
  '{cost}, total loss {total}': '{cost}，总损失 {total}',
  'Image of test scene {scene}': '测试场景 {scene} 的图像',
  '{task}, ground truth': '{task}，真值',
  '{loss} · here {here}': '{loss} · 此处 {here}',
  ' (lowest)': '（最低）',
  '{task} predicted by {grouping}': '{task}，由“{grouping}”预测',
  'Errors of {task} by {grouping}': '“{grouping}”的{task}误差',
  'not trained here yet': '尚未在此训练',
  'off by {error}{unit}': '相差 {error}{unit}',
  errors: '误差',
  'Loading the networks…': '正在加载网络…',
  'Training: {finished} of {count} networks done': '正在训练：{count} 个网络已完成 {finished} 个',
  'Networks of another table are being trained': '正在训练另一个表格的网络',
  'The networks could not be loaded: {message}': '无法加载网络：{message}',
  'The training ended early. {failure}': '训练提前结束。{failure}',
  'Train these networks now': '立即训练这些网络',
  '{count, plural, one {One network} other {# networks}} of this table must be trained before their predictions can be shown ({steps} steps each, by the table’s recipe, with its first seed):':
    '此表格有 {count, plural, other {# 个网络}}需要先训练，才能显示它们的预测（按表格的配方和它的第一个种子，各训练 {steps} 步）：',
  here: '此处',
  trained: '训练时',
  'Measure on all {count} test scenes': '在全部 {count} 个测试场景上测量',
  Measuring: '正在测量',
  'The losses could not be measured: {message}': '无法测量损失：{message}',
  'Losses on all test scenes': '全部测试场景上的损失',
  'Losses on all {count} test scenes, relative to the best constant prediction: as measured here just now, when these networks (seed {seed}) were trained, and in the table{seeds, plural, =1 {} other { (mean of # seeds)}}':
    '全部 {count} 个测试场景上的损失，相对于最佳常数预测：刚刚在此测得的、这些网络（种子 {seed}）训练结束时的，以及表格中的{seeds, plural, =1 {} other {（# 个种子的平均）}}',
};
