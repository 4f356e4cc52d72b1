import type { Message, Phrase } from '../../../../base/i18n/message.ts';
import type { LabBackend } from '../../client/labApi.ts';
import { type LabRun, runsOf } from '../../model/labRuns.ts';
import { labTask, labTaskIds } from '../../model/labTasks.ts';
import type { Recipe } from '../../model/recipe.ts';
import { divergenceAdvice } from '../../model/training/trainingRun.ts';
import type { MeasuredRun } from './labTables.ts';
import type { Planned, SweepPlan } from './sweepPlan.ts';
import { secondsLeft, workOf } from './sweepWork.ts';

/** How far a run has come. `waiting`: its turn is still to come; with a step, it was interrupted there. */
export type RunState =
  | { readonly kind: 'waiting'; readonly step: number }
  | { readonly kind: 'running'; readonly step: number }
  | { readonly kind: 'finished'; readonly measured: MeasuredRun }
  | { readonly kind: 'diverged'; readonly step: number; readonly taskName: string }
  | { readonly kind: 'failed'; readonly message: Phrase };

/** `stopped`: not under way in this tab, be it done or not. `elsewhere`: another tab trains it. */
type SweepPhase = 'running' | 'paused' | 'stopped' | 'elsewhere';

/** A sweep as the page knows it. */
export interface Sweep {
  readonly head: SweepHead;
  readonly runs: readonly LabRun[];
  /** By the id of the run; a state for each. */
  readonly states: ReadonlyMap<string, RunState>;
  readonly phase: SweepPhase;
  /** Why it could not go on; empty for no reason. */
  readonly problem: Phrase;
  /** What the plan that it follows said last, since the page was opened. */
  readonly plan?: SweepPlan;
}

/** A sweep of which nothing was done yet. */
export function freshSweep(head: SweepHead): Sweep {
  const runs = runsOf(head.recipe);
  const states = new Map(runs.map(({ id }): [string, RunState] => [id, { kind: 'waiting', step: 0 }]));
  return { head, runs, states, phase: 'stopped', problem: '' };
}

/** The sweep with what was kept of it. What ended here stays as it ended. */
export function withKept(sweep: Sweep, { head, runs, interruptedAt }: KeptSweep): Sweep {
  const states = new Map(sweep.states);
  for (const [id, state] of states) {
    if (state.kind === 'finished' || state.kind === 'diverged') continue;
    const stored = runs.get(id);
    states.set(id, stored ? stateOf(stored) : { kind: 'waiting', step: interruptedAt.get(id) ?? 0 });
  }
  return { ...sweep, head: withKeptPath(sweep.head, head), states };
}

/** Another tab may have followed the plan further; whether it is followed on is chosen here. */
function withKeptPath(head: SweepHead, kept: SweepHead): SweepHead {
  if (!head.planned) return kept.planned ? { ...head, planned: kept.planned } : head;
  const path = kept.planned?.path ?? [];
  return path.length > head.planned.path.length ? { ...head, planned: { ...head.planned, path } } : head;
}

function stateOf(stored: StoredRun): RunState {
  if (stored.kind === 'diverged') return stored;
  const { kind, ...measured } = stored;
  return { kind, measured };
}

/** What is kept of a state; `undefined` for what has not ended. */
export function storedOf(state: RunState): StoredRun | undefined {
  if (state.kind === 'finished') return { kind: 'finished', ...state.measured };
  return state.kind === 'diverged' ? state : undefined;
}

/** The runs that entered the table so far. */
export function measuredOf({ states }: Pick<Sweep, 'states'>): readonly MeasuredRun[] {
  return [...states.values()].flatMap(state => (state.kind === 'finished' ? [state.measured] : []));
}

/** The runs that are still to be trained, in their order. Those that failed are tried again; divergence would repeat itself. */
export function runsLeft({ runs, states }: Pick<Sweep, 'runs' | 'states'>): readonly LabRun[] {
  return runs.filter(({ id }) => {
    const kind = states.get(id)?.kind;
    return kind !== 'finished' && kind !== 'diverged';
  });
}

export interface SweepProgress {
  readonly total: number;
  readonly finished: number;
  readonly diverged: number;
  readonly failed: number;
  readonly running: number;
  /** By multiply-adds, 0 to 1. */
  readonly share: number;
  /** `NaN` while no speed is known. */
  readonly secondsLeft: number;
}

/** How far a sweep has come, and how long the rest takes so many workers, each at the given multiply-adds per second. */
export function progressOf(
  { head, runs, states }: Pick<Sweep, 'head' | 'runs' | 'states'>,
  workers: number,
  perWorkerSecond: number,
): SweepProgress {
  const { recipe } = head;
  const counts = { finished: 0, diverged: 0, failed: 0, running: 0, waiting: 0 };
  const [underWay, waiting]: [number[], number[]] = [[], []];
  let [done, all] = [0, 0];
  for (const run of runs) {
    const state = states.get(run.id) ?? { kind: 'waiting', step: 0 };
    counts[state.kind]++;
    const work = workOf(recipe, run);
    all += work;
    if (state.kind === 'waiting' || state.kind === 'running') {
      const left = work * (1 - Math.min(1, state.step / recipe.steps));
      done += work - left;
      (state.kind === 'running' ? underWay : waiting).push(left);
    } else done += work;
  }
  const { finished, diverged, failed, running } = counts;
  return {
    total: runs.length,
    finished,
    diverged,
    failed,
    running,
    share: all > 0 ? done / all : 0,
    secondsLeft: secondsLeft([...underWay, ...waiting], workers, perWorkerSecond),
  };
}

/** What a reader can do about a run that diverged. */
export function adviceOf(
  sweep: Pick<Sweep, 'head'>,
  state: RunState & { readonly kind: 'diverged' },
): Message {
  const task = labTaskIds.find(id => labTask(id).name === state.taskName);
  return divergenceAdvice(state.step, task, sweep.head.recipe.peakRate);
}

/** What identifies a sweep and what it was started with. */
export interface SweepHead {
  readonly id: `lab-${string}`;
  readonly recipe: Recipe;
  /** ISO 8601. */
  readonly createdAt: string;
  /** All runs of a table are trained on one backend. */
  readonly backend: LabBackend;
  /** Absent where it was always trained in the order of size. */
  readonly planned?: Planned;
}

/** How a run ended: it entered the table, or a loss of the named task was no longer a finite number. */
export type StoredRun =
  | ({ readonly kind: 'finished' } & MeasuredRun)
  | { readonly kind: 'diverged'; readonly step: number; readonly taskName: string };

/** A sweep as it is kept. Maps are by the ids of runs. */
export interface KeptSweep {
  readonly head: SweepHead;
  readonly runs: ReadonlyMap<string, StoredRun>;
  /** Steps taken by runs that were interrupted. */
  readonly interruptedAt: ReadonlyMap<string, number>;
}

/** What is kept, and what could not be used of it. */
export interface ReadSweeps {
  /** The newest first. */
  readonly sweeps: readonly KeptSweep[];
  readonly refused: readonly Phrase[];
}
