import type { Split } from '../../../core/tables/lossTable.ts';
import type { ColumnReason } from '../taken/columnReasons.ts';
import type { ColumnProfile } from './profileColumns.ts';

/** A column of values of one task, or of their standard errors, as its name says it. */
export interface FoundValue {
  readonly kind: 'value' | 'stderr';
  readonly column: ColumnProfile;
  /** The name of the task. */
  readonly task: string;
  readonly split: Split | undefined;
  readonly why: ColumnReason;
}
