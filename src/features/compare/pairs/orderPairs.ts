import type { PairValues } from '../../../core/gains/gains.ts';
import { orderTasks, type TaskOrder } from '../../../core/gains/taskOrder.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';
import { reorderPairs } from '../../../figures/heatmap/reorderPairs.ts';
import type { PairComparison } from './comparePairs.ts';

/** The values of both sides and of what they share, all in one order of tasks. */
export interface OrderedPairs {
  readonly a: PairValues;
  readonly b: PairValues;
  /** Leads from the aligned values to their order here. */
  readonly shared: (pairs: PairValues) => PairValues;
}

/**
 * Both sides in the order that A's values give to the tasks of both; what only one side has comes after them, as given.
 */
export function orderPairs({ a, b, aligned }: PairComparison, order: TaskOrder): OrderedPairs {
  const places = orderTasks(aligned.a, order);
  const shared = (pairs: PairValues) => reorderPairs(pairs, places);
  const [first, second] = [shared(aligned.a), shared(aligned.b)];
  const inOrder = (values: PairValues, wanted: PairValues) =>
    reorderPairs(values, {
      rows: placesOf(values.rows, wanted.rows),
      columns: placesOf(values.columns, wanted.columns),
    });
  return { a: inOrder(a.values, first), b: inOrder(b.values, second), shared };
}

/** The places of the wanted tasks, then of all others. */
function placesOf(tasks: readonly Task[], wanted: readonly Task[]): readonly number[] {
  const first = matchTasks(wanted, tasks).filter(place => place >= 0);
  return [...first, ...tasks.flatMap((_, i) => (first.includes(i) ? [] : [i]))];
}
