import { startTransition, useEffect, useState } from 'react';

/** A page in the background draws no frames: it does not wait for one longer than this. */
const patienceMs = 200;

/** Acts once what is there has been laid out and painted. Gives what calls it off. */
function afterFrame(act: () => void): () => void {
  let timer = window.setTimeout(act, patienceMs);
  const frame = window.requestAnimationFrame(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, 0);
  });
  return () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}

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
    return afterFrame(() => startTransition(() => setStage(stage + 1)));
  }, [stage, count]);
  return stage;
}
