import { type Phrase, saidBy } from '../../../../base/i18n/message.ts';
import type { LabBackend, TrainEvent, TrainRequest } from '../../client/labApi.ts';
import type { LabClient, TrainHandle } from '../../client/labClient.ts';
import type { LabRun } from '../../model/labRuns.ts';
import { type LabTaskId, labTask } from '../../model/labTasks.ts';
import type { RunResult, TrainingSnapshot } from '../../model/training/trainingRun.ts';
import { isWatchedIn } from './labTables.ts';
import type { RunState, SweepHead } from './sweep.ts';
import { workOf } from './sweepWork.ts';

/** What a sweep needs of a worker. */
export type SweepClient = Pick<LabClient, 'train' | 'dispose' | 'backend'>;

export interface RunnerParts {
  readonly makeClient: () => SweepClient;
  /** Where a run was interrupted. */
  readonly snapshotOf: (run: LabRun) => Promise<TrainingSnapshot | undefined>;
  /** The parameters that a recipe's networks start from, where they start from one. */
  readonly pretrainedOf: (run: LabRun) => Promise<Float32Array | undefined>;
  /** What to train next, of the runs that wait, while others are under way; `wait`: ask again when one of these has ended. */
  readonly choose: (queue: RunQueue, signal: AbortSignal) => Promise<LabRun | 'wait' | undefined>;
  readonly onState: (run: LabRun, state: RunState) => void;
  readonly onSnapshot: (run: LabRun, snapshot: TrainingSnapshot) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** The runs of a sweep that have not ended. */
export interface RunQueue {
  readonly waiting: readonly LabRun[];
  readonly underWay: ReadonlySet<LabRun>;
}

/** Trains the runs of one sweep, in the order in which they are chosen, on as many workers as are wanted, each with one run at a time. */
export class SweepRunner {
  readonly #head: SweepHead;
  readonly #waiting: LabRun[];
  readonly #taken = new Set<LabRun>();
  /** Workers ask one after the other what to train. */
  #choosing: Promise<unknown> = Promise.resolve();
  #tellEnd: () => void = () => undefined;
  readonly #stopper = new AbortController();
  readonly #parts: RunnerParts;
  readonly #underWay = new Map<TrainHandle, Meter>();
  #interrupt: () => void = () => undefined;
  readonly #stopping: Promise<null>;
  #end: () => void = () => undefined;
  /** Resolves when no worker is left: all is done, or it was stopped. */
  readonly ended: Promise<void>;
  /** Why it could not go on; empty for no reason. */
  problem: Phrase = '';
  #isStopped = false;
  #isPaused = false;
  #workers = 0;
  #wanted = 0;
  #busyMs = 0;
  #work = 0;

  constructor(head: SweepHead, runs: readonly LabRun[], parts: RunnerParts) {
    this.#head = head;
    this.#waiting = [...runs];
    this.#parts = parts;
    this.#stopping = new Promise(resolve => {
      this.#interrupt = () => resolve(null);
    });
    this.ended = new Promise(resolve => {
      this.#end = resolve;
    });
  }

  /** Starts, or changes, with so many workers. One that is too many ends after its run. */
  setWorkers(count: number): void {
    this.#wanted = Math.max(1, count);
    for (let i = this.#workers; i < this.#wanted && !this.#isStopped; i++) void this.#employ();
  }

  pause(): void {
    this.#isPaused = true;
    for (const [handle] of this.#underWay) handle.order('pause');
  }

  resume(): void {
    this.#isPaused = false;
    for (const [handle, meter] of this.#underWay) {
      // What was idle is not counted into the speed.
      meter.at = this.#parts.now();
      handle.order('resume');
    }
  }

  /** Ends all workers at once. What was under way can go on from its latest snapshot. */
  stop(): void {
    this.#isStopped = true;
    for (const [handle] of this.#underWay) handle.order('cancel');
    this.#interrupt();
    this.#stopper.abort();
  }

  /** Multiply-adds that one worker has done in a second, over all so far; 0 before the first. */
  get perWorkerSecond(): number {
    return this.#busyMs > 0 ? (1000 * this.#work) / this.#busyMs : 0;
  }

  async #employ(): Promise<void> {
    this.#workers++;
    let client: SweepClient | undefined;
    while (!this.#isStopped && this.#workers <= this.#wanted) {
      const run = await this.#next();
      if (!run) break;
      client ??= this.#parts.makeClient();
      const isWell = await this.#train(client, run);
      this.#taken.delete(run);
      this.#tellEnd();
      if (isWell) continue;
      client.dispose();
      client = undefined;
    }
    client?.dispose();
    this.#workers--;
    if (this.#workers === 0) this.#end();
  }

  #next(): Promise<LabRun | undefined> {
    const next = this.#choosing.then(() => this.#choose());
    this.#choosing = next;
    return next;
  }

  /** Takes the run to train next from those that wait, once there is one; `undefined` where there is none, or it was stopped. */
  async #choose(): Promise<LabRun | undefined> {
    const { signal } = this.#stopper;
    while (!this.#isStopped && this.#waiting.length > 0) {
      const ended = new Promise<void>(resolve => {
        this.#tellEnd = resolve;
      });
      try {
        const queue = { waiting: this.#waiting, underWay: this.#taken };
        const next = await this.#parts.choose(queue, signal);
        if (this.#isStopped || next === undefined) return undefined;
        if (next !== 'wait') {
          this.#waiting.splice(this.#waiting.indexOf(next), 1);
          this.#taken.add(next);
          return next;
        }
      } catch (error) {
        if (this.#isStopped) return undefined;
        this.problem = saidBy(error);
        this.stop();
      }
      await Promise.race([ended, this.#stopping]);
    }
    return undefined;
  }

  /** Whether the worker can go on with another run. */
  async #train(client: SweepClient, run: LabRun): Promise<boolean> {
    const { onState, now } = this.#parts;
    const meter: Meter = { step: 0, at: now(), hasBegun: false };
    let handle: TrainHandle | undefined;
    try {
      const from = await this.#parts.snapshotOf(run);
      meter.step = from?.trainer.step ?? 0;
      const request = await this.#requestOf(run, from);
      if (this.#isStopped) return false;
      onState(run, { kind: 'running', step: meter.step });
      const begun = client.train(request, event => this.#hear(run, meter, begun, event));
      handle = begun;
      this.#underWay.set(begun, meter);
      const result = await Promise.race([begun.result, this.#stopping]);
      // A client that lost its graphics card has gone over to another backend.
      const other = client.backend === this.#head.backend ? undefined : client.backend;
      if (result) onState(run, endOf(run, result, meter.step, other));
      else onState(run, { kind: 'waiting', step: meter.step });
      return result !== null;
    } catch (error) {
      const message = saidBy(error);
      // Where training does not even begin, it will not for the next run either.
      if (!meter.hasBegun) {
        this.problem = message;
        onState(run, { kind: 'waiting', step: meter.step });
        this.stop();
      } else onState(run, { kind: 'failed', message });
      return false;
    } finally {
      if (handle) this.#underWay.delete(handle);
    }
  }

  async #requestOf(run: LabRun, from: TrainingSnapshot | undefined): Promise<TrainRequest> {
    const { recipe } = this.#head;
    const pretrained = recipe.start === 'pretrained' ? await this.#parts.pretrainedOf(run) : undefined;
    return {
      recipe,
      run,
      isWatched: run.design.scale === 'full' && isWatchedIn(recipe, run.design.tasks),
      isPaused: this.#isPaused,
      ...(pretrained ? { pretrained } : {}),
      ...(from ? { from } : {}),
    };
  }

  #hear(run: LabRun, meter: Meter, handle: TrainHandle, event: TrainEvent): void {
    if (this.#isStopped) return;
    const { now, onState, onSnapshot } = this.#parts;
    if (event.kind === 'began') {
      meter.hasBegun = true;
      meter.at = now();
      // An order may have come before the worker listened to any.
      if (this.#isPaused) handle.order('pause');
    }
    if (event.kind === 'restarted') {
      meter.step = event.step;
      meter.at = now();
    }
    if (event.kind === 'progress') {
      const { recipe } = this.#head;
      this.#work += (workOf(recipe, run) / recipe.steps) * (event.step - meter.step);
      this.#busyMs += now() - meter.at;
      meter.step = event.step;
      meter.at = now();
      onState(run, { kind: 'running', step: event.step });
    }
    if (event.kind === 'snapshot') onSnapshot(run, event.snapshot);
  }
}

/** How far a run was when it was last heard of. */
interface Meter {
  step: number;
  /** Milliseconds. */
  at: number;
  hasBegun: boolean;
}

function endOf(
  run: LabRun,
  { outcome, finished }: RunResult,
  step: number,
  backend: LabBackend | undefined,
): RunState {
  if (outcome.kind === 'diverged') {
    const task = run.design.tasks[outcome.task] as LabTaskId;
    return { kind: 'diverged', step: outcome.step, taskName: labTask(task).name };
  }
  if (outcome.kind === 'cancelled' || !finished) return { kind: 'waiting', step };
  const { affinities } = outcome.record;
  const measured = {
    finished,
    ...(affinities.count > 0 ? { affinities } : {}),
    ...(backend ? { backend } : {}),
  };
  return { kind: 'finished', measured };
}
