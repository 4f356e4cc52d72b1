import { useEffect, useRef, useState } from 'react';
import { useHighlight } from '../../../app/context/hooks.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../../core/frontier/traceCurve.ts';
import { changeWords } from './changeWords.ts';

interface WhatChangedProps {
  readonly side: LossSide;
  readonly curve: StrategyCurve;
  readonly grouping: Grouping;
}

/** What the last step of the budget bought, in one sentence; while the budgets are played it is read aloud now and then. */
export function WhatChanged({ side, curve, grouping }: WhatChangedProps) {
  const { budget } = side.configuration;
  const before = side.range.stops.findLast(stop => stop < budget - 1e-9);
  const old =
    before === undefined ? undefined : { budget: before, grouping: curveAt(curve, before)?.grouping };
  const words = changeWords(side.table, old, { budget, grouping });
  const isPlaying = useHighlight(state => state.isPlaying);
  const said = useReadAloud(words, isPlaying);
  return (
    <>
      <p className={`panel-finding what-changed${isPlaying ? ' is-playing' : ''}`}>{words}</p>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}

/** Read aloud no more often than this, in ms: about as long as a sentence takes. */
const readMs = 4000;

/** What a live region says of `words` that change while something plays: now and then, and at the end what stays. */
function useReadAloud(words: string, isPlaying: boolean): string {
  const [said, setSaid] = useState('');
  const last = useRef(Number.NEGATIVE_INFINITY);
  const wasPlaying = useRef(false);
  useEffect(() => {
    if (!isPlaying) {
      if (wasPlaying.current) setSaid(words);
      wasPlaying.current = false;
      return;
    }
    wasPlaying.current = true;
    const wait = Math.max(0, last.current + readMs - performance.now());
    const timer = window.setTimeout(() => {
      last.current = performance.now();
      setSaid(words);
    }, wait);
    return () => window.clearTimeout(timer);
  }, [words, isPlaying]);
  return said;
}
