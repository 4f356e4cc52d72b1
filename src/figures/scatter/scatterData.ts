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
  /** What stands in the dot, so that dots are told apart without their colours; where there are too many, none has one. */
  readonly letter?: string;
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

/** In px: of dots with letters, and without. */
const radii = { lettered: 8, plain: 5 };
/** More dots than these would hide each other's letters. */
const mostLettered = 132;

/** Whether the dots of some points have room for their letters. */
export function isLettered(points: readonly ScatterPoint[]): boolean {
  return points.length <= mostLettered && points.every(({ letter }) => letter !== undefined);
}

/** The radius of the dots of some points, in px. */
export function dotRadiusOf(points: readonly ScatterPoint[]): number {
  return isLettered(points) ? radii.lettered : radii.plain;
}
