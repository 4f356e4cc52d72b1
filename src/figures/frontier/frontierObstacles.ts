import type { Box } from '../text/placeLabels.ts';
import type { BudgetTotal } from './frontierData.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a step line that holds each total until the next budget, the last one to `end`. */
export function stepCorners(points: readonly Point[], end: number): Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    const last = corners.at(-1);
    if (last) corners.push({ x: point.x, y: last.y });
    corners.push(point);
  }
  const last = corners.at(-1);
  if (last && end > last.x) corners.push({ x: end, y: last.y });
  return corners;
}

/** The path through these corners, to a tenth of a pixel. */
export function pathThrough(corners: readonly Point[]): string {
  return corners.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
}

/** The boxes that the strokes between these corners cover. */
export function strokeBoxes(corners: readonly Point[], strokeWidth: number): Box[] {
  const half = strokeWidth / 2;
  return corners.slice(1).map((to, i) => {
    const from = corners[i] as Point;
    return {
      x0: Math.min(from.x, to.x) - half,
      y0: Math.min(from.y, to.y) - half,
      x1: Math.max(from.x, to.x) + half,
      y1: Math.max(from.y, to.y) + half,
    };
  });
}

export function markBox({ x, y }: Point, radius: number): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}

/** The points that can be drawn: finite totals only, in pixels. */
export function pixelsOf(
  points: readonly BudgetTotal[],
  x: (budget: number) => number,
  y: (total: number) => number,
): Point[] {
  return points
    .filter(point => Number.isFinite(point.total))
    .map(({ budget, total }) => ({ x: x(budget), y: y(total) }));
}
