import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Recipe } from '../domain/lab/recipe.ts';
import type { RunResult } from '../domain/lab/runResult.ts';
import type { SceneRequest, SceneSet } from '../domain/lab/sceneSet.ts';
import type {
  LabApi,
  LabBackend,
  PredictRequest,
  ProbeTiming,
  TrainEvent,
  TrainOrder,
  TrainRequest,
} from '../protocol/labApi.ts';
import type { WorkerLike } from './searchClient.ts';

/** A run under way. */
export interface TrainHandle {
  /** How it ended; rejects with {@link LabFailed} where its worker could not be kept alive. */
  readonly result: Promise<RunResult>;
  order(order: TrainOrder): void;
}

/** A backend did not start, or a worker died and could not be replaced. */
export class LabFailed extends Error {
  override readonly name = 'LabFailed';
}

interface Live {
  readonly worker: WorkerLike;
  readonly remote: Remote<LabApi>;
  /** The backend is ready; rejects with the reason why not. */
  readonly started: Promise<void>;
  readonly death: Promise<never>;
}

/** The page's side of one Lab worker, which trains one network at a time on one backend. */
export class LabClient {
  readonly backend: LabBackend;
  readonly #makeWorker: () => WorkerLike;
  #live: Live | undefined;

  constructor(makeWorker: () => WorkerLike, backend: LabBackend) {
    this.#makeWorker = makeWorker;
    this.backend = backend;
  }

  /** Trains a network. Events that arrive after the result are left out. */
  train(request: TrainRequest, onEvent: (event: TrainEvent) => void): TrainHandle {
    const live = this.#take();
    let isOver = false;
    const heard = proxy((event: TrainEvent) => {
      if (!isOver) onEvent(event);
    });
    const ask = async () => {
      await Promise.race([live.started, live.death]);
      return await Promise.race([live.remote.train(request, heard), live.death]);
    };
    const result = ask().finally(() => {
      isOver = true;
    });
    return { result, order: order => void live.remote.order(order) };
  }

  /** Scenes with their labels. */
  async scenes(request: SceneRequest): Promise<SceneSet> {
    const live = this.#take();
    return await Promise.race([live.remote.scenes(request), live.death]);
  }

  /** Per task of a recipe, the mean loss of the best constant prediction on its training scenes. */
  async constants(recipe: Recipe): Promise<readonly number[]> {
    const live = this.#take();
    return await Promise.race([live.remote.constants(recipe), live.death]);
  }

  /** Per task of the design, predictions for all images. */
  async predict(request: PredictRequest): Promise<readonly Float32Array[]> {
    const live = this.#take();
    await Promise.race([live.started, live.death]);
    return await Promise.race([live.remote.predict(request), live.death]);
  }

  /** Times real training steps. */
  async probe(steps: number): Promise<ProbeTiming> {
    const live = this.#take();
    await Promise.race([live.started, live.death]);
    return await Promise.race([live.remote.probe(steps), live.death]);
  }

  /** Ends the worker, and with it whatever it does. */
  dispose(): void {
    this.#live?.remote[releaseProxy]();
    this.#live?.worker.terminate();
    this.#live = undefined;
  }

  #take(): Live {
    this.#live ??= this.#start();
    return this.#live;
  }

  #start(): Live {
    const worker = this.#makeWorker();
    const death = new Promise<never>((_, reject) => {
      const die = (why: string) => reject(new LabFailed(`The Lab’s worker stopped (${why}).`));
      worker.addEventListener('error', event => die((event as ErrorEvent).message || 'error'));
      worker.addEventListener('messageerror', () => die('unreadable message'));
    });
    death.catch(() => undefined);
    const remote = wrap<LabApi>(worker as Worker);
    const started = remote.start(this.backend);
    started.catch(() => undefined);
    return { worker, remote, started, death };
  }
}
