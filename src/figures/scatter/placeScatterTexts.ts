import type { Plot } from '../axes/axis.ts';
import { markBox } from '../axes/marks.ts';
import type { MeasureText } from '../text/measureText.ts';
import { type Box, boxesAround, placeLabel, touches } from '../text/placeLabels.ts';
import type { QuadrantWords, ScatterDot } from './scatterData.ts';

/** A word with the box that it fills; written from the box's left edge. */
export interface PlacedWord {
  readonly text: string;
  readonly box: Box;
}

const word = { size: 11, height: 14 };
const air = 6;

/**
 * The words of the quadrants, each in the outer corner of its own or, where a mark stands there, in another of its
 * corners. A word that has no room is left out, and so are all without two zero lines.
 */
export function placeQuadrants(
  words: QuadrantWords | undefined,
  zero: { readonly x: number | undefined; readonly y: number | undefined },
  plot: Plot,
  marks: readonly Box[],
  measure: MeasureText,
): readonly PlacedWord[] {
  const { x: middle, y: level } = zero;
  if (!words || middle === undefined || level === undefined) return [];
  const sides = [
    {
      text: words.topRight,
      from: middle,
      to: plot.right,
      top: plot.top,
      bottom: level,
      isRight: true,
      isTop: true,
    },
    {
      text: words.topLeft,
      from: plot.left,
      to: middle,
      top: plot.top,
      bottom: level,
      isRight: false,
      isTop: true,
    },
    {
      text: words.bottomLeft,
      from: plot.left,
      to: middle,
      top: level,
      bottom: plot.bottom,
      isRight: false,
      isTop: false,
    },
    {
      text: words.bottomRight,
      from: middle,
      to: plot.right,
      top: level,
      bottom: plot.bottom,
      isRight: true,
      isTop: false,
    },
  ];
  return sides.flatMap(({ text, from, to, top, bottom, isRight, isTop }) => {
    const width = Math.ceil(measure(text, word.size));
    if (width + 2 * air > to - from || word.height + 2 * air > bottom - top) return [];
    const left = from + air;
    const right = to - air - width;
    const high = top + air;
    const low = bottom - air - word.height;
    const [outerX, innerX] = isRight ? [right, left] : [left, right];
    const [outerY, innerY] = isTop ? [high, low] : [low, high];
    const boxes = [
      [outerX, outerY],
      [innerX, outerY],
      [outerX, innerY],
      [innerX, innerY],
    ].map(([x0 = 0, y0 = 0]): Box => ({ x0, y0, x1: x0 + width, y1: y0 + word.height }));
    const box = boxes.find(candidate => !marks.some(mark => touches(mark, candidate, 2)));
    return box ? [{ text, box }] : [];
  });
}

/** The name of a dot, where it stands clear of all dots and other names. */
export interface PlacedName {
  readonly dot: ScatterDot;
  readonly box: Box;
}

const name = { size: 12, height: 15 };
/** Most names: the rest is said when a dot is pointed at. */
const most = 10;
/** Among more dots than this, only the farthest out are tried. */
const tried = 40;

/**
 * Names for the dots farthest from the middle of all, outermost first, as many as have room inside the plot, clear of
 * what is `taken`.
 */
export function nameOutermost(
  dots: readonly ScatterDot[],
  radius: number,
  plot: Plot,
  taken: readonly Box[],
  measure: MeasureText,
): readonly PlacedName[] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(dots.map(dot => dot.x)), mean(dots.map(dot => dot.y))];
  const distance = (dot: ScatterDot) => Math.hypot(dot.x - middleX, dot.y - middleY);
  const bounds = { x0: plot.left + 2, y0: plot.top + 2, x1: plot.right - 2, y1: plot.bottom - 2 };
  const marks = dots.map(dot => markBox(dot, radius));
  const order = [...dots.keys()]
    .sort((i, j) => distance(dots[j] as ScatterDot) - distance(dots[i] as ScatterDot) || i - j)
    .slice(0, tried);
  const names: PlacedName[] = [];
  for (const i of order) {
    if (names.length >= most) break;
    const dot = dots[i] as ScatterDot;
    const size = { width: Math.ceil(measure(dot.point.name, name.size)), height: name.height };
    const obstacles = [...marks.filter((_, other) => other !== i), ...taken, ...names.map(({ box }) => box)];
    const placed = placeLabel(boxesAround(dot.x, dot.y, size, radius), obstacles, bounds, 1);
    if (placed?.collisions === 0) names.push({ dot, box: placed.box });
  }
  return names;
}
