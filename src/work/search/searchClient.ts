import { proxy, type Remote } from 'comlink';
import { MessageError, saidBy, say } from '../../base/i18n/message.ts';
import type { GroupingAnswer, SearchPart } from '../../core/affinity/parts/groupingPart.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { GroupedChoice } from '../../core/stability/perturbGroupings.ts';
import type { PerturbedChoice } from '../../core/stability/stability.ts';
import type { EstimateError } from '../../core/strategies/estimatorQuality.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { LiveWorker, WorkerBridge, WorkerDied, type WorkerLike } from '../workerBridge.ts';
import type {
  AskPart,
  CurveAnswer,
  CurveRequest,
  GroupRequest,
  PerturbGroupingsRequest,
  PerturbRequest,
  PlanAnswer,
  PlanWork,
  SearchApi,
} from './searchApi.ts';

export interface SearchOptions {
  readonly signal: AbortSignal;
  /** Gets the done share, 0 to 1, and the best curve so far when there is a better one: not all of it proved. */
  readonly onProgress: (share: number, best?: StrategyCurve) => void;
}

/** The worker died twice over the same request: trying again would not help. */
export class SearchFailed extends MessageError {
  override readonly name = 'SearchFailed';
}

/** A worker that says nothing for this long is dead: it works in slices of some 20 ms. */
const silenceMs = 10_000;
/** Tables that a worker keeps: those used last. */
const mostTables = 3;

class SearchWorker extends LiveWorker<SearchApi> {
  /** Requests under way. */
  running = 0;
  /** The tables that it holds, the one used last at the end. */
  readonly tables = new Set<number>();
}

/** What a worker answers that was not told to stop. */
function asked<T>(answer: T | 'cancelled'): T {
  if (answer === 'cancelled') throw new WorkerDied(say('cancelled unasked'));
  return answer;
}

type Heard = (share: number, best?: StrategyCurve) => void;

/** The page's side of one search worker: starts it when first needed, and anew after its death. */
export class SearchClient {
  readonly #bridge: WorkerBridge<SearchWorker>;
  readonly #numbers = new WeakMap<LossTable, number>();
  #nextId = 1;
  #nextTable = 1;

  constructor(makeWorker: () => WorkerLike) {
    this.#bridge = new WorkerBridge(() => new SearchWorker(makeWorker()));
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

  /**
   * The frontier of groupings by affinities, or that its time was over; rejects as {@link trace} does. `ask` has parts of it done by
   * other workers, of which there are so many.
   */
  async group(
    request: GroupRequest,
    options: SearchOptions,
    helpers: number,
    ask: AskPart,
  ): Promise<CurveAnswer> {
    return await this.#ask(
      undefined,
      options,
      async (remote, id, _, heard) => await remote.group(id, request, heard, helpers, proxy(ask)),
    );
  }

  /** A part of the search of another worker; rejects as {@link trace} does. */
  async groupPart(part: SearchPart, options: SearchOptions): Promise<GroupingAnswer> {
    const answer = await this.#ask(
      undefined,
      options,
      async (remote, id, _, heard) => await remote.groupPart(id, part, heard),
    );
    return asked(answer);
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
    return asked(answer);
  }

  /** What comes of the work of a plan; rejects as {@link trace} does. */
  async plan(table: LossTable, work: PlanWork, options: SearchOptions): Promise<PlanAnswer> {
    return asked(
      await this.#ask(
        table,
        options,
        async (remote, id, number, heard) => await remote.plan(id, number, work, heard),
      ),
    );
  }

  /** What is grouped on perturbed affinity tables; rejects as {@link trace} does. */
  async perturbGroupings(
    request: PerturbGroupingsRequest,
    options: SearchOptions,
  ): Promise<readonly GroupedChoice[]> {
    return asked(
      await this.#ask(
        undefined,
        options,
        async (remote, id, _, heard) => await remote.perturbGroupings(id, request, heard),
      ),
    );
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
    table: LossTable | undefined,
    options: SearchOptions,
    call: (remote: Remote<SearchApi>, id: number, table: number, heard: Heard) => Promise<T>,
  ): Promise<T> {
    return await this.#bridge.ask(
      live => this.#askOn(live, table, options, call),
      (error, live, losses) => {
        // Another request may have stopped the worker: what fails with it did not fail by itself.
        if (!(error instanceof WorkerDied || live.isEnded)) throw error;
        live.end();
        if (losses < 2) return;
        const why = saidBy(error);
        throw new SearchFailed(say('The search stopped twice ({why}). Retry, or reload the page.', { why }));
      },
      options.signal,
    );
  }

  async #askOn<T>(
    live: SearchWorker,
    table: LossTable | undefined,
    { signal, onProgress }: SearchOptions,
    call: (remote: Remote<SearchApi>, id: number, table: number, heard: Heard) => Promise<T>,
  ): Promise<T> {
    const id = this.#nextId++;
    live.running++;
    // One silence for all requests: a worker that is heard over one of them is alive.
    live.heard(silenceMs);
    const onAbort = () => void live.remote.cancel(id);
    signal.addEventListener('abort', onAbort);
    // Progress comes over a channel of its own and may arrive after the answer: it is then of no interest.
    let isAnswered = false;
    const heard = proxy((share: number, best?: StrategyCurve) => {
      if (live.running > 0) live.heard(silenceMs);
      if (!isAnswered && !signal.aborted) onProgress(share, best);
    });
    try {
      const number = table ? this.#hold(live, table) : 0;
      const answer = await live.answer(call(live.remote, id, number, heard));
      signal.throwIfAborted();
      return answer;
    } finally {
      isAnswered = true;
      live.running--;
      if (live.running === 0) live.rest();
      else live.heard(silenceMs);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** The number under which the worker holds the table; sends it when it does not yet. */
  #hold({ remote, tables }: SearchWorker, table: LossTable): number {
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
}
