import { MessageError, say } from '../../base/i18n/message.ts';
import { AskedHelpers } from '../../base/steps/askedHelpers.ts';
import { runWithPauses } from '../../base/steps/runInSlices.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { GroupingAnswer, SearchPart } from '../../core/affinity/parts/groupingPart.ts';
import { limitOf } from '../../core/frontier/countedTable.ts';
import type { CurveProgress, StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import { isSearched, traceSearched } from '../../core/frontier/traceSearched.ts';
import { frontierSearch, isSmallSearch } from '../../core/search/frontierSearch.ts';
import { estimatorOf } from '../../core/strategies/registry.ts';
import { noLosses } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { CurveAnswer, SearchApi } from '../search/searchApi.ts';

/** All that a table of few tasks needs, which most readers see first. */
const searchSmall = frontierSearch();

// Loaded when they are asked for: few readers ask.
const loadSearch = async () => await import('../../core/search/searchFrontier.ts');
const loadEstimates = async () => await import('../../core/strategies/estimatorQuality.ts');
const loadDraws = async () => await import('../../core/frontier/traceDrawn.ts');
const loadGroupings = async () => await import('../../core/affinity/traceGroupings.ts');
const loadParts = async () => await import('../../core/affinity/parts/groupingPart.ts');
const loadPerturbing = async () => await import('../../core/stability/perturbChoices.ts');
const loadRegrouping = async () => await import('../../core/stability/perturbGroupings.ts');
const loadPlanning = async () => await import('./planSteps.ts');

/** Milliseconds without a pause: the request that came first gets most of the time, so that one after another is done. */
const sliceMs = { first: 20, later: 4 };
/** Stopped searches that are kept to be gone on with: each may hold some hundred megabytes. */
const mostPaused = 3;

/** What the server needs of its surroundings: a clock, and a way to let messages in between slices. */
export interface ServerPlatform {
  /** Milliseconds. */
  now(): number;
  nextTask(ms: number): Promise<void>;
}

/** A search under way. It yields the best so far each time, so that it can be gone on with from anywhere. */
interface Running {
  readonly steps: Steps;
  readonly helpers: PartHelpers;
}

type Steps = Generator<CurveProgress, StrategyCurve>;
type PartHelpers = AskedHelpers<SearchPart, GroupingAnswer>;

function withBest(search: Steps): Steps {
  let best: StrategyCurve | undefined;
  return mapSteps(search, ({ share, curve }) => {
    best = curve ?? best;
    return best ? { share, curve: best } : { share };
  });
}

/** The worker's side of the search. */
export function makeSearchServer({ now, nextTask }: ServerPlatform): SearchApi {
  const tables = new Map<number, LossTable>();
  const cancelled = new Set<number>();
  const paused = new Map<string, Running>();
  /** The traces under way, in the order in which they were asked for. */
  const waiting = new Set<number>();
  const sliceMsOf = (id: number) => (waiting.values().next().value === id ? sliceMs.first : sliceMs.later);
  const tableOf = (number: number) => {
    const table = tables.get(number);
    if (!table)
      throw new MessageError(
        say('The search was asked about a table that it does not hold: reload the page.'),
      );
    return table;
  };
  /** Takes up a stopped search of this key, or starts one. */
  const take = (key: string, start: (helpers: PartHelpers) => Steps): Running => {
    const known = paused.get(key);
    paused.delete(key);
    if (known) return known;
    const helpers: PartHelpers = new AskedHelpers();
    return { steps: withBest(start(helpers)), helpers };
  };
  const keep = (key: string, running: Running) => {
    paused.set(key, running);
    const [oldest] = paused.keys();
    if (paused.size > mostPaused && oldest !== undefined) paused.delete(oldest);
  };
  /** Runs a search until its end, the end of its time, or until it is cancelled. */
  const run = async (
    id: number,
    key: string,
    timeLimit: number,
    start: (helpers: PartHelpers) => Steps,
    onProgress: Parameters<SearchApi['group']>[2],
    employ: (helpers: PartHelpers) => void = () => undefined,
  ): Promise<CurveAnswer> => {
    const running = take(key, start);
    const { steps, helpers } = running;
    employ(helpers);
    const end = timeLimit > 0 ? now() + 1000 * timeLimit : Number.POSITIVE_INFINITY;
    let reported: StrategyCurve | undefined;
    waiting.add(id);
    try {
      const found = await runWithPauses(
        steps,
        async ({ share, curve }) => {
          onProgress(share, curve === reported ? undefined : curve);
          reported = curve;
          await nextTask(helpers.isAwaited ? sliceMs.first : 0);
          if (cancelled.delete(id)) return 'cancelled';
          return now() >= end ? 'time' : undefined;
        },
        { now, sliceMs: () => sliceMsOf(id), isIdle: () => helpers.isAwaited },
      );
      cancelled.delete(id);
      if ('value' in found) return { kind: 'done', curve: found.value };
      keep(key, running);
      return { kind: 'stopped', why: found.stopped };
    } finally {
      helpers.dismiss();
      waiting.delete(id);
    }
  };
  /** Runs what yields its done share until its end, or until it is cancelled. */
  const runShare = async <T>(
    id: number,
    work: Generator<number, T>,
    onProgress: (share: number) => void,
  ): Promise<T | 'cancelled'> => {
    const found = await runWithPauses(
      work,
      async share => {
        onProgress(share);
        await nextTask(0);
        return cancelled.delete(id) ? 'cancelled' : undefined;
      },
      { now, sliceMs: () => sliceMs.first },
    );
    cancelled.delete(id);
    return 'value' in found ? found.value : found.stopped;
  };
  return {
    hold: (number, table) => void tables.set(number, table),
    drop: number => void tables.delete(number),
    async trace(id, tableNumber, { key, strategy, timeLimit, ...options }, onProgress) {
      const table = tableOf(tableNumber);
      if (isSearched(strategy)) {
        const isLimited = limitOf(options.constraints ?? []).maximumNetworks !== undefined;
        const search = isSmallSearch(table.tasks.length, isLimited)
          ? searchSmall
          : (await loadSearch().catch(loadSearch)).searchFrontier;
        const start = () => traceSearched(strategy, table, options, search);
        return await run(id, key, timeLimit, start, onProgress);
      }
      const { traceDrawn } = await loadDraws().catch(loadDraws);
      return await run(id, key, timeLimit, () => traceDrawn(strategy, table, options), onProgress);
    },
    async group(id, { key, pairs, rules, timeLimit }, onProgress, count, ask) {
      const { traceGroupings } = await loadGroupings().catch(loadGroupings);
      const start = (helpers: PartHelpers) => traceGroupings(pairs, rules, helpers);
      return await run(id, key, timeLimit, start, onProgress, helpers => helpers.employ(count, ask));
    },
    async groupPart(id, part, onProgress) {
      const { runGroupingPart } = await loadParts().catch(loadParts);
      return await runShare(
        id,
        mapSteps(runGroupingPart(part), () => 0),
        onProgress,
      );
    },
    async perturb(id, tableNumber, { first, count, ...options }, onProgress) {
      const table = tableOf(tableNumber);
      const { perturbChoices } = await loadPerturbing().catch(loadPerturbing);
      return await runShare(id, perturbChoices(table, options, first, count), onProgress);
    },
    async perturbGroupings(id, { first, count, ...options }, onProgress) {
      const { perturbGroupings } = await loadRegrouping().catch(loadRegrouping);
      return await runShare(id, perturbGroupings(options, first, count), onProgress);
    },
    async plan(id, tableNumber, work, onProgress) {
      const table = tableOf(tableNumber);
      const { planSteps } = await loadPlanning().catch(loadPlanning);
      return await runShare(id, planSteps(table, work), onProgress);
    },
    async assess(tableNumber, strategy, affinities) {
      const table = tableOf(tableNumber);
      const { estimateError } = await loadEstimates().catch(loadEstimates);
      const estimate = estimatorOf(strategy)?.estimate(table, affinities);
      return estimateError(table, estimate ?? noLosses(table));
    },
    cancel: id => void cancelled.add(id),
  };
}
