import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Plot } from '../axes/axis.ts';
import { decimalsFor, formatTotal } from '../text/formatTotal.ts';
import { measureText } from '../text/measureText.ts';
import { shorten } from '../text/shorten.ts';

/** One line of the chart. `values` are one per series; `NaN` is not drawn. */
export interface DumbbellRow {
  readonly key: string;
  readonly name: string;
  /** What the values are held against, and how far off it may be either way (`NaN`: not known). */
  readonly reference: number;
  readonly spread: number;
  readonly values: readonly number[];
}

export interface DumbbellSeries {
  readonly key: string;
  readonly name: string;
  /** A CSS colour. */
  readonly color: string;
}

interface DumbbellData {
  readonly referenceName: string;
  readonly spreadName: string;
  readonly series: readonly DumbbellSeries[];
  readonly rows: readonly DumbbellRow[];
}

interface LegendEntry {
  /** A number is the index of a series. */
  readonly kind: 'reference' | 'spread' | number;
  readonly text: string;
  readonly at: number;
  readonly y: number;
}

export interface DumbbellLayout {
  readonly height: number;
  readonly plot: Plot;
  readonly x: ScaleLinear<number, number>;
  readonly tickCount: number;
  readonly tickText: (value: number) => string;
  readonly legend: readonly LegendEntry[];
  /** The middle of a row. */
  readonly rowAt: (index: number) => number;
  /** How far from it a series is drawn. */
  readonly offsetOf: (series: number) => number;
  readonly nameOf: (row: DumbbellRow) => string;
}

const rowHeight = 36;
const legendHeight = 22;

/** Where everything of the chart stands, in a width of pixels. */
export function dumbbellLayout(data: DumbbellData, width: number): DumbbellLayout {
  const { rows, series } = data;
  const nameWidth = Math.max(...rows.map(({ name }) => measureText(name, 13, 400)), 0);
  const left = Math.min(nameWidth + 12, Math.round(0.34 * width));
  const right = width - 12;
  const legend = layOutLegend(data, width);
  const top = legendHeight * (1 + Math.max(...legend.map(({ line }) => line))) + 4;
  const bottom = top + rowHeight * rows.length;
  const drawn = rows
    .flatMap(({ reference, spread, values }) => [
      ...(spread > 0 ? [reference - spread, reference + spread] : [reference]),
      ...values,
    ])
    .filter(Number.isFinite);
  const [low = 0, high = 0] = extent(drawn);
  const padding = 0.04 * (high - low) || 0.1;
  const x = scaleLinear([low - padding, high + padding], [left, right]);
  const tickCount = Math.max(2, Math.floor((right - left) / 80));
  const decimals = decimalsFor(x.ticks(tickCount)) - 1;
  return {
    ...{ height: bottom + 42, plot: { left, right, top, bottom }, x, tickCount },
    tickText: value => formatTotal(value, Math.max(1, decimals)),
    legend: legend.map(({ line, ...entry }) => ({ ...entry, y: 10 + legendHeight * line })),
    rowAt: index => top + rowHeight * (index + 0.5),
    offsetOf: index => (series.length === 1 ? 0 : index === 0 ? -6 : 6),
    nameOf: row => shorten(row.name, left - 12, 13, measureText),
  };
}

/** Entries side by side, on further lines where the width is used up. */
function layOutLegend({ referenceName, spreadName, series, rows }: DumbbellData, width: number) {
  const hasSpread = rows.some(({ spread }) => spread > 0);
  const entries: readonly (readonly [LegendEntry['kind'], string])[] = [
    ['reference', referenceName],
    ...(hasSpread ? ([['spread', spreadName]] as const) : []),
    ...series.map(({ name }, i) => [i, name] as const),
  ];
  let [at, line] = [8, 0];
  return entries.map(([kind, text]) => {
    const needed = 12 + measureText(text, 12, 400);
    if (at > 8 && at + needed > width) [at, line] = [8, line + 1];
    const entry = { kind, text, at, line };
    at += needed + 22;
    return entry;
  });
}
