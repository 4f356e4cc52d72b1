import { memo } from 'react';
import styles from './Axes.module.css';
import type { DrawnAxis, Plot } from './axis.ts';

interface AxesProps {
  readonly plot: Plot;
  readonly x: DrawnAxis;
  readonly y: DrawnAxis;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Where the lines across end, if not at the right of the plot. */
  readonly lineEnd?: number;
  /** Whether values across have lines of their own, as those upwards, instead of ticks on a base. */
  readonly hasUprights?: boolean;
}

/** Two axes with their titles: lines at the values upwards, and below a base with ticks or, for two equal axes, lines too. */
export const Axes = memo(function Axes(props: AxesProps) {
  const { plot, x, y, xTitle, yTitle, lineEnd = plot.right, hasUprights = false } = props;
  const { left, right, top, bottom } = plot;
  return (
    <g data-testid="axis">
      <text className={styles.text} x={0} y={12}>
        {yTitle}
      </text>
      {y.ticks.map(({ value, text }) => {
        const at = y.scale(value);
        const isOnBase = !hasUprights && bottom - at <= 4;
        return (
          <g key={value} transform={`translate(0,${at})`}>
            {!isOnBase && <line className={styles.grid} x1={left} x2={lineEnd} />}
            <text className={styles.text} x={left - 8} dy="0.34em" textAnchor="end">
              {text}
            </text>
          </g>
        );
      })}
      {!hasUprights && <line className={styles.base} x1={left} x2={lineEnd} y1={bottom} y2={bottom} />}
      {x.ticks.map(({ value, text }) => (
        <g key={value} transform={`translate(${x.scale(value)},${bottom})`}>
          <line
            className={hasUprights ? styles.grid : styles.base}
            y1={hasUprights ? top - bottom : 0}
            y2={hasUprights ? 0 : 4}
          />
          <text className={styles.text} y={18} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <text
        className={styles.text}
        x={hasUprights ? right : (left + right) / 2}
        y={bottom + 36}
        textAnchor={hasUprights ? 'end' : 'middle'}
      >
        {xTitle}
      </text>
    </g>
  );
});
