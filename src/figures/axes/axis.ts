/** The inside of the axes, in pixels of the figure. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Values to pixels along a line, and the values that are written at it. */
export interface DrawnAxis {
  readonly scale: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** Values to pixels and back. */
export interface AxisScale {
  (value: number): number;
  invert(position: number): number;
}

/** An axis that also leads back, from pixels to values. */
export interface Axis extends DrawnAxis {
  readonly scale: AxisScale;
}
