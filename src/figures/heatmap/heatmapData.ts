import type { RefObject } from 'react';
import type { FigureBody } from '../save/frameFigure.ts';
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

/** Draws a figure that is no SVG on the page, for export: a large one takes many steps. */
export type DrawFigure = () => Generator<void, FigureBody>;

export interface GainHeatmapProps {
  readonly title: string;
  readonly rows: readonly HeatmapTask[];
  readonly columns: readonly HeatmapTask[];
  /** Row-major, in the drawn order; `NaN` = not measured. */
  readonly values: Float64Array;
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
  /** Gets what draws the heatmap for export while it is a canvas on the page, and `null` while it is an SVG. */
  readonly drawingRef?: RefObject<DrawFigure | null>;
}
