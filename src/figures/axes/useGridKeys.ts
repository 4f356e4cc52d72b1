import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CellPlace } from '../heatmap/heatmapData.ts';

/**
 * Roving focus over a grid: one tab stop, arrows, Home and End; Enter or Space selects, Escape lets go. Where only the
 * cells around the tab stop are elements (`isSparse`), the one that gets the focus is rendered first.
 */
export function useGridKeys(
  rowCount: number,
  columnCount: number,
  selected: CellPlace | null,
  onSelect: (cell: CellPlace | null) => void,
  isSparse = false,
) {
  const [focused, setFocused] = useState<CellPlace | null>(null);
  const cells = useRef(new Map<string, SVGElement | HTMLElement>());
  const isInside = (place: CellPlace | null) =>
    place !== null && place.row < rowCount && place.column < columnCount;
  const tabStop = [focused, selected].find(isInside) ?? { row: 0, column: 0 };

  const elementAt = (place: CellPlace) => cells.current.get(`${place.row},${place.column}`);
  /** What is to get the focus once it is there. */
  const coming = useRef<FocusOptions | null>(null);
  useLayoutEffect(() => {
    if (!coming.current) return;
    elementAt(tabStop)?.focus(coming.current);
    coming.current = null;
  });
  const focus = (place: CellPlace, options: FocusOptions = {}) => {
    setFocused(place);
    if (isSparse) coming.current = options;
    else elementAt(place)?.focus(options);
  };
  const moveTo = (row: number, column: number) =>
    focus({
      row: Math.max(0, Math.min(rowCount - 1, row)),
      column: Math.max(0, Math.min(columnCount - 1, column)),
    });
  const pick = (row: number, column: number) => {
    // An element that is clicked has the focus already.
    if (isSparse) focus({ row, column }, { preventScroll: true });
    else setFocused({ row, column });
    const isSame = selected?.row === row && selected.column === column;
    onSelect(isSame ? null : { row, column });
  };

  return {
    tabStop,
    pick,
    register(row: number, column: number, element: SVGElement | HTMLElement | null) {
      if (element) cells.current.set(`${row},${column}`, element);
      else cells.current.delete(`${row},${column}`);
    },
    onKeyDown(event: KeyboardEvent) {
      const { row, column } = tabStop;
      const all = event.ctrlKey || event.metaKey;
      // Back, Forward and the like stay the browser's, and Escape closes what else is open.
      if (event.altKey || (all && event.key !== 'Home' && event.key !== 'End')) return;
      if (event.key === 'Escape' && !selected) return;
      const moves: Record<string, () => void> = {
        ArrowLeft: () => moveTo(row, column - 1),
        ArrowRight: () => moveTo(row, column + 1),
        ArrowUp: () => moveTo(row - 1, column),
        ArrowDown: () => moveTo(row + 1, column),
        Home: () => moveTo(all ? 0 : row, 0),
        End: () => moveTo(all ? rowCount - 1 : row, columnCount - 1),
        Enter: () => pick(row, column),
        ' ': () => pick(row, column),
        Escape: () => onSelect(null),
      };
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      move();
    },
  };
}
