import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../base/i18n/text.ts';
import { useGridKeys } from '../axes/useGridKeys.ts';
import { useWidth } from '../axes/useWidth.ts';
import { useMoves } from '../grouping/useMoves.ts';
import { useSavedSvg } from '../useDrawing.ts';
import styles from './GainHeatmap.module.css';
import { type CellActs, HeatmapCell, HeatmapHatch } from './HeatmapCell.tsx';
import { HeatmapLegend } from './HeatmapLegend.tsx';
import type { CellPlace, GainHeatmapProps, HeatmapTask } from './heatmapData.ts';
import { legendTicks } from './heatmapScale.ts';
import { type HeatmapLayout, layOutHeatmap } from './layOutHeatmap.ts';

/**
 * A heatmap in which every cell is an element of its own, for up to some 50 x 50 of them. Cells move to their place when
 * the order changes.
 */
export function SvgHeatmap(props: GainHeatmapProps) {
  const { title, rows, columns, values, scale, format, highlightTask, selected, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const svg = useSavedSvg();
  const width = useWidth(frame, 560);
  const hatch = useId();
  const [pointed, setPointed] = useState<CellPlace | null>(null);
  const rowTitle = props.rowTitle && `${props.rowTitle} ↓`;
  const columnTitle = props.columnTitle && `${props.columnTitle} →`;
  const isSelf = (row: number, column: number) =>
    props.diagonal === 'empty' && rows[row]?.id === columns[column]?.id;
  const layout = useMemo(() => {
    const isShown = (value: number, i: number) =>
      !Number.isNaN(value) &&
      (props.diagonal !== 'empty' ||
        rows[Math.floor(i / columns.length)]?.id !== columns[i % columns.length]?.id);
    const legend = legendTicks(scale, format).map(tick => tick.text);
    const texts = [...new Set(Array.from(values.filter(isShown), format))];
    return layOutHeatmap({ rows, columns, rowTitle, values: texts, legend }, width);
  }, [rows, columns, values, scale, format, rowTitle, props.diagonal, width]);
  const grid = useGridKeys(rows.length, columns.length, selected, onSelect);
  const order = [...rows.map(task => `row ${task.id}`), ...columns.map(task => `column ${task.id}`)];
  useMoves(frame, order, `${width} ${layout.left} ${layout.top} ${layout.cell}`);
  const { left, top, cell } = layout;
  const { cellLabel } = props;
  const labels = useMemo(
    () => rows.map((_, r) => columns.map((_, c) => cellLabel(r, c))),
    [rows, columns, cellLabel],
  );

  const point = (place: CellPlace | null, task: HeatmapTask | undefined) => {
    setPointed(place);
    props.onHighlightTask(task?.id ?? null);
  };
  const present: CellActs = {
    register: grid.register,
    pick: grid.pick,
    enter: (row, column) => point({ row, column }, columns[column]),
    leave: () => point(null, undefined),
  };
  // Cells do not change with what is done when they are pointed at: of hundreds those alone are drawn again that look another way.
  const acts = useRef(present);
  useLayoutEffect(() => {
    acts.current = present;
  });
  /** A pointed cell keeps its row and its column; without one, a highlighted task keeps what is its own. */
  const isRowFaded = (r: number) =>
    pointed ? r !== pointed.row : highlightTask !== null && highlightTask !== rows[r]?.id;
  const isColumnFaded = (c: number) =>
    pointed ? c !== pointed.column : highlightTask !== null && highlightTask !== columns[c]?.id;

  return (
    <div ref={frame} className={styles.heatmap}>
      {/* A grid in the sense of ARIA, drawn: SVG has no table elements. */}
      <svg
        ref={svg}
        width={layout.width}
        height={layout.height}
        role="grid"
        aria-label={t('{title}: {rows} by {columns}', {
          title,
          rows: props.rowTitle || t('rows'),
          columns: props.columnTitle || t('columns'),
        })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        tabIndex={-1}
        onKeyDown={grid.onKeyDown}
        onPointerLeave={() => point(null, undefined)}
      >
        <HeatmapHatch id={hatch} />
        <HeatmapAxis
          columns={columns}
          layout={layout}
          rowTitle={rowTitle}
          columnTitle={columnTitle}
          isFaded={isColumnFaded}
          onEnter={c => point(null, columns[c])}
        />
        {rows.map((row, r) => (
          <g
            key={row.id}
            data-part={`row ${row.id}`}
            role="row"
            aria-rowindex={r + 2}
            style={{ transform: `translate(0px, ${top + r * cell}px)` }}
          >
            <text
              role="rowheader"
              aria-label={row.name}
              className={`${styles.heatmapName}${isRowFaded(r) ? ` ${styles.isFaded}` : ''}`}
              data-testid="heatmap-name"
              data-faded={isRowFaded(r) || undefined}
              x={left - 10}
              y={cell / 2 + 4}
              textAnchor="end"
              onPointerEnter={() => point(null, row)}
            >
              <title>{row.name}</title>
              {layout.rowNames[r]}
            </text>
            {columns.map((column, c) => (
              <HeatmapCell
                key={column.id}
                part={`${row.id} ${column.id}`}
                x={left + c * cell}
                size={cell}
                value={values[r * columns.length + c] as number}
                scale={scale}
                kind={isSelf(r, c) ? 'self' : 'pair'}
                hatch={hatch}
                text={format}
                textSize={layout.valueSize}
                label={labels[r]?.[c] ?? ''}
                isFaded={isRowFaded(r) && isColumnFaded(c)}
                isSelected={selected?.row === r && selected.column === c}
                isTabStop={grid.tabStop.row === r && grid.tabStop.column === c}
                row={r}
                column={c}
                acts={acts}
              />
            ))}
          </g>
        ))}
        {props.blocks?.map(block => (
          <rect
            key={`${block.row} ${block.column}`}
            className={styles.heatmapBlock}
            data-testid="heatmap-block"
            x={left + block.column * cell}
            y={top + block.row * cell}
            width={block.columns * cell}
            height={block.rows * cell}
            rx={3}
          />
        ))}
        <HeatmapLegend scale={scale} format={format} layout={layout} />
      </svg>
    </div>
  );
}

interface HeatmapAxisProps {
  readonly columns: readonly HeatmapTask[];
  readonly layout: HeatmapLayout;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly isFaded: (column: number) => boolean;
  readonly onEnter: (column: number) => void;
}

/** The head of the grid: what rows and columns are, and the names of the columns. */
function HeatmapAxis({ columns, layout, rowTitle, columnTitle, isFaded, onEnter }: HeatmapAxisProps) {
  const { left, top, cell, isRowTitleBeside, areColumnsLeaning } = layout;
  return (
    <g role="row" aria-rowindex={1}>
      <g role="columnheader" aria-label={[rowTitle, columnTitle].filter(Boolean).join(t(', '))}>
        <text
          className={styles.heatmapAxis}
          x={isRowTitleBeside ? left - 10 : 0}
          y={isRowTitleBeside ? top - 8 : 13}
          textAnchor={isRowTitleBeside ? 'end' : 'start'}
        >
          {rowTitle}
          {!isRowTitleBeside && rowTitle && columnTitle && ' · '}
          {!isRowTitleBeside && columnTitle}
        </text>
        {isRowTitleBeside && (
          <text className={styles.heatmapAxis} x={left + 1} y={13}>
            {columnTitle}
          </text>
        )}
      </g>
      {columns.map((task, c) => {
        const x = left + (c + 0.5) * cell;
        const place = areColumnsLeaning
          ? `translate(${x + 3}px, ${top - 7}px) rotate(-60deg)`
          : `translate(${x}px, ${top - 8}px)`;
        return (
          <text
            key={task.id}
            data-part={`column ${task.id}`}
            role="columnheader"
            aria-label={task.name}
            className={`${styles.heatmapName}${isFaded(c) ? ` ${styles.isFaded}` : ''}`}
            data-testid="heatmap-name"
            data-faded={isFaded(c) || undefined}
            style={{ transform: place }}
            textAnchor={areColumnsLeaning ? 'start' : 'middle'}
            onPointerEnter={() => onEnter(c)}
          >
            <title>{task.name}</title>
            {layout.columnNames[c]}
          </text>
        );
      })}
    </g>
  );
}
