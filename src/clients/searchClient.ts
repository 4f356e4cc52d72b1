import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { StrategyCurve } from '../domain/traceCurve.ts';
import type { CurveRequest, SearchApi } from '../protocol/searchApi.ts';

/** What the client needs of a worker: the whole of `Worker` in the page, a message port in tests. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

export interface TraceOptions {
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

interface LiveWorker {
  readonly worker: WorkerLike;
  readonly remote: Remote<SearchApi>;
  /** Rejects when the worker dies. */
  readonly death: Promise<never>;
}

/** The page's side of the search worker: starts it when first needed, and anew after its death. */
export class SearchClient {
  readonly #makeWorker: () => WorkerLike;
  #live: LiveWorker | undefined;
  #nextId = 1;

  constructor(makeWorker: () => WorkerLike) {
    this.#makeWorker = makeWorker;
  }

  /**
   * The curve of a request. Rejects with the signal's reason when aborted and with {@link SearchFailed} when the
   * worker died over it twice; an error inside the search is passed on as it is.
   */
  async trace(request: CurveRequest, options: TraceOptions): Promise<StrategyCurve> {
    for (let attempt = 1; ; attempt++) {
      options.signal.throwIfAborted();
      const live = this.#live ?? this.#start();
      try {
        return await this.#traceOn(live, request, options);
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        this.#stop(live);
        if (attempt === 2)
          throw new SearchFailed(`The search stopped twice (${error.message}). Retry, or reload the page.`);
      }
    }
  }

  async #traceOn(
    live: LiveWorker,
    request: CurveRequest,
    { signal, onProgress }: TraceOptions,
  ): Promise<StrategyCurve> {
    const id = this.#nextId++;
    const silence = new Silence(silenceMs);
    const onAbort = () => void live.remote.cancel(id);
    signal.addEventListener('abort', onAbort);
    // Progress comes over a channel of its own and may arrive after the answer: it is then of no interest.
    let isAnswered = false;
    const heard = proxy((share: number, best?: StrategyCurve) => {
      if (isAnswered) return;
      silence.heard();
      if (!signal.aborted) onProgress(share, best);
    });
    try {
      const answer = await Promise.race([live.remote.trace(id, request, heard), live.death, silence.tooLong]);
      signal.throwIfAborted();
      if (answer === 'cancelled') throw new WorkerDied('cancelled unasked');
      return answer;
    } finally {
      isAnswered = true;
      silence.end();
      signal.removeEventListener('abort', onAbort);
    }
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
    this.#live = { worker, remote: wrap<SearchApi>(worker as Worker), death };
    return this.#live;
  }

  #stop(live: LiveWorker): void {
    if (this.#live === live) this.#live = undefined;
    live.remote[releaseProxy]();
    live.worker.terminate();
  }
}

class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** Rejects `tooLong` once nothing was heard for `limitMs`. */
class Silence {
  readonly tooLong: Promise<never>;
  readonly #limitMs: number;
  #reject: (reason: Error) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
    this.tooLong = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    this.tooLong.catch(() => undefined);
    this.heard();
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#reject(new WorkerDied('no sign of life')), this.#limitMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
