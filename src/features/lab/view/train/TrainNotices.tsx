import { Fragment } from 'react';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import type { Phrase } from '../../../../base/i18n/message.ts';
import { t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { isUnderWay, type OneRun } from '../../state/runs/oneRun.ts';
import type { SavedRun } from '../../state/runs/runShelf.ts';
import { useLab } from '../useLab.ts';
import { runNetworkWords } from './runWords.ts';
import styles from './TrainPanel.module.css';
import { type AskedSpec, useSpecChange } from './trainSpec.ts';

/** All that a reader must know or decide about what is asked for and about the run. */
export function TrainNotices({
  asked,
  run,
}: {
  readonly asked: AskedSpec;
  readonly run: OneRun | undefined;
}) {
  const { trainOne } = useLab();
  const resumable = useStoreValue(trainOne, state => state.resumable);
  const warning = useStoreValue(trainOne, state => state.warning);
  const isActive = run !== undefined && isUnderWay(run);
  const advice = run && adviceOf(run);
  return (
    <div className={styles.trainNotices}>
      {asked.notices.length > 0 && (
        <Notice kind="notice">
          {t('The recipe of this link was changed:')}
          <ul>
            {asked.notices.map(notice => (
              <li key={words(notice)}>{words(notice)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {resumable && !isActive && <ResumeNotice saved={resumable} />}
      {advice && <RateNotice asked={asked} {...advice} />}
      {run?.phase.kind === 'failed' && (
        <Notice kind="error">{t('The run could not go on: {reason}', { reason: run.phase.reason })}</Notice>
      )}
      {run && run.trouble !== '' && isActive && <Notice kind="notice">{words(run.trouble)}</Notice>}
      {warning !== '' && isActive && <Notice kind="notice">{words(warning)}</Notice>}
    </div>
  );
}

function ResumeNotice({ saved }: { readonly saved: SavedRun }) {
  const { trainOne } = useLab();
  const { step } = saved.snapshot.trainer;
  return (
    <Notice
      kind="notice"
      actions={
        <Fragment>
          <button type="button" className="button" onClick={() => trainOne.getState().goOn()}>
            {t('Go on from step {step}', { step })}
          </button>
          <button type="button" className="button" onClick={() => trainOne.getState().forget()}>
            {t('Forget it')}
          </button>
        </Fragment>
      }
    >
      {t(
        'The run of {network} was at step {step} of {steps} when the page was left. Starting another run gives it up.',
        { step, network: runNetworkWords(saved.network), steps: saved.recipe.steps },
      )}
    </Notice>
  );
}

/** What to change after a run whose losses ran away. */
function adviceOf({ phase }: OneRun): { readonly advice: Phrase; readonly lowerRate: number } | undefined {
  if (phase.kind !== 'diverged' && phase.kind !== 'finished') return undefined;
  const { advice, lowerRate } = phase;
  return advice !== undefined && lowerRate !== undefined ? { advice, lowerRate } : undefined;
}

interface RateNoticeProps {
  readonly asked: AskedSpec;
  readonly advice: Phrase;
  readonly lowerRate: number;
}

function RateNotice({ asked, advice, lowerRate }: RateNoticeProps) {
  const { changeRecipe } = useSpecChange(asked);
  const isSet = asked.recipe.peakRate <= lowerRate;
  return (
    <Notice
      kind="error"
      actions={
        <button
          type="button"
          className="button"
          disabled={isSet}
          onClick={() => changeRecipe({ ...asked.recipe, peakRate: lowerRate })}
        >
          {isSet
            ? t('The rate is set to {rate}', { rate: String(asked.recipe.peakRate) })
            : t('Set the rate to {rate}', { rate: String(lowerRate) })}
        </button>
      }
    >
      {words(advice)}
    </Notice>
  );
}
