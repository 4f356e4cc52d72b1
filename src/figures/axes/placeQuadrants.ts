import type { Plot } from '../frontier/frontierScales.ts';
import type { QuadrantWords } from '../scatter/scatterData.ts';
import type { MeasureText } from '../text/measureText.ts';
import { type Box, touches } from '../text/placeLabels.ts';

/** A word with the box that it fills; written from the box's left edge. */
export interface PlacedWord {
  readonly text: string;
  readonly box: Box;
}

const type = { size: 11, height: 14 };
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
    const width = Math.ceil(measure(text, type.size));
    if (width + 2 * air > to - from || type.height + 2 * air > bottom - top) return [];
    const left = from + air;
    const right = to - air - width;
    const high = top + air;
    const low = bottom - air - type.height;
    const [outerX, innerX] = isRight ? [right, left] : [left, right];
    const [outerY, innerY] = isTop ? [high, low] : [low, high];
    const boxes = [
      [outerX, outerY],
      [innerX, outerY],
      [outerX, innerY],
      [innerX, innerY],
    ].map(([x0 = 0, y0 = 0]): Box => ({ x0, y0, x1: x0 + width, y1: y0 + type.height }));
    const box = boxes.find(candidate => !marks.some(mark => touches(mark, candidate, 2)));
    return box ? [{ text, box }] : [];
  });
}
