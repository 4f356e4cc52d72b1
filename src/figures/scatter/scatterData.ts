/** One pair of tasks with its value on both sides. */
export interface ScatterPoint {
  readonly key: string;
  /** Both tasks, for instance "Normals → Edges". */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Standard errors of both, `NaN` where they are not known; absent where neither side knows any. */
  readonly errors?: { readonly x: number; readonly y: number };
  /** CSS colour. */
  readonly color: string;
}

export interface ScatterAxis {
  readonly title: string;
  /** Positive values only: the caller leaves out all others. */
  readonly log: boolean;
  /** With the error, where that is a number. */
  readonly format: (value: number, error?: number) => string;
  /** At the ticks; as everywhere else when absent. */
  readonly formatTick?: (value: number) => string;
}

/** What the corners around the two zero lines mean. */
export interface QuadrantWords {
  readonly topRight: string;
  readonly topLeft: string;
  readonly bottomLeft: string;
  readonly bottomRight: string;
}

export interface ScatterData {
  readonly points: readonly ScatterPoint[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Both sides are in one unit: the axes then have one scale, and the diagonal says "the same". */
  readonly isOneUnit: boolean;
  readonly quadrants?: QuadrantWords | undefined;
}

/** A point in its place, in pixels. */
export interface ScatterDot {
  readonly point: ScatterPoint;
  readonly x: number;
  readonly y: number;
}

export const dotRadius = 5;
