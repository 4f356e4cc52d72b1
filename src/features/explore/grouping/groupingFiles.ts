import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { singleLosses } from '../../../app/words/singleLosses.ts';
import { writeTaskChange } from '../../../app/words/taskChangeWords.ts';
import { englishWords } from '../../../base/i18n/message.ts';
import { inEnglish } from '../../../base/i18n/text.ts';
import type { Grouping, Proof } from '../../../core/frontier/frontier.ts';
import { groupingErrors } from '../../../core/frontier/groupingErrors.ts';
import { baselineName } from '../../../core/gains/baselineName.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import { isPredicted, type LossTable, lossOf } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { asMeasured } from '../../../core/tables/task.ts';
import { errorColumns, groupingCsv } from '../../../files/write/grouping/groupingCsv.ts';
import { groupingJson } from '../../../files/write/grouping/groupingJson.ts';
import type { GroupingReport } from '../../../files/write/grouping/groupingWords.ts';
import { latexGrouping } from '../../../files/write/grouping/latexGrouping.ts';
import { markdownGrouping } from '../../../files/write/grouping/markdownGrouping.ts';

/** What is saved of a grouping as text. */
export interface SavedGrouping extends GroupingReport {
  readonly key: StrategyKey;
  readonly proof: Proof | undefined;
}

/** The changes of all tasks against their cheapest networks of one, in English; undefined for affinities, and where there are no such networks. */
function changesInEnglish(table: LossTable, grouping: Grouping): GroupingReport['changes'] {
  if (table.isOfAffinities) return undefined;
  const singles = singleLosses(table);
  if (singles.every(Number.isNaN)) return undefined;
  const perTask = table.tasks.map(
    (_, i) => writeTaskChange(table, i, singles[i] as number, grouping.reported[i] as number).text,
  );
  return { against: baselineName(table, 'half'), perTask };
}

/** The texts of a grouping by their names in the menu. */
export const groupingTexts = {
  JSON: ({ table, key, budget, grouping, proof, errors, sense }: SavedGrouping) =>
    `${JSON.stringify(groupingJson(table, key, budget, grouping, proof, errors, sense), null, 2)}\n`,
  LaTeX: (saved: SavedGrouping) =>
    latexGrouping({ ...saved, changes: changesInEnglish(saved.table, saved.grouping) }),
  Markdown: markdownGrouping,
};

/** A row for each task: the network that serves it, and what it has there as it was measured. */
export function savedGroupingCsv({ networks, configuration }: Side, grouping: Grouping): string {
  if (!networks.isOfAffinities) return lossGroupingCsv(networks, grouping);
  const title =
    configuration.worth === 'mean'
      ? inEnglish('mean affinity from the others')
      : inEnglish('sum of affinities by size');
  const of = (i: number) => asMeasured(networks.tasks[i] ?? {}, grouping.reported[i] as number);
  return groupingCsv(networks, grouping, [{ title, of }]);
}

function lossGroupingCsv(table: LossTable, grouping: Grouping): string {
  const singles = singleLosses(table);
  const split = reportedSplit(table);
  const errors = groupingErrors(table, grouping, split);
  const kind = englishWords(measureOf(table).measure);
  const measured = (i: number, loss: number) => asMeasured(table.tasks[i] ?? {}, loss);
  return groupingCsv(table, grouping, [
    { title: 'losses', of: (_, head) => (isPredicted(table, head) ? 'predicted' : 'measured') },
    { title: `cost (${table.costUnit})`, of: (_, head) => table.costs[head] as number },
    { title: `validation ${kind}`, of: (i, head) => measured(i, lossOf(table, head, i, 'validation')) },
    { title: `${split} ${kind}`, of: i => measured(i, grouping.reported[i] as number) },
    ...errorColumns(errors),
    {
      title: `${baselineName(table, 'half')}: ${split} ${kind}`,
      of: i => measured(i, singles[i] as number),
    },
  ]);
}
