import type { Catalog } from '../../languages.ts';

/** The page that recomputes the paper. */
export const paper: Catalog = {
  'Table 2: gains of a task by another, setting 1': '表 2：任务之间的增益，实验设定 1',
  'Table of affinities of pairs, setting 1': '任务对亲和度表，实验设定 1',
  'Text: pairs with normals': '正文：与 Normals 的配对',
  'Text: correlations of gains between settings': '正文：不同设置之间增益的相关',
  'Text: the worked example of the higher-order approximation': '正文：高阶近似的算例',
  'Text: what choosing costs': '正文：选择所需的代价',
  'Performance/compute figure, setting 1: total test loss by budget':
    '性能与计算量图，实验设定 1：各预算下的测试总损失',
  'Performance/compute figure, setting 2: total test loss by budget':
    '性能与计算量图，实验设定 2：各预算下的测试总损失',
  'Performance/compute figure, setting 3: total test loss by budget':
    '性能与计算量图，实验设定 3：各预算下的测试总损失',
  'Performance/compute figure, setting 4: total test loss by budget':
    '性能与计算量图，实验设定 4：各预算下的测试总损失',
  'Table 5: gains of a task by another, setting 2': '表 5：任务之间的增益，实验设定 2',
  'Total test loss by budget': '各预算下的测试总损失',
  'Gains of a task by another': '任务之间的增益',
  'Affinities of pairs': '任务对的亲和度',
  'Correlations of gains between settings': '不同设置之间增益的相关',
  'Pairs with normals': '与 Normals 的配对',
  'What choosing costs': '选择所需的代价',
  'The worked example of the higher-order approximation': '高阶近似的算例',
  'Optimal groupings': '最优分组',
  same: '一致',
  close: '接近',
  differs: '不同',
  'not recomputable': '无法重算',
  '{strategy} at {budget} SNT': '{strategy}，{budget} SNT',
  '{measured} with {helper}': '{measured} 与 {helper} 一起训练',
  '{which, select, highest {Highest in setting {setting}: {a} and {b}} other {Lowest in setting {setting}: {a} and {b}}}':
    '{which, select, highest {设置 {setting} 中最高：{a} 与 {b}} other {设置 {setting} 中最低：{a} 与 {b}}}',
  '{value, select, r {Settings {a} and {b}, 20 directed pairs: r} other {Settings {a} and {b}, 20 directed pairs: p of r}}':
    '{value, select, r {设置 {a} 与 {b}，20 个有向任务对：r} other {设置 {a} 与 {b}，20 个有向任务对：r 的 p 值}}',
  'Normals help the other task, of 16 pairs of the four settings':
    '四个设置的 16 个任务对中，Normals 有益于另一任务的对数',
  'Setting 1: tasks that normals help, of 4': '实验设定 1：4 个任务中受益于 Normals 的任务数',
  'Setting 1: tasks that hurt normals, of 4': '实验设定 1：4 个任务中损害 Normals 的任务数',
  'Early stopping: how many times cheaper the training is, about': '早停：训练大约便宜多少倍',
  '{strategy}: networks trained to choose among five tasks': '{strategy}：为五个任务作选择所训练的网络数',
  'Estimated loss of {task} in the network of a, b and c': '{task} 在网络 a、b、c 中的估计损失',
  'Networks of the optimum at {budget} SNT': '{budget} SNT 的最优网络',
  'the author': '作者',
  'not known here': '本站不知道印刷值',
  'Table 2': '表 2',
  'recomputed only': '仅重算',
  text: '正文',
  'performance/compute figure, setting {setting}': '性能与计算量图，设置 {setting}',
  figure: '图',
  '{value} with validation heads': '{value}（按验证集选输出头）',
  '{value} as a ratio of losses': '{value}（损失之比）',
  'r = {r}, p = {p}: setting {a} {first, select, ratio {ratio} other {relative}}, setting {b} {second, select, ratio {ratio} other {relative}}; {baseline, select, half {half-size} other {full-size}} baseline, {split, select, test {test} validation {validation} other {early}} split':
    'r = {r}，p = {p}：设置 {a} 用{first, select, ratio {比值} other {相对值}}，设置 {b} 用{second, select, ratio {比值} other {相对值}}；{baseline, select, half {半尺寸} other {全尺寸}}基线，{split, select, test {测试} validation {验证} other {早期}}集',
  'Within {distance} of the published value:': '与发表值相差不超过 {distance} 的算法：',
  '{value} relative to the single-task loss': '{value}（相对于单任务损失）',
  'The figure prints 0.50273. The published losses of the one network that fits sum to 0.50278, and the figure itself has 0.50278 for chance and for the higher-order approximation: most likely a slip in print.':
    '图中印的是 0.50273。预算内唯一可行的网络，其已发表损失之和为 0.50278，而同一张图中随机与高阶近似也都是 0.50278：很可能是印刷时的笔误。',
  'The paper averages a million random draws; here every outcome of the rule is counted, so that this value is exact. Close means within three standard errors of a million draws.':
    '论文取一百万次随机抽取的平均；这里穷举了该规则的所有结果，因此是精确值。“接近”指相差不超过一百万次抽取的三个标准误。',
  'The paper gives the worst of ten million draws; here every outcome of the rule is looked at.':
    '论文给出的是一千万次抽取中的最差结果；这里检查了该规则的所有结果。',
  'The number is that of gains as ratios. What the printed one was made from is not known: no choice of a definition for each setting, of baseline and split gives all the printed correlations.':
    '这个数是以比值定义增益时得到的。论文所印的数由什么算出尚不清楚：无论各设置用哪种定义、用哪种基线和数据划分，都不能同时得到所印的全部相关系数。',
  'Only totals of this method were published, not the losses of its networks: there is nothing to compute from. It is drawn as a published mark.':
    '这种方法只发表了总损失，没有发表其网络的损失，因此无从计算。图中以“已发表”标记画出。',
  'The figure shows networks of other sizes at this budget, whose losses were not published. The table has half-size and full-size single-task networks and one full-size network of all tasks.':
    '图中这一预算处是其他尺寸的网络，其损失没有发表。数据表只有半尺寸和全尺寸的单任务网络，以及一个包含所有任务的全尺寸网络。',
  'It is about hours of training, which were not published with the losses: neither these hours nor this factor can be computed.':
    '这涉及训练所用的小时数，它们没有随损失一起发表：这些小时数和这个倍数都无法计算。',
  'Why is not known.': '原因尚不清楚。',
  'How they are recomputed, and what is not known': '如何重新计算，以及哪些尚不可知',
  'Every published number that is known here, beside what comes out. Show rings it where it stands.':
    '论文中已发表的每个数（就本站所知），与由其已发表的损失算出的数并列。“显示”打开该数所在之处，并用圆环标出。',
  'Loading the tables of the paper…': '正在载入论文的数据表……',
  'Recomputing…': '正在重算……',
  'Recomputing the paper': '正在重算论文',
  'The link has filters that are none here, and they are left out: {words}.':
    '链接中的筛选条件在此不存在，因此不起作用：{words}。',
  '{shown} of {all} rows shown': '显示 {shown} 行，共 {all} 行',
  '<b>{same} of {all} published numbers come out to the printed digit.</b> {close} more lie within three standard errors of a million random draws, {differs, plural, one {# differs} other {# differ}}, and {never} cannot be recomputed from what was published.':
    '<b>{all} 个已发表的数中，有 {same} 个与所印的每一位数字一致。</b>另有 {close} 个相差不超过一百万次随机抽取的三个标准误，{differs, plural, other {# 个不同}}，{never} 个无法由已发表的内容重算。',
  'Gains are by the definition that the paper uses: in its printed table of setting 1 relative to the single-task loss, (single − joint) ÷ single, of which five numbers are known here; in setting 2 as ratios, single ÷ joint − 1, of which its author gave one. The other {noted} of these tables and what follows from them are recomputed by the same definitions, half-size baseline and test split; what was printed for them is not known here, and they do not count above.':
    '增益采用论文自己的定义：实验设定 1 的印刷表相对于单任务损失，即 (单独 − 联合) ÷ 单独，其中五个数本站已知；实验设定 2 为比值，即 单独 ÷ 联合 − 1，其中一个数由作者给出。这两张表的其余部分以及由此得出的数共 {noted} 个，按同样的定义、半尺寸基线和测试集重算；本站不知道它们的印刷值，不计入上面的数。',
  'The figures let each task be served by the head that is best on the test set, which peeks; “the other way” has the sound rule, the head that is best on validation. For gains it has the other of the two definitions.':
    '论文的图让每个任务使用在测试集上最好的输出头，这等于偷看了测试集；“另一种算法”一列采用可靠的规则，即在验证集上最好的输出头。对于增益，该列采用两种定义中的另一种。',
  'Rows shown': '显示的行',
  Setting: '设置',
  all: '全部',
  published: '已发表',
  state: '状态',
  Kind: '类别',
  Verdict: '结论',
  'Show all': '全部显示',
  'Table of published and recomputed numbers': '已发表与重算数值的表格',
  'Published and recomputed numbers': '已发表与重算的数值',
  what: '内容',
  recomputed: '重算',
  difference: '差',
  verdict: '结论',
  'the other way': '另一种算法',
  'the same': '相同',
  'Places are in the order of the paper. Its two tables of gains have their numbers; its other tables and figures are named by what they show.':
    '各处按论文中的顺序排列。两张增益表标有编号；其他表和图以其内容称呼。',
  'From the paper': '来自论文',
  'Back to the row': '回到该行',
  'The paper has no such number.': '论文中没有这个数。',
  'printed <b>{value}</b>': '印刷值 <b>{value}</b>',
  'here <b>{value}</b>': '本站 <b>{value}</b>',
  'printed {value}': '印刷值 {value}',
  'It is counted over all four settings, of which one is shown.':
    '这个数统计了全部四个设置，这里显示的是其中一个。',
  'The number itself stands nowhere in the page.': '这个数本身不在页面上。',
  'The number is not in what is shown now.': '这个数不在当前显示的内容中。',
  'Show it again': '再次显示',
  'Show {what}: {group}': '显示 {what}：{group}',
};
