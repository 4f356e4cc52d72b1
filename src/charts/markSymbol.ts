import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';

const shapes = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle];
const areas = [50, 44, 46, 40];

/** The outline of the mark of the `index`-th published series, around 0, 0: told apart by shape, not by colour alone. */
export function markSymbol(index: number): string {
  const i = index % shapes.length;
  return symbol(shapes[i] ?? symbolCircle, areas[i] ?? 50)() ?? '';
}

/** No mark reaches farther from its middle, its stroke included. */
export const markRadius = 5;
