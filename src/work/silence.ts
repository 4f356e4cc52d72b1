import { MessageError, say } from '../base/i18n/message.ts';
/** A worker is no more; what it says, of why, stands within sentences. */
export class WorkerDied extends MessageError {
  override readonly name = 'WorkerDied';
}

/** A timer that is later than this was held up, as in a laptop that slept: what was said meanwhile is still to be heard. */
const lateMs = 2000;

/** Rejects `tooLong` once nothing was heard for `limitMs`. */
export class Silence {
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

  /** Begins to wait anew, for the usual time or for another. */
  heard(limitMs: number = this.#limitMs): void {
    clearTimeout(this.#timer);
    const due = performance.now() + limitMs;
    this.#timer = setTimeout(() => {
      if (performance.now() > due + lateMs) this.heard(limitMs);
      else this.#reject(new WorkerDied(say('no sign of life')));
    }, limitMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
