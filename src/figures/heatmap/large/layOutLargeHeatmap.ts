import { type MeasureText, measureText } from '../../text/measureText.ts';
import { shorten } from '../../text/shorten.ts';

/** `whole`: as small as it must be to be seen at once; `readable`: every name of a row and a column has its line. */
export type HeatmapZoom = 'whole' | 'readable';

/** Sizes and places of a large heatmap, in pixels: names stand left of and above the cells and stay when these scroll. */
export interface LargeHeatmapLayout {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Of everything, however much of it is seen at once. */
  readonly width: number;
  readonly height: number;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** One name in so many is written. */
  readonly rowStep: number;
  readonly columnStep: number;
}

interface Named {
  readonly name: string;
}

/** Names of columns lean by 60 degrees: what one pixel of them takes across and upwards, and how close two may lie. */
export const lean = { across: 0.5, up: 0.87, degrees: 60 };
export const nameSize = 11;
const size = { least: 2, readable: 14, most: 40, line: 12, columnName: 110, rowName: 150 };
const gap = { names: 8, title: 20, edge: 6 };

/** A heatmap of many tasks fitted to `width`; wider, to be scrolled, where cells would fall below their least size. */
export function layOutLargeHeatmap(
  rows: readonly Named[],
  columns: readonly Named[],
  width: number,
  zoom: HeatmapZoom,
  measure: MeasureText = measureText,
  pixelRatio = 1,
): LargeHeatmapLayout {
  // A name that is lit is set in bold: it must have room too.
  const widths = new Map<string, number>();
  const bold: MeasureText = (text, type) => {
    // Names of rows are mostly those of columns too.
    const known = widths.get(text) ?? measure(text, type, 600);
    widths.set(text, known);
    return known;
  };
  const named = (names: readonly Named[], room: number) =>
    names.map(({ name }) => shorten(name, room, nameSize, bold));
  const longest = (names: readonly string[]) =>
    names.reduce((most, name) => Math.max(most, bold(name, nameSize)), 0);
  const rowNames = named(rows, Math.min(size.rowName, width * 0.3));
  const columnNames = named(columns, size.columnName);
  const left = Math.ceil(longest(rowNames)) + gap.names;
  const top = Math.ceil(longest(columnNames) * lean.up) + gap.title + gap.names;
  const overhang = longest(columnNames) * lean.across + gap.edge;
  const fitted = Math.min(size.most, (width - left - overhang) / columns.length);
  // Small cells are whole numbers of the screen's pixels, so that none looks wider than its neighbour.
  const crisp = fitted < 8 ? Math.floor(fitted * pixelRatio) / pixelRatio : fitted;
  const cell = Math.max(zoom === 'whole' ? size.least : size.readable, crisp);
  const right = left + cell * columns.length;
  return {
    left,
    top,
    cell,
    rowCount: rows.length,
    columnCount: columns.length,
    width: Math.ceil(right + overhang),
    height: Math.ceil(top + cell * rows.length + gap.edge),
    rowNames,
    columnNames,
    rowStep: Math.ceil(size.line / cell),
    columnStep: Math.ceil(size.line / lean.up / cell),
  };
}

/** Whether both zooms are the same: every name fits beside the whole. */
export function isReadableWhole({ cell }: LargeHeatmapLayout): boolean {
  return cell >= size.readable;
}

/** The places from `first` up to, not including, `end` that are seen at all. */
export function visibleRange(from: number, length: number, cell: number, count: number) {
  return {
    first: Math.max(0, Math.floor(from / cell)),
    end: Math.min(count, Math.ceil((from + length) / cell)),
  };
}
