import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Phrase, saidBy, say } from '../../../../base/i18n/message.ts';
import type { LabBackend, TrainEvent, TrainOrder } from '../../client/labApi.ts';
import type { LabClient, TrainHandle } from '../../client/labClient.ts';
import { CurveRecorder } from '../../model/training/runCurves.ts';
import {
  divergenceAdvice,
  lowerRate,
  type RunResult,
  runawayAdvice,
  runawayLoss,
} from '../../model/training/trainingRun.ts';
import { isUnderWay, type OneRun, type RunPhase, type RunSpec, runOfSpec } from './oneRun.ts';
import { comparedBeside, rememberedRuns } from './rememberedRuns.ts';
import type { RunShelf, SavedRun } from './runShelf.ts';

/** One network trained while the reader looks on, and the runs of this session before it. */
export interface TrainOneState {
  /** The run under way, or the latest one. */
  readonly run: OneRun | undefined;
  /** Runs before it, the latest first: those to compare and a few more. */
  readonly previous: readonly OneRun[];
  /** Ids of the runs that are kept for comparison. */
  readonly compared: readonly number[];
  /** A run that was under way when the page was left. */
  readonly resumable: SavedRun | undefined;
  /** Why a reload would lose the run under way; empty when it would not. */
  readonly warning: Phrase;
  /** Starts a run, unless one is under way. `isPaused`: it waits for {@link TrainOneState.order}. */
  start(spec: RunSpec, backend: LabBackend | 'auto', isPaused?: boolean): void;
  /** Goes on with the run that was under way when the page was left. */
  goOn(): void;
  /** Gives up that run. */
  forget(): void;
  /** Tells the run under way. `step`: of a paused run. */
  order(order: TrainOrder): void;
  /** Keeps a run for comparison, or no longer. */
  compare(id: number, isCompared: boolean): void;
}

export interface TrainOneParts {
  readonly makeClient: (backend: LabBackend) => Pick<LabClient, 'backend' | 'train' | 'dispose'>;
  /** The backend that is wanted, or the one that suits this machine. */
  readonly chosenBackend: (wanted: LabBackend | 'auto') => LabBackend;
  /** The pretrained parameters of a recipe that starts from one. */
  readonly pretrainedOf: (spec: RunSpec) => Promise<Float32Array>;
  readonly shelf: RunShelf;
}

/** Test scenes that are predicted on the way. */
export const previewScenes = 4;

/** The run under way as its worker knows it. */
interface Live {
  readonly id: number;
  readonly recorder: CurveRecorder;
  /** Undefined while the parameters to start from are fetched. */
  handle: TrainHandle | undefined;
  /** Orders given before there was a handle. */
  readonly early: TrainOrder[];
  isBegun: boolean;
}

/** The store of "Train one". One run is under way at a time; whoever leaves the page part leaves it running. */
export function makeTrainOne(parts: TrainOneParts): StoreApi<TrainOneState> {
  let client:
    | { readonly backend: LabBackend; readonly real: ReturnType<TrainOneParts['makeClient']> }
    | undefined;
  let live: Live | undefined;
  let lastId = 0;

  const store = createStore<TrainOneState>((set, get) => {
    const patch = (id: number, change: Partial<OneRun>) => {
      const { run } = get();
      if (run?.id === id) set({ run: { ...run, ...change } });
    };
    const enter = (id: number, phase: RunPhase) => patch(id, { phase });

    const clientOf = (backend: LabBackend) => {
      if (client?.backend !== backend) {
        client?.real.dispose();
        client = { backend, real: parts.makeClient(backend) };
      }
      return client.real;
    };
    const dropClient = () => {
      client?.real.dispose();
      client = undefined;
    };

    const hear = (mine: Live, spec: RunSpec, event: TrainEvent) => {
      if (live !== mine) return;
      const run = get().run;
      switch (event.kind) {
        case 'rendering':
          if (run?.phase.kind === 'starting') enter(mine.id, { kind: 'starting', rendered: event.share });
          return;
        case 'restarted':
          patch(mine.id, { backend: event.backend, trouble: event.reason });
          return;
        case 'began':
          mine.isBegun = true;
          mine.recorder.goBackTo(event.step);
          patch(mine.id, { step: event.step, curves: mine.recorder.curves() });
          if (run?.phase.kind === 'starting') enter(mine.id, { kind: 'training' });
          return;
        case 'progress': {
          mine.recorder.add(event.losses, event.evaluations);
          const isSpeed = run?.phase.kind === 'training' && Number.isFinite(event.stepsPerSecond);
          const before = run?.stepsPerSecond || event.stepsPerSecond;
          // Messages come ten times a second: their speeds are averaged, the latest ones most.
          const stepsPerSecond = isSpeed
            ? 0.85 * before + 0.15 * event.stepsPerSecond
            : (run?.stepsPerSecond ?? 0);
          patch(mine.id, { step: event.step, curves: mine.recorder.curves(), stepsPerSecond });
          return;
        }
        case 'preview':
          patch(mine.id, { predictions: { step: event.step, maps: event.predictions } });
          return;
        case 'snapshot':
          keep({ ...spec, backend: run?.backend ?? 'wasm', snapshot: event.snapshot });
      }
    };

    const keep = (saved: SavedRun) => {
      parts.shelf.put(saved).then(
        () => set({ warning: '' }),
        (error: unknown) =>
          set({
            warning: say('A reload would lose this run, as the browser cannot keep it ({reason}).', {
              reason: saidBy(error),
            }),
          }),
      );
    };

    const end = (mine: Live, spec: RunSpec, { outcome, parameters }: RunResult) => {
      live = undefined;
      const { record } = outcome;
      // All of it once more, as the last steps of a run that did not finish were told by nobody.
      const { curves, step } = finalOf(mine, record);
      const { recipe, network } = spec;
      patch(mine.id, { curves, step, parameters });
      if (outcome.kind === 'finished') {
        const { validation, test } = outcome;
        const early = record.early ? { early: record.early } : {};
        const lost = network.tasks[validation.findIndex(loss => loss > runawayLoss)];
        const advice = lost && {
          advice: runawayAdvice(lost, recipe.peakRate),
          lowerRate: lowerRate(recipe.peakRate),
        };
        patch(mine.id, {
          losses: { validation, test, ...early },
          phase: { kind: 'finished', ...(advice ?? {}) },
        });
      } else if (outcome.kind === 'cancelled') enter(mine.id, { kind: 'cancelled' });
      else {
        const advice = divergenceAdvice(outcome.step, network.tasks[outcome.task], recipe.peakRate);
        enter(mine.id, { kind: 'diverged', advice, lowerRate: lowerRate(recipe.peakRate) });
      }
      void parts.shelf.clear().catch(() => undefined);
    };

    const begin = (
      spec: RunSpec,
      wanted: LabBackend | 'auto',
      isPaused: boolean,
      from?: SavedRun['snapshot'],
    ) => {
      const { run, previous, compared } = get();
      if (run && isUnderWay(run)) return;
      lastId += 1;
      const { record } = from ?? {};
      const recorder = new CurveRecorder(
        spec.network.tasks.length,
        record?.trainingLosses,
        record?.evaluations,
      );
      const kept = comparedBeside(spec, run, compared);
      const mine: Live = { id: lastId, recorder, handle: undefined, early: [], isBegun: false };
      live = mine;
      set({
        run: {
          ...spec,
          id: lastId,
          phase: isPaused ? { kind: 'paused' } : { kind: 'starting', rendered: 0 },
          backend: undefined,
          trouble: '',
          step: recorder.step,
          stepsPerSecond: 0,
          curves: recorder.curves(),
          predictions: undefined,
          losses: undefined,
          parameters: undefined,
        },
        previous: run ? rememberedRuns([run, ...previous], kept) : previous,
        compared: kept,
        resumable: undefined,
        warning: '',
      });
      const work = async () => {
        const needsPretrained = spec.recipe.start === 'pretrained' && !from;
        const pretrained = needsPretrained ? await parts.pretrainedOf(spec) : undefined;
        if (live !== mine) return;
        const real = clientOf(parts.chosenBackend(wanted));
        patch(mine.id, { backend: real.backend });
        mine.handle = real.train(
          {
            recipe: spec.recipe,
            run: runOfSpec(spec),
            isPaused,
            previewScenes,
            ...(pretrained ? { pretrained } : {}),
            ...(from ? { from } : {}),
          },
          event => hear(mine, spec, event),
        );
        for (const order of mine.early) mine.handle.order(order);
        const result = await mine.handle.result;
        if (live === mine) end(mine, spec, result);
      };
      work().catch((error: unknown) => {
        if (live !== mine) return;
        live = undefined;
        dropClient();
        enter(mine.id, { kind: 'failed', reason: saidBy(error) });
      });
    };

    return {
      run: undefined,
      previous: [],
      compared: [],
      resumable: undefined,
      warning: '',
      start: (spec, backend, isPaused = false) => begin(spec, backend, isPaused),
      goOn() {
        const { resumable } = get();
        if (resumable) begin(resumable, resumable.backend, false, resumable.snapshot);
      },
      forget() {
        set({ resumable: undefined });
        void parts.shelf.clear().catch(() => undefined);
      },
      order(order) {
        const { run } = get();
        if (!run || !live || !isUnderWay(run)) return;
        if (order === 'step' && run.phase.kind !== 'paused') return;
        if (order === 'cancel' && !live.isBegun) {
          // Nothing is trained yet: whatever the worker is about, it is not waited for.
          live = undefined;
          dropClient();
          return enter(run.id, { kind: 'cancelled' });
        }
        if (live.handle) live.handle.order(order);
        else live.early.push(order);
        if (order === 'pause') enter(run.id, { kind: 'paused' });
        if (order === 'resume')
          enter(run.id, live.isBegun ? { kind: 'training' } : { kind: 'starting', rendered: 0 });
      },
      compare(id, isCompared) {
        const others = get().compared.filter(other => other !== id);
        set({ compared: isCompared ? [...others, id] : others });
      },
    };
  });
  void parts.shelf.get().then(
    resumable => {
      if (!store.getState().run) store.setState({ resumable });
    },
    () => undefined,
  );
  return store;
}

function finalOf(mine: Live, record: RunResult['outcome']['record']): Pick<OneRun, 'curves' | 'step'> {
  const told = mine.recorder;
  // A worker that had to be ended knows no more than its last snapshot.
  const isLess = record.trainingLosses.length < told.step;
  const recorder = isLess
    ? told
    : new CurveRecorder(told.taskCount, record.trainingLosses, record.evaluations);
  return { curves: recorder.curves(), step: recorder.step };
}
