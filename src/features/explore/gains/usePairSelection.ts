import { useChange, useHighlight } from '../../../app/context/hooks.ts';
import type { SideSelection } from '../../../app/side/sideOf.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import type { CellPlace } from '../../../figures/heatmap/heatmapData.ts';

/** The pinned cell of a heatmap and the highlighted task, ready to hand to `GainHeatmap`. */
export function usePairSelection(selection: SideSelection, shown: PairValues) {
  const change = useChange();
  const highlighted = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const row = shown.rows.findIndex(task => task.id === selection.row);
  const column = shown.columns.findIndex(task => task.id === selection.column);
  const selected = row >= 0 && column >= 0 ? { row, column } : null;
  const onSelect = (next: CellPlace | null) => {
    const ids = next && [shown.rows[next.row]?.id, shown.columns[next.column]?.id];
    change({ cell: ids ? ids.join('~') : '' });
  };
  return { selected, onSelect, highlightTask: highlighted ?? (selection.task || null), onHighlightTask };
}
