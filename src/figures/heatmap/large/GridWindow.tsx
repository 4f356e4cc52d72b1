import { Fragment } from 'react';
import type { CellPlace, HeatmapTask } from '../heatmapData.ts';
import styles from './LargeHeatmap.module.css';
import type { LargeHeatmapLayout } from './layOutLargeHeatmap.ts';

interface GridWindowProps {
  readonly rows: readonly HeatmapTask[];
  readonly columns: readonly HeatmapTask[];
  readonly layout: LargeHeatmapLayout;
  readonly corner: string;
  readonly tabStop: CellPlace;
  readonly selected: CellPlace | null;
  readonly cellLabel: (row: number, column: number) => string;
  readonly register: (row: number, column: number, element: HTMLElement | null) => void;
  readonly onFocus: (place: CellPlace, isVisible: boolean) => void;
  readonly onBlur: () => void;
}

/**
 * The rows of the grid that assistive technology and the keyboard know of: the tab stop and its neighbours, in their
 * places over the drawing, with their numbers in the whole.
 */
export function GridWindow(props: GridWindowProps) {
  const { rows, columns, layout, tabStop, selected } = props;
  const rowPlaces = around(tabStop.row, rows.length);
  const columnPlaces = around(tabStop.column, columns.length);
  return (
    <Fragment>
      <div role="row" aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1} className="visually-hidden">
          {props.corner}
        </div>
        {columnPlaces.map(c => (
          <div key={columns[c]?.id} role="columnheader" aria-colindex={c + 2} className="visually-hidden">
            {columns[c]?.name}
          </div>
        ))}
      </div>
      {rowPlaces.map(r => (
        <div key={rows[r]?.id} role="row" aria-rowindex={r + 2}>
          <div role="rowheader" aria-colindex={1} className="visually-hidden">
            {rows[r]?.name}
          </div>
          {columnPlaces.map(c => (
            <div
              key={columns[c]?.id}
              ref={element => props.register(r, c, element)}
              role="gridcell"
              aria-colindex={c + 2}
              aria-label={props.cellLabel(r, c)}
              aria-selected={selected?.row === r && selected.column === c}
              tabIndex={tabStop.row === r && tabStop.column === c ? 0 : -1}
              className={styles.heatmapWindowCell}
              style={{
                left: layout.left + c * layout.cell,
                top: layout.top + r * layout.cell,
                width: layout.cell,
                height: layout.cell,
              }}
              onFocus={event =>
                props.onFocus({ row: r, column: c }, event.currentTarget.matches(':focus-visible'))
              }
              onBlur={props.onBlur}
            />
          ))}
        </div>
      ))}
    </Fragment>
  );
}

/** A place with its neighbours on both sides, where there are any. */
function around(place: number, count: number): readonly number[] {
  return [place - 1, place, place + 1].filter(at => at >= 0 && at < count);
}
