import { runWithPauses } from '../../base/steps/runInSlices.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { CurveProgress, StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import type { Io } from '../command.ts';

/** That a search was stopped, and what is printed of it. */
export function stoppedWords(stopped: 'time' | 'interrupt', curve: StrategyCurve | undefined): string {
  const why = stopped === 'time' ? 'stopped by its time limit' : 'stopped';
  return curve ? `${why}, the best found by then` : `${why} before anything was found`;
}

/** As the page's worker has it. */
const sliceMs = 20;
const progressMs = 100;
/** Between two looks whether those who help have answered. */
const waitMs = 2;

/** What came of a search: its curve, or the best known when it was stopped. */
interface SearchOutcome {
  readonly curve?: StrategyCurve;
  /** Why it stopped before its end. */
  readonly stopped?: 'time' | 'interrupt';
}

/** When a search stops before its end (seconds, 0 for never; or an interrupt), and whether it has to wait for its helpers. */
interface SearchLimits {
  readonly timeLimit: number;
  isInterrupted(): boolean;
  isIdle?(): boolean;
}

/** Runs a search in slices until its end, the end of its time, or an interrupt; shows how far it is to a person. */
export async function runSearch(
  search: Generator<CurveProgress, StrategyCurve>,
  name: string,
  io: Io,
  { timeLimit, isInterrupted, isIdle = () => false }: SearchLimits,
): Promise<SearchOutcome> {
  const end = timeLimit > 0 ? io.now() + 1000 * timeLimit : Number.POSITIVE_INFINITY;
  let shownAt = io.now();
  let isShown = false;
  let best: StrategyCurve | undefined;
  const steps = mapSteps(search, ({ share, curve }) => {
    best = curve ?? best;
    return share;
  });
  const pause = async (share: number) => {
    await io.nextTask(isIdle() ? waitMs : 0);
    if (isInterrupted()) return 'interrupt';
    if (io.now() >= end) return 'time';
    if (io.isTerminal && io.now() - shownAt >= progressMs) {
      io.err(`\r\u001b[K${name}: ${Math.floor(100 * share)}% (Ctrl-C prints the best so far)`);
      shownAt = io.now();
      isShown = true;
    }
    return undefined;
  };
  const found = await runWithPauses(steps, pause, { sliceMs: () => sliceMs, now: io.now, isIdle });
  if (isShown) io.err('\r\u001b[K');
  return 'value' in found ? { curve: found.value } : { ...found, ...(best ? { curve: best } : {}) };
}
