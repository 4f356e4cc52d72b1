import { memo } from 'react';
import type { ScatterLayout } from './layOutScatter.ts';
import type { ScatterData } from './scatterData.ts';

interface ScatterAxesProps {
  readonly layout: ScatterLayout;
  readonly data: Pick<ScatterData, 'x' | 'y'>;
}

/** The frame of a scatter: grid, zero lines, diagonal, what the quadrants mean, and both axes with their titles. */
export const ScatterAxes = memo(function ScatterAxes({ layout, data }: ScatterAxesProps) {
  const { plot, x, y, diagonal, quadrants } = layout;
  return (
    <g>
      <text className="scatter-title" x={0} y={12}>
        {data.y.title} ↑
      </text>
      {y.ticks.map(({ value, text }) => (
        <g key={value} transform={`translate(0,${y.scale(value)})`}>
          <line className="scatter-grid" x1={plot.left} x2={plot.right} />
          <text className="scatter-tick" x={plot.left - 8} dy="0.34em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {x.ticks.map(({ value, text }) => (
        <g key={value} transform={`translate(${x.scale(value)},0)`}>
          <line className="scatter-grid" y1={plot.top} y2={plot.bottom} />
          <text className="scatter-tick" y={plot.bottom + 17} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {diagonal && (
        <line
          className="scatter-diagonal"
          x1={diagonal.from[0]}
          y1={diagonal.from[1]}
          x2={diagonal.to[0]}
          y2={diagonal.to[1]}
        />
      )}
      {x.zero !== undefined && (
        <line className="scatter-zero" x1={x.zero} x2={x.zero} y1={plot.top} y2={plot.bottom} />
      )}
      {y.zero !== undefined && (
        <line className="scatter-zero" x1={plot.left} x2={plot.right} y1={y.zero} y2={y.zero} />
      )}
      {quadrants.map(({ text, box }) => (
        <text key={text} className="scatter-quadrant" x={box.x0} y={(box.y0 + box.y1) / 2} dy="0.34em">
          {text}
        </text>
      ))}
      <text className="scatter-title" x={plot.right} y={plot.bottom + 37} textAnchor="end">
        {data.x.title} →
      </text>
    </g>
  );
});
