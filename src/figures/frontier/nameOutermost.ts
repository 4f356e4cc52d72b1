import { dotRadius, type ScatterDot } from '../scatter/scatterData.ts';
import type { MeasureText } from '../text/measureText.ts';
import { type Box, boxesAround, placeLabel } from '../text/placeLabels.ts';
import { markBox } from './frontierObstacles.ts';
import type { Plot } from './frontierScales.ts';

/** The name of a dot, where it stands clear of all dots and other names. */
export interface PlacedName {
  readonly dot: ScatterDot;
  readonly box: Box;
}

const type = { size: 12, height: 15 };
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
  plot: Plot,
  taken: readonly Box[],
  measure: MeasureText,
): readonly PlacedName[] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(dots.map(dot => dot.x)), mean(dots.map(dot => dot.y))];
  const distance = (dot: ScatterDot) => Math.hypot(dot.x - middleX, dot.y - middleY);
  const bounds = { x0: plot.left + 2, y0: plot.top + 2, x1: plot.right - 2, y1: plot.bottom - 2 };
  const marks = dots.map(dot => markBox(dot, dotRadius));
  const order = [...dots.keys()]
    .sort((i, j) => distance(dots[j] as ScatterDot) - distance(dots[i] as ScatterDot) || i - j)
    .slice(0, tried);
  const names: PlacedName[] = [];
  for (const i of order) {
    if (names.length >= most) break;
    const dot = dots[i] as ScatterDot;
    const size = { width: Math.ceil(measure(dot.point.name, type.size)), height: type.height };
    const obstacles = [...marks.filter((_, other) => other !== i), ...taken, ...names.map(name => name.box)];
    const placed = placeLabel(boxesAround(dot.x, dot.y, size, dotRadius), obstacles, bounds, 1);
    if (placed?.collisions === 0) names.push({ dot, box: placed.box });
  }
  return names;
}
