import { type Remote, releaseProxy, wrap } from 'comlink';
import type { WorkerLike } from '../../../work/search/searchClient.ts';
import { WorkerDied } from '../../../work/silence.ts';
import { passThrownMessages } from '../../../work/thrownMessages.ts';
import type { LabApi, LabBackend } from './labApi.ts';

/** A backend cannot run here; the message says why. */
export class BackendAbsent extends Error {
  override readonly name = 'BackendAbsent';
}

/** The part of the browser's Web Locks that tells of a worker's death: a lock that it held is free again. */
export type LifeLocks = Pick<LockManager, 'request'>;

/** One worker of the Lab, from its start to its end. */
export class LiveLab {
  readonly remote: Remote<LabApi>;
  /** Rejects with {@link WorkerDied} when the worker is no more. */
  readonly death: Promise<never>;
  /** Ended by its owner, who wants nothing more of it. */
  isDisposed = false;
  readonly #worker: WorkerLike;
  readonly #backend: LabBackend;
  readonly #watch = new AbortController();
  #started: Promise<void> | undefined;
  #die: (why: WorkerDied) => void = () => undefined;

  constructor(worker: WorkerLike, backend: LabBackend, locks: LifeLocks | undefined) {
    this.#worker = worker;
    this.#backend = backend;
    this.death = new Promise<never>((_, reject) => {
      this.#die = reject;
    });
    this.death.catch(() => undefined);
    worker.addEventListener('error', event => {
      event.preventDefault();
      this.#die(new WorkerDied((event as ErrorEvent).message || 'error'));
    });
    worker.addEventListener('messageerror', () => this.#die(new WorkerDied('unreadable message')));
    passThrownMessages();
    this.remote = wrap<LabApi>(worker as Worker);
    if (locks) this.#watchBy(locks).catch(() => undefined);
  }

  /** Starts the backend when it is first called. Rejects with {@link BackendAbsent} where it cannot run. */
  async ready(): Promise<void> {
    this.#started ??= this.remote.start(this.#backend).catch((error: unknown) => {
      throw new BackendAbsent(error instanceof Error ? error.message : String(error));
    });
    await Promise.race([this.#started, this.death]);
  }

  /** Ends the worker: all that is asked of it rejects. */
  end(why = 'ended'): void {
    this.#watch.abort();
    this.#die(new WorkerDied(why));
    this.remote[releaseProxy]();
    this.#worker.terminate();
  }

  async #watchBy(locks: LifeLocks): Promise<void> {
    const name = `taskmates-lab-${Math.random().toString(36).slice(2)}`;
    if (!(await this.remote.live(name))) return;
    await locks.request(name, { signal: this.#watch.signal }, () =>
      this.#die(new WorkerDied('ended by the browser')),
    );
  }
}
