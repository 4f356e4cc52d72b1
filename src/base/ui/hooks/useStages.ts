import { startTransition, useEffect, useState } from 'react';

/** Within this time what is there is laid out and painted, mostly; a page in the background, which draws no frames, goes on too. */
const frameMs = 20;

/**
 * How many of `count` parts to show: none at first, one more after each frame of the browser, so that a heavy view is drawn part by part
 * and no single task blocks the page for long. Who changes `settings` meanwhile waits for none.
 */
export function useStages(count: number, settings?: object): number {
  const [stage, setStage] = useState(0);
  const [first] = useState(settings);
  if (settings !== first && stage < count) setStage(count);
  useEffect(() => {
    if (stage >= count) return;
    const timer = window.setTimeout(() => startTransition(() => setStage(stage + 1)), frameMs);
    return () => window.clearTimeout(timer);
  }, [stage, count]);
  return stage;
}
