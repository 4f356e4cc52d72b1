import { expect, test } from 'vitest';
import {
  divergenceAdvice,
  type TrainingPlan,
  type TrainingSnapshot,
} from '../../model/training/trainingRun.ts';
import { runningControl, startSimd, tinyData, tinyOptions, tinyPlan } from '../testing/tinyExperiment.ts';
import { runTraining, type StepReport, type TrainingHooks, takeSnapshot } from './runTraining.ts';
import { Trainer } from './trainer.ts';

const never: TrainingHooks = { whilePaused: () => Promise.reject(new Error('Nothing paused this run.')) };

async function train(plan: TrainingPlan, hooks: TrainingHooks = never, control = runningControl()) {
  const trainer = new Trainer(tinyOptions, tinyData, await startSimd());
  const outcome = await runTraining(trainer, tinyData, plan, control, hooks);
  trainer.dispose();
  return outcome;
}

test('a run gives its curve, the early losses at a fifth of its steps, and validation and test losses', async () => {
  const outcome = await train(tinyPlan);
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  expect(outcome.record.trainingLosses).toHaveLength(10);
  expect(outcome.record.evaluations.map(({ step }) => step)).toEqual([2, 4, 8]);
  expect(outcome.record.early).toBe(outcome.record.evaluations[0]?.losses);
  expect(outcome.validation).toHaveLength(2);
  expect(outcome.test).not.toEqual(outcome.validation);
});

test('a run that goes on from a snapshot comes to the same losses bit for bit as one without a break', async () => {
  const whole = await train(tinyPlan);
  let saved: TrainingSnapshot | undefined;
  const control = runningControl();
  const ops = await startSimd();
  const first = new Trainer(tinyOptions, tinyData, ops);
  const afterStep = async ({ step, record }: StepReport) => {
    if (step !== 5) return;
    // As it would come back from a store.
    saved = structuredClone(await takeSnapshot(first, record()));
    control.isCancelled = true;
  };
  const broken = await runTraining(first, tinyData, tinyPlan, control, { ...never, afterStep });
  expect(broken.kind).toBe('cancelled');
  first.dispose();
  if (!saved) throw new Error('No snapshot was taken.');
  const second = new Trainer(tinyOptions, tinyData, ops, saved.trainer);
  const resumed = await runTraining(second, tinyData, tinyPlan, runningControl(), never, saved.record);
  second.dispose();
  expect(resumed).toEqual(whole);
});

test('a paused run takes no step but those asked for, goes on when resumed, and can be cancelled', async () => {
  const control = { ...runningControl(), isPaused: true };
  const steps: number[] = [];
  let waits = 0;
  const hooks: TrainingHooks = {
    afterStep: async ({ step }) => {
      steps.push(step);
      if (step === 6) control.isPaused = true;
    },
    whilePaused: async () => {
      waits++;
      if (waits === 1) expect(steps).toEqual([]);
      if (waits === 3) control.singleSteps = 2;
      if (waits === 4) expect(steps).toEqual([1, 2]);
      if (waits === 5) control.isPaused = false;
      if (waits === 7) control.isCancelled = true;
    },
  };
  const outcome = await train(tinyPlan, hooks, control);
  expect(outcome.kind).toBe('cancelled');
  expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
  expect(outcome.record.trainingLosses).toHaveLength(6);
});

test('a run whose losses are no longer numbers stops, keeps its curve and says what to change', async () => {
  const outcome = await train({ ...tinyPlan, peakRate: 1e12 });
  if (outcome.kind !== 'diverged') throw new Error(outcome.kind);
  expect(outcome.step).toBeLessThanOrEqual(tinyPlan.steps);
  expect(outcome.record.trainingLosses.length).toBeGreaterThan(0);
  expect(outcome.record.trainingLosses.flat().every(Number.isFinite)).toBe(true);
  expect(divergenceAdvice(outcome.step, 'Depth', 0.02)).toMatch(/Depth .*0\.01 instead of 0\.02/);
});

test('with the paper’s rule a run ends when its validation loss stalls', async () => {
  const outcome = await train({
    ...tinyPlan,
    steps: 60,
    peakRate: 1e-9,
    stopRule: 'stalling',
    checkEvery: 2,
  });
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  expect(outcome.record.stalling.isOver).toBe(true);
  expect(outcome.record.trainingLosses).toHaveLength(8);
});

test('looking at what the tasks do to one another changes nothing in the training', async () => {
  const plain = await train(tinyPlan);
  const watched = await train({ ...tinyPlan, probeEvery: 5 });
  if (plain.kind !== 'finished' || watched.kind !== 'finished') throw new Error('Both must finish.');
  expect(watched.record.affinities.count).toBe(2);
  expect(watched.record.affinities.lookahead).toHaveLength(4);
  expect({ ...watched.record, affinities: null }).toEqual({ ...plain.record, affinities: null });
  expect(watched.test).toEqual(plain.test);
});
