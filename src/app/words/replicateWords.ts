import { t } from '../../base/i18n/text.ts';
import { type LossTable, replicateRange, type Split } from '../../core/tables/lossTable.ts';
import { reportedSplit } from '../side/reportedSplit.ts';

/** Of how many replicates the losses of a table on a split are means: "3", "2 to 4"; `undefined` where that is not known. */
export function replicateCount(
  table: Pick<LossTable, 'losses' | 'replicates'>,
  split: Split = reportedSplit(table),
): string | undefined {
  const range = replicateRange(table, split);
  if (!range) return undefined;
  const [least, most] = [String(range.least), String(range.most)];
  return least === most ? most : t('{least} to {most}', { least, most });
}

/** Of how many replicates one loss is the mean, in words; `undefined` where that is not known. */
export function replicateTitle(count = Number.NaN): string | undefined {
  return Number.isNaN(count) ? undefined : t('n = {count}', { count });
}

/** How the standard error behind a total is to be read. */
export function totalErrorNote(count: string | undefined): string {
  return count === undefined
    ? t('± standard error over replicates, those of tasks taken as independent')
    : t('± standard error over {count} replicates, those of tasks taken as independent', { count });
}
