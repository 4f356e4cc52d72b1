import { type Message, MessageError, saidBy, say } from '../../../base/i18n/message.ts';
import { LiveWorker, type WorkerLike } from '../../../work/workerBridge.ts';
import type { LabApi, LabBackend } from './labApi.ts';

/** A backend cannot run here, and why: without a full stop, as it stands within sentences. */
export class BackendAbsent extends MessageError {
  override readonly name = 'BackendAbsent';
}

/** The part of the browser's Web Locks that tells of a worker's death: a lock that it held is free again. */
export type LifeLocks = Pick<LockManager, 'request'>;

/** One worker of the Lab: with its backend, which starts when it is first needed, and a lock that tells of its death. */
export class LiveLab extends LiveWorker<LabApi> {
  readonly #backend: LabBackend;
  readonly #watch = new AbortController();
  #started: Promise<void> | undefined;

  constructor(worker: WorkerLike, backend: LabBackend, locks: LifeLocks | undefined) {
    super(worker);
    this.#backend = backend;
    if (locks) this.#watchBy(locks).catch(() => undefined);
  }

  /** Starts the backend when it is first called. Rejects with {@link BackendAbsent} where it cannot run. */
  async ready(): Promise<void> {
    this.#started ??= this.remote.start(this.#backend).catch((error: unknown) => {
      throw new BackendAbsent(saidBy(error));
    });
    await this.answer(this.#started);
  }

  override end(why?: Message): void {
    this.#watch.abort();
    super.end(why);
  }

  async #watchBy(locks: LifeLocks): Promise<void> {
    const name = `taskmates-lab-${Math.random().toString(36).slice(2)}`;
    if (!(await this.remote.live(name))) return;
    await locks.request(name, { signal: this.#watch.signal }, () => this.end(say('ended by the browser')));
  }
}
