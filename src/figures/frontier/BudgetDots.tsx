import { memo } from 'react';
import { measureText } from '../text/measureText.ts';
import styles from './FrontierChart.module.css';
import { totalAt } from './frontierData.ts';
import type { FrontierLayout } from './layOutFrontier.ts';
import { placeValues, valueRadius } from './placeValues.ts';

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
  const { data, budgets, totals } = layout;
  const values = placeValues(layout, line => own?.get(line.key) ?? budget, measureText);
  const pointed = data.lines.find(line => line.key === highlight && !line.emphasised && !line.isOff);
  const total = pointed && totalAt(pointed.steps, budget);
  return (
    <g className={styles.budgetDots}>
      {pointed && total !== undefined && (
        <circle
          className={styles.budgetDot}
          r={4}
          style={{
            color: pointed.color,
            transform: `translate(${budgets.scale(budget)}px, ${totals.scale(total)}px)`,
          }}
        />
      )}
      {values.map(({ line, at, text, box }) => (
        <g key={line.key} style={{ color: line.color }}>
          <circle
            className={styles.budgetDot}
            r={valueRadius - 0.5}
            style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
          />
          <text
            className={styles.budgetDotValue}
            dy="0.35em"
            style={{ transform: `translate(${box.x0}px, ${(box.y0 + box.y1) / 2}px)` }}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
});
