import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Box } from '../text/placeLabels.ts';

/** A place in pixels of the figure. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Outlines that look equally large, though their areas differ. */
const outlines = [
  symbol(symbolCircle, 50),
  symbol(symbolSquare, 43.5),
  symbol(symbolDiamond, 46),
  symbol(symbolTriangle, 40),
].map(draw => draw.digits(2)() ?? '');

/** The outline of the mark of the `index`-th published series, around 0, 0: told apart by shape, not by colour alone. */
export function markSymbol(index: number): string {
  return outlines[index % outlines.length] ?? '';
}

/** No mark reaches farther from its middle, its stroke included. */
const markRadius = 5;

/** The box that a mark covers. */
export function markBox({ x, y }: Point, radius = markRadius): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}
