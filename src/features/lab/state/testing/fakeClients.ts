import type { TrainEvent, TrainOrder, TrainRequest } from '../../client/labApi.ts';
import type { LabRun } from '../../model/labRuns.ts';
import { planNetwork } from '../../model/networkPlan.ts';
import type { AffinitySums } from '../../model/training/affinityMeter.ts';
import { freshRecord, type RunResult, type TrainingSnapshot } from '../../model/training/trainingRun.ts';
import type { SweepClient } from '../sweeps/sweepRunner.ts';

/** A run that was asked of a fake worker, which the test brings to its end. */
export interface FakeRun {
  readonly request: TrainRequest;
  readonly name: string;
  readonly orders: TrainOrder[];
  tell(event: TrainEvent): void;
  progress(step: number): void;
  finish(): void;
  diverge(step: number): void;
  fail(message: string): void;
}

/** The losses of a fake run: of nothing but its design and seed, all different. */
function fakeLosses({ design, seed }: LabRun): readonly number[] {
  return design.tasks.map((task, i) => 0.1 + 0.01 * i + 0.001 * task.length + 0.0001 * (seed % 97));
}

export function fakeResult(run: LabRun, isWatched: boolean): RunResult {
  const losses = fakeLosses(run);
  const values = Array.from({ length: run.design.tasks.length ** 2 }, (_, i) => i + run.seed);
  const affinities: AffinitySums = isWatched
    ? { count: 2, lookahead: values, cosine: values }
    : freshRecord.affinities;
  return {
    outcome: {
      kind: 'finished',
      record: { ...freshRecord, affinities },
      validation: losses,
      test: losses,
    },
    parameters: new Float32Array(),
    finished: {
      scale: run.design.scale,
      tasks: run.design.tasks,
      seed: run.seed,
      losses: { early: losses.map(loss => 2 * loss), validation: losses, test: losses },
    },
  };
}

/** A snapshot of a run that a shelf takes for one. */
export function fakeSnapshot(run: LabRun, step: number): TrainingSnapshot {
  const { parameterCount } = planNetwork(run.design);
  const losses = Array.from({ length: step }, () => fakeLosses(run));
  const [parameters, first, second] = [0, 1, 2].map(() => new Float32Array(parameterCount));
  if (!parameters || !first || !second) throw new Error('unreachable');
  return { record: { ...freshRecord, trainingLosses: losses }, trainer: { step, parameters, first, second } };
}

/** Workers whose runs the test ends by hand; `asked` are all runs in the order in which they were asked for. */
export function fakeClients() {
  const asked: FakeRun[] = [];
  const made: { isDisposed: boolean }[] = [];
  const makeClient = (): SweepClient => {
    const client = { isDisposed: false };
    made.push(client);
    return {
      backend: 'wasm',
      train(request, onEvent) {
        const orders: TrainOrder[] = [];
        const result = new Promise<RunResult>((resolve, reject) => {
          asked.push({
            request,
            name: request.run.id.split('.').slice(1).join('.'),
            orders,
            tell: onEvent,
            progress: step =>
              onEvent({ kind: 'progress', step, losses: [], evaluations: [], stepsPerSecond: 1 }),
            finish: () => resolve(fakeResult(request.run, request.isWatched ?? false)),
            diverge: step =>
              resolve({
                outcome: { kind: 'diverged', record: freshRecord, step, task: 0 },
                parameters: new Float32Array(),
                finished: null,
              }),
            fail: message => reject(new Error(message)),
          });
        });
        result.catch(() => undefined);
        // As a worker does: later.
        queueMicrotask(() => onEvent({ kind: 'began', step: request.from?.trainer.step ?? 0 }));
        return { result, order: order => void orders.push(order) };
      },
      dispose() {
        client.isDisposed = true;
      },
    };
  };
  return { asked, made, makeClient };
}
