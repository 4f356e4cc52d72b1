import { readValueName } from '../../names/readValueName.ts';
import { alignedCells } from './alignedRows.ts';
import { groupMetrics, isMetric, isSetting } from './metricNames.ts';

/** Whether the first line of a text names rows, and then several different metrics and nothing else but settings. */
export function looksMetricRows(text: string): boolean {
  const [first = ''] = text
    .slice(0, 4096)
    .replace(/^\s*\n/, '')
    .split(/\r?\n/, 1);
  const [head = '', ...names] = (
    isAligned(first) ? alignedCells(first) : first.trimStart().split(/[,;\t|]/)
  ).map(name => name.replaceAll('"', '').trim());
  const metrics = names.filter(isMetric);
  // One metric alone says nothing of rows; that they are called tasks does.
  const isOfTasks =
    /^(tasks?|datasets?)([ _-]?names?)?$/i.test(head) &&
    metrics.length === 1 &&
    readValueName(metrics[0] ?? '').split === undefined;
  return (
    names.every(name => isMetric(name) || isSetting(name)) && (isOfTasks || groupMetrics(metrics).length > 1)
  );
}

/** Whether a first line names columns that are aligned by blanks, as reports for the eye are. */
export function isAligned(first: string): boolean {
  return !/[,;\t|]/.test(first) && /\S\s{2,}\S/.test(first);
}
