import { backendNames } from '../../clients/labClient.ts';
import { isUnderWay, type OneRun } from '../../state/lab/oneRun.ts';
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
      <legend className="visually-hidden">Training</legend>
      <div className="train-buttons">
        <button
          type="button"
          className="button button-primary"
          aria-keyshortcuts="Space"
          onClick={actions.toggle}
        >
          {!isActive ? 'Start' : isPaused ? 'Resume' : 'Pause'}
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="S"
          disabled={isActive && !isPaused}
          onClick={actions.step}
        >
          Step
        </button>
        <button type="button" className="button" disabled={!isActive} onClick={actions.cancel}>
          Cancel
        </button>
      </div>
      <progress
        aria-label="Steps taken"
        max={run?.recipe.steps ?? 1}
        value={run?.step ?? 0}
        hidden={run === undefined}
      />
      <p className="train-status">{run ? statusOf(run) : 'Space starts and pauses, S takes one step.'}</p>
      <p className="visually-hidden" role="status">
        {run ? announcementOf(run) : ''}
      </p>
    </fieldset>
  );
}

/** "Step 220 of 400 · 62 steps/s · 3 s left · wasm" */
function statusOf(run: OneRun): string {
  const { phase, step, recipe, stepsPerSecond, backend } = run;
  const steps = `${step.toLocaleString('en')} of ${recipe.steps.toLocaleString('en')}`;
  const speed =
    stepsPerSecond > 0
      ? `${stepsPerSecond < 10 ? stepsPerSecond.toFixed(1) : Math.round(stepsPerSecond)} steps/s`
      : '';
  const left =
    stepsPerSecond > 0
      ? `${timeWords((recipe.steps - step) / stepsPerSecond)} left${recipe.stopRule === 'stalling' ? ' at most' : ''}`
      : '';
  const parts = {
    starting: [startingWords(run)],
    training: [`Step ${steps}`, speed, left],
    paused: [`Paused at step ${steps}`],
    finished: [`Finished after ${step.toLocaleString('en')} steps`],
    cancelled: [`Cancelled at step ${steps}`],
    diverged: [`Diverged at step ${steps}`],
    failed: ['Failed'],
  }[phase.kind];
  return [...parts, backend ? backendNames[backend] : ''].filter(Boolean).join(' · ');
}

function startingWords({ phase }: OneRun): string {
  const share = phase.kind === 'starting' ? phase.rendered : 0;
  return share > 0 ? `Making the scenes, ${Math.round(100 * share)}%` : 'Getting ready';
}

/** What a screen reader says when something has changed; not at every step. */
function announcementOf({ phase, step }: OneRun): string {
  switch (phase.kind) {
    case 'starting':
      return 'Getting ready';
    case 'training':
      return 'Training';
    case 'paused':
      return `Paused at step ${step}`;
    case 'finished':
      return `Finished after ${step} steps`;
    case 'cancelled':
      return `Cancelled at step ${step}`;
    // Both have a notice that is read out.
    case 'diverged':
    case 'failed':
      return '';
  }
}
