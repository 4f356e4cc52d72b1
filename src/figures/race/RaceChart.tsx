import { useMemo, useRef } from 'react';
import { t } from '../../base/i18n/text.ts';
import { Axes } from '../axes/Axes.tsx';
import { useWidth } from '../axes/useWidth.ts';
import { measureText } from '../text/measureText.ts';
import { spreadLabels } from '../text/placeLabels.ts';
import { useSavedSvg } from '../useDrawing.ts';
import { layOutRace } from './layOutRace.ts';
import styles from './RaceChart.module.css';
import { type RaceLine, raceRange, regretAtCount } from './raceData.ts';

interface RaceChartProps {
  readonly title: string;
  readonly lines: readonly RaceLine[];
  /** What regrets are: "regret, % of the optimum, lower is better". */
  readonly regretTitle: string;
  formatRegret(value: number): string;
  /** The regret that is enough: a line across. */
  readonly goal: number;
  readonly goalName: string;
  /** The number of networks that the rule stands at. */
  readonly count: number;
  onCountChange(count: number, phase: 'drag' | 'commit'): void;
  /** Of the plot, in pixels. */
  readonly plotHeight?: number;
}

/** Regret over networks trained, one line for each way to choose them, with a rule to go through the race. */
export function RaceChart(props: RaceChartProps) {
  const { title, lines, regretTitle, formatRegret, goal, goalName, count, onCountChange } = props;
  const { plotHeight = 260 } = props;
  const svg = useSavedSvg();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const isDragging = useRef(false);
  const layout = useMemo(
    () => layOutRace(lines, width, plotHeight, formatRegret, measureText),
    [lines, width, plotHeight, formatRegret],
  );
  const { plot, counts, regrets } = layout;
  const [least, most] = raceRange(lines);
  const x = counts.scale(count);
  const here = lines.flatMap(line => {
    const regret = regretAtCount(line, count);
    return regret === undefined ? [] : [{ line, regret, y: regrets.scale(regret) }];
  });
  const spread = spreadLabels(
    here.map(({ y }) => y),
    16,
    plot.top,
    plot.bottom - 4,
  );
  const countAt = (event: React.PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    const at = counts.scale.invert(((event.clientX - (box?.left ?? 0)) * width) / (box?.width || width));
    return Math.max(least, Math.min(most, Math.round(at)));
  };
  const goalY = regrets.scale(goal);
  return (
    <div ref={frame} className={styles.race}>
      <svg
        ref={svg}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        aria-label={title}
        onPointerDown={event => {
          isDragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          onCountChange(countAt(event), 'drag');
        }}
        onPointerMove={event => {
          if (isDragging.current) onCountChange(countAt(event), 'drag');
        }}
        onPointerUp={event => {
          if (isDragging.current) onCountChange(countAt(event), 'commit');
          isDragging.current = false;
        }}
      >
        <Axes plot={plot} x={counts} y={regrets} xTitle={t('networks trained')} yTitle={regretTitle} />
        <rect
          className={styles.hit}
          data-export="skip"
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top + 24}
        />
        {goalY > plot.top && (
          <g className={styles.goal}>
            <line x1={plot.left} x2={plot.right} y1={goalY} y2={goalY} />
            <text x={plot.left + 6} y={goalY - 5}>
              {goalName}
            </text>
          </g>
        )}
        {layout.paths
          .toSorted((a, b) => Number(a.line.emphasised ?? 0) - Number(b.line.emphasised ?? 0))
          .map(({ line, path, rest }) => (
            <g key={line.key} style={{ color: line.color }}>
              {rest && <path className={styles.rest} d={rest} />}
              <path
                className={styles.line}
                data-racer={line.key}
                d={path}
                strokeWidth={line.emphasised ? 3 : 1.75}
              />
            </g>
          ))}
        <g
          className={styles.rule}
          transform={`translate(${x} 0)`}
          role="slider"
          tabIndex={0}
          aria-label={t('Networks trained')}
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuenow={count}
          onKeyDown={event => {
            const to = {
              ArrowLeft: count - 1,
              ArrowDown: count - 1,
              ArrowRight: count + 1,
              ArrowUp: count + 1,
              Home: least,
              End: most,
            }[event.key];
            if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onCountChange(Math.max(least, Math.min(most, to)), 'commit');
          }}
        >
          <rect
            className={styles.ruleFocus}
            data-export="skip"
            x={-5}
            y={plot.top - 4}
            width={10}
            height={plot.bottom - plot.top + 8}
            rx={4}
          />
          <line y1={plot.top} y2={plot.bottom} />
          <rect className={styles.pill} x={-16} y={plot.top - 22} width={32} height={19} rx={9.5} />
          <text className={styles.pillText} y={plot.top - 12} dy="0.34em">
            {count}
          </text>
        </g>
        {here.map(({ line, regret, y }, i) => (
          <g key={line.key} style={{ color: line.color }} className={styles.value}>
            <circle cx={x} cy={y} r={line.emphasised ? 5 : 4} />
            <text x={plot.right + 12} y={spread[i]} dy="0.34em">
              {line.name} {formatRegret(regret)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
