import { say } from '../../../../base/i18n/message.ts';
import { sniffLayout } from '../../text/sniffLayout.ts';
import { splitRows } from '../../text/splitRows.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import { withPoint } from '../cells/withPoint.ts';
import type { Opened } from '../part.ts';
import { alignedRows } from './alignedRows.ts';
import { isAligned } from './looksMetricRows.ts';
import { metricsOfRows } from './metricsOfRows.ts';
import { withMetrics } from './withMetrics.ts';

/** Longer lists are no tables of metrics that somebody looks at. */
const mostRows = 10_000;

/** A text of columns that holds several metrics of each row, as it stands and as a table for each of them; `undefined` for others. */
export function readMetricRows(text: string): Opened | undefined {
  const [first = ''] = text.replace(/^\s*\n/, '').split(/\r?\n/, 1);
  if (isAligned(first)) return readAligned(text);
  const layout = sniffLayout(text);
  const rows: PlacedRow[] = [];
  for (const { line, cells } of splitRows(text, layout)) {
    if (rows.length > mostRows) return undefined;
    rows.push({ line, cells: cells.map(cell => withPoint(cell.trim(), layout.decimal)) });
  }
  if (!layout.hasHeader || !metricsOfRows(rows)) return undefined;
  return withMetrics(partOfRows('table', say('table of columns'), rows), rows);
}

function readAligned(text: string): Opened | undefined {
  const { rows, problems } = alignedRows(text);
  if (rows.length > mostRows || !metricsOfRows(rows)) return undefined;
  const opened = withMetrics(partOfRows('table', say('table of columns'), rows), rows);
  return { ...opened, problems: [...opened.problems, ...problems] };
}
