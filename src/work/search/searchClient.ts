import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { PerturbedChoice } from '../../core/stability/stability.ts';
import type { EstimateError } from '../../core/strategies/estimatorQuality.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { Silence, WorkerDied } from '../silence.ts';
import { passThrownMessages } from '../thrownMessages.ts';
import type { CurveAnswer, CurveRequest, PerturbRequest, SearchApi } from './searchApi.ts';

/** What the client needs of a worker: the whole of `Worker` in the page, a message port in tests. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

export interface SearchOptions {
  readonly signal: AbortSignal;
  /** Gets the done share, 0 to 1, and the best curve so far when there is a better one: not all of it proved. */
  readonly onProgress: (share: number, best?: StrategyCurve) => void;
}

/** The worker died twice over the same request: trying again would not help. */
export class SearchFailed extends Error {
  override readonly name = 'SearchFailed';
}

/** A worker that says nothing for this long is dead: it works in slices of some 20 ms. */
const silenceMs = 10_000;
/** Tables that a worker keeps: those used last. */
const mostTables = 3;

interface LiveWorker {
  readonly worker: WorkerLike;
  readonly remote: Remote<SearchApi>;
  /** Rejects when the worker dies. */
  readonly death: Promise<never>;
  /** One for all requests: a worker that is heard over one of them is alive. */
  readonly silence: Silence;
  /** Requests under way. */
  running: number;
  isStopped: boolean;
  /** The tables that it holds, the one used last at the end. */
  readonly tables: Set<number>;
}

type Heard = (share: number, best?: StrategyCurve) => void;

/** The page's side of one search worker: starts it when first needed, and anew after its death. */
export class SearchClient {
  readonly #makeWorker: () => WorkerLike;
  readonly #numbers = new WeakMap<LossTable, number>();
  #live: LiveWorker | undefined;
  #nextId = 1;
  #nextTable = 1;

  constructor(makeWorker: () => WorkerLike) {
    this.#makeWorker = makeWorker;
  }

  /**
   * The curve of a request, or that its time was over. Rejects with the signal's reason when aborted and with
   * {@link SearchFailed} when the worker died over it twice; an error inside the search is passed on as it is.
   */
  async trace(table: LossTable, request: CurveRequest, options: SearchOptions): Promise<CurveAnswer> {
    return await this.#ask(
      table,
      options,
      async (remote, id, number, heard) => await remote.trace(id, number, request, heard),
    );
  }

  /** What is chosen on perturbed tables; rejects as {@link trace} does. */
  async perturb(
    table: LossTable,
    request: PerturbRequest,
    options: SearchOptions,
  ): Promise<readonly PerturbedChoice[]> {
    const answer = await this.#ask(
      table,
      options,
      async (remote, id, number, heard) => await remote.perturb(id, number, request, heard),
    );
    if (answer === 'cancelled') throw new WorkerDied('cancelled unasked');
    return answer;
  }

  /** How near the estimates of a strategy come to the truth; rejects with {@link SearchFailed} when the worker died twice. */
  async assess(table: LossTable, strategy: StrategyKey, affinities?: PairValues): Promise<EstimateError> {
    const options = { signal: new AbortController().signal, onProgress: () => undefined };
    return await this.#ask(
      table,
      options,
      async (remote, _, number) => await remote.assess(number, strategy, affinities),
    );
  }

  async #ask<T>(
    table: LossTable,
    options: SearchOptions,
    call: (remote: Remote<SearchApi>, id: number, table: number, heard: Heard) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      options.signal.throwIfAborted();
      const live = this.#live ?? this.#start();
      try {
        return await this.#askOn(live, table, options, call);
      } catch (error) {
        options.signal.throwIfAborted();
        // Another request may have stopped the worker: what fails with it did not fail by itself.
        if (!(error instanceof WorkerDied || live.isStopped)) throw error;
        this.#stop(live);
        if (attempt < 2) continue;
        const why = error instanceof Error ? error.message : String(error);
        throw new SearchFailed(`The search stopped twice (${why}). Retry, or reload the page.`);
      }
    }
  }

  async #askOn<T>(
    live: LiveWorker,
    table: LossTable,
    { signal, onProgress }: SearchOptions,
    call: (remote: Remote<SearchApi>, id: number, table: number, heard: Heard) => Promise<T>,
  ): Promise<T> {
    const id = this.#nextId++;
    const { silence } = live;
    live.running++;
    silence.heard();
    const onAbort = () => void live.remote.cancel(id);
    signal.addEventListener('abort', onAbort);
    // Progress comes over a channel of its own and may arrive after the answer: it is then of no interest.
    let isAnswered = false;
    const heard = proxy((share: number, best?: StrategyCurve) => {
      silence.heard();
      if (!isAnswered && !signal.aborted) onProgress(share, best);
    });
    try {
      const number = this.#hold(live, table);
      const answer = await Promise.race([call(live.remote, id, number, heard), live.death, silence.tooLong]);
      signal.throwIfAborted();
      return answer;
    } finally {
      isAnswered = true;
      live.running--;
      if (live.running === 0) silence.end();
      else silence.heard();
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** The number under which the worker holds the table; sends it when it does not yet. */
  #hold({ remote, tables }: LiveWorker, table: LossTable): number {
    const number = this.#numbers.get(table) ?? this.#nextTable++;
    this.#numbers.set(table, number);
    if (!tables.delete(number)) void remote.hold(number, table);
    tables.add(number);
    const [oldest] = tables;
    if (tables.size > mostTables && oldest !== undefined) {
      tables.delete(oldest);
      // Messages keep their order: what was asked of it before is under way and has it.
      void remote.drop(oldest);
    }
    return number;
  }

  #start(): LiveWorker {
    const worker = this.#makeWorker();
    const death = new Promise<never>((_, reject) => {
      worker.addEventListener('error', event =>
        reject(new WorkerDied((event as ErrorEvent).message || 'error')),
      );
      worker.addEventListener('messageerror', () => reject(new WorkerDied('unreadable message')));
    });
    death.catch(() => undefined);
    passThrownMessages();
    this.#live = {
      worker,
      remote: wrap<SearchApi>(worker as Worker),
      death,
      silence: new Silence(silenceMs),
      running: 0,
      isStopped: false,
      tables: new Set(),
    };
    return this.#live;
  }

  #stop(live: LiveWorker): void {
    if (live.isStopped) return;
    live.isStopped = true;
    live.silence.end();
    if (this.#live === live) this.#live = undefined;
    live.remote[releaseProxy]();
    live.worker.terminate();
  }
}
