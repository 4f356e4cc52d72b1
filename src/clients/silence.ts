export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

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

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#reject(new WorkerDied('no sign of life')), this.#limitMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
