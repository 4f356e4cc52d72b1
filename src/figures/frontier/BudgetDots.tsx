import { memo } from 'react';
import { formatTotal } from '../text/formatTotal.ts';
import { measureText } from '../text/measureText.ts';
import { type Box, boxesAround, placeLabel } from '../text/placeLabels.ts';
import styles from './FrontierChart.module.css';
import { totalAt } from './frontierData.ts';
import type { FrontierLayout } from './layOutFrontier.ts';

interface BudgetDotsProps {
  readonly layout: FrontierLayout;
  readonly budget: number;
  readonly highlight: string | null;
  /** Budgets of lines that have their own. */
  readonly budgets?: ReadonlyMap<string, number>;
}

/** A dot with its value on each emphasised line at the current budget, a small one on the highlighted line. */
export const BudgetDots = memo(function BudgetDots(props: BudgetDotsProps) {
  const { layout, budget, highlight, budgets: own } = props;
  const { data, plot, budgets, totals, decimals, lineEnd } = layout;
  const rules = [budget, ...(own?.values() ?? [])].map((at): Box => {
    const x = budgets.scale(at);
    return { x0: x - 1, y0: plot.top, x1: x + 1, y1: plot.bottom };
  });
  const taken: Box[] = [...layout.obstacles, ...rules];
  const bounds = { x0: plot.left, y0: plot.top, x1: lineEnd, y1: plot.bottom };
  const dots = data.lines.flatMap(line => {
    const at = own?.get(line.key) ?? budget;
    const x = budgets.scale(at);
    const total = totalAt(line.steps, at);
    if (total === undefined || !(line.emphasised || line.key === highlight)) return [];
    const y = totals.scale(total);
    const text = formatTotal(total, decimals);
    if (!line.emphasised) return [{ line, x, y, text, label: undefined }];
    const width = measureText(text, 13, 650);
    const placed = placeLabel(boxesAround(x, y, { width, height: 15 }, 6), taken, bounds, 1);
    if (placed) taken.push(placed.box);
    return [{ line, x, y, text, label: placed?.box }];
  });
  return (
    <g className={styles.budgetDots}>
      {dots.map(({ line, x, y, text, label }) => (
        <g key={line.key} style={{ color: line.color }}>
          <circle
            className={styles.budgetDot}
            r={line.emphasised ? 5.5 : 4}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          />
          {label ? (
            <text
              className={styles.budgetDotValue}
              dy="0.35em"
              style={{ transform: `translate(${label.x0}px, ${(label.y0 + label.y1) / 2}px)` }}
            >
              {text}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
});
