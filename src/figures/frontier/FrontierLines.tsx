import { memo } from 'react';
import { markSymbol } from '../axes/markSymbol.ts';
import type { FrontierLayout } from './layOutFrontier.ts';

interface FrontierLinesProps {
  readonly layout: FrontierLayout;
  /** This line (or published series) stands out; all others fade. */
  readonly highlight: string | null;
}

/** `is-faded` when another line is highlighted. */
export function fadedClass(key: string, highlight: string | null): string {
  return highlight !== null && highlight !== key ? ' is-faded' : '';
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
          className={`frontier-line${fadedClass(line.key, shown)}`}
          data-line={line.key}
          style={{ color: line.color }}
        >
          <path
            d={path}
            strokeWidth={shown === line.key ? Math.max(2.5, strokeWidth) : strokeWidth}
            strokeDasharray={line.dash ? '1.5 4' : undefined}
          />
          {points.map(point => (
            <circle key={point.x} className="frontier-value" cx={point.x} cy={point.y} r={2.25} />
          ))}
        </g>
      ))}
      {data.published.map((series, i) => (
        <g
          key={series.key}
          className={`frontier-published${series.isOwn ? ' is-own' : fadedClass('', shown)}`}
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
