import { Fragment } from 'react';
import { formatTaskLoss } from '../../../app/words/format.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { inEnglish, t, words } from '../../../base/i18n/text.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { Dumbbells } from '../../../figures/scatter/Dumbbells.tsx';
import { tuningMethods } from '../state/tuning/tuningRun.ts';
import styles from './FineTune.module.css';
import { FineTuneTable } from './FineTuneTable.tsx';
import {
  comparedFinding,
  equalFinding,
  fineTuneCsv,
  methodNames,
  recipeFinding,
  tunedFinding,
} from './fineTuneWords.ts';
import type { FineTuning } from './useFineTune.ts';

const colors = {
  tuned: 'var(--side-a)',
  equal: 'var(--strategy-higher-order)',
  recipe: 'var(--side-b)',
} as const;

/** What was measured against what the table predicts: in sentences, drawn and as a table. Nothing before there is any. */
export function FineTuneResults({ table: present, tuning }: { table: LossTable; tuning: FineTuning }) {
  const { recipe, split, methods, shown } = tuning;
  const { table } = shown;
  const names = methodNames(recipe);
  const reports = tuningMethods
    .map(each => methods[each])
    .flatMap(({ method, report }) =>
      report ? [{ method, report, name: words(names[method].name), color: colors[method] }] : [],
    );
  const [first] = reports;
  const [tuned, equal, own] = [methods.tuned.report, methods.equal.report, methods.recipe.report];
  const tunedSteps = methods.tuned.requests[0]?.recipe.steps ?? 0;
  const rows = (first?.report.tasks ?? []).map(({ task, predicted, error }, i) => ({
    key: table.tasks[task]?.id ?? '',
    name: table.tasks[task]?.name ?? '',
    reference: predicted,
    spread: error,
    values: reports.map(({ report }) => report.tasks[i]?.measured ?? Number.NaN),
  }));
  const inWords = rows.map(({ name, reference, values }, i) => {
    const measured = values.map((value, s) => `${reports[s]?.name} ${formatTaskLoss(table, i, value)}`);
    return t('{task}: table {loss}, {measured}', {
      ...{ task: name, loss: formatTaskLoss(table, i, reference) },
      measured: measured.join(t(', ')),
    });
  });
  return (
    <Fragment>
      <div role="status">
        {tuned && <p className={styles.fineTuneFinding}>{tunedFinding(table, split, tuned, tunedSteps)}</p>}
        {tuned && equal && (
          <p className={styles.fineTuneFinding}>{equalFinding(table, tuned, equal, tunedSteps, recipe)}</p>
        )}
        {own && <p className={styles.fineTuneFinding}>{recipeFinding(table, split, own, recipe)}</p>}
        {tuned && own && (
          <p className={styles.fineTuneFinding}>{comparedFinding(tuned, own, words(names.recipe.name))}</p>
        )}
      </div>
      {first && (
        <Figure
          title={t('Predicted and measured {split} losses', { split: splitWord(split) })}
          saved={{
            of: present,
            title: t('Trained grouping against its table'),
            name: inEnglish('Trained grouping against its table'),
            csv: () => fineTuneCsv(table, split, recipe, reports),
          }}
          below={<FineTuneTable table={table} split={split} reports={reports} />}
        >
          <Dumbbells
            title={t('Losses of each task. {losses}', { losses: inWords.join(t('; ')) })}
            referenceName={t('the table')}
            spreadName={t('± its standard error')}
            series={reports.map(({ method, name, color }) => ({ key: method, name, color }))}
            rows={rows}
            axisTitle={t('{split} loss, lower is better', { split: splitWord(split) })}
          />
        </Figure>
      )}
    </Fragment>
  );
}
