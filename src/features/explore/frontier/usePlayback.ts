import { useCallback, useEffect } from 'react';
import { useHighlight, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';

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
export function usePlayback(stops: readonly number[]): Playback {
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
      const next = stops.find(stop => stop > present.budget + 1e-9) ?? (present.loop ? stops[0] : undefined);
      if (next === undefined) pause();
      else change({ budget: next }, 'drag');
    }, stopMs / speed);
    return () => window.clearInterval(timer);
  }, [isPlaying, speed, stops, configuration, pause]);

  // What no longer shows its bar plays no longer.
  useEffect(() => () => setPlaying(false), [setPlaying]);

  const play = () => {
    const { change, configuration: present } = configuration.getState();
    const first = stops[0];
    const last = stops[stops.length - 1];
    if (first !== undefined && last !== undefined && present.budget >= last - 1e-9)
      change({ budget: first }, 'drag');
    setPlaying(true);
  };
  const step = (direction: 1 | -1) => {
    const { change, configuration: present } = configuration.getState();
    const beyond = (stop: number) => direction * (stop - present.budget) > 1e-9;
    const next = direction === 1 ? stops.find(beyond) : stops.findLast(beyond);
    if (next !== undefined) change({ budget: next });
  };
  return { isPlaying, play, pause, step };
}
