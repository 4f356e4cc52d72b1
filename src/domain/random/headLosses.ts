import type { Combine } from '../combine.ts';
import type { HeadRule } from '../frontier.ts';
import type { LossTable } from '../lossTable.ts';
import { noLosses } from '../strategies/strategy.ts';

/** The losses of every network as draws compare them, aligned with the members of the table: no copies of its columns. */
export interface HeadLosses {
  readonly taskCount: number;
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
  /** How the losses of a draw make its total. */
  readonly combine: Combine;
  /** What the head rule compares; a network serves a task only where this and `test` are known. */
  readonly rule: Float64Array;
  /** What is reported for a head: the test loss. */
  readonly test: Float64Array;
}

export function headLosses(table: LossTable, headRule: HeadRule, combine: Combine = 'sum'): HeadLosses {
  return {
    taskCount: table.tasks.length,
    offsets: table.offsets,
    members: table.members,
    combine,
    rule: table.losses[headRule] ?? noLosses(table),
    test: table.losses.test ?? noLosses(table),
  };
}
