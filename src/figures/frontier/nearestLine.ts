import { totalAt } from './frontierData.ts';
import type { FrontierLayout } from './layOutFrontier.ts';

/** The key of the line nearest to this place of the figure, or `null` when none is within `reach` pixels above or below. */
export function nearestLine(layout: FrontierLayout, x: number, y: number, reach = 24): string | null {
  const budget = layout.budgets.scale.invert(x);
  let best: string | null = null;
  let bestDistance = reach;
  for (const line of layout.data.lines) {
    const total = totalAt(line.steps, budget);
    if (total === undefined) continue;
    const distance = Math.abs(layout.totals.scale(total) - y);
    if (distance < bestDistance) {
      best = line.key;
      bestDistance = distance;
    }
  }
  return best;
}
