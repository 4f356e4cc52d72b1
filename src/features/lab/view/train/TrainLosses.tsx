import { formatGain } from '../../../../app/words/format.ts';
import { splitWord } from '../../../../app/words/splitWords.ts';
import { dataWords, t } from '../../../../base/i18n/text.ts';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../../base/ui/ScrollRegion.tsx';
import { type Split, splits } from '../../../../core/tables/lossTable.ts';
import { lossText } from '../../charts/curves/layOutCurves.ts';
import type { OneRun } from '../../state/runs/oneRun.ts';
import { taskName } from '../taskNames.ts';
import type { KnownLosses } from './knownLosses.ts';
import { measuredOn } from './runWords.ts';
import styles from './TrainPanel.module.css';

interface TrainLossesProps {
  readonly run: OneRun;
  readonly known: KnownLosses | undefined;
}

/** What a finished run measured, task by task, and how far that is from a table that knows the same network. */
export function TrainLosses({ run, known }: TrainLossesProps) {
  const { losses, network } = run;
  if (!losses) return null;
  const measured = splits.filter(split => losses[split]);
  const compared = known ? measured.filter(split => known.losses[split]) : [];
  return (
    <Panel
      id="lab-losses"
      title={t('Losses')}
      lead={t(
        'Relative to the best constant prediction, lower is better; on {validation} and {test}.{early, select, yes { Early: validation after a fifth of the steps.} other {}}',
        {
          validation: measuredOn('validation'),
          test: measuredOn('test'),
          early: losses.early ? 'yes' : 'no',
        },
      )}
      finding={
        known
          ? t(
              '{table} holds this network too, trained by the same recipe with seed {seeds}{count, plural, =1 {} other { (means)}}: in brackets how far this run is above (+) or below (−) it.',
              {
                table: dataWords(known.tableName),
                seeds: known.seeds.join(t(', ')),
                count: known.seeds.length,
              },
            )
          : undefined
      }
    >
      <ScrollRegion title={t('Losses of the run')}>
        <table className={`data-table ${styles.trainLosses}`}>
          <thead>
            <tr>
              <th scope="col">{t('task')}</th>
              {measured.map(split => (
                <th key={split} scope="col">
                  {splitWord(split)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {network.tasks.map((task, i) => (
              <tr key={task}>
                <th scope="row">{taskName(task)}</th>
                {measured.map(split => (
                  <td key={split}>
                    {lossText(losses[split]?.[i] ?? Number.NaN)}
                    {compared.includes(split) && <small>{differenceOf(losses, known, split, i)}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

/** " (+1.2%)"; empty where the table does not know. */
function differenceOf(
  losses: NonNullable<OneRun['losses']>,
  known: KnownLosses | undefined,
  split: Split,
  task: number,
): string {
  const [own, theirs] = [losses[split]?.[task], known?.losses[split]?.[task]];
  if (own === undefined || theirs === undefined || !Number.isFinite(theirs)) return '';
  return ` (${formatGain(100 * (own / theirs - 1))}%)`;
}
