import { recipeText } from '../../domain/lab/recipe.ts';
import { adviceOf, progressOf, runsLeft, type Sweep } from '../../state/lab/sweep.ts';
import { workOf } from '../../state/lab/sweepWork.ts';
import { useStoreValue } from '../../state/useStoreValue.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';
import { durationWords, workWords } from './durationWords.ts';
import { useLab } from './useLab.ts';
import { useSweeps, useWorkerSpeed } from './useSweeps.ts';

interface SweepControlsProps {
  readonly sweep: Sweep;
  /** Whether it was ever started on this device. */
  readonly isKnown: boolean;
}

/** What a sweep will take, its buttons, and how far it is. */
export function SweepControls({ sweep, isKnown }: SweepControlsProps) {
  const workers = useSweeps(state => state.workers);
  const mostWorkers = useSweeps(state => state.mostWorkers);
  const setWorkers = useSweeps(state => state.setWorkers);
  const counts = Array.from({ length: mostWorkers }, (_, i) => String(i + 1));
  return (
    <div className="sweep-controls">
      <Estimate sweep={sweep} isKnown={isKnown} />
      <div className="sweep-buttons">
        <Buttons sweep={sweep} isKnown={isKnown} />
        {runsLeft(sweep).length > 0 && (
          <Select
            title="Workers"
            value={String(workers)}
            options={counts.map(value => ({ value, text: value }))}
            onChange={value => setWorkers(Number(value))}
          />
        )}
      </div>
      {isKnown && <Progress sweep={sweep} />}
      <Losses sweep={sweep} />
    </div>
  );
}

/** With several seeds a network is trained several times: what is counted are runs. */
function nounOf(count: number, seeds: number): string {
  const noun = seeds > 1 ? 'run' : 'network';
  return count === 1 ? noun : `${noun}s`;
}

/** What is left to do, and how long that may take. */
function Estimate({ sweep, isKnown }: SweepControlsProps) {
  const choice = useSetting('backend');
  const workers = useSweeps(state => state.workers);
  const chosen = useStoreValue(useLab().backends, state => state.chosen(choice));
  const backend = isKnown ? sweep.head.backend : chosen;
  const speed = useWorkerSpeed(backend);
  const left = runsLeft(sweep);
  if (left.length === 0) return null;
  const { recipe } = sweep.head;
  const work = left.reduce((sum, run) => sum + workOf(recipe, run), 0);
  const { secondsLeft } = progressOf(sweep, workers, speed);
  const atMost = recipe.stopRule === 'stalling' ? 'at most ' : '';
  return (
    <p className="sweep-estimate">
      {isKnown ? 'Left: ' : ''}
      {left.length} {nounOf(left.length, recipe.seeds.length)} to train
      {recipe.seeds.length > 1 &&
        !isKnown &&
        ` (each of ${left.length / recipe.seeds.length} networks with ${recipe.seeds.length} seeds)`}
      , {atMost}
      {workWords(work)} multiply-adds on {backend}.{' '}
      {Number.isFinite(secondsLeft)
        ? `At the speed measured here that takes ${atMost}${durationWords(secondsLeft)}.`
        : 'How long that takes is measured as soon as the first is under way.'}
    </p>
  );
}

function Buttons({ sweep, isKnown }: SweepControlsProps) {
  const change = useChange();
  const activeId = useSweeps(state => state.activeId);
  const active = useSweeps(state => state.sweeps.find(({ head }) => head.id === state.activeId));
  const isReady = useSweeps(state => state.isReady);
  const { start, pause, resume, stop } = useSweeps(state => state);
  const { id, recipe } = sweep.head;
  const stopButton = (
    <button type="button" className="button" onClick={() => void stop()}>
      Stop
    </button>
  );
  if (active && activeId !== id) {
    return (
      <Notice
        kind="notice"
        actions={
          <button
            type="button"
            className="button"
            onClick={() => change({ recipe: recipeText(active.head.recipe) })}
          >
            Show it
          </button>
        }
      >
        Another sweep is under way, one at a time: {active.head.name}.
      </Notice>
    );
  }
  if (activeId === id && sweep.phase !== 'stopped' && sweep.phase !== 'elsewhere') {
    return (
      <>
        {sweep.phase === 'paused' ? (
          <button type="button" className="button button-primary" onClick={resume}>
            Resume
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={pause}>
            Pause
          </button>
        )}
        {stopButton}
      </>
    );
  }
  if (runsLeft(sweep).length === 0) return null;
  return (
    <button
      type="button"
      className="button button-primary"
      disabled={!isReady || activeId !== ''}
      onClick={() => void start(recipe)}
    >
      {isKnown ? 'Go on' : 'Start the sweep'}
    </button>
  );
}

/** How far it is: the bar by multiply-adds, the words for what has ended. Only the state is told to who listens. */
function Progress({ sweep }: { sweep: Sweep }) {
  const workers = useSweeps(state => state.workers);
  const speed = useWorkerSpeed(sweep.head.backend);
  const { total, finished, diverged, failed, running, share, secondsLeft } = progressOf(
    sweep,
    workers,
    speed,
  );
  const ended = finished + diverged + failed;
  const isUnderWay = sweep.phase === 'running';
  const left = isUnderWay && Number.isFinite(secondsLeft) ? `, ${durationWords(secondsLeft)} left` : '';
  return (
    <>
      <div className="sweep-progress">
        <progress value={share} max={1} aria-label="Sweep" />
        <span>
          {finished} of {total} {nounOf(total, sweep.head.recipe.seeds.length)} trained
          {running > 0 ? `, ${running} under way` : ''}
          {left}
        </span>
      </div>
      <p role="status" className="sweep-state">
        {stateWords(sweep, total === finished, ended === total)}
      </p>
    </>
  );
}

function stateWords(sweep: Sweep, isWhole: boolean, isOver: boolean): string {
  if (sweep.phase === 'running') return 'Training.';
  if (sweep.phase === 'paused') return 'Paused: nothing is lost, the workers wait.';
  if (sweep.phase === 'elsewhere')
    return 'Another tab of this browser trains this sweep. Go on here once it has stopped there.';
  if (isWhole) return 'Done: every network is in the table.';
  if (isOver) return 'Ended; not every network could be trained.';
  return 'Interrupted: what has finished is kept. Go on, and each network continues where it was.';
}

/** The networks that could not be trained, and what can be done about it. */
function Losses({ sweep }: { sweep: Sweep }) {
  const lost = sweep.runs.flatMap(run => {
    const state = sweep.states.get(run.id);
    const name = `${run.design.tasks.join(' + ')}${run.design.scale === 'half' ? ', half size' : ''}, seed ${run.seed}`;
    if (state?.kind === 'diverged') return [{ id: run.id, name, why: adviceOf(sweep, state) }];
    if (state?.kind === 'failed') return [{ id: run.id, name, why: `${state.message} Go on to try again.` }];
    return [];
  });
  return (
    <>
      {sweep.problem && <Notice kind="error">The sweep could not go on: {sweep.problem}</Notice>}
      {lost.length > 0 && (
        <Notice kind="error">
          Not trained:
          <ul>
            {lost.slice(0, 8).map(({ id, name, why }) => (
              <li key={id}>
                {name}. {why}
              </li>
            ))}
            {lost.length > 8 && <li>and {lost.length - 8} more</li>}
          </ul>
        </Notice>
      )}
    </>
  );
}
