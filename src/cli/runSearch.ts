import type { CurveProgress, StrategyCurve } from '../core/frontier/traceCurve.ts';
import type { Io } from './io.ts';

/** As the page's worker has it. */
const sliceMs = 20;
const progressMs = 100;

/** What came of a search: its curve, or the best known when it was stopped. */
export interface SearchOutcome {
  readonly curve?: StrategyCurve;
  /** Why it stopped before its end. */
  readonly stopped?: 'time' | 'interrupt';
}

/** Runs a search in slices until its end, the end of its time (seconds, 0 for none), or an interrupt; shows how far it is to a person. */
export async function runSearch(
  search: Generator<CurveProgress, StrategyCurve>,
  name: string,
  io: Io,
  { timeLimit, isInterrupted }: { readonly timeLimit: number; isInterrupted(): boolean },
): Promise<SearchOutcome> {
  const end = timeLimit > 0 ? io.now() + 1000 * timeLimit : Number.POSITIVE_INFINITY;
  let sliceEnd = io.now() + sliceMs;
  let shownAt = io.now();
  let isShown = false;
  let best: StrategyCurve | undefined;
  const clear = () => {
    if (isShown) io.err('\r\u001b[K');
  };
  for (;;) {
    const next = search.next();
    if (next.done) {
      clear();
      return { curve: next.value };
    }
    best = next.value.curve ?? best;
    if (io.now() < sliceEnd) continue;
    await io.nextTask();
    const stopped = isInterrupted() ? 'interrupt' : io.now() >= end ? 'time' : undefined;
    if (stopped) {
      clear();
      return { stopped, ...(best ? { curve: best } : {}) };
    }
    if (io.isTerminal && io.now() - shownAt >= progressMs) {
      io.err(`\r\u001b[K${name}: ${Math.floor(100 * next.value.share)}% (Ctrl-C prints the best so far)`);
      shownAt = io.now();
      isShown = true;
    }
    sliceEnd = io.now() + sliceMs;
  }
}
