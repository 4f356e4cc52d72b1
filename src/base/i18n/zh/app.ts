import type { Catalog } from '../languages.ts';

/** The frame of the page: header, notices, source line, list of tables, dialogs of sharing and help, embedded pages. */
export const app: Catalog = {
  // Header
  Explore: '探索',
  Compare: '对比',
  Lab: '实验室',
  Learn: '教程',
  Data: '数据',
  Language: '语言',
  'Which tasks should be learned together?': '哪些任务应该一起学习？',
  Share: '分享',
  Help: '帮助',
  Views: '视图',
  'Data set': '数据集',
  'Undo: {what} (Ctrl+Z)': '撤销：{what}（Ctrl+Z）',
  'Undo (Ctrl+Z)': '撤销（Ctrl+Z）',
  Redo: '重做',
  Tools: '工具',
  'Redo (Ctrl+Shift+Z)': '重做（Ctrl+Shift+Z）',
  'Use the dark theme': '使用深色主题',
  'Use the light theme': '使用浅色主题',

  // The list of tables
  'Measured networks (Standley et al. 2020)': '实测网络（Standley 等，2020）',
  'Measured in the Lab (recorded)': '实验室中实测（预先录制）',
  'Published affinities': '已发表的亲和度',
  'Affinities of the Lab (recorded)': '实验室的亲和度（预先录制）',
  'Measured in the Lab': '实验室中实测',
  'a sweep that is not on this device': '不在这台设备上的批量训练',
  'a table of another device': '另一台设备上的表格',

  // The page around a view
  'Skip to the content': '跳到内容',
  'Skip to the figures': '跳到图表',
  'Skip to the networks': '跳到网络列表',
  'This view': '此视图',
  'Not all of the link could be restored:': '链接中的内容未能全部恢复：',
  'Figures from {title} (<a>arXiv {arxiv}</a>). Licence: {licence}. Everything on this page is computed from them in your browser.':
    '数据来自 {title}（<a>arXiv {arxiv}</a>）。许可证：{licence}。本页的一切都由这些数据在你的浏览器中计算得出。',
  'Figures from {title}. Licence: {licence}. Everything on this page is computed from them in your browser.':
    '数据来自 {title}。许可证：{licence}。本页的一切都由这些数据在你的浏览器中计算得出。',
  'Drop to open': '松开即可打开',
  'pasted text': '粘贴的文本',

  // Sharing
  'Share what you see': '分享你所看到的',
  'Whoever opens this link sees the same data, budget, strategies and selection. It holds nothing about you.':
    '打开此链接的人会看到相同的数据、预算、策略和选择。链接中没有任何关于你的信息。',
  Link: '链接',
  'Copy link': '复制链接',
  '{length} characters': '{length} 个字符',
  'Copied.': '已复制。',
  'The browser did not allow copying: the text is selected, copy it with Ctrl+C.':
    '浏览器不允许复制：文本已选中，请按 Ctrl+C 复制。',
  'The link does not hold {count, plural, one {the table} other {the tables}} that the Lab measured on this device: elsewhere {count, plural, one {it} other {they}} must be measured anew. Send {count, plural, one {it as a file} other {them as files}}, or choose “Keep as my table” in the Lab, and share that.':
    '链接不包含实验室在本设备上测得的{count, plural, one {表格} other {这些表格}}：在别处需要重新测量。请以文件发送，或在实验室中选择“存为我的表格”后再分享。',
  '{count, plural, one {The link holds the table itself.} other {The link holds both tables.}}':
    '{count, plural, =1 {链接中包含表格本身。} other {链接中包含两个表格。}}',
  '{count, plural, one {The link holds the table itself} other {The link holds both tables}} and is {length} characters long: some chat and mail programs cut links of more than {most}. Try it, or send {count, plural, one {the table as a file} other {the tables as files}}.':
    '链接中包含{count, plural, =1 {表格本身} other {两个表格}}，长 {length} 个字符：有些聊天和邮件程序会截断超过 {most} 个字符的链接。可以试一试，或者以文件形式发送表格。',
  'Save the table': '保存表格',
  'Save {table}': '保存{table}',
  '{count, plural, one {Your table is too large for a link (more than {most} characters). Send it as a file: once it is opened there} other {Your tables are too large for a link (more than {most} characters). Send them as files: once they are opened there}}, this link shows the same as here.':
    '{count, plural, =1 {你的表格} other {你的这些表格}}太大，放不进链接（超过 {most} 个字符）。请以文件形式发送：对方打开文件之后，此链接显示的内容就与这里相同。',
  'Not in the link: {tables}. Send {count, plural, one {it} other {them}} as a file, to be opened first.':
    '不在链接中：{tables}。请以文件形式发送{count, plural, =1 {它} other {它们}}，并让对方先打开。',
  'Run it in a terminal': '在终端中运行',
  'The same numbers, to the last bit, in a folder with Taskmates after {build}; add {json} for a script.':
    '在 Taskmates 的文件夹中运行 {build} 之后，可得到完全相同（逐位一致）的数值；供脚本使用时加上 {json}。',
  ' It reads the table from {file}: save it as JSON under that name.':
    '命令从 {file} 读取表格：请用这个名称把表格保存为 JSON。',
  ' It reads {files} the way {count, plural, one {it was} other {they were}} read here: run it in the folder of {count, plural, one {that file} other {those files}}.':
    '命令按照这里的读取方式读取 {files}：请在{count, plural, =1 {该文件} other {这些文件}}所在的文件夹中运行。',
  'Looking how the files were read …': '正在确认文件的读取方式……',
  Command: '命令',
  'Copy as command': '复制为命令',

  // Embedding
  Theme: '主题',
  'that of the reader’s system': '跟随读者的系统',
  light: '浅色',
  '“{name}” was removed from this device in another tab. It can be used here until the page is left.':
    '“{name}”已在另一个标签页中从本设备移除。离开页面之前仍可在这里使用。',
  'Keep it again': '重新保存',
  'Embed in a page': '嵌入网页',
  'Put this into a page of yours: the figures stay live there, and lead back here.':
    '把它放进你的网页：图表在那里仍可交互，并能链接回这里。',
  'all panels': '所有面板',
  'Fit the height (a small script)': '自动调整高度（一小段脚本）',
  'HTML to embed': '用于嵌入的 HTML',
  'Copy HTML': '复制 HTML',
  '{panel}: {table}': '{panel}：{table}',
  'Task groupings': '任务分组',
  'Open in Taskmates': '在 Taskmates 中打开',

  // Help
  'What this shows': '这里展示什么',
  'A network can learn one task or several together. Learned together, tasks may help each other, or hurt each other: <em>negative transfer</em>. Given measured networks and a budget for running them, Taskmates finds the networks that serve every task at the least total loss, and proves that nothing better exists.':
    '一个网络可以只学一个任务，也可以同时学几个。一起学习时，任务可能互相帮助，也可能互相损害，后者称为<em>负迁移</em>。给定实测的网络和运行它们的预算，Taskmates 会找出能负责全部任务且总损失最小的网络，并证明不存在更好的选择。',
  'Auxiliary task': '辅助任务',
  'The losses are those published with Standley, Zamir, Chen, Guibas, Malik and Savarese, {paper} (ICML 2020). Everything else is computed in this page.':
    '损失数据随 Standley、Zamir、Chen、Guibas、Malik 和 Savarese 的论文 {paper}（ICML 2020）发表。其余一切都在本页中计算。',
  'The files leave open: {questions}. What was read: {words}':
    '文件没有说明：{questions}。读到的内容：{words}',
  'This is Taskmates {version}, commit {commit}: name both when you report a fault. <a>Licences of what it is made of</a>.':
    '这是 Taskmates {version}，提交 {commit}：报告问题时请写明这两项。<a>所用部分的许可证</a>。',
};
