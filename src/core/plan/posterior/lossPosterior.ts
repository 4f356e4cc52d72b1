import type { Message } from '../../../base/i18n/message.ts';
import type { LossTable, Split } from '../../tables/lossTable.ts';
import { companionsOf, measuredLosses, type PlanEvidence, standardisedAffinities } from '../planEvidence.ts';
import { hypotheses, type SharedBeliefs, unshared } from './effectPrior.ts';
import { fitTask, type TaskFit } from './fitTask.ts';
import { leaveOutOf } from './leaveOut.ts';
import { scaleNotice } from './lossScales.ts';
import { predictiveScore } from './predictiveScore.ts';
import { shareEffects } from './sharedEffects.ts';
import { taskEffects } from './taskEffects.ts';
import { type TaskEvidence, taskEvidence } from './taskEvidence.ts';
import { type TaskPosterior, weigh } from './taskPosterior.ts';

/** All losses of a table, measured and not, as far as they are known. */
export interface LossPosterior {
  readonly table: LossTable;
  /** What was measured on the split, aligned with the members. */
  readonly measured: Float64Array;
  readonly tasks: readonly TaskPosterior[];
  /** What a reader must know of how losses were taken. */
  readonly notices: readonly Message[];
}

/** Hypotheses below this weight change nothing that is shown. */
const leastWeight = 1e-9;

/**
 * The posterior of every loss of a table given all that was measured: task by task, exact Gaussian conditioning under each
 * of the hypotheses on how losses vary, weighted by what each said of every network by the others. Tasks speak to each other by
 * the effects that they share: a first fit of each is the others' prior in the second. Yields the done share.
 */
export function* lossPosterior(
  table: LossTable,
  split: Split = 'validation',
  evidence: PlanEvidence = {},
): Generator<number, LossPosterior> {
  const measured = measuredLosses(table, split);
  const companions = companionsOf(table, split, evidence);
  const affinities = evidence.affinities && standardisedAffinities(table.tasks, evidence.affinities);
  const found: TaskEvidence[] = [];
  for (const t of table.tasks.keys()) {
    found.push(taskEvidence(table, split, taskEffects(table, t, affinities), measured, companions));
    yield 0;
  }
  const first = yield* fitAll(table, split, found, 0, () => unshared);
  const beliefs = shareEffects(first);
  const fitted = yield* fitAll(table, split, found, 0.5, t => beliefs[t] ?? unshared);
  const tasks = fitted.map((task): TaskPosterior => {
    const isKept = (_: unknown, h: number) => (task.weights[h] as number) > leastWeight;
    return { ...task, fits: task.fits.filter(isKept), weights: task.weights.filter(isKept) };
  });
  const notice = scaleNotice(
    table.tasks,
    tasks.map(({ scale }) => scale),
  );
  return { table, measured, tasks, notices: notice ? [notice] : [] };
}

function* fitAll(
  table: LossTable,
  split: Split,
  tasks: readonly TaskEvidence[],
  before: number,
  beliefsOf: (task: number) => SharedBeliefs,
): Generator<number, readonly TaskPosterior[]> {
  const grid = hypotheses(table.errors?.[split] !== undefined);
  const fitted: TaskPosterior[] = [];
  for (const [t, task] of tasks.entries()) {
    const fits: TaskFit[] = [];
    const scores: number[] = [];
    for (const scales of grid) {
      const fit = fitTask(task.effects, task.observations, scales, beliefsOf(t));
      fits.push(fit);
      const leaveOut = leaveOutOf(task.effects, task.observations, fit);
      scores.push(predictiveScore(task.effects, task.observations, fit, leaveOut));
      yield before + (0.5 * (t + fits.length / grid.length)) / tasks.length;
    }
    fitted.push({ ...task, fits, weights: weigh(scores) });
  }
  return fitted;
}
