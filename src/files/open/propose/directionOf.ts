import type { MeasuredAs } from '../../../core/tables/task.ts';
import { readValueName } from '../readValueName.ts';
import type { ColumnProfile } from './profileColumns.ts';

/**
 * How values of columns are turned into losses, where their names say that higher is better: shares from 0 to 1 as
 * complements, others negated.
 */
export function directionOf(columns: readonly ColumnProfile[]): MeasuredAs | undefined {
  if (!columns.some(({ name }) => readValueName(name).better === 'higher')) return undefined;
  const isShare = columns.every(({ numbers, least, most }) => numbers === 0 || (least >= 0 && most <= 1));
  return isShare ? 'complement' : 'negated';
}
