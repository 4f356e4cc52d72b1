import type { Split } from '../../../../core/tables/lossTable.ts';
import type { LabTaskId } from '../../model/labTasks.ts';
import type { OneRun } from '../../state/runs/oneRun.ts';

/** A task that both runs learned, or only one of them: then the other loss is `undefined`. */
export interface DuelTask {
  readonly task: LabTaskId;
  readonly own: number | undefined;
  readonly other: number | undefined;
  /** Of the run against the other, in percent of the other's loss; `undefined` where one is missing. */
  readonly percent: number | undefined;
}

/** Two runs against each other, on the same scenes and after the same number of steps, or at the ends of both. */
export interface Duel {
  readonly split: Extract<Split, 'validation' | 'test'>;
  /** Where both are looked at; `undefined`: each at its end. */
  readonly step: number | undefined;
  readonly tasks: readonly DuelTask[];
}

/**
 * How a run does against another: by the test losses of two that have finished, else by the validation losses at the latest
 * step at which both were measured. `undefined` before there is such a step.
 */
export function duelOfRuns(run: OneRun, other: OneRun): Duel | undefined {
  const tests = [run.losses?.test, other.losses?.test];
  if (tests[0] && tests[1]) return { split: 'test', step: undefined, tasks: tasksOf(run, other, tests) };
  const theirs = new Map(other.curves.evaluations.map(({ step, losses }) => [step, losses]));
  const last = run.curves.evaluations.findLast(({ step }) => theirs.has(step));
  if (!last) return undefined;
  const tasks = tasksOf(run, other, [last.losses, theirs.get(last.step)]);
  return { split: 'validation', step: last.step, tasks };
}

function tasksOf(
  run: OneRun,
  other: OneRun,
  [losses, others]: readonly (readonly number[] | undefined)[],
): readonly DuelTask[] {
  const all = [...new Set([...run.network.tasks, ...other.network.tasks])];
  return all.map(task => {
    const own = losses?.[run.network.tasks.indexOf(task)];
    const theirs = others?.[other.network.tasks.indexOf(task)];
    const isBoth = own !== undefined && theirs !== undefined;
    return { task, own, other: theirs, percent: isBoth ? 100 * (own / theirs - 1) : undefined };
  });
}

/** The sums of both runs over the tasks that both learned, and their change in percent; `undefined` for fewer than two. */
export function duelTotals({ tasks }: Duel) {
  const shared = tasks.filter(({ percent }) => percent !== undefined);
  if (shared.length < 2) return undefined;
  const sum = (key: 'own' | 'other') => shared.reduce((total, task) => total + (task[key] ?? 0), 0);
  const [own, other] = [sum('own'), sum('other')];
  return { own, other, percent: 100 * (own / other - 1), count: shared.length };
}
