import { proxy } from 'comlink';
import { type WorkerBridge, WorkerDied } from '../../../work/workerBridge.ts';
import { freshRecord, type RunResult, type TrainingSnapshot } from '../model/training/trainingRun.ts';
import type { LabBackend, TrainEvent, TrainOrder, TrainRequest } from './labApi.ts';
import type { LiveLab } from './liveLab.ts';

/** What a run needs of its client. */
export interface RunHost {
  readonly backend: LabBackend;
  readonly bridge: WorkerBridge<LiveLab>;
  /**
   * Ends a worker over an error. Gives the sentence that says so when another may take over, perhaps on another backend, else
   * throws what is to be told.
   */
  replace(live: LiveLab, error: unknown, deaths: number): string;
}

/** How long a worker may say nothing, in milliseconds. A first step may compile hundreds of programs for a graphics card. */
const silences = {
  wasm: { first: 60_000, later: 10_000 },
  webgl: { first: 180_000, later: 30_000 },
  webgpu: { first: 180_000, later: 30_000 },
} as const;
/** Later it may say nothing for so many times its longest silence. */
const patience = 20;
/** A worker that does not answer to a cancellation in this time is ended. */
const cancelMs = 4000;

/** A run that outlives its workers: when one dies, the next goes on from the last snapshot. */
export class KeptRun {
  readonly #host: RunHost;
  readonly #request: TrainRequest;
  readonly #onEvent: (event: TrainEvent) => void;
  #isPaused: boolean;
  readonly #cancel = new AbortController();
  #from: TrainingSnapshot | undefined;
  /** Workers lost since the last snapshot. */
  #deaths = 0;
  /** The worker that knows of the run. */
  #told: LiveLab | undefined;
  /** Single steps asked for before a worker knew of the run. */
  #stepsAhead = 0;
  /** The worker that is starting, or trains. */
  #live: LiveLab | undefined;
  #lastHeard = 0;
  #longest = 0;

  constructor(host: RunHost, request: TrainRequest, onEvent: (event: TrainEvent) => void) {
    this.#host = host;
    this.#request = request;
    this.#onEvent = onEvent;
    this.#isPaused = request.isPaused ?? false;
    this.#from = request.from;
  }

  async train(): Promise<RunResult> {
    const { signal } = this.#cancel;
    try {
      return await this.#host.bridge.ask(
        live => this.#trainOn(live),
        (error, live) => this.#goOn(error, live),
        signal,
      );
    } catch (error) {
      if (!signal.aborted || error !== signal.reason) throw error;
      return this.#cancelled();
    }
  }

  order(order: TrainOrder): void {
    if (order === 'cancel') this.#cancel.abort();
    else if (order !== 'step') this.#isPaused = order === 'pause';
    else if (!this.#told) this.#stepsAhead++;
    if (this.#told) void this.#told.remote.order(order);
    if (order === 'cancel') this.#live?.heard(cancelMs);
    else if (order === 'pause') this.#told?.rest();
    else if (this.#told) this.#expect(this.#told);
  }

  async #trainOn(live: LiveLab): Promise<RunResult> {
    this.#live = live;
    this.#longest = 0;
    this.#expect(live);
    try {
      await live.ready();
      this.#cancel.signal.throwIfAborted();
      const heard = proxy((event: TrainEvent) => {
        if (this.#told === live) this.#hear(event, live);
      });
      const { from: _, ...rest } = this.#request;
      const from = this.#from ? { from: this.#from } : {};
      const asked = live.remote.train({ ...rest, ...from, isPaused: this.#isPaused }, heard);
      this.#told = live;
      for (; this.#stepsAhead > 0; this.#stepsAhead--) void live.remote.order('step');
      return await live.answer(asked);
    } catch (error) {
      // One that does not end as it is told to is of no more use.
      if (this.#told && this.#cancel.signal.aborted) live.end();
      throw error;
    } finally {
      this.#told = undefined;
      this.#live = undefined;
      live.rest();
    }
  }

  /** Lets another worker go on, where one may. */
  #goOn(error: unknown, live: LiveLab): void {
    this.#deaths++;
    const { backend } = this.#host;
    const reason = this.#host.replace(live, error, this.#deaths);
    if (this.#host.backend !== backend) this.#deaths = 0;
    const step = this.#from?.trainer.step ?? 0;
    this.#onEvent({ kind: 'restarted', step, backend: this.#host.backend, reason });
  }

  #hear(event: TrainEvent, live: LiveLab): void {
    if (event.kind === 'progress') {
      const now = performance.now();
      // A first step is no measure: it compiles.
      if (this.#lastHeard > 0) this.#longest = Math.max(this.#longest, now - this.#lastHeard);
      this.#lastHeard = this.#isPaused ? 0 : now;
    } else if (event.kind === 'began') this.#lastHeard = 0;
    if (event.kind === 'snapshot') {
      this.#from = event.snapshot;
      this.#deaths = 0;
    }
    if (!this.#cancel.signal.aborted) {
      if (this.#isPaused && event.kind !== 'rendering') live.rest();
      else this.#expect(live, event.kind !== 'rendering' && event.kind !== 'began');
    }
    this.#onEvent(event);
  }

  #expect(live: LiveLab, isStepping = false): void {
    const { first, later } = silences[this.#host.backend];
    live.heard(isStepping ? Math.max(later, patience * this.#longest) : first);
  }

  /** What there is of a run whose worker did not answer. */
  #cancelled(): RunResult {
    const record = this.#from?.record ?? freshRecord;
    const parameters = this.#from?.trainer.parameters ?? new Float32Array();
    return { outcome: { kind: 'cancelled', record }, parameters, finished: null };
  }
}

/** Whether an error says that a worker is of no more use, and not that it was asked for something impossible. */
export function isLoss(error: unknown, backend: LabBackend): boolean {
  if (error instanceof WorkerDied) return true;
  if (!(error instanceof Error)) return false;
  const { name, message } = error;
  if (name === 'RuntimeError' || /memory|allocation/i.test(message)) return true;
  return backend !== 'wasm' && name !== 'RangeError';
}
