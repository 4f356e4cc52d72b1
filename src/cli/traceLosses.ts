import { type StrategyCurve, traceCurve } from '../core/frontier/traceCurve.ts';
import type { LossTable } from '../core/tables/lossTable.ts';
import type { FrontierRequest } from './frontierRequests.ts';
import { infeasibleWords } from './infeasibleWords.ts';
import type { Io } from './io.ts';
import { runSearch } from './runSearch.ts';
import { exitCodes } from './toolError.ts';

/** The curves of all strategies of a command line. */
export interface TracedCurves {
  readonly curves: readonly StrategyCurve[];
  /** Per strategy, that it was stopped, or how its values were had. */
  readonly notes: Readonly<Partial<Record<string, string>>>;
  /** What went wrong, one sentence for each strategy that has nothing. */
  readonly failures: readonly string[];
  readonly code: number;
}

/** Searches one strategy after the other; an interrupt ends the present search and leaves out those that follow. */
export async function traceLosses(
  table: LossTable,
  requests: readonly FrontierRequest[],
  isInterrupted: () => boolean,
  io: Io,
): Promise<TracedCurves> {
  const curves: StrategyCurve[] = [];
  const notes: Partial<Record<string, string>> = {};
  const failures: string[] = [];
  let isProved = true;
  for (const { strategy, timeLimit, key: _, ...options } of requests) {
    const { curve, stopped } = isInterrupted()
      ? { stopped: 'interrupt' as const, curve: undefined }
      : await runSearch(traceCurve(strategy, table, options), strategy, io, { timeLimit, isInterrupted });
    const nothing: StrategyCurve = {
      kind: 'frontier',
      strategy,
      frontier: { steps: [], maximumBudget: options.maximumBudget },
    };
    curves.push(curve ?? nothing);
    if (stopped) notes[strategy] = stoppedWords(stopped, curve);
    else if (curve?.kind === 'points') notes[strategy] = curve.rule;
    else if (curve) {
      const failure = infeasibleWords(curve.frontier, table);
      if (failure) failures.push(`${strategy}: ${failure}`);
    }
    if (curve?.kind === 'points' && curve.points.length === 0) failures.push(`${strategy}: ${curve.rule}`);
    isProved &&= !stopped && isAllProved(curve);
  }
  return { curves, notes, failures, code: isProved ? exitCodes.done : exitCodes.unproved };
}

/** Baselines choose nothing: there is nothing to prove of them. */
function isAllProved(curve: StrategyCurve | undefined): boolean {
  return (
    curve?.kind !== 'frontier' ||
    curve.frontier.steps.every(({ proof }) => proof.proved || proof.method === 'none')
  );
}

function stoppedWords(stopped: 'time' | 'interrupt', curve: StrategyCurve | undefined): string {
  const why = stopped === 'time' ? 'stopped by its time limit' : 'stopped';
  return curve ? `${why}, the best found by then` : `${why} before anything was found`;
}
