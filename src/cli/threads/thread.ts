import { parentPort } from 'node:worker_threads';
import { type ThreadWork, threadSteps } from './threadWork.ts';

/** So often is told how far it is, in milliseconds. */
const tellEvery = 100;

// A thread that does what it is sent, one after the other, and says meanwhile how far it is.
parentPort?.on('message', (work: ThreadWork) => {
  const steps = threadSteps(work);
  let toldAt = performance.now();
  for (;;) {
    const next = steps.next();
    if (next.done) return parentPort?.postMessage({ answer: next.value });
    if (performance.now() - toldAt < tellEvery) continue;
    toldAt = performance.now();
    if (typeof next.value === 'number') parentPort?.postMessage({ share: next.value });
  }
});
