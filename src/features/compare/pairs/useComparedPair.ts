import { useChange, useSetting } from '../../../app/context/hooks.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';
import { usePairSelection } from '../../../figures/heatmap/usePairSelection.ts';
import type { PairComparison } from './comparePairs.ts';

/**
 * The selected pair and the highlighted task for figures of either side. The link holds the pair under B's ids; A may
 * call the same tasks by others. What A alone has cannot be selected.
 */
export function useComparedPair({ a, b }: PairComparison) {
  const cell = useSetting('cell');
  const change = useChange();
  const [row, column] = cell.split('~');
  const forB = usePairSelection({ row, column, task: '' });
  return {
    cell,
    select: (ids: string | null) => change({ cell: ids ?? '' }),
    forA: (shown: PairValues) => {
      const [toA, toB] = [idMap(b.values, a.values), idMap(a.values, b.values)];
      return forB(shown, { toShown: id => toA.get(id), fromShown: id => toB.get(id) });
    },
    forB: (shown: PairValues) => forB(shown),
  };
}

/** From the ids of one table's tasks to those of another's. */
function idMap(from: PairValues, to: PairValues): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const add = (tasks: readonly Task[], others: readonly Task[]) =>
    matchTasks(tasks, others).forEach((place, i) => {
      const [task, other] = [tasks[i], others[place]];
      if (task && other) map.set(task.id, other.id);
    });
  add(from.rows, to.rows);
  add(from.columns, to.columns);
  return map;
}
