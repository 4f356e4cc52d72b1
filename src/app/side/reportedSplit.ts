import type { LossTable, Split } from '../../core/tables/lossTable.ts';

/**
 * The split on which the page reports what was chosen: test, or the losses used to choose where the table has no others.
 */
export function reportedSplit({ losses }: Pick<LossTable, 'losses'>): Split {
  return losses.test || !losses.validation ? 'test' : 'validation';
}
