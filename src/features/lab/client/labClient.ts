import { proxy } from 'comlink';
import { asClause, type Message, MessageError, saidBy, say } from '../../../base/i18n/message.ts';
import { WorkerBridge, type WorkerLike } from '../../../work/workerBridge.ts';
import type { Recipe } from '../model/recipe.ts';
import type { SceneRequest, SceneSet } from '../model/sceneSet.ts';
import type { RunResult } from '../model/training/trainingRun.ts';
import { isLoss, KeptRun } from './keptRun.ts';
import type {
  LabBackend,
  LabMemory,
  PredictRequest,
  ProbeTiming,
  TrainEvent,
  TrainOrder,
  TrainRequest,
} from './labApi.ts';
import { BackendAbsent, type LifeLocks, LiveLab } from './liveLab.ts';

/** A run under way. */
export interface TrainHandle {
  /**
   * How it ended; rejects with {@link LabFailed} where its worker could not be kept alive. A cancelled run whose worker had to
   * be ended has what its last snapshot has, and no parameters where there was none.
   */
  readonly result: Promise<RunResult>;
  order(order: TrainOrder): void;
}

/** A backend did not start, or workers died again and again. */
export class LabFailed extends MessageError {
  override readonly name = 'LabFailed';
}

/** Backends as readers know them. */
export const backendNames: Readonly<Record<LabBackend, string>> = {
  wasm: 'WebAssembly',
  webgl: 'WebGL',
  webgpu: 'WebGPU',
};

/** Deaths in a row, without a snapshot in between, after which a run is given up. */
const mostDeaths = 3;
/** Losses of a graphics card after which WebAssembly takes over. */
const mostLosses = 2;

/**
 * The page's side of one Lab worker, which trains one network at a time on one backend. The worker starts when it is first
 * needed, and anew after its death; runs go on from their last snapshot. After two losses of a graphics card the client
 * stays on WebAssembly.
 */
export class LabClient {
  readonly #bridge: WorkerBridge<LiveLab>;
  #backend: LabBackend;
  #run: KeptRun | undefined;
  /** Workers that were lost on a graphics card. */
  readonly #lost = new Set<LiveLab>();

  constructor(makeWorker: () => WorkerLike, backend: LabBackend, locks?: LifeLocks) {
    this.#bridge = new WorkerBridge(() => new LiveLab(makeWorker(), this.#backend, locks));
    this.#backend = backend;
  }

  /** The backend on which it trains now. */
  get backend(): LabBackend {
    return this.#backend;
  }

  /**
   * Trains a network. Events that arrive after the result are left out; orders count from the call on. Throws where a network
   * is under training already: take another client, or wait.
   */
  train(request: TrainRequest, onEvent: (event: TrainEvent) => void): TrainHandle {
    if (this.#run) throw new Error('This client trains a network already: it trains one at a time.');
    const client = this;
    const host = {
      get backend() {
        return client.#backend;
      },
      bridge: this.#bridge,
      replace: (live: LiveLab, error: unknown, deaths: number) => this.#replace(live, error, deaths),
    };
    let isOver = false;
    const run = new KeptRun(host, request, event => {
      if (!isOver) onEvent(event);
    });
    this.#run = run;
    const result = run.train().finally(() => {
      isOver = true;
      if (this.#run === run) this.#run = undefined;
    });
    return { result, order: order => run.order(order) };
  }

  /** Scenes with their labels. */
  async scenes(request: SceneRequest): Promise<SceneSet> {
    return await this.#ask(live => live.remote.scenes(request));
  }

  /** Per task of a recipe, the mean loss of the best constant prediction on its training scenes. */
  async constants(recipe: Recipe): Promise<readonly number[]> {
    return await this.#ask(live => live.remote.constants(recipe));
  }

  /** Per task of the design, predictions for all images. */
  async predict(request: PredictRequest): Promise<readonly Float32Array[]> {
    return await this.#ask(async live => {
      await live.ready();
      return await live.remote.predict(request);
    });
  }

  /** Times real training steps, and tells each one's milliseconds. A worker that dies over it is not replaced. */
  async probe(steps: number, onStep: (milliseconds: number) => void = () => undefined): Promise<ProbeTiming> {
    const live = this.#bridge.take();
    await live.ready();
    return await live.answer(live.remote.probe(steps, proxy(onStep)));
  }

  /** What the backend says that it computes with; empty where it says nothing. Rejects where it cannot run here. */
  async device(): Promise<string> {
    const live = this.#bridge.take();
    await live.ready();
    return await live.answer(live.remote.device());
  }

  /** What the worker's backend holds. */
  async memory(): Promise<LabMemory> {
    const live = this.#bridge.take();
    await live.ready();
    return await live.answer(live.remote.memory());
  }

  /** Ends the worker, and with it whatever it does: a run under way rejects. What is asked later starts another. */
  dispose(): void {
    this.#run = undefined;
    this.#bridge.dispose();
  }

  async #ask<T>(call: (live: LiveLab) => Promise<T>): Promise<T> {
    return await this.#bridge.ask(call, (error, live, losses) => void this.#replace(live, error, losses));
  }

  #replace(live: LiveLab, error: unknown, deaths: number): Message {
    const isAbsent = error instanceof BackendAbsent;
    if (!isAbsent && !isLoss(error, this.#backend)) throw error;
    const why = asClause(saidBy(error));
    live.end(why);
    const name = backendNames[this.#backend];
    if (this.#backend !== 'wasm') {
      // What runs beside it on the same worker loses the same worker.
      this.#lost.add(live);
      if (isAbsent || this.#lost.size >= mostLosses) {
        this.#backend = 'wasm';
        return isAbsent
          ? say('{name} cannot be used here ({why}): WebAssembly trains instead.', { name, why })
          : say('{name} was lost twice ({why}): WebAssembly trains instead.', { name, why });
      }
    } else if (isAbsent) {
      throw new LabFailed(
        say(
          'Networks cannot be trained in this browser. {why}. Update it, or open the page in another one.',
          { why },
        ),
      );
    }
    if (deaths >= mostDeaths) {
      throw new LabFailed(
        say(
          'The worker that trains was lost {times} times in a row ({why}); what it trained since its last snapshot is gone. Close other tabs, or take fewer scenes or a smaller batch, and train again.',
          { times: mostDeaths, why },
        ),
      );
    }
    return say('The worker on {name} was lost ({why}): a new one goes on.', { name, why });
  }
}

/** The client of a real Lab worker; it is started when it is first needed. */
export function startLabClient(backend: LabBackend): LabClient {
  return new LabClient(
    () => new Worker(new URL('../worker/lab.worker.ts', import.meta.url), { type: 'module', name: 'lab' }),
    backend,
    // Only secure pages have it.
    (navigator as { readonly locks?: LockManager }).locks,
  );
}
