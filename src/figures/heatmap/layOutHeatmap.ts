import { type MeasureText, measureText } from '../text/measureText.ts';
import { shorten } from '../text/shorten.ts';

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
  /** Size of the type of the values in the cells; absent when they do not fit. */
  readonly valueSize: number | undefined;
  /** Whether the title of the rows stands above their names; otherwise it shares the line of the columns' title. */
  readonly isRowTitleBeside: boolean;
  /** Left edge of the legend, or `undefined` when it lies below. */
  readonly legendLeft: number | undefined;
  /** Length of the legend's bar. */
  readonly legendLength: number;
}

interface Named {
  readonly name: string;
  readonly short: string;
}

/** The texts that need room. */
export interface HeatmapTexts {
  readonly rows: readonly Named[];
  readonly columns: readonly Named[];
  readonly rowTitle: string;
  readonly values: readonly string[];
  readonly legend: readonly string[];
}

/** Names lean by 60 degrees: what one pixel of them takes across and upwards. */
const lean = { across: 0.5, up: 0.87 };
const size = {
  least: 18,
  most: 62,
  mostWide: 84,
  narrow: 460,
  wide: 680,
  tallestName: 190,
  shortestName: 90,
};
const gap = { names: 10, legend: 18, tick: 16, edge: 4 };

/**
 * A heatmap fitted to `width`: names, values and legend have the room that they measure. Only where cells would fall
 * below 18 pixels is it wider, and scrolls.
 */
export function layOutHeatmap(
  texts: HeatmapTexts,
  width: number,
  measure: MeasureText = measureText,
): HeatmapLayout {
  const { rows, columns } = texts;
  const isNarrow = width < size.narrow;
  const longest = (names: readonly string[], type = 12) =>
    Math.max(0, ...names.map(name => Math.ceil(measure(name, type))));
  const rowNames = nameRows(rows, width, measure);
  const left = longest(rowNames) + gap.names + 2;
  const beside = gap.legend + gap.tick + longest(texts.legend) + gap.edge;
  const isBelow = isNarrow || (width - left - beside) / columns.length < size.least;
  const legend = isBelow ? gap.edge : beside;
  const most = width < size.wide ? size.most : size.mostWide;
  const fitted = (room: number) => Math.max(size.least, Math.min(most, room));
  const widest = fitted((width - left - legend) / columns.length);

  const upright = columns.map(({ name, short }) => (measure(name, 12) <= widest - 4 ? name : short));
  const areColumnsLeaning = longest(upright) > widest - 2 || new Set(upright).size < upright.length;
  const leaning = columns.map(({ name }) => shorten(name, size.tallestName, 12, measure));
  const overhang = (name: string) => 3 + gap.edge + lean.across * measure(name, 12);
  const cell = areColumnsLeaning
    ? fitted(Math.min(widest, ...leaning.map((name, c) => (width - left - overhang(name)) / (c + 0.5))))
    : widest;
  const centers = columns.map((_, c) => left + (c + 0.5) * cell);
  /** Where the cells just fit, the last names are shortened rather than make the figure scroll. */
  const roomOf = (c: number) =>
    Math.max(size.shortestName, (width - (centers[c] as number) - 3 - gap.edge) / lean.across);
  const columnNames = areColumnsLeaning
    ? leaning.map((name, c) =>
        left + cell * columns.length <= width ? shorten(name, roomOf(c), 12, measure) : name,
      )
    : upright;

  const names = areColumnsLeaning ? Math.ceil(longest(columnNames) * lean.up) + 16 : 24;
  const top = names + 22;
  const right = left + cell * columns.length;
  const ends = areColumnsLeaning ? columnNames.map((name, c) => (centers[c] as number) + overhang(name)) : [];
  const bottom = top + cell * rows.length;
  const valueSize = [13, 12].find(type => longest(texts.values, type) <= cell - 4);
  return {
    left,
    top,
    cell,
    // Less a trace of rounding, which must not make a figure that just fits scroll by a pixel.
    width: Math.ceil(Math.max(width, right + legend, ...ends) - 1e-6),
    height: Math.ceil(bottom + (isBelow ? 58 : 8)),
    areColumnsLeaning,
    rowNames,
    columnNames,
    valueSize,
    isRowTitleBeside: longest([texts.rowTitle]) <= left - gap.names - 2,
    legendLeft: isBelow ? undefined : right + gap.legend,
    legendLength: isBelow ? Math.min(320, width - left - 8) : Math.min(220, bottom - top - 8),
  };
}

/** Full names where there is room; on a phone short ones, unless two tasks share one. */
function nameRows(rows: readonly Named[], width: number, measure: MeasureText): readonly string[] {
  const shorts = rows.map(row => row.short);
  if (width < size.narrow && new Set(shorts).size === shorts.length) return shorts;
  return rows.map(row => shorten(row.name, width * 0.34, 12, measure));
}
