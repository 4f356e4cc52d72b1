import { curveStepAfter, line as lineThrough } from 'd3-shape';
import type { Axis, Plot } from '../axes/axis.ts';
import { markBox, type Point } from '../axes/marks.ts';
import { decimalsFor } from '../text/formatTotal.ts';
import type { MeasureText } from '../text/measureText.ts';
import { type Box, spreadLabels } from '../text/placeLabels.ts';
import { shorten } from '../text/shorten.ts';
import { type BudgetTotal, type FrontierData, type FrontierLine, totalsOf } from './frontierData.ts';
import { budgetAxis, totalAxis } from './frontierScales.ts';

interface DrawnLine {
  readonly line: FrontierLine;
  readonly path: string;
  readonly strokeWidth: number;
  /** The single values of a line of kind `points`. */
  readonly points: readonly Point[];
}

/** The name of a line right of its end; `leader` leads there when the name had to move. */
interface EndName {
  readonly line: FrontierLine;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly leader?: string;
}

/** A name under the chart, with a sample of its line or the mark of published series number `mark`. */
export interface KeyName {
  readonly key: string;
  readonly name: string;
  /** The name, cut where there is too little room. */
  readonly text: string;
  readonly color: string;
  readonly line?: FrontierLine;
  readonly mark?: number;
  readonly x: number;
  readonly y: number;
  /** With its sample. */
  readonly width: number;
}

/** Everything about a frontier chart that does not depend on the current budget. */
export interface FrontierLayout {
  readonly data: FrontierData;
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  /** Where the lines end: a little beyond the largest budget, so that the last step can be seen. */
  readonly lineEnd: number;
  readonly budgets: Axis;
  readonly totals: Axis;
  readonly drawn: readonly DrawnLine[];
  readonly endNames: readonly EndName[];
  readonly keyNames: readonly KeyName[];
  /** What the value at the rule should keep clear of. */
  readonly obstacles: readonly Box[];
  readonly decimals: number;
}

/** Below this width the names go under the chart. */
export const narrowWidth = 520;
const textSize = 12;
const nameHeight = 24;
const nameWeight = 600;
const lastStep = 16;
const nameGap = 16;
const aboveHeight = 46;
const belowHeight = 40;
const keyRowHeight = 24;
const swatchWidth = 26;

/**
 * Lays the chart out for `width` pixels: scales, paths, and names that touch neither each other nor a line or mark, wherever the rule
 * stands: those of lines at their ends, all others in a key below.
 */
export function layOutFrontier(data: FrontierData, width: number, measure: MeasureText): FrontierLayout {
  const isNarrow = width < narrowWidth;
  const plotHeight = Math.round(Math.max(200, Math.min(420, width * (isNarrow ? 0.62 : 0.42))));
  const top = aboveHeight;
  const bottom = top + plotHeight;
  const totals = totalAxis(data, top, bottom);
  const tickWidth = totals.ticks.reduce((widest, tick) => Math.max(widest, measure(tick.text, textSize)), 0);
  const nameOf = (line: FrontierLine) => endNameOf(line, width, measure);
  const nameWidth = data.lines.reduce(
    (w, line) => Math.max(w, measure(nameOf(line), textSize, nameWeight)),
    0,
  );
  const left = Math.ceil(tickWidth) + 12;
  const lineEnd =
    isNarrow || data.lines.length === 0 ? width - 4 : Math.floor(width - nameWidth - nameGap - 2);
  const plot = { left, right: Math.max(left + 40, lineEnd - lastStep), top, bottom };
  const budgets = budgetAxis(data, plot.left, plot.right);

  const pixelsOf = (values: readonly BudgetTotal[]): Point[] =>
    values
      .filter(({ total }) => Number.isFinite(total))
      .map(({ budget, total }) => ({ x: budgets.scale(budget), y: totals.scale(total) }));
  const steps = new Map(data.lines.map(line => [line, heldTo(lineEnd, pixelsOf(line.steps))]));
  const stepsOf = (line: FrontierLine) => steps.get(line) ?? [];
  const drawn = data.lines
    .filter(line => !line.isOff)
    .map(line => ({
      line,
      path: drawSteps(stepsOf(line)) ?? '',
      strokeWidth: widthOf(line),
      points: line.kind === 'points' ? pixelsOf(line.steps) : [],
    }));
  const strokes = drawn.flatMap(({ line, strokeWidth }) => stepBoxes(stepsOf(line), strokeWidth));
  const valueDots = drawn.flatMap(line => line.points.map(point => markBox(point, 3)));
  const marks = data.published.map(series => pixelsOf(series.points));
  const markBoxes = marks.flat().map(mark => markBox(mark));
  const fixed = [...strokes, ...valueDots, ...markBoxes];
  // The published points of a drawn line share its colour: its name at the end of the line names them too.
  const sharesName = data.published.map(series => data.lines.some(line => line.key === series.key));

  const ends = data.lines.flatMap(line => {
    const end = stepsOf(line).at(-1);
    // A line that is switched off may end outside the plot.
    return end && !isNarrow ? [{ line, y: Math.max(top, Math.min(bottom, end.y)) }] : [];
  });
  const spread = spreadLabels(
    ends.map(end => end.y),
    nameHeight,
    top + 4,
    bottom - 4,
  );
  const endNames = ends.map(({ line, y }, i) => {
    const placed = spread[i] ?? y;
    const from = lineEnd + 2;
    const leader = `M${from},${y.toFixed(1)}L${from + 3},${y.toFixed(1)}L${from + 9},${placed.toFixed(1)}`;
    const moved = Math.abs(placed - y) > 4 && !line.isOff ? { leader } : {};
    return { line, text: nameOf(line), x: lineEnd + nameGap - 3, y: placed, ...moved };
  });

  const keyOf = ({ key, name, color }: { key: string; name: string; color: string }, weight: number) => {
    const text = shorten(name, width - 4 - swatchWidth, textSize, (part, size) =>
      measure(part, size, weight),
    );
    return { key, text, name, color };
  };
  const keyed: Omit<KeyName, 'x' | 'y' | 'width'>[] = [
    ...(isNarrow ? data.lines.map(line => ({ ...keyOf(line, nameWeight), line })) : []),
    ...data.published.flatMap((series, mark) =>
      sharesName[mark] || series.points.length === 0 ? [] : [{ ...keyOf(series, 400), mark }],
    ),
  ];
  const widths = keyed.map(
    entry => swatchWidth + measure(entry.text, textSize, entry.mark === undefined ? nameWeight : 400),
  );
  const wrapped = wrapKeys(widths, 16, width - 4);
  const keyTop = bottom + belowHeight + 14;
  const keyNames = keyed.map((entry, i) => {
    const { x, row } = wrapped.positions[i] ?? { x: 0, row: 0 };
    return { ...entry, x, y: keyTop + row * keyRowHeight, width: widths[i] ?? 0 };
  });
  return {
    data,
    width,
    height: bottom + belowHeight + wrapped.rows * keyRowHeight + (wrapped.rows > 0 ? 6 : 0),
    plot,
    lineEnd,
    budgets,
    totals,
    drawn,
    endNames,
    keyNames,
    obstacles: fixed,
    decimals: decimalsFor(totalsOf(data)),
  };
}

/** The width of a line's stroke, in pixels. */
export function widthOf({ emphasised, isGhost }: FrontierLine): number {
  if (emphasised) return 3;
  return isGhost ? 1.25 : 1.75;
}

/** How a line is broken: a ghost in strokes, a baseline in dots. */
export function lineDash({ dash, isGhost }: FrontierLine): string | undefined {
  if (isGhost) return '6 4';
  return dash ? '1.5 4' : undefined;
}

const drawSteps = lineThrough<Point>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveStepAfter)
  .digits(1);

/** The points of a step line, the last of which holds to `end`. */
export function heldTo<P extends { readonly x: number }>(end: number, points: readonly P[]): readonly P[] {
  const last = points.at(-1);
  return last && end > last.x ? [...points, { ...last, x: end }] : points;
}

/** The boxes that the strokes of a step line cover: each value to the next point, and from there up or down. */
function stepBoxes(points: readonly Point[], strokeWidth: number): Box[] {
  const half = strokeWidth / 2;
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] as Point;
    const [high, low] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    return [
      { x0: from.x - half, y0: from.y - half, x1: to.x + half, y1: from.y + half },
      { x0: to.x - half, y0: high - half, x1: to.x + half, y1: low + half },
    ];
  });
}

/** Places of the entries of a key set in rows like words, `gap` apart, none wider than `room` unless a single entry is. */
function wrapKeys(widths: readonly number[], gap: number, room: number) {
  let x = 0;
  let row = 0;
  const positions = widths.map(width => {
    if (x > 0 && x + width > room) {
      x = 0;
      row++;
    }
    const position = { x, row };
    x += width + gap;
    return position;
  });
  return { positions, rows: widths.length === 0 ? 0 : row + 1 };
}

/** The full name where it takes less than a quarter of the width, else the short one; never more than a third. */
function endNameOf(line: FrontierLine, width: number, measure: MeasureText): string {
  const bold: MeasureText = (text, size) => measure(text, size, nameWeight);
  const name = bold(line.name, textSize) > width / 4 ? (line.short ?? line.name) : line.name;
  return shorten(name, width / 3, textSize, bold);
}
