import { say } from '../../base/i18n/message.ts';
import { t } from '../../base/i18n/text.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { measureOf } from '../../core/tables/measureOf.ts';

/** What the plain objective sums up, as it is chosen: losses, or values that are all better when higher. */
export function sumWords(table: Pick<LossTable, 'tasks'>): string {
  const { direction, measures } = measureOf(table);
  // A sum over tasks of both senses is one of losses.
  return t('sum of {measures}', { measures: direction === 'mixed' ? say('losses') : measures });
}
