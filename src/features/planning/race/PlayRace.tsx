import { useEffect, useRef } from 'react';
import { useChange, useHighlight, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { t } from '../../../base/i18n/text.ts';
import { useReducedMotion } from '../../../base/ui/hooks/useReducedMotion.ts';
import { PlaySpeed } from '../../../figures/film/PlaySpeed.tsx';
import styles from './Race.module.css';

interface PlayRaceProps {
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Time on one network at speed 1, in ms. */
const stepMs = 700;

/** Play, step and scrub through the race; who wants less motion steps. */
export function PlayRace({ least, most, count }: PlayRaceProps) {
  const speed = useSetting('speed');
  const isStill = useReducedMotion();
  const isPlaying = useHighlight(state => state.isPlaying);
  const setPlaying = useHighlight(state => state.setPlaying);
  const { configuration } = useApp();
  const change = useChange();
  const place = useRef(count);
  useEffect(() => {
    place.current = count;
  }, [count]);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => {
      const { change: set, configuration: present } = configuration.getState();
      // Where it is not said yet, the race stands where the plan is at its goal.
      const at = place.current;
      if (at < most) set({ at: at + 1 }, 'drag');
      else if (present.loop) set({ at: least }, 'drag');
      else {
        setPlaying(false);
        set({}, 'commit');
      }
    }, stepMs / speed);
    // Undo and Back leave what plays: only after them is there something to redo.
    const stopWatching = configuration.subscribe(({ canRedo }) => canRedo && setPlaying(false));
    return () => {
      window.clearInterval(timer);
      stopWatching();
    };
  }, [isPlaying, speed, least, most, configuration, setPlaying]);
  useEffect(() => () => setPlaying(false), [setPlaying]);
  const toggle = () => {
    if (!isPlaying && count >= most) change({ at: least }, 'drag');
    if (isPlaying) change({}, 'commit');
    setPlaying(!isPlaying);
  };
  const step = (to: number) => change({ at: Math.max(least, Math.min(most, to)) });
  return (
    <fieldset className={styles.play} aria-label={t('Play the race')}>
      {!isStill && (
        <button type="button" className="button" onClick={toggle}>
          {t(isPlaying ? 'Pause' : 'Play')}
        </button>
      )}
      <button
        type="button"
        className="button"
        disabled={count <= least}
        aria-label={t('One network fewer')}
        onClick={() => step(count - 1)}
      >
        ‹
      </button>
      <button
        type="button"
        className="button"
        disabled={count >= most}
        aria-label={t('One network more')}
        onClick={() => step(count + 1)}
      >
        ›
      </button>
      <input
        type="range"
        aria-label={t('Place in the race')}
        min={least}
        max={most}
        value={count}
        onChange={event => change({ at: Number(event.target.value) }, 'drag')}
        onPointerUp={() => change({}, 'commit')}
        onKeyUp={() => change({}, 'commit')}
      />
      {!isStill && <PlaySpeed />}
    </fieldset>
  );
}
