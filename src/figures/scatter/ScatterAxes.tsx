import { memo } from 'react';
import { Axes } from '../axes/Axes.tsx';
import styles from './GainScatter.module.css';
import type { ScatterLayout } from './layOutScatter.ts';
import type { ScatterData } from './scatterData.ts';

interface ScatterAxesProps {
  readonly layout: ScatterLayout;
  readonly data: Pick<ScatterData, 'x' | 'y'>;
}

/** The frame of a scatter: both axes, zero lines, diagonal, and what the quadrants mean. */
export const ScatterAxes = memo(function ScatterAxes({ layout, data }: ScatterAxesProps) {
  const { plot, x, y, diagonal, quadrants } = layout;
  return (
    <g>
      <Axes plot={plot} x={x} y={y} xTitle={`${data.x.title} →`} yTitle={`${data.y.title} ↑`} hasUprights />
      {diagonal && (
        <line
          className={styles.scatterDiagonal}
          x1={diagonal.from[0]}
          y1={diagonal.from[1]}
          x2={diagonal.to[0]}
          y2={diagonal.to[1]}
        />
      )}
      {x.zero !== undefined && (
        <line className={styles.scatterZero} x1={x.zero} x2={x.zero} y1={plot.top} y2={plot.bottom} />
      )}
      {y.zero !== undefined && (
        <line className={styles.scatterZero} x1={plot.left} x2={plot.right} y1={y.zero} y2={y.zero} />
      )}
      {quadrants.map(({ text, box }) => (
        <text key={text} className={styles.scatterQuadrant} x={box.x0} y={(box.y0 + box.y1) / 2} dy="0.34em">
          {text}
        </text>
      ))}
    </g>
  );
});
