import { englishWords } from '../../../base/i18n/message.ts';
import { latexTable } from '../latexTable.ts';
import { type GroupingReport, groupingCaption, groupingColumns, groupingRows } from './groupingWords.ts';

/** The grouping as a LaTeX table (package booktabs), one line per network, its report as the caption; with changes where they are known. */
export function latexGrouping(report: GroupingReport): string {
  const { table, budget, changes } = report;
  const rows = groupingRows(report);
  return latexTable({
    caption: groupingCaption(report) + (changes ? ` Change: against the ${changes.against}.` : ''),
    label: `grouping ${englishWords(table.name)} ${budget}`,
    align: changes ? 'rrllll' : 'rrlll',
    columns: [...groupingColumns(report), ...(changes ? ['Change'] : [])],
    rows: rows.map(row => [
      row.network,
      row.cost,
      ...[row.serves, row.auxiliary, row.losses].map(list),
      ...(changes ? [list(row.changes)] : []),
    ]),
  });
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '–' : items.join(', ');
}
