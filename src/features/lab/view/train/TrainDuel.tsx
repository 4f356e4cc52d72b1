import { formatGain, joinWords } from '../../../../app/words/format.ts';
import { splitWord } from '../../../../app/words/splitWords.ts';
import { capitalised } from '../../../../base/i18n/capitalised.ts';
import { formatNumber, t } from '../../../../base/i18n/text.ts';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../../base/ui/ScrollRegion.tsx';
import { lossText } from '../../charts/curves/layOutCurves.ts';
import type { OneRun } from '../../state/runs/oneRun.ts';
import { taskInWords, taskName } from '../taskNames.ts';
import { type Duel, type DuelTask, duelOfRuns, duelTotals } from './duelOfRuns.ts';
import { recipeWords, runNetworkWords } from './runWords.ts';
import styles from './TrainPanel.module.css';

interface TrainDuelProps {
  readonly run: OneRun;
  /** The run that was kept for comparison last. */
  readonly other: OneRun;
}

/** Two runs against each other: what each is, a table of their losses, and in one sentence what came of it. */
export function TrainDuel({ run, other }: TrainDuelProps) {
  const duel = duelOfRuns(run, other);
  const names = [run, other].map(({ id }) => t('run {id}', { id: String(id) }));
  const [own = '', theirs = ''] = names;
  return (
    <Panel
      id="lab-duel"
      title={t('{first} against {second}', { first: capitalised(own), second: theirs })}
      lead={differenceWords(run, other)}
      finding={duel && duelSentence(duel)}
    >
      {duel ? (
        <ScrollRegion title={t('Losses of both runs')}>
          <table className={`data-table ${styles.trainLosses}`}>
            <caption className="visually-hidden">{measuredWords(duel)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('task')}</th>
                <th scope="col">{theirs}</th>
                <th scope="col">{own}</th>
                <th scope="col">{t('change')}</th>
              </tr>
            </thead>
            <tbody>
              {duel.tasks.map(each => (
                <tr key={each.task}>
                  <th scope="row">{taskName(each.task)}</th>
                  <td>{cell(each.other)}</td>
                  <td>{cell(each.own)}</td>
                  <td>{change(each.percent)}</td>
                </tr>
              ))}
            </tbody>
            <DuelFoot duel={duel} />
          </table>
        </ScrollRegion>
      ) : (
        <p className={styles.trainHint}>
          {t('Nothing to compare yet: no step at which the validation losses of both are known.')}
        </p>
      )}
    </Panel>
  );
}

function DuelFoot({ duel }: { readonly duel: Duel }) {
  const totals = duelTotals(duel);
  if (!totals) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('sum of {count} tasks', { count: totals.count })}</th>
        <td>{cell(totals.other)}</td>
        <td>{cell(totals.own)}</td>
        <td>{change(totals.percent)}</td>
      </tr>
    </tfoot>
  );
}

/** "Test losses at the end: edges 0.806 instead of 0.875, depth 0.460 instead of 0.444." */
export function duelSentence(duel: Duel): string {
  const shared = duel.tasks.filter(({ percent }) => percent !== undefined);
  if (shared.length === 0) return t('The two runs share no task.');
  // The largest changes first.
  const size = ({ percent }: DuelTask) => Math.abs(percent ?? 0);
  const parts = [...shared]
    .sort((a, b) => size(b) - size(a))
    .map(({ task, own, other }) =>
      t('{task} {own} instead of {other}', {
        ...{ task: taskInWords(task), own: cell(own), other: cell(other) },
      }),
    );
  return t('{measured}: {losses}.', { measured: measuredWords(duel), losses: joinWords(parts) });
}

/** "Test losses at the end" or "Validation losses after 200 steps" */
function measuredWords({ split, step }: Duel): string {
  return step === undefined
    ? t('{split} losses at the end', { split: capitalised(splitWord(split)) })
    : t('{split} losses after step {step}', {
        ...{ split: capitalised(splitWord(split)), step: formatNumber(step) },
      });
}

/** What both are, said once where it is the same. */
function differenceWords(run: OneRun, other: OneRun): string {
  const networks = [run, other].map(({ network }) => runNetworkWords(network));
  const recipes = [run, other].map(({ recipe, seed }) => recipeWords(recipe, seed));
  const isSame = ([a, b]: readonly string[]) => a === b;
  const wordsOf = (i: number) =>
    isSame(networks) && !isSame(recipes)
      ? recipes[i]
      : isSame(recipes)
        ? networks[i]
        : t('{network}; {recipe}', { network: networks[i] ?? '', recipe: recipes[i] ?? '' });
  return t('Run {first}: {own}. Run {second}: {other}.', {
    ...{ first: String(run.id), own: wordsOf(0) ?? '' },
    ...{ second: String(other.id), other: wordsOf(1) ?? '' },
  });
}

function cell(loss: number | undefined): string {
  return loss === undefined ? '–' : lossText(loss);
}

function change(percent: number | undefined): string {
  return percent === undefined ? '–' : `${formatGain(percent)}%`;
}
