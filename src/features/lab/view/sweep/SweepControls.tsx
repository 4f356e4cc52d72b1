import { Fragment } from 'react';
import { useChange, useSetting } from '../../../../app/context/hooks.ts';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import { t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import { recipeText } from '../../model/recipe.ts';
import { sweepName } from '../../model/sweepName.ts';
import { isEnough } from '../../state/sweeps/followedSweep.ts';
import { adviceOf, progressOf, runsLeft, type Sweep } from '../../state/sweeps/sweep.ts';
import { workOf } from '../../state/sweeps/sweepWork.ts';
import { useLab } from '../useLab.ts';
import { FollowFields } from './FollowFields.tsx';
import styles from './SweepPanel.module.css';
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
    <div className={styles.sweepControls}>
      <Estimate sweep={sweep} isKnown={isKnown} />
      {runsLeft(sweep).length > 0 && sweep.phase !== 'elsewhere' && (
        <div className={styles.sweepButtons}>
          <FollowFields sweep={sweep} isKnown={isKnown} />
        </div>
      )}
      <div className={styles.sweepButtons}>
        <Buttons sweep={sweep} isKnown={isKnown} />
        {runsLeft(sweep).length > 0 && (
          <Select
            title={t('Workers')}
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
function countWords(count: number, seeds: number): string {
  return seeds > 1
    ? t('{count, plural, one {{n} run} other {{n} runs}}', { count, n: String(count) })
    : t('{count, plural, one {{n} network} other {{n} networks}}', { count, n: String(count) });
}

/** What is left to do, and how long that may take. */
function Estimate({ sweep, isKnown }: SweepControlsProps) {
  const choice = useSetting('backend');
  const workers = useSweeps(state => state.workers);
  const chosen = useStoreValue(useLab().backends, state => state.chosen(choice));
  const backend = isKnown ? sweep.head.backend : chosen;
  const speed = useWorkerSpeed(backend);
  const usualPlan = useSweeps(state => state.usualPlan);
  const left = runsLeft(sweep);
  if (left.length === 0) return null;
  const { recipe } = sweep.head;
  const work = left.reduce((sum, run) => sum + workOf(recipe, run), 0);
  const { secondsLeft } = progressOf(sweep, workers, speed);
  const isFollowed = isKnown ? sweep.head.planned?.isFollowed : usualPlan.isFollowed;
  const mayStop = recipe.stopRule === 'stalling' || isFollowed ? 'yes' : 'no';
  const seeds = recipe.seeds.length;
  return (
    <p className={styles.sweepEstimate}>
      {t(
        '{known, select, yes {Left: } other {}}{runs} to train{each, select, yes { (each of {networks} networks with {seeds} seeds)} other {}}, {mayStop, select, yes {at most } other {}}{work} multiply-adds on {backend}. ',
        {
          ...{ mayStop, backend, known: isKnown ? 'yes' : 'no', work: workWords(work) },
          each: seeds > 1 && !isKnown ? 'yes' : 'no',
          runs: countWords(left.length, seeds),
          networks: String(left.length / seeds),
          seeds: String(seeds),
        },
      )}
      {Number.isFinite(secondsLeft)
        ? t('At the speed measured here that takes {mayStop, select, yes {at most } other {}}{time}.', {
            mayStop,
            time: durationWords(secondsLeft),
          })
        : t('How long that takes is measured as soon as the first is under way.')}
    </p>
  );
}

function Buttons({ sweep, isKnown }: SweepControlsProps) {
  const change = useChange();
  const activeId = useSweeps(state => state.activeId);
  const active = useSweeps(state => state.sweeps.find(({ head }) => head.id === state.activeId));
  const isReady = useSweeps(state => state.isReady);
  const { start, pause, resume, stop, setPlan } = useSweeps(state => state);
  const { id, recipe } = sweep.head;
  const stopButton = (
    <button type="button" className="button" onClick={() => void stop()}>
      {t('Stop')}
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
            {t('Show it')}
          </button>
        }
      >
        {t('Another sweep is under way, one at a time: {name}.', {
          name: words(sweepName(active.head.recipe)),
        })}
      </Notice>
    );
  }
  if (activeId === id && sweep.phase !== 'stopped' && sweep.phase !== 'elsewhere') {
    return (
      <Fragment>
        {sweep.phase === 'paused' ? (
          <button type="button" className="button button-primary" onClick={resume}>
            {t('Resume')}
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={pause}>
            {t('Pause')}
          </button>
        )}
        {stopButton}
      </Fragment>
    );
  }
  if (runsLeft(sweep).length === 0) return null;
  if (isEnough(sweep)) {
    const trainRest = () => {
      setPlan(id, { isFollowed: false });
      void start(recipe);
    };
    return (
      <button type="button" className="button" disabled={!isReady || activeId !== ''} onClick={trainRest}>
        {t('Train the rest, too')}
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button button-primary"
      disabled={!isReady || activeId !== ''}
      onClick={() => void start(recipe)}
    >
      {isKnown ? t('Go on') : t('Start the sweep')}
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
  const hasTime = isUnderWay && Number.isFinite(secondsLeft);
  return (
    <Fragment>
      <div className={styles.sweepProgress}>
        <progress value={share} max={1} aria-label={t('Sweep')} />
        <span>
          {t(
            '{finished} of {runs} trained{running, plural, =0 {} other {, # under way}}{timed, select, yes {, {time} left} other {}}',
            {
              finished: String(finished),
              runs: countWords(total, sweep.head.recipe.seeds.length),
              ...{ running, timed: hasTime ? 'yes' : 'no', time: hasTime ? durationWords(secondsLeft) : '' },
            },
          )}
        </span>
      </div>
      <p role="status" className={styles.sweepState} data-testid="sweep-state">
        {stateWords(sweep, total === finished, ended === total)}
      </p>
    </Fragment>
  );
}

function stateWords(sweep: Sweep, isWhole: boolean, isOver: boolean): string {
  if (sweep.phase === 'running') return t('Training.');
  if (sweep.phase === 'paused') return t('Paused: nothing is lost, the workers wait.');
  if (sweep.phase === 'elsewhere')
    return t('Another tab of this browser trains this sweep. Go on here once it has stopped there.');
  if (isWhole) return t('Done: every network is in the table.');
  if (isEnough(sweep))
    return t('Done: what is trained is enough by the plan. The other networks can still be trained.');
  if (isOver) return t('Ended; not every network could be trained.');
  return t('Interrupted: what has finished is kept. Go on, and each network continues where it was.');
}

/** The networks that could not be trained, and what can be done about it. */
function Losses({ sweep }: { sweep: Sweep }) {
  const lost = sweep.runs.flatMap(run => {
    const state = sweep.states.get(run.id);
    const name = t('{tasks}{scale, select, half {, half size} other {}}, seed {seed}', {
      tasks: run.design.tasks.join(' + '),
      scale: run.design.scale,
      seed: String(run.seed),
    });
    if (state?.kind === 'diverged') return [{ id: run.id, name, why: words(adviceOf(sweep, state)) }];
    if (state?.kind === 'failed')
      return [{ id: run.id, name, why: t('{message} Go on to try again.', { message: state.message }) }];
    return [];
  });
  return (
    <Fragment>
      {sweep.problem && (
        <Notice kind="error">{t('The sweep could not go on: {problem}', { problem: sweep.problem })}</Notice>
      )}
      {lost.length > 0 && (
        <Notice kind="error">
          {t('Not trained:')}
          <ul>
            {lost.slice(0, 8).map(({ id, name, why }) => (
              <li key={id}>{t('{name}. {why}', { name, why })}</li>
            ))}
            {lost.length > 8 && <li>{t('and {count} more', { count: lost.length - 8 })}</li>}
          </ul>
        </Notice>
      )}
    </Fragment>
  );
}

/** A time in words, as coarse as a guess deserves: "under a minute", "about 4 minutes", "about 1 h 20 min". */
function durationWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return t('an unknown time');
  if (seconds < 45) return t('under a minute');
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return t('about a minute');
  if (minutes < 60) return t('about {minutes} minutes', { minutes });
  const [hours, rest] = [Math.floor(minutes / 60), Math.round((minutes % 60) / 5) * 5];
  if (rest === 60) return t('about {hours} h', { hours: hours + 1 });
  return rest === 0 ? t('about {hours} h', { hours }) : t('about {hours} h {rest} min', { hours, rest });
}

/** Multiply-adds with a prefix: "5.3 T", "840 G". */
function workWords(multiplyAdds: number): string {
  const [value, unit] = multiplyAdds >= 1e12 ? [multiplyAdds / 1e12, 'T'] : [multiplyAdds / 1e9, 'G'];
  return `${Number(value.toPrecision(2))} ${unit}`;
}
