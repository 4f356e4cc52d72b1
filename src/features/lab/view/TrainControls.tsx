import { t } from '../../../base/i18n/text.ts';
import { backendNames } from '../client/labClient.ts';
import { isUnderWay, type OneRun } from '../state/oneRun.ts';
import { timeWords } from './runWords.ts';
import type { TrainActions } from './useTrainActions.ts';

interface TrainControlsProps {
  readonly run: OneRun | undefined;
  readonly actions: TrainActions;
}

/** Start, pause, step, go on and cancel, and how far the run is. */
export function TrainControls({ run, actions }: TrainControlsProps) {
  const isActive = run !== undefined && isUnderWay(run);
  const isPaused = run?.phase.kind === 'paused';
  return (
    <fieldset className="train-controls">
      <legend className="visually-hidden">{t('Training')}</legend>
      <div className="train-buttons">
        <button
          type="button"
          className="button button-primary"
          aria-keyshortcuts="Space"
          onClick={actions.toggle}
        >
          {!isActive ? t('Start') : isPaused ? t('Resume') : t('Pause')}
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="S"
          disabled={isActive && !isPaused}
          onClick={actions.step}
        >
          {t('Step')}
        </button>
        <button type="button" className="button" disabled={!isActive} onClick={actions.cancel}>
          {t('Cancel')}
        </button>
      </div>
      <progress
        aria-label={t('Steps taken')}
        max={run?.recipe.steps ?? 1}
        value={run?.step ?? 0}
        hidden={run === undefined}
      />
      <p className="train-status">{run ? statusOf(run) : t('Space starts and pauses, S takes one step.')}</p>
      <p className="visually-hidden" role="status">
        {run ? announcementOf(run) : ''}
      </p>
    </fieldset>
  );
}

/** "Step 220 of 400 · 62 steps/s · 3 s left · wasm" */
function statusOf(run: OneRun): string {
  const { phase, step, recipe, stepsPerSecond, backend } = run;
  const place = { step, steps: recipe.steps };
  const speed =
    stepsPerSecond > 0
      ? t('{rate} steps/s', {
          rate: stepsPerSecond < 10 ? stepsPerSecond.toFixed(1) : String(Math.round(stepsPerSecond)),
        })
      : '';
  const left =
    stepsPerSecond > 0
      ? t('{time} left{rule, select, stalling { at most} other {}}', {
          time: timeWords((recipe.steps - step) / stepsPerSecond),
          rule: recipe.stopRule,
        })
      : '';
  const parts = {
    starting: [startingWords(run)],
    training: [t('Step {step} of {steps}', place), speed, left],
    paused: [t('Paused at step {step} of {steps}', place)],
    finished: [t('Finished after {step} steps', place)],
    cancelled: [t('Cancelled at step {step} of {steps}', place)],
    diverged: [t('Diverged at step {step} of {steps}', place)],
    failed: [t('Failed')],
  }[phase.kind];
  return [...parts, backend ? backendNames[backend] : ''].filter(Boolean).join(' · ');
}

function startingWords({ phase }: OneRun): string {
  const share = phase.kind === 'starting' ? phase.rendered : 0;
  return share > 0
    ? t('Making the scenes, {percent}%', { percent: String(Math.round(100 * share)) })
    : t('Getting ready');
}

/** What a screen reader says when something has changed; not at every step. */
function announcementOf({ phase, step }: OneRun): string {
  switch (phase.kind) {
    case 'starting':
      return t('Getting ready');
    case 'training':
      return t('Training');
    case 'paused':
      return t('Paused at step {step}', { step: String(step) });
    case 'finished':
      return t('Finished after {step} steps', { step: String(step) });
    case 'cancelled':
      return t('Cancelled at step {step}', { step: String(step) });
    // Both have a notice that is read out.
    case 'diverged':
    case 'failed':
      return '';
  }
}
