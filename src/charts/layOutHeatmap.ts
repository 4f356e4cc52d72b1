import { measureText } from './measureText.ts';

/** Sizes and places of a heatmap, in pixels. */
export interface HeatmapLayout {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  /** Column names stand upright (`false`) or lean. */
  readonly areColumnsLeaning: boolean;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** Whether cells are wide enough for their values. */
  readonly hasValues: boolean;
  /** Left edge of the legend, or `undefined` when it lies below. */
  readonly legendLeft: number | undefined;
}

interface Named {
  readonly name: string;
  readonly short: string;
}

const legendRoom = 96;
const size = { least: 18, most: 62 };

/** A heatmap fitted to `width`; with very many columns it is wider than that and scrolls. */
export function layOutHeatmap(
  rows: readonly Named[],
  columns: readonly Named[],
  width: number,
): HeatmapLayout {
  const isNarrow = width < 460;
  const longest = (names: readonly string[]) => Math.max(0, ...names.map(name => measureText(name, 12)));
  const full = rows.map(row => row.name);
  const rowNames =
    isNarrow || longest(full) > width * 0.3 ? rows.map(row => (isNarrow ? row.short : clip(row.name))) : full;
  const left = Math.ceil(longest(rowNames)) + 12;
  const legend = isNarrow ? 0 : legendRoom;
  const cell = Math.max(size.least, Math.min(size.most, (width - left - legend - 4) / columns.length));
  const upright = columns.map(column => (longest([column.name]) <= cell - 4 ? column.name : column.short));
  const areColumnsLeaning = longest(upright) > cell - 2;
  const columnNames = areColumnsLeaning ? columns.map(column => clip(column.name)) : upright;
  const top = (areColumnsLeaning ? Math.ceil(longest(columnNames) * 0.87) + 16 : 24) + 22;
  const right = left + cell * columns.length;
  const overhang = areColumnsLeaning ? longest(columnNames.slice(-2)) * 0.5 : 0;
  const bottom = top + cell * rows.length;
  return {
    left,
    top,
    cell,
    width: Math.max(width, right + Math.max(legend, overhang)),
    height: bottom + (isNarrow ? 58 : 8),
    areColumnsLeaning,
    rowNames,
    columnNames,
    hasValues: cell >= 40,
    legendLeft: isNarrow ? undefined : right + 18,
  };
}

function clip(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name;
}
