import { useChange, useHighlight, useSetting } from '../../../app/context/hooks.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { CellPlace } from '../../../figures/heatmap/heatmapData.ts';
import type { PairComparison } from './comparePairs.ts';

/**
 * The selected pair and the highlighted task for figures of either side. The link holds the pair under B's ids; A may
 * call the same tasks by others. What A alone has cannot be selected.
 */
export function useComparedPair({ a, b }: PairComparison) {
  const cell = useSetting('cell');
  const change = useChange();
  const highlighted = useHighlight(state => state.task);
  const highlightTask = useHighlight(state => state.highlightTask);
  const select = (ids: string | null) => change({ cell: ids ?? '' });
  /** `toShown` and `fromShown` lead from B's ids to those of the figure and back. */
  const forFigure = (
    shown: PairValues,
    toShown: (id: string) => string | undefined,
    fromShown: (id: string) => string | undefined,
  ) => {
    const [row, column] = cell.split('~').map(toShown);
    const place = {
      row: shown.rows.findIndex(task => task.id === row),
      column: shown.columns.findIndex(task => task.id === column),
    };
    return {
      selected: place.row >= 0 && place.column >= 0 ? place : null,
      onSelect: (next: CellPlace | null) => {
        const ids =
          next && [shown.rows[next.row], shown.columns[next.column]].map(task => fromShown(task?.id ?? ''));
        select(ids?.every(id => id !== undefined) ? ids.join('~') : null);
      },
      highlightTask: highlighted === null ? null : (toShown(highlighted) ?? null),
      onHighlightTask: (id: string | null) => highlightTask(id === null ? null : (fromShown(id) ?? null)),
    };
  };
  const same = (id: string) => id;
  return {
    cell,
    select,
    forA: (shown: PairValues) => {
      const [toA, toB] = [idMap(b.values, a.values), idMap(a.values, b.values)];
      return forFigure(
        shown,
        id => toA.get(id),
        id => toB.get(id),
      );
    },
    forB: (shown: PairValues) => forFigure(shown, same, same),
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
