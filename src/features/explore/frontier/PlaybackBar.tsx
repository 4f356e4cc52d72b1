import { useCallback, useEffect, useRef } from 'react';
import { useChange, useHighlight, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { type BudgetField, budgetPatch } from '../../../app/side/sideParts.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { useReducedMotion } from '../../../base/ui/hooks/useReducedMotion.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { PlaySpeed } from '../../../figures/film/PlaySpeed.tsx';
import styles from './FrontierPanel.module.css';

const StepStrip = lazily(async () => (await import('./StepStrip.tsx')).StepStrip);

/**
 * Play, pause, step, scrub and loop over the budgets, and below all steps as pictures: for who wants less motion these are
 * what is shown in place of playing.
 */
export function PlaybackBar({ side }: { side: Side }) {
  const { range, budget, budgetField } = side;
  const { isPlaying, play, pause, step } = usePlayback(range.stops, budgetField);
  const change = useChange();
  const isStill = useReducedMotion();
  const strip = useRef<HTMLDetailsElement>(null);
  const last = range.stops.length - 1;
  const position = Math.max(
    0,
    range.stops.findLastIndex(stop => stop <= budget + 1e-9),
  );
  const scrub = (index: number, phase: 'drag' | 'commit') => {
    const stop = range.stops[index];
    if (stop !== undefined) change(budgetPatch(budgetField, stop), phase);
  };
  const showSteps = () => {
    if (!strip.current) return;
    strip.current.open = true;
    strip.current.querySelector('summary')?.focus();
  };
  const toggle = isPlaying ? pause : isStill ? showSteps : play;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { target, key } = event;
    // A list of choices keeps its keys; the scrubber knows all but the space bar.
    if (target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const isScrubber = target instanceof HTMLInputElement;
    const does: Record<string, () => void> = isScrubber
      ? { ' ': toggle }
      : {
          ArrowLeft: () => step(-1),
          ArrowRight: () => step(1),
          Home: () => scrub(0, 'commit'),
          End: () => scrub(last, 'commit'),
        };
    if (!does[key]) return;
    event.preventDefault();
    does[key]();
  };
  return (
    <>
      <fieldset
        className={styles.playback}
        data-testid="playback"
        aria-label={t('Play the budgets')}
        onKeyDown={onKeyDown}
      >
        <button type="button" className="button" onClick={toggle}>
          {t(isPlaying ? 'Pause' : isStill ? 'Show all steps' : 'Play')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => step(-1)}
          disabled={position === 0}
          aria-label={t('Previous budget')}
        >
          ‹
        </button>
        <button
          type="button"
          className="button"
          onClick={() => step(1)}
          disabled={position === last}
          aria-label={t('Next budget')}
        >
          ›
        </button>
        <input
          type="range"
          aria-label={t('Budget')}
          aria-valuetext={`${formatCost(budget)} ${unitText(side.networks.costUnit, budget)}`}
          min={0}
          max={last}
          value={position}
          onChange={event => scrub(Number(event.target.value), 'drag')}
          onPointerUp={() => change({}, 'commit')}
          onKeyUp={() => change({}, 'commit')}
        />
        {!isStill && <PlaySpeed />}
      </fieldset>
      <Disclosure summary={t('All steps')} ref={strip}>
        <StepStrip side={side} />
      </Disclosure>
    </>
  );
}

/** Time on one budget at speed 1, in ms: long enough to see which networks moved and read what changed. */
const stopMs = 1400;

interface Playback {
  readonly isPlaying: boolean;
  /** From the present budget on, or from the first one when the last is reached. */
  play(): void;
  pause(): void;
  /** One budget on (1) or back (-1). */
  step(direction: 1 | -1): void;
}

/** Plays the budgets one after another, over and over where asked to; the whole run is one entry in undo. */
function usePlayback(stops: readonly number[], field: BudgetField): Playback {
  const { configuration } = useApp();
  const speed = useSetting('speed');
  const isPlaying = useHighlight(state => state.isPlaying);
  const setPlaying = useHighlight(state => state.setPlaying);

  const pause = useCallback(() => {
    setPlaying(false);
    configuration.getState().change({}, 'commit');
  }, [configuration, setPlaying]);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => {
      const { change, configuration: present } = configuration.getState();
      const next = stops.find(stop => stop > present[field] + 1e-9) ?? (present.loop ? stops[0] : undefined);
      if (next === undefined) pause();
      else change(budgetPatch(field, next), 'drag');
    }, stopMs / speed);
    // Undo and Back leave what plays: only after them is there something to redo.
    const stopWatching = configuration.subscribe(({ canRedo }) => canRedo && setPlaying(false));
    return () => {
      window.clearInterval(timer);
      stopWatching();
    };
  }, [isPlaying, speed, stops, field, configuration, pause, setPlaying]);

  // What no longer shows its bar plays no longer.
  useEffect(() => () => setPlaying(false), [setPlaying]);

  const play = () => {
    const { change, configuration: present } = configuration.getState();
    const first = stops[0];
    const last = stops[stops.length - 1];
    if (first !== undefined && last !== undefined && present[field] >= last - 1e-9)
      change(budgetPatch(field, first), 'drag');
    setPlaying(true);
  };
  const step = (direction: 1 | -1) => {
    const { change, configuration: present } = configuration.getState();
    const beyond = (stop: number) => direction * (stop - present[field]) > 1e-9;
    const next = direction === 1 ? stops.find(beyond) : stops.findLast(beyond);
    if (next !== undefined) change(budgetPatch(field, next));
  };
  return { isPlaying, play, pause, step };
}
