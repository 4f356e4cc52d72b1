import { startTransition, useEffect, useState } from 'react';

/**
 * How many of `count` parts to show: none at first, one more in each task of the browser, so that a heavy view is drawn part by part
 * and no single task blocks the page for long. Who changes `settings` meanwhile waits for none.
 */
export function useStages(count: number, settings?: object): number {
  const [stage, setStage] = useState(0);
  const [first] = useState(settings);
  if (settings !== first && stage < count) setStage(count);
  useEffect(() => {
    if (stage >= count) return;
    const timer = window.setTimeout(() => startTransition(() => setStage(stage + 1)), 0);
    return () => window.clearTimeout(timer);
  }, [stage, count]);
  return stage;
}
