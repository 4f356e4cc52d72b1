import { baselineName } from '../../domain/baselineName.ts';
import { csvOf } from '../../domain/csv.ts';
import type { Grouping, Proof } from '../../domain/frontier.ts';
import { isPredicted, type LossTable, lossOf, taskSetOf } from '../../domain/lossTable.ts';
import type { StrategyKey } from '../../domain/strategies/strategy.ts';
import { asMeasured } from '../../domain/task.ts';
import { groupingJson } from '../../formats/write/groupingJson.ts';
import type { GroupingReport } from '../../formats/write/groupingWords.ts';
import { latexGrouping } from '../../formats/write/latexGrouping.ts';
import { markdownGrouping } from '../../formats/write/markdownGrouping.ts';
import { inEnglish } from '../../i18n/text.ts';
import { reportedSplit } from '../../state/reportedSplit.ts';
import { singleLosses } from '../singleLosses.ts';

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
