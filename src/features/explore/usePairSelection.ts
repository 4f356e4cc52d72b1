import { useChange, useHighlight, useSetting } from '../../app/context/hooks.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { CellPlace } from '../../figures/heatmap/heatmapData.ts';

/** The pinned cell of a heatmap and the highlighted task, ready to hand to `GainHeatmap`. */
export function usePairSelection(shown: PairValues) {
  const cell = useSetting('cell');
  const pinned = useSetting('task');
  const change = useChange();
  const highlighted = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const [rowId, columnId] = cell.split('~');
  const row = shown.rows.findIndex(task => task.id === rowId);
  const column = shown.columns.findIndex(task => task.id === columnId);
  const selected = row >= 0 && column >= 0 ? { row, column } : null;
  const onSelect = (next: CellPlace | null) => {
    const ids = next && [shown.rows[next.row]?.id, shown.columns[next.column]?.id];
    change({ cell: ids ? ids.join('~') : '' });
  };
  return {
    rowId,
    columnId,
    forHeatmap: { selected, onSelect, highlightTask: highlighted ?? (pinned || null), onHighlightTask },
  };
}
