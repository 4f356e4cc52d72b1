import type { TrainEvent, TrainOrder, TrainRequest } from '../../client/labApi.ts';
import type { TrainHandle } from '../../client/labClient.ts';
import { freshRecord, type RunResult } from '../../model/training/trainingRun.ts';
import type { TuningClient } from '../tuning/fineTune.ts';

/** A run that a test answers for. */
export interface FakeTuning {
  readonly request: TrainRequest;
  readonly orders: readonly TrainOrder[];
  tell(event: TrainEvent): void;
  /** Ends it with these losses on validation and test, one per task. */
  finish(losses: readonly number[]): void;
  diverge(step: number, task: number): void;
  cancel(): void;
  fail(error: Error): void;
}

/** Clients whose runs a test answers for, in the order in which they were started. */
export class FakeTuningClients {
  readonly runs: FakeTuning[] = [];
  made = 0;
  disposed = 0;

  readonly make = (): TuningClient => {
    this.made++;
    return {
      train: (request, onEvent) => this.#start(request, onEvent),
      dispose: () => void this.disposed++,
    };
  };

  /** The latest run. */
  get latest(): FakeTuning {
    const run = this.runs.at(-1);
    if (!run) throw new Error('No run was started.');
    return run;
  }

  #start(request: TrainRequest, onEvent: (event: TrainEvent) => void): TrainHandle {
    const orders: TrainOrder[] = [];
    let [resolve, reject]: [(result: RunResult) => void, (error: Error) => void] = [ignore, ignore];
    const result = new Promise<RunResult>((...settle) => {
      [resolve, reject] = settle;
    });
    const parameters = new Float32Array();
    const steps = Array.from({ length: request.recipe.steps }, () => request.run.design.tasks.map(() => 1));
    const record = { ...freshRecord, trainingLosses: steps };
    const { design, seed } = request.run;
    this.runs.push({
      request,
      orders,
      tell: onEvent,
      finish: losses => {
        const both = { validation: losses, test: losses };
        const finished = { scale: design.scale, tasks: design.tasks, seed, losses: both };
        resolve({ outcome: { kind: 'finished', record, ...both }, parameters, finished });
      },
      diverge: (step, task) =>
        resolve({ outcome: { kind: 'diverged', record, step, task }, parameters, finished: null }),
      cancel: () => resolve({ outcome: { kind: 'cancelled', record }, parameters, finished: null }),
      fail: reject,
    });
    return { result, order: order => orders.push(order) };
  }
}

function ignore(): void {}
