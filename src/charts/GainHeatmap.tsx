import { useMemo, useRef } from 'react';
import { HeatmapCell } from './HeatmapCell.tsx';
import { HeatmapLegend } from './HeatmapLegend.tsx';
import type { CellPlace, HeatmapTask } from './heatmapData.ts';
import type { HeatmapScale } from './heatmapScale.ts';
import { layOutHeatmap } from './layOutHeatmap.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useWidth } from './useWidth.ts';
import './GainHeatmap.css';

export interface GainHeatmapProps {
  readonly title: string;
  readonly rows: readonly HeatmapTask[];
  readonly columns: readonly HeatmapTask[];
  /** Row-major, in the drawn order; `NaN` = not measured. */
  readonly values: Float64Array;
  readonly scale: HeatmapScale;
  /** Short enough to stand in a cell. */
  readonly format: (value: number) => string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  /** Whether the cell of a task with itself holds a value of its own, or nothing. */
  readonly diagonal: 'empty' | 'value';
  readonly highlightTask: string | null;
  readonly onHighlightTask: (id: string | null) => void;
  readonly selected: CellPlace | null;
  readonly onSelect: (cell: CellPlace | null) => void;
  /** One cell in words. */
  readonly cellLabel: (row: number, column: number) => string;
}

/**
 * Values of pairs of tasks as a grid of colours: around zero, or from least to most. What was not measured is hatched,
 * never coloured as zero. One tab stop; arrow keys walk the cells. Cells move to their place when the order changes.
 */
export function GainHeatmap(props: GainHeatmapProps) {
  const { title, rows, columns, values, scale, highlightTask, selected, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 560);
  const layout = useMemo(() => layOutHeatmap(rows, columns, width), [rows, columns, width]);
  const grid = useGridKeys(rows.length, columns.length, selected, onSelect);
  const { left, top, cell } = layout;
  const axisTitle = [
    props.rowTitle && `↓ ${props.rowTitle} …`,
    props.columnTitle && `→ ${props.columnTitle} …`,
  ]
    .filter(Boolean)
    .join('   ');
  const isFaded = (id: string) => highlightTask !== null && highlightTask !== id;

  return (
    <div ref={frame} className="heatmap">
      {/* A grid in the sense of ARIA, drawn: SVG has no table elements. */}
      <svg
        width={layout.width}
        height={layout.height}
        role="grid"
        aria-label={`${title}: ${props.rowTitle || 'rows'} by ${props.columnTitle || 'columns'}`}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        tabIndex={-1}
        onKeyDown={grid.onKeyDown}
        onPointerLeave={() => props.onHighlightTask(null)}
      >
        <defs>
          <pattern
            id="heatmap-missing"
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="heatmap-missing-ground" width={6} height={6} />
            <line className="heatmap-missing-line" x1={0} x2={0} y1={0} y2={6} />
          </pattern>
        </defs>
        <g role="row" aria-rowindex={1}>
          <text className="heatmap-axis" y={13} role="columnheader">
            {axisTitle}
          </text>
          {columns.map((task, c) => {
            const x = left + (c + 0.5) * cell;
            const place = layout.areColumnsLeaning
              ? `translate(${x + 3}px, ${top - 7}px) rotate(-60deg)`
              : `translate(${x}px, ${top - 8}px)`;
            return (
              <text
                key={task.id}
                role="columnheader"
                aria-label={task.name}
                className={`heatmap-name${isFaded(task.id) ? ' is-faded' : ''}`}
                style={{ transform: place }}
                textAnchor={layout.areColumnsLeaning ? 'start' : 'middle'}
                onPointerEnter={() => props.onHighlightTask(task.id)}
              >
                <title>{task.name}</title>
                {layout.columnNames[c]}
              </text>
            );
          })}
        </g>
        {rows.map((row, r) => (
          <g
            key={row.id}
            role="row"
            aria-rowindex={r + 2}
            className="heatmap-row"
            style={{ transform: `translate(0px, ${top + r * cell}px)` }}
          >
            <text
              role="rowheader"
              aria-label={row.name}
              className={`heatmap-name${isFaded(row.id) ? ' is-faded' : ''}`}
              x={left - 10}
              y={cell / 2 + 4}
              textAnchor="end"
              onPointerEnter={() => props.onHighlightTask(row.id)}
            >
              <title>{row.name}</title>
              {layout.rowNames[r]}
            </text>
            {columns.map((column, c) => (
              <HeatmapCell
                key={column.id}
                x={left + c * cell}
                size={cell}
                value={values[r * columns.length + c] as number}
                scale={scale}
                kind={row.id === column.id && props.diagonal === 'empty' ? 'self' : 'pair'}
                text={layout.hasValues ? props.format : undefined}
                label={props.cellLabel(r, c)}
                isFaded={isFaded(row.id) && isFaded(column.id)}
                isSelected={selected?.row === r && selected.column === c}
                isTabStop={grid.tabStop.row === r && grid.tabStop.column === c}
                cellRef={element => grid.register(r, c, element)}
                onPick={() => grid.pick(r, c)}
                onEnter={() => props.onHighlightTask(column.id)}
                onLeave={() => props.onHighlightTask(null)}
              />
            ))}
          </g>
        ))}
        <HeatmapLegend scale={scale} format={props.format} layout={layout} />
      </svg>
    </div>
  );
}
