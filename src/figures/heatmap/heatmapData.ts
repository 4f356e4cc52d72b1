import type { HeatmapScale } from './heatmapScale.ts';

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

/** Cells that belong together: so many rows and columns from a cell on. */
export interface HeatmapBlock extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

export interface GainHeatmapProps {
  readonly title: string;
  readonly rows: readonly HeatmapTask[];
  readonly columns: readonly HeatmapTask[];
  /** Row-major, in the drawn order; `NaN` = not measured. */
  readonly values: Float64Array;
  /** What is outlined: the tasks of each network, where these stand together. */
  readonly blocks?: readonly HeatmapBlock[] | undefined;
  readonly scale: HeatmapScale;
  /** Short enough to stand in a cell. */
  readonly format: (value: number) => string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  /** Whether the cell of a task with itself holds a value of its own, or nothing. */
  readonly diagonal: 'empty' | 'value';
  readonly highlightTask: string | null;
  readonly onHighlightTask: (id: string | null) => void;
  readonly selected: CellPlace | null;
  readonly onSelect: (cell: CellPlace | null) => void;
  /** One cell in words. */
  readonly cellLabel: (row: number, column: number) => string;
}
