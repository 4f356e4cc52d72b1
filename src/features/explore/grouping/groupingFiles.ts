import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { singleLosses } from '../../../app/words/singleLosses.ts';
import { inEnglish } from '../../../base/i18n/text.ts';
import type { Grouping, Proof } from '../../../core/frontier/frontier.ts';
import { baselineName } from '../../../core/gains/baselineName.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import { isPredicted, type LossTable, lossOf, taskSetOf } from '../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../core/tables/task.ts';
import { groupingJson } from '../../../files/write/grouping/groupingJson.ts';
import type { GroupingReport } from '../../../files/write/grouping/groupingWords.ts';
import { latexGrouping } from '../../../files/write/grouping/latexGrouping.ts';
import { markdownGrouping } from '../../../files/write/grouping/markdownGrouping.ts';

/** What is saved of a grouping as text. */
export interface SavedGrouping extends GroupingReport {
  readonly key: StrategyKey;
  readonly proof: Proof | undefined;
}

/** The texts of a grouping by their names in the menu. */
export const groupingTexts = {
  JSON: ({ table, key, budget, grouping, proof }: SavedGrouping) =>
    `${JSON.stringify(groupingJson(table, key, budget, grouping, proof), null, 2)}\n`,
  LaTeX: latexGrouping,
  Markdown: markdownGrouping,
};

/** A row for each task: the network that serves it, and its losses as they were measured. */
export function groupingCsv(table: LossTable, grouping: Grouping): string {
  const singles = singleLosses(table);
  const split = reportedSplit(table);
  const rows = table.tasks.map((task, i) => {
    const head = grouping.heads[i] as number;
    const members = [...taskSetOf(table, head)].map(member => table.tasks[member]?.id).join(' ');
    const single = singles[i] as number;
    const loss = grouping.reported[i] as number;
    return [
      task.id,
      task.name,
      members,
      isPredicted(table, head) ? 'predicted' : 'measured',
      table.costs[head] as number,
      asMeasured(task, lossOf(table, head, i, 'validation')),
      asMeasured(task, loss),
      asMeasured(task, single),
    ].map(cell => (typeof cell === 'number' && Number.isNaN(cell) ? null : cell));
  });
  const columns = [
    'task',
    'name',
    inEnglish('served by network of'),
    'losses',
    `cost (${table.costUnit})`,
    'validation loss',
    `${split} loss`,
    `${baselineName(table, 'half')}: ${split} loss`,
  ];
  return csvOf(columns, rows);
}
