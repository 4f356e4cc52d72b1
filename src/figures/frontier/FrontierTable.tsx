import { errorWords, formatCost, unitText } from '../../app/words/format.ts';
import { totalErrorNote } from '../../app/words/replicateWords.ts';
import { t } from '../../base/i18n/text.ts';
import { decimalsFor, formatTotal } from '../text/formatTotal.ts';
import styles from './FrontierTable.module.css';
import {
  type BudgetTotal,
  type FrontierLine,
  isSameBudget,
  knowErrors,
  type PublishedSeries,
  pointAt,
  publishedAt,
} from './frontierData.ts';

export interface FrontierTableProps {
  readonly caption: string;
  readonly lines: readonly FrontierLine[];
  readonly published: readonly PublishedSeries[];
  /** One row each, ascending. */
  readonly budgets: readonly number[];
  readonly budget: number;
  readonly budgetUnit: string;
  /** Of how many replicates losses are means, in words, where that is known. */
  readonly replicates?: string | undefined;
}

/** The frontier as a table: a row per budget, the computed strategies first, then what is only published. */
export function FrontierTable(props: FrontierTableProps) {
  const { caption, lines, published, budgets, budget, budgetUnit, replicates } = props;
  const all = [...lines.flatMap(line => line.steps), ...published.flatMap(series => series.points)];
  const decimals = decimalsFor(all.map(point => point.total)) + 1;
  const current = budgets.findLast(row => row < budget || isSameBudget(row, budget));
  const cell = (point: Omit<BudgetTotal, 'budget'> | undefined) =>
    point === undefined
      ? '–'
      : formatTotal(point.total, decimals) + errorWords(point.error ?? Number.NaN, decimals);
  return (
    <table className={styles.frontierTable}>
      <caption>
        {knowErrors(lines)
          ? t('{text}, {note}', { text: caption, note: totalErrorNote(replicates) })
          : caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            {budgetUnit ? t('budget ({unit})', { unit: unitText(budgetUnit) }) : t('budget')}
          </th>
          {lines.map(line => (
            <th key={line.key} scope="col" style={{ color: line.color }}>
              {line.name}
            </th>
          ))}
          {published.map(series => (
            <th key={series.key} scope="col" style={{ color: series.color }}>
              {series.name}
              {series.isOwn || /published/i.test(series.name) ? null : (
                <span className={styles.frontierTableOrigin}>{t('published')}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {budgets.map(row => (
          <tr key={row} aria-current={row === current ? 'true' : undefined}>
            <th scope="row">{formatCost(row)}</th>
            {lines.map(line => (
              <td key={line.key}>{cell(pointAt(line.steps, row))}</td>
            ))}
            {published.map(series => (
              <td key={series.key}>{cell(publishedAt(series.points, row))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
