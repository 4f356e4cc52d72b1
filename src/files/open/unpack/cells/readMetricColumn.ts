import { say } from '../../../../base/i18n/message.ts';
import { isMetric } from '../metrics/metricNames.ts';
import type { Opened } from '../part.ts';
import { cellsOf, headedRows } from './headedRows.ts';
import { isMetricColumn } from './looksMetricColumn.ts';
import { partOfRows, together } from './partOfRows.ts';

const mostRows = 200_000;
const mostMetrics = 50;
/** What a column of values is called that says nothing of what they are. */
const valueName = /^(values?|scores?|results?|metric_?values?|wert|valeur|valor|值)$/i;

/**
 * A text of columns of which one names the metric of each row: a table for each metric, whose values are called like it; it is asked which one is meant.
 * `undefined` where there is one metric, where some are called like none, and for all others.
 */
export function readMetricColumn(text: string): Opened | undefined {
  const table = headedRows(text, mostRows);
  const metric = table?.names.findIndex(isMetricColumn) ?? -1;
  const value = table?.names.findIndex(name => valueName.test(name)) ?? -1;
  if (!table || metric < 0 || value < 0) return undefined;
  const metrics = [...new Set(cellsOf(table, metric))];
  const areMetrics = metrics.length > 1 && metrics.length <= mostMetrics && metrics.some(isMetric);
  if (!areMetrics || metrics.includes('')) return undefined;
  const columns = table.names.flatMap((_, c) => (c === metric ? [] : [c]));
  return together(
    metrics.map(name => {
      const rows = table.rows.filter(({ cells }) => cells[metric] === name);
      return partOfRows(name, say('rows of the metric “{metric}”', { metric: name }), [
        { line: table.at, cells: columns.map(c => (c === value ? name : (table.names[c] ?? ''))) },
        ...rows.map(({ line, cells }) => ({ line, cells: columns.map(c => cells[c] ?? '') })),
      ]);
    }),
  );
}
