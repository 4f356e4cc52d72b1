import { area, curveStepAfter } from 'd3-shape';
import { memo } from 'react';
import { markSymbol } from '../axes/marks.ts';
import styles from './FrontierChart.module.css';
import { type FrontierLayout, heldTo, type KeyName } from './layOutFrontier.ts';

interface FrontierLinesProps {
  readonly layout: FrontierLayout;
  /** This line (or published series) stands out; all others fade. */
  readonly highlight: string | null;
}

/** `is-faded` when another line is highlighted. */
function fadedClass(key: string, highlight: string | null): string {
  return highlight !== null && highlight !== key ? ` ${styles.isFaded}` : '';
}

/** The computed step lines (emphasised ones on top) and the hollow marks of the published series. */
export const FrontierLines = memo(function FrontierLines({ layout, highlight }: FrontierLinesProps) {
  const { data, drawn, budgets, totals } = layout;
  const ordered = drawn.toSorted((a, b) => Number(a.line.emphasised ?? 0) - Number(b.line.emphasised ?? 0));
  const shown = data.lines.some(line => line.key === highlight) ? highlight : null;
  return (
    <g>
      {ordered.map(({ line, path, points, strokeWidth }) => (
        <g
          key={line.key}
          className={`${styles.frontierLine}${fadedClass(line.key, shown)}`}
          data-line={line.key}
          style={{ color: line.color }}
        >
          <path
            d={path}
            strokeWidth={shown === line.key ? Math.max(2.5, strokeWidth) : strokeWidth}
            strokeDasharray={line.dash ? '1.5 4' : undefined}
          />
          {points.map(point => (
            <circle key={point.x} className={styles.frontierValue} cx={point.x} cy={point.y} r={2.25} />
          ))}
        </g>
      ))}
      {data.published.map((series, i) => (
        <g
          key={series.key}
          className={`${styles.frontierPublished}${series.isOwn ? ` ${styles.isOwn}` : fadedClass('', shown)}`}
          data-published={series.key}
          style={{ color: series.color }}
        >
          {series.points
            .filter(point => Number.isFinite(point.total))
            .map(point => (
              <path
                key={point.budget}
                d={markSymbol(i)}
                transform={`translate(${budgets.scale(point.budget)},${totals.scale(point.total)})`}
              />
            ))}
        </g>
      ))}
    </g>
  );
});

/** Under everything, the span between the proved bound and the best total found so far. */
export const BoundBands = memo(function BoundBands({ layout }: { readonly layout: FrontierLayout }) {
  const { data, budgets, totals, lineEnd } = layout;
  const bands = (data.bands ?? []).filter(band => Number.isFinite(band.low) && Number.isFinite(band.high));
  if (bands.length === 0) return null;
  const color = data.lines.find(line => line.emphasised)?.color ?? 'var(--accent)';
  const corners = bands.map(({ budget, low, high }) => ({
    x: budgets.scale(budget),
    low: totals.scale(low),
    high: totals.scale(high),
  }));
  return (
    <path
      className={styles.frontierBand}
      data-testid="frontier-band"
      d={drawBand(heldTo(lineEnd, corners)) ?? ''}
      fill={color}
    />
  );
});

const drawBand = area<{ readonly x: number; readonly low: number; readonly high: number }>()
  .x(({ x }) => x)
  .y0(({ low }) => low)
  .y1(({ high }) => high)
  .curve(curveStepAfter)
  .digits(1);

interface FrontierNamesProps {
  readonly layout: FrontierLayout;
  readonly highlight: string | null;
  readonly onHighlight: (key: string | null) => void;
}

/** The names: of lines at their ends, of published series beside a mark, and whatever has no room there in a key. */
export const FrontierNames = memo(function FrontierNames({
  layout,
  highlight,
  onHighlight,
}: FrontierNamesProps) {
  const shown = layout.data.lines.some(line => line.key === highlight) ? highlight : null;
  const hover = (key: string) => ({
    onPointerEnter: () => onHighlight(key),
    onPointerLeave: () => onHighlight(null),
  });
  return (
    <g>
      {layout.endNames.map(({ line, text, x, y, leader }) => (
        <g
          key={line.key}
          className={`${styles.frontierName}${fadedClass(line.key, shown)}`}
          style={{ color: line.color }}
          {...hover(line.key)}
        >
          {leader ? <path className={styles.frontierLeader} d={leader} /> : null}
          <text x={x} y={y} dy="0.34em">
            {text}
          </text>
        </g>
      ))}
      {layout.seriesNames.map(({ series, box }) => (
        <text
          key={series.key}
          className={`${styles.frontierSeriesName}${fadedClass('', shown)}`}
          style={{ color: series.color }}
          x={box.x0}
          y={(box.y0 + box.y1) / 2}
          dy="0.34em"
        >
          {series.name}
        </text>
      ))}
      {layout.keyNames.map(entry => (
        <g
          key={entry.key}
          className={`${styles.frontierKey}${fadedClass(entry.line ? entry.key : '', shown)}`}
          style={{ color: entry.color }}
          transform={`translate(${entry.x},${entry.y})`}
          {...(entry.line ? hover(entry.key) : {})}
        >
          <KeySample entry={entry} />
          <text className={entry.line ? styles.frontierKeyLine : styles.frontierKeyMark} x={24} dy="0.34em">
            {entry.text}
          </text>
        </g>
      ))}
    </g>
  );
});

function KeySample({ entry }: { readonly entry: KeyName }) {
  if (!entry.line)
    return (
      <path
        className={styles.frontierKeySymbol}
        d={markSymbol(entry.mark ?? 0)}
        transform="translate(10,0)"
      />
    );
  return (
    <path
      className={styles.frontierKeyStroke}
      d="M0,0H18"
      strokeWidth={entry.line.emphasised ? 3 : 1.75}
      strokeDasharray={entry.line.dash ? '1.5 4' : undefined}
    />
  );
}
