import { useEffect, useState } from 'react';

/**
 * How many of `count` parts to show: none at first, one more in each task of the browser, so that a heavy view is drawn part by part
 * and no single task blocks the page for long.
 */
export function useStages(count: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= count) return;
    const timer = window.setTimeout(() => setStage(stage + 1), 0);
    return () => window.clearTimeout(timer);
  }, [stage, count]);
  return stage;
}
