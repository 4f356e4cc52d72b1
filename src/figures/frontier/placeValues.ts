import { markBox, type Point } from '../axes/marks.ts';
import { formatTotal } from '../text/formatTotal.ts';
import type { MeasureText } from '../text/measureText.ts';
import { type Box, boxesAround, placeLabel } from '../text/placeLabels.ts';
import { type FrontierLine, totalAt } from './frontierData.ts';
import type { FrontierLayout } from './layOutFrontier.ts';

/** The value of a strong line at its budget, in pixels. */
interface PlacedValue {
  readonly line: FrontierLine;
  readonly at: Point;
  readonly text: string;
  readonly box: Box;
}

/** Of a value, in pixels. */
const height = 15;
/** What stands between a rule and a value at its foot, and how much further it may go. */
const foot = { gap: 6, step: 8, most: 20 };

/**
 * Where the strong lines are at their budgets, each with its value in a box that touches no line, mark, rule or other value: beside
 * the dot, or at the foot of the rule, below all lines.
 */
export function placeValues(
  layout: FrontierLayout,
  budgetOf: (line: FrontierLine) => number,
  measure: MeasureText,
): readonly PlacedValue[] {
  const { data, plot, budgets, totals, decimals, lineEnd } = layout;
  const bounds = { x0: plot.left, y0: plot.top, x1: lineEnd, y1: plot.bottom };
  const dots = data.lines.flatMap(line => {
    const total = line.emphasised ? totalAt(line.steps, budgetOf(line)) : undefined;
    return total === undefined
      ? []
      : [{ line, total, at: { x: budgets.scale(budgetOf(line)), y: totals.scale(total) } }];
  });
  const rules = data.lines.filter(line => line.emphasised).map(line => budgets.scale(budgetOf(line)));
  const taken: Box[] = [
    ...layout.obstacles,
    ...rules.map(x => ({ x0: x - 1, y0: plot.top, x1: x + 1, y1: plot.bottom })),
  ];
  return dots.flatMap(({ line, total, at }) => {
    const text = formatTotal(total, decimals);
    const width = measure(text, 13, 650);
    const others = dots.filter(dot => dot.line !== line).map(dot => markBox(dot.at, valueRadius));
    const place = (candidates: readonly Box[], margin: number) =>
      placeLabel(candidates, [...taken, ...others], bounds, margin);
    // Figures of one width are a little wider than they measure.
    const beside = place(boxesAround(at.x, at.y, { width, height }, valueRadius), 3);
    const placed = beside?.collisions === 0 ? beside : place(boxesAtFoot(at.x, plot.bottom, width), 1);
    if (!placed) return [];
    taken.push(placed.box);
    return [{ line, at, text, box: placed.box }];
  });
}

/** Of the dot on a strong line, its edge included. */
export const valueRadius = 6;

/** Places at the foot of a rule, below every line and mark, nearest first on either side. */
function boxesAtFoot(x: number, bottom: number, width: number): readonly Box[] {
  const [y0, y1] = [bottom - 3 - height, bottom - 3];
  return Array.from({ length: foot.most }, (_, i) => foot.gap + i * foot.step).flatMap(away => [
    { x0: x + away, y0, x1: x + away + width, y1 },
    { x0: x - away - width, y0, x1: x - away, y1 },
  ]);
}
