import type { CellPlace, HeatmapBlock } from '../heatmapData.ts';
import type { HeatmapScale } from '../heatmapScale.ts';
import type { HeatPalette } from './heatPalette.ts';
import type { LargeHeatmapLayout } from './layOutLargeHeatmap.ts';

/** What a heatmap shows, whatever of it is in view. */
export interface HeatmapPicture {
  readonly layout: LargeHeatmapLayout;
  /** Row-major; `NaN` = not measured. */
  readonly values: Float64Array;
  /** Whether a cell is a task with itself, which is no pair. */
  readonly isSelf: (row: number, column: number) => boolean;
  /** What is outlined. */
  readonly blocks?: readonly HeatmapBlock[] | undefined;
  readonly scale: HeatmapScale;
  readonly palette: HeatPalette;
  /** What rows and columns are. */
  readonly axisTitle: string;
  /** One pixel for each cell: how small cells are drawn. */
  readonly image: CanvasImageSource;
}

/** What of it is in view, and what is marked. */
export interface HeatmapSight {
  readonly width: number;
  readonly height: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly pixelRatio: number;
  /** The only row and column that are not faded; −1 = all are. Nothing is faded when absent. */
  readonly lit?: CellPlace;
  readonly selected: CellPlace | null;
  readonly focused: CellPlace | null;
}
