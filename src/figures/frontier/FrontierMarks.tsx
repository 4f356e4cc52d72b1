import { area, curveStepAfter } from 'd3-shape';
import { memo } from 'react';
import { markSymbol } from '../axes/marks.ts';
import styles from './FrontierChart.module.css';
import { type FrontierLayout, heldTo, lineDash } from './layOutFrontier.ts';

interface FrontierLinesProps {
  readonly layout: FrontierLayout;
  /** This line (or published series) stands out; all others fade. */
  readonly highlight: string | null;
}

/** `is-faded` when another line is highlighted. */
export function fadedClass(key: string, highlight: string | null): string {
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
            strokeDasharray={lineDash(line)}
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
                data-budget={point.budget}
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
