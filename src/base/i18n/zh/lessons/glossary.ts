import type { Catalog } from '../../languages.ts';

/** The glossary and how to cite. */
export const glossary: Catalog = {
  Glossary: '术语',
  'The words as they are used here, each explained by those before it.':
    '这里所用的词，每个都由前面的词来解释。',
  'How to cite': '如何引用',
  'Cite the paper for the four settings and the method, the source that stands under each table for its figures, and this tool for what it computed. Share gives the link that reopens your figure.':
    '四个设置和方法请引用论文；每张表的数据请引用表下所列的来源；由本工具算出的结果请引用本工具。“分享”给出能重现你的图的链接。',
  'The paper': '论文',
  'This tool': '本工具',
  Copy: '复制',
  Task: '任务',
  'One thing to predict, with its own loss: for instance how far away each pixel is.':
    '要预测的一件事，有自己的损失：例如每个像素有多远。',
  Loss: '损失',
  'How wrong a network’s predictions of a task are, on average. Lower is better.':
    '一个网络对某个任务的预测平均错得多厉害。越低越好。',
  Network: '网络',
  'One trained model: the set of tasks that it was trained on, what it costs to run, and one loss for each of its tasks.':
    '一个训练好的模型：它训练所用的任务集合、运行它的成本，以及其中每个任务的一个损失。',
  'Loss table': '损失表',
  'All networks of one experiment with their losses. Everything here is computed from such tables.':
    '一次实验的所有网络及其损失。这里的一切都由这样的表算出。',
  Split: '数据划分',
  'The examples that a loss was measured on. Validation losses may choose; test losses only report; early ones are taken after a part of the training.':
    '测量损失所用的样本。验证集损失可以用来选择；测试集损失只用来报告；早停的损失在训练进行到一部分时测得。',
  'SNT, Standard Network Time': 'SNT，标准网络时间',
  'The paper’s unit of cost: what running one full-size network takes. A half-size network costs 0.5 SNT.':
    '论文的成本单位：运行一个全尺寸网络所需的时间。半尺寸网络的成本是 0.5 SNT。',
  Budget: '预算',
  'The most that the chosen networks may cost together when they are run.': '所选网络运行时合计成本的上限。',
  Grouping: '分组',
  'The networks that are chosen under a budget, and for each task which of them serves it.':
    '在预算内选出的网络，以及每个任务由其中哪一个来承担。',
  Head: '输出头',
  'The part of a network that predicts one task. The head of a task in a grouping is the one whose prediction is used.':
    '网络中预测某个任务的部分。分组里一个任务的输出头，就是被采用其预测的那一个。',
  'Auxiliary task': '辅助任务',
  'A task that a network is trained on though another network serves it: only because it helps the others.':
    '一个网络训练了、却由另一个网络承担的任务：训练它只因为它能帮助其他任务。',
  Gain: '增益',
  'How much better a task does when it is trained together with another than alone at half the size, in percent of the loss alone. Positive helps.':
    '一个任务与另一个任务一起训练，比用半尺寸网络单独训练好多少，以单独训练时的损失的百分比表示。正值表示有帮助。',
  'Negative transfer': '负迁移',
  'A gain below zero: a task does worse for being trained together with another.':
    '增益小于零：一个任务因为与另一个任务一起训练而变差。',
  Affinity: '亲和度',
  'One value for a pair of tasks: the mean of the gains that each gives the other. Other authors measure it in other ways.':
    '一对任务的一个数值：双方给对方带来的增益的平均。其他作者有别的测量方法。',
  Strategy: '策略',
  'By which losses, or by which rule, the networks are chosen. What is reported is always what they then lose on test.':
    '按哪些损失或哪条规则来选择网络。报告的始终是所选网络在测试集上的损失。',
  Optimal: '最优',
  'Chosen by the validation losses of all networks fully trained, by a search that proves that nothing better exists.':
    '按所有网络完整训练后的验证集损失来选择，搜索会证明不存在更好的分组。',
  'Early-stopping approximation (ESA)': '早停近似（ESA）',
  'Chosen by the losses of all networks after a small part of the training.':
    '按所有网络只训练一小部分之后的损失来选择。',
  'Higher-order approximation (HOA)': '高阶近似（HOA）',
  'Chosen after training only single tasks and pairs: what a task loses in a larger network is taken to be the mean of what it loses in the pairs within.':
    '只训练单任务和任务对之后就来选择：一个任务在更大网络中的损失，取为它在其中各任务对里的损失的平均。',
  'All in one': '全部合一',
  'One network that is trained on every task.': '用所有任务训练的一个网络。',
  Independent: '各自独立',
  'One network for each task alone.': '每个任务单独一个网络。',
  Random: '随机',
  'What groupings drawn by chance lose on average: the bar that a way of choosing has to clear.':
    '随机抽取的分组的平均损失：任何选择方法都应胜过它。',
  Frontier: '前沿',
  'For every budget, the least total loss that it buys.': '每个预算所能换来的最小总损失。',
  Regret: '遗憾',
  'How much worse the grouping of a cheap strategy is than the optimal one of the same budget, in percent.':
    '廉价策略的分组比同一预算下的最优分组差多少，以百分比表示。',
  Stability: '稳定性',
  'How often the same grouping is chosen when the losses come out a little differently, as they would in another run.':
    '损失略有不同（就像再跑一次那样）时，选出同一分组的频率。',
  Seed: '种子',
  'The number that decides all chance in a run. The same seed gives the same run; several show how much chance matters.':
    '决定一次运行中所有随机性的数。种子相同，运行就相同；用几个种子可以看出随机性影响多大。',
  Recipe: '配方',
  'All that a training in the Lab depends on, in a line of text that links hold: whoever follows it gets the same losses.':
    '实验室里一次训练所依赖的一切，写成链接里的一行文字：照着做的人会得到相同的损失。',
};
