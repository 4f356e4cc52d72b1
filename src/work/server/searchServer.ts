import { MessageError, say } from '../../base/i18n/message.ts';
import { type CurveProgress, type StrategyCurve, traceCurve } from '../../core/frontier/traceCurve.ts';
import { perturbChoices } from '../../core/stability/perturbChoices.ts';
import { estimatorOf } from '../../core/strategies/registry.ts';
import { noLosses } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { SearchApi } from '../search/searchApi.ts';

/** Milliseconds without a pause: the request that came first gets most of the time, so that one after another is done. */
const sliceMs = { first: 20, later: 4 };
/** Stopped searches that are kept to be gone on with: each may hold some hundred megabytes. */
const mostPaused = 3;

/** What the server needs of its surroundings: a clock, and a way to let messages in between slices. */
export interface ServerPlatform {
  /** Milliseconds. */
  now(): number;
  nextTask(): Promise<void>;
}

/** A search under way: its generator, and the best that it gave. */
interface Running {
  readonly search: Generator<CurveProgress, StrategyCurve>;
  best: StrategyCurve | undefined;
}

/** The worker's side of the search. */
export function makeSearchServer({ now, nextTask }: ServerPlatform): SearchApi {
  const tables = new Map<number, LossTable>();
  const cancelled = new Set<number>();
  const paused = new Map<string, Running>();
  /** The traces under way, in the order in which they were asked for. */
  const waiting = new Set<number>();
  const sliceEnd = (id: number) =>
    now() + (waiting.values().next().value === id ? sliceMs.first : sliceMs.later);
  const tableOf = (number: number) => {
    const table = tables.get(number);
    if (!table)
      throw new MessageError(
        say('The search was asked about a table that it does not hold: reload the page.'),
      );
    return table;
  };
  /** Takes up a stopped search of this key, or starts one. */
  const take = (key: string, start: () => Running['search']): Running => {
    const known = paused.get(key);
    paused.delete(key);
    return known ?? { search: start(), best: undefined };
  };
  const pause = (key: string, running: Running) => {
    paused.set(key, running);
    const [oldest] = paused.keys();
    if (paused.size > mostPaused && oldest !== undefined) paused.delete(oldest);
  };
  return {
    hold: (number, table) => void tables.set(number, table),
    drop: number => void tables.delete(number),
    async trace(id, tableNumber, request, onProgress) {
      const { key, strategy, timeLimit, ...options } = request;
      const table = tableOf(tableNumber);
      const running = take(key, () => traceCurve(strategy, table, options));
      const end = timeLimit > 0 ? now() + 1000 * timeLimit : Number.POSITIVE_INFINITY;
      waiting.add(id);
      try {
        let pauseAt = sliceEnd(id);
        let reported: StrategyCurve | undefined;
        for (;;) {
          const next = running.search.next();
          if (next.done) {
            cancelled.delete(id);
            return { kind: 'done', curve: next.value };
          }
          running.best = next.value.curve ?? running.best;
          if (now() < pauseAt) continue;
          onProgress(next.value.share, running.best === reported ? undefined : running.best);
          reported = running.best;
          await nextTask();
          const why = cancelled.delete(id) ? 'cancelled' : now() >= end ? 'time' : undefined;
          if (why) {
            pause(key, running);
            return { kind: 'stopped', why };
          }
          pauseAt = sliceEnd(id);
        }
      } finally {
        waiting.delete(id);
      }
    },
    async perturb(id, tableNumber, { first, count, ...options }, onProgress) {
      const search = perturbChoices(tableOf(tableNumber), options, first, count);
      let pauseAt = now() + sliceMs.first;
      for (;;) {
        const next = search.next();
        if (next.done) {
          cancelled.delete(id);
          return next.value;
        }
        if (now() < pauseAt) continue;
        onProgress(next.value);
        await nextTask();
        if (cancelled.delete(id)) return 'cancelled';
        pauseAt = now() + sliceMs.first;
      }
    },
    async assess(tableNumber, strategy, affinities) {
      const table = tableOf(tableNumber);
      // Loaded when it is asked for: few readers ask.
      const { estimateError } = await import('../../core/strategies/estimatorQuality.ts');
      const estimate = estimatorOf(strategy)?.estimate(table, affinities);
      return estimateError(table, estimate ?? noLosses(table));
    },
    cancel: id => void cancelled.add(id),
  };
}
