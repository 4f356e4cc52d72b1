import { colorAt, type HeatmapScale, inkAt, positionOf } from './heatmapScale.ts';

interface HeatmapCellProps {
  readonly x: number;
  readonly size: number;
  readonly value: number;
  readonly scale: HeatmapScale;
  /** `self`: a task with itself, which is no pair. */
  readonly kind: 'self' | 'pair';
  /** Writes the value into the cell; absent where it would not fit. */
  readonly text: ((value: number) => string) | undefined;
  readonly label: string;
  readonly isFaded: boolean;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly cellRef: (element: SVGGElement | null) => void;
  readonly onPick: () => void;
  /** The pointer or the focus came here. */
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** One cell: coloured by its value, hatched when not measured, outlined only when it is a task with itself. */
export function HeatmapCell(props: HeatmapCellProps) {
  const { x, size, value, scale, kind, text, isSelected } = props;
  const isMissing = Number.isNaN(value);
  const { position, isBeyond } = positionOf(value, scale);
  const side = size - 2;
  const state = kind === 'self' ? 'is-self' : isMissing ? 'is-missing' : 'has-value';
  const colored = kind === 'pair' && !isMissing;
  return (
    <g
      ref={props.cellRef}
      role="gridcell"
      aria-label={props.label}
      aria-selected={isSelected}
      tabIndex={props.isTabStop ? 0 : -1}
      className={`heatmap-cell ${state}${isSelected ? ' is-selected' : ''}${props.isFaded ? ' is-faded' : ''}`}
      style={{ transform: `translate(${x}px, 0px)` }}
      onClick={props.onPick}
      onPointerEnter={props.onEnter}
      onFocus={props.onEnter}
      onBlur={props.onLeave}
    >
      <title>{props.label}</title>
      <rect
        x={1}
        y={1}
        width={side}
        height={side}
        rx={3}
        style={colored ? { fill: colorAt(position, scale.kind) } : undefined}
      />
      {colored && isBeyond && (
        <path
          className="heatmap-notch"
          d={`M${size - 10},1 h9 v9 z`}
          style={{ fill: inkAt(position, scale.kind) }}
        />
      )}
      {colored && text && (
        <text
          className="heatmap-value"
          x={size / 2}
          y={size / 2 + 4}
          style={{ fill: inkAt(position, scale.kind) }}
        >
          {text(value)}
        </text>
      )}
    </g>
  );
}
