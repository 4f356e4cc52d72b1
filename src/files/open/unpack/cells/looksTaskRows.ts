/** Whether the first line of a text says that rows are tasks, and names several columns beside them. */
export function looksTaskRows(text: string): boolean {
  const [first = ''] = text
    .slice(0, 4096)
    .replace(/^\s*\n/, '')
    .split(/\r?\n/, 1);
  const [head = '', ...names] = first.split(/[,;\t|]/).map(name => name.replaceAll('"', '').trim());
  return /^(tasks?|datasets?|aufgaben?|tâches?|tareas?|任务|数据集)$/i.test(head) && names.length > 1;
}
