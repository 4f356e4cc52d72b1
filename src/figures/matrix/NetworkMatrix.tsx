import { Fragment, memo, useMemo, useRef, useState } from 'react';
import { useGridKeys } from '../axes/useGridKeys.ts';
import { useWidth } from '../axes/useWidth.ts';
import { measureText } from '../text/measureText.ts';
import { useSavedSvg } from '../useDrawing.ts';
import { layOutMatrix } from './layOutMatrix.ts';
import type { MatrixColumn, MatrixRow } from './matrixData.ts';
import styles from './NetworkMatrix.module.css';

interface NetworkMatrixProps {
  readonly title: string;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** The network that is read out by the panel around it; `null` for none. */
  readonly selected: number | null;
  onSelect(network: number | null): void;
  /** The pointer or the focus is on a network. */
  onPoint(network: number | null): void;
}

/**
 * Networks as columns over their tasks: full marks are trained, rings are planned or under way, dots are open. Each column says what it
 * is; arrow keys go through them.
 */
export function NetworkMatrix({ title, rows, columns, selected, onSelect, onPoint }: NetworkMatrixProps) {
  const svg = useSavedSvg();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 560);
  const layout = useMemo(() => layOutMatrix(columns, rows, width, measureText), [columns, rows, width]);
  const at = columns.findIndex(({ network }) => network === selected);
  const keys = useGridKeys(1, columns.length, at < 0 ? null : { row: 0, column: at }, cell =>
    onSelect(cell ? (columns[cell.column]?.network ?? null) : null),
  );
  const { cell, row, left } = layout;
  return (
    <div ref={frame} className={styles.matrix}>
      {/* A grid in the sense of ARIA, drawn: SVG has no table elements. */}
      <svg
        ref={svg}
        width={width}
        height={layout.height}
        role="grid"
        tabIndex={-1}
        aria-label={title}
        onKeyDown={keys.onKeyDown}
        onPointerLeave={() => onPoint(null)}
      >
        {layout.lines.map(({ y, right }) => (
          <g key={y}>
            {rows.map((task, i) => (
              <g key={task.id}>
                {i % 2 === 0 && (
                  <rect
                    className={styles.stripe}
                    x={left - 4}
                    y={y + i * row}
                    width={Math.max(0, right - left + 8)}
                    height={row}
                    rx={3}
                  />
                )}
                <text className={styles.task} x={left - 10} y={y + (i + 0.5) * row} dy="0.34em">
                  {layout.names[i]}
                  {layout.names[i] !== task.name && <title>{task.name}</title>}
                </text>
              </g>
            ))}
          </g>
        ))}
        {layout.kinds.map(({ text, x, y }) => (
          <text key={`${x} ${y}`} className={styles.kind} x={x} y={y}>
            {text}
          </text>
        ))}
        <g role="row">
          {columns.map((column, i) => {
            const place = layout.places[i];
            if (!place) return null;
            return (
              <g
                key={column.network}
                ref={element => keys.register(0, i, element)}
                role="gridcell"
                aria-label={column.label}
                aria-selected={column.network === selected}
                tabIndex={keys.tabStop.column === i ? 0 : -1}
                className={styles.network}
                data-state={column.state}
                transform={`translate(${place.x} ${place.y})`}
                onClick={() => keys.pick(0, i)}
                onPointerEnter={() => onPoint(column.network)}
                onFocus={() => onPoint(column.network)}
                onBlur={() => onPoint(null)}
              >
                <rect
                  className={styles.hit}
                  x={0.5}
                  y={-2}
                  width={cell - 1}
                  height={rows.length * row + 18}
                  rx={4}
                />
                <Marks column={column} rows={rows} cell={cell} row={row} />
              </g>
            );
          })}
        </g>
      </svg>
    </div>
  );
}

interface MarksProps {
  readonly column: MatrixColumn;
  readonly rows: readonly MatrixRow[];
  readonly cell: number;
  readonly row: number;
}

const Marks = memo(function Marks({ column, rows, cell, row }: MarksProps) {
  const { tasks, state, rank } = column;
  const x = cell / 2;
  const radius = Math.min(6, cell / 2 - 1.5);
  const y = (task: number) => (task + 0.5) * row;
  const [first = 0] = tasks;
  const last = tasks.at(-1) ?? first;
  return (
    <Fragment>
      {tasks.length > 1 && <line className={styles.link} x1={x} x2={x} y1={y(first)} y2={y(last)} />}
      {tasks.map(task => (
        <circle
          key={task}
          className={styles.mark}
          cx={x}
          cy={y(task)}
          r={state === 'open' || state === 'out' ? Math.min(2.5, radius / 2) : radius}
          style={{ color: rows[task]?.color }}
        />
      ))}
      {state === 'out' && <path className={styles.cross} d={`M${x - 3.5},${y(first) - 3.5}l7,7m0,-7l-7,7`} />}
      {rank !== undefined && (
        <text className={styles.rank} x={x} y={rows.length * row + 13}>
          {rank}
        </text>
      )}
    </Fragment>
  );
});

/** What is under the pointer or kept, and how to set it. */
export function useMatrixReading() {
  const [pointed, setPointed] = useState<number | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  return { read: pointed ?? selected, selected, onSelect: setSelected, onPoint: setPointed };
}
