import type { Combine } from '../combine.ts';
import type { HeadRule } from '../frontier.ts';
import { type LossTable, lossOf } from '../lossTable.ts';

/** Dense losses of every network, networks x tasks: `Infinity` where a network does not serve a task. */
export interface HeadLosses {
  readonly taskCount: number;
  /** How the losses of a draw make its total. */
  readonly combine: Combine;
  /** What the head rule compares. */
  readonly rule: Float64Array;
  /** What is reported for a head: the test loss. */
  readonly test: Float64Array;
}

export function headLosses(table: LossTable, headRule: HeadRule, combine: Combine = 'sum'): HeadLosses {
  const taskCount = table.tasks.length;
  const rule = new Float64Array(table.networkCount * taskCount).fill(Number.POSITIVE_INFINITY);
  const test = rule.slice();
  for (let i = 0; i < table.networkCount; i++) {
    for (let task = 0; task < taskCount; task++) {
      const [ruled, reported] = [lossOf(table, i, task, headRule), lossOf(table, i, task, 'test')];
      if (Number.isNaN(ruled) || Number.isNaN(reported)) continue;
      rule[i * taskCount + task] = ruled;
      test[i * taskCount + task] = reported;
    }
  }
  return { taskCount, combine, rule, test };
}
