import { type CSSProperties, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { msg, t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { useGridKeys } from '../../axes/useGridKeys.ts';
import { useWidth } from '../../axes/useWidth.ts';
import { useSavedDrawing } from '../../useDrawing.ts';
import gainHeatmapStyles from '../GainHeatmap.module.css';
import { HeatmapLegend } from '../HeatmapLegend.tsx';
import type { CellPlace, GainHeatmapProps, HeatmapTask } from '../heatmapData.ts';
import { drawHeatmap } from './drawHeatmap.ts';
import { GridWindow } from './GridWindow.tsx';
import type { HeatmapPicture, HeatmapSight } from './heatmapPicture.ts';
import styles from './LargeHeatmap.module.css';
import {
  type HeatmapZoom,
  isReadableWhole,
  type LargeHeatmapLayout,
  layOutLargeHeatmap,
} from './layOutLargeHeatmap.ts';
import { paintHeatmap } from './paintHeatmap.ts';
import { useSight } from './useSight.ts';

const zooms = [
  { value: 'whole', text: msg('small, all at once') },
  { value: 'readable', text: msg('large, every name') },
] as const;

type DrawnHeatmapProps = GainHeatmapProps & Pick<HeatmapPicture, 'isSelf' | 'palette' | 'image'>;

/**
 * A canvas of what is in view of a heatmap, names staying while cells scroll. For the keyboard and screen readers it is a grid of
 * which the cells around the focus are there, each with its number in the whole.
 */
export function DrawnHeatmap(props: DrawnHeatmapProps) {
  const { title, rows, columns, values, blocks, scale, format, selected, highlightTask } = props;
  const { isSelf, palette, image } = props;
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame, 560);
  const sight = useSight(scroller);
  const [zoom, setZoom] = useState<HeatmapZoom>('whole');
  const [pointed, setPointed] = useState<CellPlace | null>(null);
  const [focused, setFocused] = useState<CellPlace | null>(null);
  const grid = useGridKeys(rows.length, columns.length, selected, props.onSelect, true);

  const layout = useMemo(
    () => layOutLargeHeatmap(rows, columns, width, zoom, undefined, sight.pixelRatio),
    [rows, columns, width, zoom, sight.pixelRatio],
  );
  const rowTitle = props.rowTitle && `${props.rowTitle} ↓`;
  const axisTitle = [rowTitle, props.columnTitle && `${props.columnTitle} →`].filter(Boolean).join(' · ');

  const place = focused ?? pointed;
  const lit = place ?? litBy(highlightTask, rows, columns);
  const paint = () => {
    const context = canvas.current?.getContext('2d');
    if (!context || !scroller.current || sight.width === 0) return;
    const { scrollLeft, scrollTop } = scroller.current;
    const seen: HeatmapSight = {
      ...sight,
      scrollLeft,
      scrollTop,
      selected,
      focused,
      ...(lit ? { lit } : {}),
    };
    paintHeatmap(context, { layout, values, isSelf, scale, palette, axisTitle, image, blocks }, seen);
  };
  useLayoutEffect(paint);

  const draw = useCallback(
    () => drawHeatmap({ rows, columns, values, blocks, isSelf, scale, palette, axisTitle, format }),
    [rows, columns, values, blocks, isSelf, scale, palette, axisTitle, format],
  );
  useSavedDrawing(draw);

  /** What lies under the pointer: a cell, or the name of a row or column; −1 = none. */
  const under = ({ clientX, clientY }: { clientX: number; clientY: number }): CellPlace => {
    const box = canvas.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const { scrollLeft = 0, scrollTop = 0 } = scroller.current ?? {};
    const at = (offset: number, scrolled: number, count: number) => {
      const index = Math.floor((offset + scrolled) / layout.cell);
      return offset < 0 || index >= count ? -1 : index;
    };
    return {
      row: at(clientY - box.top - layout.top, scrollTop, rows.length),
      column: at(clientX - box.left - layout.left, scrollLeft, columns.length),
    };
  };
  const point = (next: CellPlace | null) => {
    const isCell = next !== null && next.row >= 0 && next.column >= 0;
    if (isCell && pointed?.row === next.row && pointed.column === next.column) return;
    setPointed(isCell ? next : null);
    props.onHighlightTask((columns[next?.column ?? -1] ?? rows[next?.row ?? -1])?.id ?? null);
  };
  const pick = ({ row, column }: CellPlace) => {
    if (row >= 0 && column >= 0) grid.pick(row, column);
  };

  return (
    <div ref={frame} className={`${gainHeatmapStyles.heatmap} ${styles.heatmapLarge}`}>
      {!(zoom === 'whole' && isReadableWhole(layout)) && (
        <p className={styles.heatmapZoom}>
          <Select<HeatmapZoom>
            title={t('Cells')}
            value={zoom}
            options={zooms.map(each => ({ ...each, text: t(each.text) }))}
            onChange={setZoom}
          />
        </p>
      )}
      {/* A grid in the sense of ARIA, drawn: its cells are no elements. */}
      <div
        ref={scroller}
        className={styles.heatmapScroller}
        data-testid="heatmap-scroller"
        style={{ scrollPadding: `${layout.top}px 8px 8px ${layout.left}px` }}
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
        onScroll={paint}
        onPointerMove={event => point(under(event))}
        onPointerLeave={() => point(null)}
        onClick={event => pick(under(event))}
      >
        <div
          role="presentation"
          className={styles.heatmapRoom}
          style={{ width: layout.width, height: layout.height }}
        >
          <canvas
            ref={canvas}
            width={Math.round(sight.width * sight.pixelRatio)}
            height={Math.round(sight.height * sight.pixelRatio)}
            style={{ width: sight.width, height: sight.height }}
          />
          <GridWindow
            rows={rows}
            columns={columns}
            layout={layout}
            corner={axisTitle}
            tabStop={grid.tabStop}
            selected={selected}
            cellLabel={props.cellLabel}
            register={grid.register}
            onFocus={(cell, isVisible) => {
              setFocused(isVisible ? cell : null);
              props.onHighlightTask(columns[cell.column]?.id ?? null);
            }}
            onBlur={() => {
              setFocused(null);
              props.onHighlightTask(null);
            }}
          />
          {place && (
            <p
              className={styles.heatmapTip}
              data-testid="heatmap-tip"
              aria-hidden="true"
              style={besideCell(place, layout, sight, scroller.current)}
            >
              {props.cellLabel(place.row, place.column)}
            </p>
          )}
        </div>
      </div>
      <svg className={styles.heatmapKey} width={Math.min(width, 420)} height={44} aria-hidden="true">
        <HeatmapLegend
          scale={scale}
          format={format}
          layout={{
            left: 4,
            top: 0,
            height: 48,
            legendLeft: undefined,
            legendLength: Math.min(320, width - 40),
          }}
        />
      </svg>
    </div>
  );
}

/** Where there is more room beside a cell: right or left of it, below or above. */
function besideCell(
  { row, column }: CellPlace,
  { left, top, cell, width, height }: LargeHeatmapLayout,
  sight: { readonly width: number; readonly height: number },
  scrolled: { readonly scrollLeft: number; readonly scrollTop: number } | null,
): CSSProperties {
  const [x, y] = [left + column * cell, top + row * cell];
  const isRight = x - (scrolled?.scrollLeft ?? 0) > sight.width / 2;
  const isLow = y - (scrolled?.scrollTop ?? 0) > sight.height / 2;
  return {
    maxWidth: Math.max(160, sight.width / 2 - 24),
    ...(isRight ? { right: width - x + 8 } : { left: x + cell + 8 }),
    ...(isLow ? { bottom: height - y + 4 } : { top: y + cell + 4 }),
  };
}

/** The row and column of a task that is highlighted elsewhere. */
function litBy(
  task: string | null,
  rows: readonly HeatmapTask[],
  columns: readonly HeatmapTask[],
): CellPlace | undefined {
  if (task === null) return undefined;
  const indexIn = (tasks: readonly HeatmapTask[]) => tasks.findIndex(({ id }) => id === task);
  return { row: indexIn(rows), column: indexIn(columns) };
}
