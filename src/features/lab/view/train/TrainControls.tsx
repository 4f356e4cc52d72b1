import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useSetting } from '../../../../app/context/hooks.ts';
import { t } from '../../../../base/i18n/text.ts';
import { backendNames } from '../../client/labClient.ts';
import { isUnderWay, type OneRun, type RunSpec } from '../../state/runs/oneRun.ts';
import { useLab } from '../useLab.ts';
import { runNetworkWords, timeWords } from './runWords.ts';
import styles from './TrainPanel.module.css';

interface TrainControlsProps {
  readonly run: OneRun | undefined;
  readonly asked: RunSpec;
  readonly actions: TrainActions;
}

/** Start, pause, step, go on and cancel, and how far the run is. */
export function TrainControls({ run, asked, actions }: TrainControlsProps) {
  const isActive = run !== undefined && isUnderWay(run);
  const isPaused = run?.phase.kind === 'paused';
  return (
    <fieldset className={styles.trainControls}>
      <legend className="visually-hidden">{t('Training')}</legend>
      <div className={styles.trainButtons}>
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
      <p className={styles.trainStatus} data-testid="train-status">
        {run
          ? statusOf(run)
          : t('Ready: {network}, {steps} steps.', {
              network: runNetworkWords(asked.network),
              steps: asked.recipe.steps,
            })}{' '}
        {!run && <span className={styles.trainKeys}>{t('Space starts and pauses, S takes one step.')}</span>}
      </p>
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
    training: isWaiting(run) ? [firstStepWords(run)] : [t('Step {step} of {steps}', place), speed, left],
    paused: [t('Paused at step {step} of {steps}', place)],
    finished: [t('Finished after {step} steps', place)],
    cancelled: [t('Cancelled at step {step} of {steps}', place)],
    diverged: [t('Diverged at step {step} of {steps}', place)],
    failed: [t('Failed')],
  }[phase.kind];
  return [...parts, backend ? backendNames[backend] : ''].filter(Boolean).join(' · ');
}

/** Whether it trains, and has told of no step yet. */
function isWaiting({ phase, stepsPerSecond }: OneRun): boolean {
  return phase.kind === 'training' && stepsPerSecond === 0;
}

/** What the first step waits for: graphics cards want their programs compiled, and without a card that takes long. */
function firstStepWords({ backend }: OneRun): string {
  return backend === 'webgl' || backend === 'webgpu'
    ? t('Compiling shaders for the first step: seconds on a graphics card, up to a minute without one')
    : t('Taking the first step');
}

function startingWords({ phase }: OneRun): string {
  const share = phase.kind === 'starting' ? phase.rendered : 0;
  return share > 0
    ? t('Making the scenes, {percent}%', { percent: String(Math.round(100 * share)) })
    : t('Getting ready');
}

/** What a screen reader says when something has changed; not at every step. */
function announcementOf(run: OneRun): string {
  const { phase, step } = run;
  switch (phase.kind) {
    case 'starting':
      return t('Getting ready');
    case 'training':
      return isWaiting(run) ? firstStepWords(run) : t('Training');
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

/** What a reader can do with the run. */
export interface TrainActions {
  /** Starts, pauses or goes on. */
  toggle(): void;
  /** One step: of the paused run, or as the first of a new one. */
  step(): void;
  cancel(): void;
}

/** The actions for what is asked for at present; the same object as long as that stays. */
export function useTrainActions(asked: RunSpec): TrainActions {
  const { trainOne } = useLab();
  const backend = useSetting('backend');
  return useMemo(() => {
    const now = () => {
      const { run } = trainOne.getState();
      return run && isUnderWay(run) ? run : undefined;
    };
    const { recipe, network, seed } = asked;
    const start = (isPaused: boolean) =>
      trainOne.getState().start({ recipe, network, seed }, backend, isPaused);
    const tell = (order: 'pause' | 'resume' | 'step' | 'cancel') => trainOne.getState().order(order);
    return {
      toggle() {
        const run = now();
        if (!run) start(false);
        else tell(run.phase.kind === 'paused' ? 'resume' : 'pause');
      },
      step() {
        if (!now()) start(true);
        tell('step');
      },
      cancel: () => tell('cancel'),
    };
  }, [trainOne, backend, asked]);
}

/** Elements that mean something else by the same keys. */
const own = ['input', 'select', 'textarea', 'button', 'a', 'summary', '[contenteditable]'].join();

/** Space and S, while the focus is within an element but in no field or button. */
export function useTrainKeys(ref: RefObject<HTMLElement | null>, actions: TrainActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  }, [actions]);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (!isOurs || !(target instanceof Element)) return;
      const isField = target.closest(own) !== null;
      // A button has no letters of its own.
      const isButton = target.closest('button, summary') !== null;
      if (event.key === ' ' && !isField) latest.current.toggle();
      else if (event.key.toLowerCase() === 's' && (!isField || isButton)) latest.current.step();
      else return;
      event.preventDefault();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [ref]);
}
