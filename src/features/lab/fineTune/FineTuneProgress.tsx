import { Fragment } from 'react';
import { t } from '../../../base/i18n/text.ts';
import type { TunedGrouping, TunedRun, TuningMethod } from '../state/tuning/tuningRun.ts';
import styles from './FineTune.module.css';
import { type methodNames, networkName } from './fineTuneWords.ts';
import type { MethodState } from './useFineTune.ts';

interface FineTuneProgressProps {
  readonly methods: readonly MethodState[];
  readonly names: ReturnType<typeof methodNames>;
  readonly shown: TunedGrouping;
}

/** Each network under training with its steps; nothing once all are trained. */
export function FineTuneProgress({ methods, names, shown }: FineTuneProgressProps) {
  const busy = methods.filter(({ runs }) =>
    runs.some(run => run?.kind === 'running' || run?.kind === 'waiting'),
  );
  const all = busy.flatMap(({ runs }) => runs);
  const nameOf = (i: number) => networkName(shown.table, shown.grouping.networks[i] ?? -1);
  const trained = all.filter(run => run?.kind === 'done').length;
  return (
    <Fragment>
      {/* Tells the count only: steps change too often to be read out. */}
      <p role="status" className={styles.fineTuneStatus}>
        {busy.length > 0 &&
          t('{trained} of {count, plural, one {# network} other {# networks}} trained', {
            ...{ trained, count: all.length },
          })}
      </p>
      {busy.map(({ method, requests, runs }) => (
        <ul
          key={method}
          className={styles.fineTuneRuns}
          aria-label={t('Training {method}', { method: names[method].name })}
        >
          {requests.map(({ run, recipe }, i) => (
            <li key={run.id}>
              <span>{nameOf(i)}</span>
              <progress
                max={recipe.steps}
                value={stepOf(runs[i], recipe.steps)}
                aria-label={t('{name}: {text}', { name: names[method].name, text: nameOf(i) })}
              />
              <span className={styles.fineTuneStep}>{stateText(runs[i], method, recipe.steps)}</span>
            </li>
          ))}
        </ul>
      ))}
    </Fragment>
  );
}

function stepOf(run: TunedRun | undefined, steps: number): number {
  if (run?.kind === 'done') return steps;
  return run?.kind === 'running' ? run.step : 0;
}

function stateText(run: TunedRun | undefined, method: TuningMethod, steps: number): string {
  if (run?.kind === 'running')
    return t('step {step} of {steps}', { step: String(run.step), steps: String(steps) });
  if (run?.kind === 'done') return t('trained');
  if (run?.kind === 'failed') return t('failed');
  return run ? t('waiting') : method === 'tuned' ? t('not fine-tuned') : t('not trained');
}
