import { Fragment } from 'react';
import { formatGain, formatTaskLoss } from '../../../app/words/format.ts';
import { lossDigits, writeLoss } from '../../../app/words/lossDigits.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { formatNumber, t } from '../../../base/i18n/text.ts';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import type { LossTable, Split } from '../../../core/tables/lossTable.ts';
import type { TuningReport } from '../state/tuning/tuningReport.ts';
import styles from './FineTune.module.css';
import { formatSeconds } from './fineTuneWords.ts';

interface FineTuneTableProps {
  readonly table: LossTable;
  readonly split: Split;
  /** At least one. */
  readonly reports: readonly {
    readonly method: string;
    readonly name: string;
    readonly report: TuningReport;
  }[];
}

/** Per task and in sum, what the table predicts and what was measured, with what the training took. */
export function FineTuneTable({ table, split, reports }: FineTuneTableProps) {
  const first = reports[0]?.report;
  if (!first) return null;
  const total = (value: number) => writeLoss(value, lossDigits(table).total);
  const change = (percent: number) => (Number.isFinite(percent) ? `${formatGain(percent)}%` : '–');
  return (
    <ScrollRegion title={t('Predicted and measured losses')}>
      <table className="data-table">
        <caption className="visually-hidden">
          {t('Predicted and measured {split} losses of the grouping, lower is better', {
            split: splitWord(split),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('table')}</th>
            {reports.map(({ method, name }) => (
              <Fragment key={method}>
                <th scope="col">{name}</th>
                <th scope="col">{t('change')}</th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.tasks.map(({ task, predicted }, i) => (
            <tr key={task}>
              <th scope="row">{table.tasks[task]?.name}</th>
              <td>{formatTaskLoss(table, task, predicted)}</td>
              {reports.map(({ method, report }) => (
                <Fragment key={method}>
                  <td>{formatTaskLoss(table, task, report.tasks[i]?.measured ?? Number.NaN)}</td>
                  <td>{change(report.tasks[i]?.percent ?? Number.NaN)}</td>
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.fineTuneTotal}>
            <th scope="row">{t('total')}</th>
            <td>{total(first.predicted)}</td>
            {reports.map(({ method, report }) => (
              <Fragment key={method}>
                <td>{total(report.measured)}</td>
                <td>{change(report.percent)}</td>
              </Fragment>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('steps, all networks')}</th>
            <td />
            {reports.map(({ method, report }) => (
              <Fragment key={method}>
                <td>{formatNumber(report.steps)}</td>
                <td />
              </Fragment>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('time of training')}</th>
            <td />
            {reports.map(({ method, report }) => (
              <Fragment key={method}>
                <td>{formatSeconds(report.seconds)}</td>
                <td />
              </Fragment>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
