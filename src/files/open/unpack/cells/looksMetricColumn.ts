/** Whether the first line of a text names a task, a metric and its value: rows may be of several metrics. */
export function looksMetricColumn(text: string): boolean {
  const [first = ''] = text
    .slice(0, 4096)
    .replace(/^\s*\n/, '')
    .split(/\r?\n/, 1);
  const names = first.split(/[,;\t|]/).map(name => name.replaceAll('"', '').trim());
  return names.some(isMetricColumn) && names.some(name => /^(tasks?|task_?names?|datasets?)$/i.test(name));
}

/** Whether a column is called as one that names metrics. */
export function isMetricColumn(name: string): boolean {
  return /^(metrics?|metric_?names?|measures?|kennzahl|métrique|métrica|指标)$/i.test(name);
}
