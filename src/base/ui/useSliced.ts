import { useEffect, useMemo, useState } from 'react';
import { runSlice } from '../steps/runSlice.ts';

/** What is done at once, before the first paint: most tables are small enough for all of it. */
const firstSliceMs = 8;

/**
 * What a generator returns, computed in slices between which the page stays responsive; `undefined` until it is there.
 * `start` must be the same function for the same work (`useCallback`): another one starts anew, none is no work.
 */
export function useSliced<T>(start: (() => Generator<unknown, T>) | undefined): T | undefined {
  const work = useMemo(() => {
    const steps = start?.();
    return steps && { steps, first: runSlice(steps, firstSliceMs) };
  }, [start]);
  const [late, setLate] = useState<{ readonly work: object; readonly value: T } | undefined>(undefined);
  useEffect(() => {
    if (!work || work.first) return;
    let timer = 0;
    const go = () => {
      const done = runSlice(work.steps);
      if (done) setLate({ work, value: done.value });
      else timer = window.setTimeout(go);
    };
    timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [work]);
  if (work?.first) return work.first.value;
  return work && late?.work === work ? late.value : undefined;
}
