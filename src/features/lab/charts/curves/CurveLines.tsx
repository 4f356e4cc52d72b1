import { useId } from 'react';
import { dashOf } from './curvesData.ts';
import type { CurvesLayout } from './layOutCurves.ts';
import styles from './TrainingCurves.module.css';

interface CurveLinesProps {
  readonly layout: CurvesLayout;
  /** The task whose lines stand out; `null` for none. */
  readonly shownTask: string | null;
  readonly onTask: (task: string | null) => void;
}

/** The lines of all tasks and runs, their names at the right, and losses known from elsewhere. */
export function CurveLines({ layout, shownTask, onTask }: CurveLinesProps) {
  const { plot, lines, names, marks } = layout;
  const clip = useId();
  const fade = (task: string) => (shownTask !== null && shownTask !== task ? ` ${styles.isFaded}` : '');
  return (
    <g>
      <clipPath id={clip}>
        <rect
          x={plot.left}
          y={plot.top - 3}
          width={Math.max(0, plot.right - plot.left + 4)}
          height={plot.bottom - plot.top + 6}
        />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {lines.map(({ key, task, raw }) =>
          raw === '' ? null : (
            <path
              key={key}
              className={`${styles.curvesRaw}${fade(task.id)}`}
              d={raw}
              style={{ stroke: task.color }}
            />
          ),
        )}
        {lines.map(({ key, task, smooth }) =>
          smooth === '' ? null : (
            <path
              key={key}
              className={`${styles.curvesSmooth}${fade(task.id)}`}
              d={smooth}
              style={{ stroke: task.color }}
            />
          ),
        )}
        {lines.map(({ key, task, rank, validation, points }) => (
          <g
            key={key}
            className={`${styles.curvesValidation}${fade(task.id)}`}
            data-testid="curves-validation"
            style={{ color: task.color }}
          >
            <path d={validation} strokeDasharray={dashOf(rank)} />
            {rank === 0 &&
              points.map(point => (
                <circle key={point.x} className={styles.curvesPoint} cx={point.x} cy={point.y} r={2.75} />
              ))}
          </g>
        ))}
      </g>
      {marks.map(({ task, color, y }) => (
        <line
          key={task}
          className={`${styles.curvesMark}${fade(task)}`}
          data-testid="curves-mark"
          x1={plot.left}
          x2={plot.right + 6}
          y1={y}
          y2={y}
          style={{ stroke: color }}
        />
      ))}
      {names.map(({ key, task, isOther, text, y, end }) => (
        <g
          key={key}
          className={`${isOther ? styles.curvesOther : styles.curvesName}${fade(task.id)}`}
          data-testid={isOther ? 'curves-other' : 'curves-name'}
          style={{ color: task.color }}
          onPointerEnter={() => onTask(task.id)}
          onPointerLeave={() => onTask(null)}
        >
          {end.x > plot.right - 8 && (
            <line className={styles.curvesLeader} x1={end.x + 3} x2={plot.right + 14} y1={end.y} y2={y} />
          )}
          <text x={plot.right + 16} y={y} dy="0.34em">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
