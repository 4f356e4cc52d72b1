import { symbol, symbolDiamond2 } from 'd3-shape';
import { useRef } from 'react';
import { useWidth } from '../axes/useWidth.ts';
import { useSavedSvg } from '../useDrawing.ts';
import styles from './Dumbbells.module.css';
import { type DumbbellRow, type DumbbellSeries, dumbbellLayout } from './layOutDumbbells.ts';

interface DumbbellsProps {
  /** All that is drawn, in words. */
  readonly title: string;
  readonly referenceName: string;
  readonly spreadName: string;
  readonly series: readonly DumbbellSeries[];
  readonly rows: readonly DumbbellRow[];
  readonly axisTitle: string;
}

/** Per row a reference as a stroke, and for each series a line from it to the value: dots, then diamonds. */
export function Dumbbells(props: DumbbellsProps) {
  const { title, series, rows, axisTitle } = props;
  const svg = useSavedSvg();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 480);
  const layout = dumbbellLayout(props, width);
  const { x, plot } = layout;
  return (
    <div ref={frame} className={styles.dumbbells}>
      <svg ref={svg} width={width} height={layout.height} role="img" aria-label={title}>
        {layout.legend.map(({ kind, text, at, y }) => (
          <g key={text} transform={`translate(${at},${y})`}>
            {kind === 'reference' && <line className={styles.dumbbellReference} y1={-7} y2={7} />}
            {kind === 'spread' && (
              <rect className={styles.dumbbellSpread} x={-7} y={-6} width={14} height={12} />
            )}
            {typeof kind === 'number' && <Mark index={kind} color={series[kind]?.color} />}
            <text className={styles.dumbbellLegend} x={12} dy="0.34em">
              {text}
            </text>
          </g>
        ))}
        {x.ticks(layout.tickCount).map(tick => (
          <g key={tick} transform={`translate(${x(tick)},0)`}>
            <line className={styles.dumbbellGrid} y1={plot.top} y2={plot.bottom} />
            <text className={styles.dumbbellTick} y={plot.bottom + 16} textAnchor="middle">
              {layout.tickText(tick)}
            </text>
          </g>
        ))}
        <text className={styles.dumbbellTick} x={plot.right} y={plot.bottom + 34} textAnchor="end">
          {axisTitle}
        </text>
        {rows.map((row, i) => (
          <g key={row.key} transform={`translate(0,${layout.rowAt(i)})`}>
            <text className={styles.dumbbellName} x={plot.left - 10} textAnchor="end" dy="0.34em">
              {layout.nameOf(row)}
            </text>
            {row.spread > 0 && (
              <rect
                className={styles.dumbbellSpread}
                x={x(row.reference - row.spread)}
                y={-11}
                width={x(row.reference + row.spread) - x(row.reference - row.spread)}
                height={22}
              />
            )}
            {Number.isFinite(row.reference) && (
              <line
                className={styles.dumbbellReference}
                x1={x(row.reference)}
                x2={x(row.reference)}
                y1={-11}
                y2={11}
              />
            )}
            {row.values.map((value, s) => {
              const each = series[s];
              if (!each || !Number.isFinite(value)) return null;
              return (
                <g key={each.key} transform={`translate(0,${layout.offsetOf(s)})`}>
                  {Number.isFinite(row.reference) && (
                    <line
                      className={styles.dumbbellBar}
                      x1={x(row.reference)}
                      x2={x(value)}
                      style={{ stroke: each.color }}
                    />
                  )}
                  <g transform={`translate(${x(value)},0)`}>
                    <Mark index={s} color={each.color} />
                  </g>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

const diamond = symbol(symbolDiamond2, 92).digits(1)() ?? '';

/** Series differ in shape as well as in colour. */
function Mark({ index, color }: { readonly index: number; readonly color: string | undefined }) {
  const style = { fill: color };
  if (index === 0) return <circle className={styles.dumbbellMark} r={5} style={style} />;
  return <path className={styles.dumbbellMark} d={diamond} style={style} />;
}
