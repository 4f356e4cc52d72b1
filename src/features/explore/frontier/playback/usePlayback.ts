import { useCallback, useEffect } from 'react';
import { useHighlight, useSetting } from '../../../../app/context/hooks.ts';
import { useApp } from '../../../../app/context/useApp.ts';
import { type BudgetField, budgetPatch } from '../../../../app/side/sideParts.ts';

/** Time on one budget at speed 1, in ms: long enough to see which networks moved and read what changed. */
const stopMs = 1400;

export interface Playback {
  readonly isPlaying: boolean;
  /** From the present budget on, or from the first one when the last is reached. */
  play(): void;
  pause(): void;
  /** One budget on (1) or back (-1). */
  step(direction: 1 | -1): void;
}

/** Plays the budgets one after another, over and over where asked to; the whole run is one entry in undo. */
export function usePlayback(stops: readonly number[], field: BudgetField): Playback {
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
