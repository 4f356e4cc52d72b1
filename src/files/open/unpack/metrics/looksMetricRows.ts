import { groupMetrics, isMetric, isSetting } from './metricNames.ts';

/** Whether the first line of a text names rows, and then several different metrics and nothing else but settings. */
export function looksMetricRows(text: string): boolean {
  const [first = ''] = text.slice(0, 4096).trimStart().split(/\r?\n/, 1);
  const names = first
    .split(/[,;\t|]/)
    .slice(1)
    .map(name => name.replaceAll('"', '').trim());
  const metrics = names.filter(isMetric);
  return names.every(name => isMetric(name) || isSetting(name)) && groupMetrics(metrics).length > 1;
}
