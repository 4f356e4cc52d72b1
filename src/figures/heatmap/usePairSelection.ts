import { useChange, useHighlight } from '../../app/context/hooks.ts';
import type { SideSelection } from '../../app/side/sideParts.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { CellPlace } from './heatmapData.ts';

/** How a figure calls tasks that the link calls otherwise; `undefined` for those that one of them lacks. */
interface OtherIds {
  readonly toShown: (id: string) => string | undefined;
  readonly fromShown: (id: string) => string | undefined;
}

const same: OtherIds = { toShown: id => id, fromShown: id => id };

/**
 * The pinned pair of tasks and the highlighted task: a function from the values that are drawn to what `GainHeatmap` takes of both. What
 * the link has no ids for cannot be selected.
 */
export function usePairSelection({ row, column, task }: SideSelection) {
  const change = useChange();
  const highlighted = useHighlight(state => state.task);
  const highlightTask = useHighlight(state => state.highlightTask);
  return (shown: PairValues, { toShown, fromShown }: OtherIds = same) => {
    const placeOf = (tasks: PairValues['rows'], id: string | undefined) => {
      const wanted = id === undefined ? undefined : toShown(id);
      return tasks.findIndex(each => each.id === wanted);
    };
    const place = { row: placeOf(shown.rows, row), column: placeOf(shown.columns, column) };
    const highlight = highlighted ?? (task || null);
    return {
      selected: place.row >= 0 && place.column >= 0 ? place : null,
      onSelect: (next: CellPlace | null) => {
        const ids = next && [shown.rows[next.row], shown.columns[next.column]];
        const known = ids?.map(each => fromShown(each?.id ?? ''));
        change({ cell: known?.every(id => id !== undefined) ? known.join('~') : '' });
      },
      highlightTask: highlight === null ? null : (toShown(highlight) ?? null),
      onHighlightTask: (id: string | null) => highlightTask(id === null ? null : (fromShown(id) ?? null)),
    };
  };
}
