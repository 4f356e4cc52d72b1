import type { LabBackend, TrainEvent, TrainOrder, TrainRequest } from '../../client/labApi.ts';
import type { RunResult } from '../../model/training/trainingRun.ts';
import type { RunShelf, SavedRun } from '../runs/runShelf.ts';

/** A worker whose events and results come when the test says so. */
export class FakeTrainer {
  readonly backend: LabBackend;
  readonly orders: TrainOrder[] = [];
  request: TrainRequest | undefined;
  isDisposed = false;
  tell: (event: TrainEvent) => void = () => undefined;
  finish: (result: RunResult) => void = () => undefined;
  fail: (error: Error) => void = () => undefined;

  constructor(backend: LabBackend) {
    this.backend = backend;
  }

  train(request: TrainRequest, onEvent: (event: TrainEvent) => void) {
    this.request = request;
    this.tell = onEvent;
    const result = new Promise<RunResult>((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
    });
    return { result, order: (order: TrainOrder) => void this.orders.push(order) };
  }

  dispose() {
    this.isDisposed = true;
  }
}

/** A shelf in memory. */
export function makeRunShelf(saved?: SavedRun): RunShelf & { saved: SavedRun | undefined } {
  return {
    saved,
    async get() {
      return this.saved;
    },
    async put(run) {
      this.saved = run;
    },
    async clear() {
      this.saved = undefined;
    },
  };
}
