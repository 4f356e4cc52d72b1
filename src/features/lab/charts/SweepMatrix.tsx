import { Fragment, useMemo, useRef } from 'react';
import { useGridKeys } from '../../../figures/axes/useGridKeys.ts';
import { useWidth } from '../../../figures/axes/useWidth.ts';
import { colorAt, type HeatmapScale, positionOf } from '../../../figures/heatmap/heatmapScale.ts';
import { useSavedSvg } from '../../../figures/useDrawing.ts';
import { layOutSweep, sweepSizes } from './layOutSweep.ts';
import styles from './SweepMatrix.module.css';
import type { MatrixMember, MatrixNetwork, MatrixSeed, MatrixTask } from './sweepMatrixData.ts';

interface SweepMatrixProps {
  readonly title: string;
  readonly tasks: readonly MatrixTask[];
  readonly networks: readonly MatrixNetwork[];
  /** Of the gains. */
  readonly scale: HeatmapScale;
  /** Index of the network that is read out. */
  readonly selected: number | null;
  onSelect(index: number | null): void;
  /** The pointer or the focus is on a network. */
  onPoint(index: number | null): void;
}

/**
 * A sweep as it fills up: a column for each network, a mark for each task in it. Marks are rings until the network has
 * finished, then they are coloured by the task's gain; bars below show how far each seed is.
 */
export function SweepMatrix(props: SweepMatrixProps) {
  const { title, tasks, networks, scale, selected, onSelect, onPoint } = props;
  const svg = useSavedSvg();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const layout = useMemo(() => layOutSweep(networks, tasks, width), [networks, tasks, width]);
  const place = selected === null ? null : { row: 0, column: selected };
  const keys = useGridKeys(1, networks.length, place, cell => onSelect(cell?.column ?? null));
  const { cell } = layout;
  return (
    <div ref={frame} className={styles.sweepMatrix}>
      {/* A grid in the sense of ARIA, drawn: SVG has no table elements. */}
      <svg
        ref={svg}
        width={layout.width}
        height={layout.height}
        role="grid"
        tabIndex={-1}
        aria-label={title}
        onKeyDown={keys.onKeyDown}
        onPointerLeave={() => onPoint(null)}
      >
        {layout.lines.map(top =>
          layout.taskNames.map((name, task) => (
            <text
              key={`${top} ${tasks[task]?.id}`}
              className={styles.sweepTask}
              x={layout.left - 8}
              y={top + (task + 0.5) * cell + 4}
            >
              {name}
            </text>
          )),
        )}
        {layout.kinds.map(({ text, x, y }) => (
          <text key={`${x} ${y}`} className={styles.sweepKind} x={x + 1} y={y}>
            {text}
          </text>
        ))}
        <g role="row">
          {layout.columns.map(({ index, x, y }) => {
            const network = networks[index];
            if (!network) return null;
            return (
              <g
                key={network.key}
                ref={element => keys.register(0, index, element)}
                role="gridcell"
                aria-label={network.label}
                aria-selected={selected === index}
                tabIndex={keys.tabStop.column === index ? 0 : -1}
                className={
                  selected === index ? `${styles.sweepNetwork} ${styles.isSelected}` : styles.sweepNetwork
                }
                transform={`translate(${x} ${y})`}
                onClick={() => keys.pick(0, index)}
                onPointerEnter={() => onPoint(index)}
                onFocus={() => onPoint(index)}
                onBlur={() => onPoint(null)}
              >
                <NetworkMarks network={network} tasks={tasks} cell={cell} scale={scale} />
                <SeedBars seeds={network.seeds} y={tasks.length * cell} cell={cell} />
              </g>
            );
          })}
        </g>
      </svg>
    </div>
  );
}

interface NetworkMarksProps {
  readonly network: MatrixNetwork;
  readonly tasks: readonly MatrixTask[];
  readonly cell: number;
  readonly scale: HeatmapScale;
}

function NetworkMarks({ network, tasks, cell, scale }: NetworkMarksProps) {
  const { members, seeds } = network;
  const isDone = seeds.some(({ kind }) => kind === 'finished');
  const isRunning = seeds.some(({ kind }) => kind === 'running');
  const isLost = seeds.every(({ kind }) => kind === 'diverged' || kind === 'failed');
  const height =
    tasks.length * cell + sweepSizes.beforeBars + seeds.length * (sweepSizes.bar + sweepSizes.barGap);
  const rows = members.map(({ task }) => task);
  return (
    <Fragment>
      <rect className={styles.sweepHit} x={0.5} y={-1} width={cell - 1} height={height + 2} rx={4} />
      {tasks.map((task, row) => (
        <circle
          key={task.id}
          className={styles.sweepAbsent}
          cx={cell / 2}
          cy={(row + 0.5) * cell}
          r={1.5}
          visibility={rows.includes(row) ? 'hidden' : undefined}
        />
      ))}
      {!isDone && rows.length > 1 && (
        <line
          className={styles.sweepLink}
          x1={cell / 2}
          x2={cell / 2}
          y1={(Math.min(...rows) + 0.5) * cell}
          y2={(Math.max(...rows) + 0.5) * cell}
        />
      )}
      {members.map(member => (
        <Mark
          key={member.task}
          member={member}
          color={tasks[member.task]?.color ?? 'var(--ink)'}
          state={isDone ? 'done' : isLost ? 'lost' : isRunning ? 'running' : 'waiting'}
          cell={cell}
          scale={scale}
        />
      ))}
    </Fragment>
  );
}

interface MarkProps {
  readonly member: MatrixMember;
  readonly color: string;
  readonly state: 'waiting' | 'running' | 'done' | 'lost';
  readonly cell: number;
  readonly scale: HeatmapScale;
}

function Mark({ member, color, state, cell, scale }: MarkProps) {
  const center = { x: cell / 2, y: (member.task + 0.5) * cell };
  const radius = Math.min(6.5, cell / 4);
  if (state === 'lost') {
    const [a, b] = [-radius / 1.4, radius / 1.4];
    return (
      <path
        className={styles.sweepLost}
        d={`M${center.x + a},${center.y + a} L${center.x + b},${center.y + b} M${center.x + a},${center.y + b} L${center.x + b},${center.y + a}`}
      />
    );
  }
  if (state !== 'done') {
    return (
      <circle
        className={`${styles.sweepRing} ${state === 'running' ? styles.isRunning : ''}`}
        cx={center.x}
        cy={center.y}
        r={radius}
        style={{ color }}
      />
    );
  }
  const side = cell - 3;
  const isColored = Number.isFinite(member.gain) && !member.isBaseline;
  const fill = isColored ? colorAt(positionOf(member.gain, scale).position, scale.kind) : undefined;
  return (
    <g className={styles.sweepDone}>
      <rect
        className={isColored ? undefined : styles.sweepMeasured}
        x={center.x - side / 2}
        y={center.y - side / 2}
        width={side}
        height={side}
        rx={3}
        style={fill ? { fill } : undefined}
      />
      {!isColored && <circle cx={center.x} cy={center.y} r={radius / 1.6} style={{ fill: color }} />}
    </g>
  );
}

const barKinds: Partial<Readonly<Record<MatrixSeed['kind'], string | undefined>>> = {
  finished: styles.isFinished,
  waiting: styles.isWaiting,
  diverged: styles.isDiverged,
  failed: styles.isFailed,
};

function SeedBars({ seeds, y, cell }: { seeds: readonly MatrixSeed[]; y: number; cell: number }) {
  const width = cell - 4;
  return seeds.map(({ seed, kind, share }, i) => {
    const top = y + sweepSizes.beforeBars + i * (sweepSizes.bar + sweepSizes.barGap);
    const full = kind === 'finished' || kind === 'diverged' || kind === 'failed';
    return (
      <g key={seed}>
        <rect className={styles.sweepTrack} x={2} y={top} width={width} height={sweepSizes.bar} rx={2.5} />
        {(full || share > 0) && (
          <rect
            className={`${styles.sweepBar} ${barKinds[kind]}`}
            x={2}
            y={top}
            width={full ? width : Math.max(2, share * width)}
            height={sweepSizes.bar}
            rx={2.5}
          />
        )}
      </g>
    );
  });
}
