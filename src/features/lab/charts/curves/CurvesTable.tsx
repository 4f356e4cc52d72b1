import { formatNumber, t } from '../../../../base/i18n/text.ts';
import styles from '../../../../figures/frontier/FrontierTable.module.css';
import { type CurvesData, readableSteps, valuesAt } from './curvesData.ts';
import { lossText } from './layOutCurves.ts';

/** The curves as tables, one per run: a row for each look at the validation scenes. */
export function CurvesTable({ data }: { readonly data: CurvesData }) {
  return data.runs.map(series => {
    const own = { ...data, runs: [series] };
    return (
      <table key={series.key} className={styles.frontierTable}>
        <caption>
          {t(
            '{run}: loss relative to the best constant prediction. Training: mean of the last {count} steps.',
            { run: series.name, count: data.smoothing },
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            {series.tasks.flatMap(task => [
              <th key={`${task.id} training`} scope="col">
                {t('{task}, training', { task: task.name })}
              </th>,
              <th key={`${task.id} validation`} scope="col">
                {t('{task}, validation', { task: task.name })}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {readableSteps(own).map(step => (
            <tr key={step}>
              <th scope="row">{formatNumber(step)}</th>
              {valuesAt(own, step).flatMap(({ task, training, validation }) => [
                <td key={`${task.id} training`}>{training === undefined ? '' : lossText(training)}</td>,
                <td key={`${task.id} validation`}>{validation === undefined ? '' : lossText(validation)}</td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}
