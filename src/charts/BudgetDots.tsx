import { memo } from 'react';
import { formatTotal } from './formatTotal.ts';
import { totalAt } from './frontierData.ts';
import type { FrontierLayout } from './layOutFrontier.ts';
import { measureText } from './measureText.ts';
import { type Box, boxesAround, placeLabel } from './placeLabels.ts';

interface BudgetDotsProps {
  readonly layout: FrontierLayout;
  readonly budget: number;
  readonly highlight: string | null;
}

/** A dot with its value on each emphasised line at the current budget, a small one on the highlighted line. */
export const BudgetDots = memo(function BudgetDots({ layout, budget, highlight }: BudgetDotsProps) {
  const { data, plot, budgets, totals, decimals, lineEnd } = layout;
  const x = budgets.scale(budget);
  const rule: Box = { x0: x - 1, y0: plot.top, x1: x + 1, y1: plot.bottom };
  const taken: Box[] = [...layout.obstacles, rule];
  const bounds = { x0: plot.left, y0: plot.top, x1: lineEnd, y1: plot.bottom };
  const dots = data.lines.flatMap(line => {
    const total = totalAt(line.steps, budget);
    if (total === undefined || !(line.emphasised || line.key === highlight)) return [];
    const y = totals.scale(total);
    const text = formatTotal(total, decimals);
    if (!line.emphasised) return [{ line, y, text, at: undefined }];
    const width = measureText(text, 13, 650);
    const placed = placeLabel(boxesAround(x, y, { width, height: 15 }, 6), taken, bounds, 1);
    if (placed) taken.push(placed.box);
    return [{ line, y, text, at: placed?.box }];
  });
  return (
    <g className="budget-dots">
      {dots.map(({ line, y, text, at }) => (
        <g key={line.key} style={{ color: line.color }}>
          <circle
            className="budget-dot"
            r={line.emphasised ? 5.5 : 4}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          />
          {at ? (
            <text
              className="budget-dot-value"
              dy="0.35em"
              style={{ transform: `translate(${at.x0}px, ${(at.y0 + at.y1) / 2}px)` }}
            >
              {text}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
});
