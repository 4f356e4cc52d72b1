import { type Remote, releaseProxy, wrap } from 'comlink';
import { asClause, type Message, MessageError, say, verbatim } from '../base/i18n/message.ts';
import { passThrownMessages } from './thrownMessages.ts';

/** What a bridge needs of a worker: the whole of `Worker` in the page, a message port in tests. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

/** A worker is no more; it says why in a few words, which stand within sentences. */
export class WorkerDied extends MessageError {
  override readonly name = 'WorkerDied';
}

/** A timer that is later than this was held up, as in a laptop that slept: what was said meanwhile is still to be heard. */
const lateMs = 2000;

/** One worker from its start to its end, which an uncaught error, silence, or its owner brings about. */
export class LiveWorker<Api> {
  readonly remote: Remote<Api>;
  /** Rejects with {@link WorkerDied} when the worker is no more. */
  readonly death: Promise<never>;
  /** Ended by its owner, who wants nothing more of it. */
  isDisposed = false;
  isEnded = false;
  readonly #worker: WorkerLike;
  #die: (why: WorkerDied) => void = () => undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(worker: WorkerLike) {
    passThrownMessages();
    this.#worker = worker;
    this.death = new Promise<never>((_, reject) => {
      this.#die = reject;
    });
    this.death.catch(() => undefined);
    worker.addEventListener('error', event => {
      event.preventDefault();
      const { message } = event as ErrorEvent;
      this.end(message ? asClause(verbatim(message)) : say('an error'));
    });
    worker.addEventListener('messageerror', () => this.end(say('unreadable message')));
    this.remote = wrap<Api>(worker as Worker);
  }

  /** What was asked of the worker; rejects when it is no more. */
  async answer<T>(asked: Promise<T>): Promise<T> {
    return await Promise.race([asked, this.death]);
  }

  /** Takes it for dead once nothing more was heard for so many milliseconds from now on. */
  heard(limitMs: number): void {
    this.rest();
    if (this.isEnded) return;
    const due = performance.now() + limitMs;
    this.#silence = setTimeout(() => {
      if (performance.now() > due + lateMs) this.heard(limitMs);
      else this.end(say('no sign of life'));
    }, limitMs);
  }

  /** From now on it may say nothing: nothing is asked of it. */
  rest(): void {
    clearTimeout(this.#silence);
  }

  /** Ends the worker: all that is asked of it rejects. */
  end(why: Message = say('ended')): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.rest();
    this.#die(new WorkerDied(why));
    this.remote[releaseProxy]();
    this.#worker.terminate();
  }
}

/**
 * Keeps one worker at hand: started when it is first needed, and anew after its death, when all that it was asked is asked again.
 */
export class WorkerBridge<Live extends LiveWorker<unknown>> {
  readonly #start: () => Live;
  #live: Live | undefined;

  constructor(start: () => Live) {
    this.#start = start;
  }

  /** The worker, started where there is none. */
  take(): Live {
    if (!this.#live || this.#live.isEnded) this.#live = this.#start();
    return this.#live;
  }

  /**
   * What a call answers, on one worker after another. `onLoss` gets what a worker failed with, and how many have: it throws where no
   * other is to be asked. Rejects with the signal's reason once that is aborted, and where the worker was disposed of.
   */
  async ask<T>(
    call: (live: Live) => Promise<T>,
    onLoss: (error: unknown, live: Live, losses: number) => void,
    signal?: AbortSignal,
  ): Promise<T> {
    for (let losses = 1; ; losses++) {
      signal?.throwIfAborted();
      const live = this.take();
      try {
        return await live.answer(call(live));
      } catch (error) {
        if (live.isDisposed) throw error;
        signal?.throwIfAborted();
        onLoss(error, live, losses);
      }
    }
  }

  /** Ends the worker, and with it whatever it does, for good. What is asked later starts another. */
  dispose(): void {
    const live = this.#live;
    this.#live = undefined;
    if (!live) return;
    live.isDisposed = true;
    live.end(say('no longer wanted'));
  }
}
