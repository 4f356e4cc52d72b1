import { addProbe } from '../../model/training/affinityMeter.ts';
import { checkStalling, fixedRate } from '../../model/training/learningRate.ts';
import {
  earlyShare,
  freshRecord,
  type TrainingOutcome,
  type TrainingPlan,
  type TrainingRecord,
  type TrainingSnapshot,
} from '../../model/training/trainingRun.ts';
import type { LabData } from './labData.ts';
import type { Trainer } from './trainer.ts';

/** Flags that others set while a run is under way; it looks at them between steps. */
export interface TrainingControl {
  isPaused: boolean;
  isCancelled: boolean;
  /** While paused: steps to take nevertheless. */
  singleSteps: number;
}

/** A step just taken: its training losses, and a copy of all that the run has found so far. */
export interface StepReport {
  readonly step: number;
  readonly losses: readonly number[];
  /** Whether the run ends with it, or it was taken while the run is paused. */
  readonly isLast: boolean;
  readonly isSingle: boolean;
  readonly record: () => TrainingRecord;
}

export interface TrainingHooks {
  /** Called after every step; what it returns is waited for, which is when messages get in and snapshots are taken. */
  readonly afterStep?: (report: StepReport) => Promise<void> | undefined;
  /** Waited for again and again while the run is paused. Must let time pass. */
  readonly whilePaused: () => Promise<void>;
}

/**
 * The share of the present rate at which tasks are probed. A whole step along one task's gradient without its past
 * overshoots: now and then it raised the task's own loss 20 times over, and such a probe then outweighs all others in the mean.
 */
const probeShare = 0.1;

/** Trains to the end, a divergence or a cancellation, from the record's step on. Does not dispose of the trainer. */
export async function runTraining(
  trainer: Trainer,
  data: LabData,
  plan: TrainingPlan,
  control: TrainingControl,
  hooks: TrainingHooks,
  from: TrainingRecord = freshRecord,
): Promise<TrainingOutcome> {
  const trainingLosses = [...from.trainingLosses];
  const evaluations = [...from.evaluations];
  let { early, stalling, affinities } = from;
  const record = (): TrainingRecord => ({
    trainingLosses: [...trainingLosses],
    evaluations: [...evaluations],
    early,
    stalling,
    affinities,
  });
  const earlyStep = Math.max(1, Math.round(earlyShare * plan.steps));
  while (trainer.step < plan.steps && !stalling.isOver) {
    while (control.isPaused && !control.isCancelled && control.singleSteps === 0) await hooks.whilePaused();
    if (control.isCancelled) return { kind: 'cancelled', record: record() };
    const isSingle = control.isPaused;
    if (control.singleSteps > 0) control.singleSteps--;
    const relative = plan.stopRule === 'fixed' ? fixedRate(trainer.step, plan.steps) : stalling.rate;
    const rate = plan.peakRate * relative;
    if (plan.probeEvery > 0 && trainer.step % plan.probeEvery === 0) {
      affinities = addProbe(affinities, trainer.probe(probeShare * rate));
    }
    const losses = await trainer.advance(rate);
    const lost = losses.findIndex(loss => !Number.isFinite(loss));
    if (lost >= 0) return { kind: 'diverged', record: record(), step: trainer.step, task: lost };
    trainingLosses.push(losses);
    const isCheck = plan.checkEvery > 0 && trainer.step % plan.checkEvery === 0;
    if (isCheck || trainer.step === earlyStep) {
      const validation = await trainer.evaluate(data.validation);
      evaluations.push({ step: trainer.step, losses: validation });
      if (trainer.step === earlyStep) early = validation;
      if (isCheck && plan.stopRule === 'stalling') {
        const recent = trainingLosses.slice(-plan.checkEvery).map(total);
        stalling = checkStalling(stalling, total(recent) / recent.length, total(validation));
      }
    }
    const isLast = trainer.step >= plan.steps || stalling.isOver;
    await hooks.afterStep?.({ step: trainer.step, losses, isLast, isSingle, record });
  }
  const validation = await trainer.evaluate(data.validation);
  const test = await trainer.evaluate(data.test);
  const lost = [...validation, ...test].findIndex(loss => !Number.isFinite(loss));
  if (lost >= 0) {
    return { kind: 'diverged', record: record(), step: trainer.step, task: lost % validation.length };
  }
  return { kind: 'finished', record: record(), validation, test };
}

/** A run's state after a step, to go on from; to be taken between steps. */
export async function takeSnapshot(trainer: Trainer, record: TrainingRecord): Promise<TrainingSnapshot> {
  return { record, trainer: await trainer.snapshot() };
}

function total(losses: readonly number[]): number {
  return losses.reduce((sum, loss) => sum + loss, 0);
}
