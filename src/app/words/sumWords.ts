import { t } from '../../base/i18n/text.ts';
import { totalSense } from '../../core/search/totalSense.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';

/** What the plain objective sums up, as it is chosen: losses, or values that are all better when higher. */
export function sumWords(table: Pick<LossTable, 'tasks'>): string {
  return totalSense(table, 'sum').better === 'higher' ? t('sum of values') : t('sum of losses');
}
