import type { HeadRule } from '../frontier/frontier.ts';
import type { Combine } from '../search/combine.ts';
import { noLosses } from '../strategies/strategy.ts';
import type { LossTable, Split } from '../tables/lossTable.ts';

/** The losses of every network as draws compare them, aligned with the members of the table: no copies of its columns. */
export interface HeadLosses {
  readonly taskCount: number;
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
  /** How the losses of a draw make its total. */
  readonly combine: Combine;
  /** What the head rule compares; a network serves a task only where this and `reported` are known. */
  readonly rule: Float64Array;
  /** What is reported for a head. */
  readonly reported: Float64Array;
}

/** What draws need of a table. Where it lacks the split of the head rule, heads are compared by what is reported. */
export function headLosses(
  table: LossTable,
  headRule: HeadRule,
  combine: Combine = 'sum',
  report: Split = 'test',
): HeadLosses {
  const reported = table.losses[report] ?? noLosses(table);
  const rule = table.losses[headRule] ?? reported;
  const { offsets, members } = table;
  return { taskCount: table.tasks.length, offsets, members, combine, rule, reported };
}
