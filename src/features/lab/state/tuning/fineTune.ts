import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Phrase, saidBy, say } from '../../../../base/i18n/message.ts';
import type { LabClient, TrainHandle } from '../../client/labClient.ts';
import type { FinishedRun } from '../../model/recordedTable.ts';
import { divergenceAdvice, type TrainingOutcome } from '../../model/training/trainingRun.ts';
import type { pretrainedFor } from '../pretrained.ts';
import type { TunedRun, TuningPart, TuningRequest } from './tuningRun.ts';

/** What is trained to check groupings of the Lab's tables, and what is shown of it. */
export interface FineTuneState {
  /** By the id of the run. */
  readonly runs: Readonly<Record<string, TunedRun>>;
  /** The recorded runs behind a table, by its id, once they are loaded. */
  readonly recorded: Readonly<Record<string, readonly FinishedRun[]>>;
  /** What the reader chose beside a table, by its id. */
  readonly parts: Readonly<Record<string, TuningPart>>;
  /** Trains what is neither trained nor on its way. */
  train(requests: readonly TuningRequest[]): void;
  /** Stops everything under way; what is trained stays. */
  cancel(): void;
  /** Loads the recorded runs behind a table; without them, what is trained again is held against its means only. */
  loadRecorded(tableId: string): Promise<void>;
  setPart(tableId: string, part: TuningPart): void;
}

export type TuningClient = Pick<LabClient, 'train' | 'dispose'>;

export interface FineTuneParts {
  /** Of a client that trains one network at a time. */
  readonly makeClient: () => TuningClient;
  /** How many networks are trained at once. */
  readonly atOnce: number;
  readonly pretrainedFor: typeof pretrainedFor;
  readonly recordedRuns: (tableId: string) => Promise<readonly FinishedRun[]>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** The store that trains networks of groupings, a few at once, in the order in which they were asked for. */
export function makeFineTune(given: FineTuneParts): StoreApi<FineTuneState> {
  const { makeClient, atOnce, pretrainedFor, recordedRuns, now } = given;
  const queue: TuningRequest[] = [];
  /** The runs under way: with their handles once they are with a worker. */
  const active = new Map<string, { handle?: TrainHandle }>();
  let workers = 0;
  const store = createStore<FineTuneState>((set, get) => ({
    runs: {},
    recorded: {},
    parts: {},
    train: requests => {
      const known = get().runs;
      const wanted = requests.filter(({ run }) => (known[run.id]?.kind ?? 'failed') === 'failed');
      queue.push(...wanted);
      const waiting = wanted.map(({ run }) => [run.id, { kind: 'waiting' }] as const);
      set({ runs: { ...known, ...Object.fromEntries(waiting) } });
      while (workers < Math.min(atOnce, queue.length + active.size)) void work();
    },
    cancel: () => {
      queue.length = 0;
      for (const { handle } of active.values()) handle?.order('cancel');
      active.clear();
      const isKept = (run: TunedRun) => run.kind === 'done' || run.kind === 'failed';
      set({ runs: Object.fromEntries(Object.entries(get().runs).filter(([, run]) => isKept(run))) });
    },
    loadRecorded: async tableId => {
      if (get().recorded[tableId]) return;
      const runs = await recordedRuns(tableId).catch(() => undefined);
      if (runs) set({ recorded: { ...get().recorded, [tableId]: runs } });
    },
    setPart: (tableId, part) => set({ parts: { ...get().parts, [tableId]: part } }),
  }));

  async function work(): Promise<void> {
    workers++;
    const client = makeClient();
    try {
      for (let next = queue.shift(); next; next = queue.shift()) await trainOne(client, next);
    } finally {
      client.dispose();
      workers--;
    }
  }

  /** Never rejects: what went wrong is the state of the run. */
  async function trainOne(client: TuningClient, { recipe, run }: TuningRequest): Promise<void> {
    const entry: { handle?: TrainHandle } = {};
    active.set(run.id, entry);
    const tell = (state: TunedRun) => {
      if (active.get(run.id) !== entry) return;
      store.setState(({ runs }) => ({ runs: { ...runs, [run.id]: state } }));
    };
    const steps = recipe.steps;
    let began = now();
    try {
      tell({ kind: 'running', step: 0, steps });
      const pretrained = await pretrainedFor(recipe, run.design);
      if (active.get(run.id) !== entry) return;
      entry.handle = client.train({ recipe, run, ...(pretrained ? { pretrained } : {}) }, event => {
        if (event.kind === 'began') began = now();
        if (event.kind === 'progress') tell({ kind: 'running', step: event.step, steps });
      });
      const { outcome, finished } = await entry.handle.result;
      const seconds = (now() - began) / 1000;
      if (finished) tell({ kind: 'done', finished, steps: outcome.record.trainingLosses.length, seconds });
      else tell({ kind: 'failed', message: whyNot(outcome, recipe, run) });
    } catch (error) {
      tell({ kind: 'failed', message: saidBy(error) });
      // The next run begins with a new worker.
      client.dispose();
    } finally {
      if (active.get(run.id) === entry) active.delete(run.id);
    }
  }
  return store;
}

function whyNot(
  outcome: TrainingOutcome,
  recipe: TuningRequest['recipe'],
  run: TuningRequest['run'],
): Phrase {
  if (outcome.kind !== 'diverged') return say('The training was cancelled.');
  return divergenceAdvice(outcome.step, run.design.tasks[outcome.task], recipe.peakRate);
}
