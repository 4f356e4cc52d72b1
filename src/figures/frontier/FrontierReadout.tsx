import { memo } from 'react';
import { errorWords, formatCost, unitText } from '../../app/words/format.ts';
import { formatTotal } from '../text/formatTotal.ts';
import { measureText } from '../text/measureText.ts';
import styles from './FrontierChart.module.css';
import { pointAt, publishedAt } from './frontierData.ts';
import { type FrontierLayout, narrowWidth } from './layOutFrontier.ts';

interface FrontierReadoutProps {
  readonly layout: FrontierLayout;
  readonly budget: number;
  readonly budgetUnit: string;
  readonly highlight: string | null;
}

/** Every line's total at the budget under the pointer; beside the pointer's stop and always inside the figure. */
export const FrontierReadout = memo(function FrontierReadout(props: FrontierReadoutProps) {
  const { layout, budget, budgetUnit, highlight } = props;
  const { data, budgets, plot, width, decimals } = layout;
  const rows = [
    ...data.lines
      .filter(line => !line.isOff)
      .map(line => ({ ...line, point: pointAt(line.steps, budget), isPublished: false })),
    ...data.published.map(series => ({
      ...series,
      point: publishedAt(series.points, budget),
      isPublished: true,
    })),
  ]
    .flatMap(({ point, ...row }) => (point ? [{ ...row, point }] : []))
    .sort((a, b) => a.point.total - b.point.total);
  const numbers = rows.map(
    ({ point }) =>
      formatTotal(point.total, decimals + 1) + errorWords(point.error ?? Number.NaN, decimals + 1),
  );
  const widest = rows.reduce((w, row) => Math.max(w, measureText(row.name, 12, 650)), 60);
  const boxWidth = Math.min(
    width,
    Math.ceil(widest + numbers.reduce((w, text) => Math.max(w, measureText(text, 12)), 40)) + 62,
  );
  const x = budgets.scale(budget);
  const isRight = x + 14 + boxWidth <= width;
  const left = isRight ? x + 14 : Math.max(0, x - 14 - boxWidth);
  // A narrow chart would vanish behind it: there it covers the key instead, whose names it repeats.
  const top = width < narrowWidth ? plot.bottom + 24 : plot.top;
  return (
    <div className={styles.frontierReadout} style={{ left, top, width: boxWidth }} aria-hidden="true">
      <p className={styles.frontierReadoutBudget}>
        {`${formatCost(budget)} ${unitText(budgetUnit, budget)}`.trim()}
      </p>
      {rows.map((row, i) => (
        <p
          key={`${row.isPublished ? 'published' : 'line'}-${row.key}`}
          className={row.key === highlight && !row.isPublished ? 'is-highlighted' : undefined}
        >
          <span
            className={row.isPublished ? styles.frontierReadoutMark : styles.frontierReadoutSwatch}
            style={{ color: row.color }}
          />
          <span className={styles.frontierReadoutName}>{row.name}</span>
          <span>{numbers[i]}</span>
        </p>
      ))}
    </div>
  );
});
