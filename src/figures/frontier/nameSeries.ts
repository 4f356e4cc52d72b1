import { markBox, markRadius, type Point } from '../axes/marks.ts';
import type { MeasureText } from '../text/measureText.ts';
import { type Box, boxesAround, placeLabel, touches } from '../text/placeLabels.ts';
import type { PublishedSeries } from './frontierData.ts';

/** The name of a published series beside one of its marks, in a box that touches nothing. */
export interface SeriesName {
  readonly series: PublishedSeries;
  readonly box: Box;
}

/**
 * Names each series once beside one of its marks, the series with the fewest free places first. A series for which
 * no place is free is left out: it goes into the key under the chart. `marks` are the marks of each series in pixels.
 */
export function nameSeries(
  published: readonly PublishedSeries[],
  marks: readonly (readonly Point[])[],
  obstacles: readonly Box[],
  bounds: Box,
  measure: MeasureText,
): SeriesName[] {
  const waiting = published.map((series, i) => {
    const size = { width: measure(series.name, 12), height: 15 };
    const candidates = (marks[i] ?? []).flatMap(mark => {
      const others = obstacles.filter(obstacle => !isAround(obstacle, mark));
      return boxesAround(mark.x, mark.y, size, markRadius).filter(
        box => isInside(box, bounds) && !others.some(other => touches(box, other, 4)),
      );
    });
    return { series, candidates };
  });
  waiting.sort((a, b) => a.candidates.length - b.candidates.length);
  const names: SeriesName[] = [];
  for (const { series, candidates } of waiting) {
    const taken = names.map(name => name.box);
    const free = candidates.filter(box => !taken.some(other => touches(box, other, 4)));
    const placed = placeLabel(free, [...obstacles, ...taken], bounds, 1);
    if (placed?.collisions === 0) names.push({ series, box: placed.box });
  }
  return names;
}

/** Whether the box is that of the mark itself (or of one exactly under it), which its name may come close to. */
function isAround(box: Box, mark: Point): boolean {
  const own = markBox(mark);
  return Math.abs(own.x0 - box.x0) + Math.abs(own.y0 - box.y0) + Math.abs(own.y1 - box.y1) < 0.1;
}

function isInside(box: Box, bounds: Box): boolean {
  return box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;
}
