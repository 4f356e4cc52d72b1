import { memo, type RefObject, useCallback } from 'react';
import styles from './GainHeatmap.module.css';
import { colorAt, type HeatmapScale, inkAt, positionOf } from './heatmapScale.ts';

/** What cells have done, by their place. */
export interface CellActs {
  register(row: number, column: number, element: SVGGElement | null): void;
  pick(row: number, column: number): void;
  /** The pointer or the focus came here. */
  enter(row: number, column: number): void;
  leave(): void;
}

interface HeatmapCellProps {
  /** The name under which the cell moves. */
  readonly part: string;
  readonly x: number;
  readonly size: number;
  readonly value: number;
  readonly scale: HeatmapScale;
  /** `self`: a task with itself, which is no pair. */
  readonly kind: 'self' | 'pair';
  /** Id of the hatching of what was not measured. */
  readonly hatch: string;
  readonly text: (value: number) => string;
  /** Size of the type of the value; absent where it would not fit. */
  readonly textSize: number | undefined;
  readonly label: string;
  readonly isFaded: boolean;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly row: number;
  readonly column: number;
  readonly acts: RefObject<CellActs>;
}

/** One cell: coloured by its value, hatched when not measured, outlined only when it is a task with itself. */
export const HeatmapCell = memo(function HeatmapCell(props: HeatmapCellProps) {
  const { row, column, acts } = props;
  const register = useCallback(
    (element: SVGGElement | null) => acts.current.register(row, column, element),
    [acts, row, column],
  );
  const enter = () => acts.current.enter(row, column);
  const { x, size, value, scale, kind, textSize, isSelected } = props;
  const isMissing = Number.isNaN(value);
  const { position, isBeyond } = positionOf(value, scale);
  const side = size - 2;
  const state = kind === 'self' ? ` ${styles.isSelf}` : '';
  const colored = kind === 'pair' && !isMissing;
  const hatching = kind === 'pair' && isMissing ? `url("#${props.hatch}")` : undefined;
  const fill = colored ? colorAt(position, scale.kind) : hatching;
  const notch = Math.min(9, size / 3);
  return (
    <g
      ref={register}
      data-part={props.part}
      role="gridcell"
      aria-label={props.label}
      aria-selected={isSelected}
      tabIndex={props.isTabStop ? 0 : -1}
      className={`${styles.heatmapCell}${state}${isSelected ? ` ${styles.isSelected}` : ''}${props.isFaded ? ` ${styles.isFaded}` : ''}`}
      style={{ transform: `translate(${x}px, 0px)` }}
      onClick={() => acts.current.pick(row, column)}
      onPointerEnter={enter}
      onFocus={enter}
      onBlur={() => acts.current.leave()}
    >
      <title>{props.label}</title>
      <rect x={1} y={1} width={side} height={side} rx={3} style={fill ? { fill } : undefined} />
      {colored && isBeyond && (
        <path
          className={styles.heatmapNotch}
          d={`M${size - 1 - notch},1 h${notch} v${notch} z`}
          style={{ fill: inkAt(position, scale.kind) }}
        />
      )}
      {colored && textSize !== undefined && (
        <text
          className={styles.heatmapValue}
          x={size / 2}
          y={size / 2 + 4}
          style={{ ...(props.isFaded ? {} : { fill: inkAt(position, scale.kind) }), fontSize: textSize }}
        >
          {props.text(value)}
        </text>
      )}
    </g>
  );
});

/** The hatching of what was not measured, to be used as `url(#id)`. */
export function HeatmapHatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.heatmapMissingGround} width={6} height={6} />
        <line className={styles.heatmapMissingLine} x1={0} x2={0} y1={0} y2={6} />
      </pattern>
    </defs>
  );
}
