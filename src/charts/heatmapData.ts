export interface HeatmapTask {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}

/** A cell by its place in the drawn order. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
