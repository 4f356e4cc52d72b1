import type { Catalog } from '../languages.ts';

/** The pairs of tasks in the Compare view: heatmaps, their difference, and one side against the other. */
export const comparePairTexts: Catalog = {
  // Pairs of tasks.
  'Pairs of tasks': '任务对',
  'What tasks do for each other.': '任务之间的相互影响。',
  'What tasks do for each other. The sides are in different units: each has its own colours.':
    '任务之间的相互影响。两侧单位不同，各用自己的颜色。',
  'What tasks do for each other, with one definition of gain and one scale of colours for both sides.':
    '任务之间的相互影响，两侧采用同一种增益定义和同一颜色刻度。',
  'What tasks do for each other, with one scale of colours for both sides.':
    '任务之间的相互影响，两侧采用同一颜色刻度。',
  Show: '显示',
  directed: '有向',
  'mean of both directions': '两个方向的平均',
  Gain: '增益',
  'single ÷ joint − 1': '单独 ÷ 联合 − 1',
  '(single − joint) ÷ single': '(单独 − 联合) ÷ 单独',
  Baseline: '基线',
  Split: '数据划分',
  '{split} (not on both sides)': '{split}（并非两侧都有）',
  Order: '顺序',
  'as given in A': '按 A 侧原有顺序',
  'by help given in A': '按 A 侧提供的帮助',
  'like profiles in A together': 'A 侧特征相近的排在一起',
  'Colours end at ± %': '色标范围（±%）',
  '{name}, the task itself': '{name}，任务自身',
  'Table: {title}': '表格：{title}',
  pairs: '任务对',
  'directed pairs': '有向任务对',
  'helps \\ is helped': '提供帮助 \\ 受帮助',
  helps: '提供帮助',
  'is helped': '受帮助',
  'together with': '同组',
  'Both sides have the same table, and with it the same pairs: what differs is chosen from it.':
    '两侧用的是同一张表，任务对也就相同；不同的只是从中作出的选择。',
  'Gains of {place, select, both {both sides} A {A} other {B}}':
    '{place, select, both {两侧} A {A 侧} other {B 侧}}的增益',
  'Affinities of {place, select, both {both sides} A {A} other {B}}':
    '{place, select, both {两侧} A {A 侧} other {B 侧}}的亲和度',
  '{table}: {meaning}{mean, select, yes {, the mean of both directions} other {}}; {better, select, lower {lower} other {higher}} is better.':
    '{table}：{meaning}{mean, select, yes {，取两个方向的平均} other {}}；越{better, select, lower {低} other {高}}越好。',
  'How much better (teal) or worse (brown) the task of a column does with that of a row, percent, {split, select, validation {validation} test {test} other {early}} split{mean, select, yes {, the mean of both directions} other {}}.':
    '列上的任务与行上的任务一起训练时，变好（青色）或变差（棕色）多少，百分比，{split, select, validation {验证集} test {测试集} other {早停}}{mean, select, yes {，取两个方向的平均} other {}}。',
  'not measured on both sides': '并非两侧都有测量',
  '{value} percent': '{value}%',
  '{to} trained with {from}': '{to} 与 {from} 一起训练',
  '{from} and {to}': '{from} 与 {to}',
  '{from} for {to}': '{from} 对 {to}',
  '{pair} in {place, select, both {both} A {A} other {B}}: {value}':
    '{place, select, both {两侧} A {A 侧} other {B 侧}}，{pair}：{value}',
  'Difference, B minus A': '差异：B 减 A',
  'less in B': 'B 侧较低',
  'more in B': 'B 侧较高',
  'Percentage points that B’s gain has more (teal) or less (brown) than A’s, on the same colours.':
    'B 侧的增益比 A 侧高（青色）或低（棕色）多少个百分点，颜色刻度相同。',
  'How much more (teal) or less (brown) B has than A.': 'B 侧比 A 侧高（青色）或低（棕色）多少。',
  '{pair}, B minus A: {value}': '{pair}，B 减 A：{value}',
  'Every pair has the same value on both sides.': '每对任务在两侧的数值都相同。',
  'No pair of tasks has a value on both sides.': '没有任务对在两侧都有数值。',
  '{from} and {to} differ most: {inA} in A, {inB} in B.':
    '{from} 与 {to} 相差最大：A 侧为 {inA}，B 侧为 {inB}。',
  '{to} with {from} differs most: {inA} in A, {inB} in B.':
    '{to} 与 {from} 一起训练时相差最大：A 侧为 {inA}，B 侧为 {inB}。',

  // A against B.
  'A against B': 'A 与 B 对照',
  '{pair}: {inA} in A, {inB} in B': '{pair}：A 侧为 {inA}，B 侧为 {inB}',
  '{n, plural, one {{word} pair is} other {{word} pairs are}} left out: a logarithmic scale has no place for values that are not positive.':
    '略去了 {n, plural, other {{word}}} 对任务：对数刻度上放不下非正的数值。',
  'There is nothing to draw: the sides need two tasks in common, with a value on both.':
    '没有可画的内容：两侧须有两个共同的任务，且两侧都有数值。',
  'Table of pairs on both sides': '两侧任务对的表格',
  '{title}: every pair with both values': '{title}：每对任务在两侧的数值',
  'Point at a dot, or walk the dots with the arrow keys, to read it.':
    '指向一个点，或用方向键逐点移动，即可读取它的数值。',
  'Every pair of tasks that both sides have, with its value in A and in B.':
    '两侧共有的每对任务，及其在 A 与 B 中的数值。',
  'A dot for each pair of tasks that both sides have.': '每个点是两侧共有的一对任务。',
  'A dot for each directed pair that both sides have, in the colour{letters, select, yes { and with the letter} other {}} of the task that is helped: “{from} → {to}” is what {fromName} does for {toName}.':
    '每个点是两侧共有的一个有向任务对，颜色{letters, select, yes {和字母} other {}}取自受帮助的任务：“{from} → {to}”表示 {fromName} 对 {toName} 的影响。',
  'helps in both': '两侧都有帮助',
  'helps in B only': '仅 B 侧有帮助',
  'hurts in both': '两侧都有害',
  'helps in A only': '仅 A 侧有帮助',
  '{side}: gain, %': '{side}：增益，%',
  '{side}: affinity{log, select, yes {, logarithmic} other {}}{better, select, lower {, lower is better} other {}}':
    '{side}：亲和度{log, select, yes {，对数} other {}}{better, select, lower {，越低越好} other {}}',
  'the gains': '两侧增益',
  'the affinities': '两侧亲和度',
  'A’s gains and B’s affinities': 'A 侧增益与 B 侧亲和度',
  'A’s affinities and B’s gains': 'A 侧亲和度与 B 侧增益',
  'no pair of tasks has a value on both sides': '没有任务对在两侧都有数值',
  '{n, plural, one {{word} pair is} other {{word} pairs are}} too few to correlate':
    '{n, plural, other {{word}}} 对任务太少，无法计算相关',
  'the values of one side are all the same: nothing correlates with them': '一侧的数值全都相同，无从谈相关',
  '{values} correlate with Pearson’s {correlation}{logs}': '{values}的 Pearson 相关{logs}：{correlation}',
  '{words} (lower is better in {side}: there a negative r is agreement)':
    '{words}（{side} 侧越低越好，故 r 为负表示两侧一致）',
  ', of logarithms': '（取对数）',
  ', of the logarithms of {side}’s values': '（{side} 侧的数值取对数）',
  '{both} of {all} help in both, {neither} in neither; {onlyA} only in A and {onlyB} only in B.':
    '{all} 对中有 {both} 对在两侧都有帮助，{neither} 对在两侧都没有；{onlyA} 对仅在 A 侧有，{onlyB} 对仅在 B 侧有。',
};
