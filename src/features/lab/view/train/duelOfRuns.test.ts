import { expect, it } from 'vitest';
import type { LabTaskId } from '../../model/labTasks.ts';
import { defaultRecipe } from '../../model/recipe.ts';
import { CurveRecorder } from '../../model/training/runCurves.ts';
import type { Evaluation } from '../../model/training/trainingRun.ts';
import type { OneRun } from '../../state/runs/oneRun.ts';
import { duelOfRuns, duelTotals } from './duelOfRuns.ts';
import { duelSentence } from './TrainDuel.tsx';

function runOf(
  tasks: readonly LabTaskId[],
  evaluations: readonly Evaluation[],
  test?: readonly number[],
): OneRun {
  const curves = new CurveRecorder(tasks.length, [], evaluations).curves();
  return {
    ...{
      recipe: defaultRecipe,
      network: { scale: 'full', tasks },
      seed: 1,
      id: 1,
      phase: { kind: 'training' },
    },
    ...{ backend: 'wasm', trouble: '', step: 1, stepsPerSecond: 1, curves, predictions: undefined },
    ...{ losses: test && { test }, parameters: undefined },
  };
}

it('compares the validation losses at the latest step at which both were measured', () => {
  const run = runOf(
    ['depth', 'edges'],
    [
      { step: 20, losses: [0.6, 0.9] },
      { step: 40, losses: [0.5, 0.806] },
      { step: 60, losses: [0.4, 0.7] },
    ],
  );
  const other = runOf(
    ['edges', 'normals'],
    [
      { step: 40, losses: [0.875, 0.3] },
      { step: 80, losses: [0.1, 0.1] },
    ],
  );
  const duel = duelOfRuns(run, other);
  expect(duel).toMatchObject({ split: 'validation', step: 40 });
  expect(duel?.tasks.map(({ task, own, other: theirs }) => [task, own, theirs])).toEqual([
    ['depth', 0.5, undefined],
    ['edges', 0.806, 0.875],
    ['normals', undefined, 0.3],
  ]);
  expect(duel?.tasks[1]?.percent).toBeCloseTo(-7.886, 3);
  expect(duel && duelTotals(duel)).toBeUndefined();
  expect(duel && duelSentence(duel)).toBe('Validation losses after step 40: edges 0.806 instead of 0.875.');
});

it('compares the test losses of two that have finished, the largest change first, and sums what both learned', () => {
  const run = runOf(['depth', 'edges'], [], [0.51, 0.8]);
  const other = runOf(['depth', 'edges'], [], [0.5, 0.9]);
  const duel = duelOfRuns(run, other);
  expect(duel).toMatchObject({ split: 'test', step: undefined });
  expect(duel && duelTotals(duel)).toMatchObject({ own: 1.31, other: 1.4, count: 2 });
  expect(duel && duelSentence(duel)).toBe(
    'Test losses at the end: edges 0.800 instead of 0.900 and depth 0.510 instead of 0.500.',
  );
});

it('has nothing to say of runs that were never measured at the same step, and says where they share no task', () => {
  const none = runOf(['depth'], [{ step: 20, losses: [0.5] }]);
  expect(duelOfRuns(none, runOf(['depth'], [{ step: 30, losses: [0.5] }]))).toBeUndefined();
  const strange = duelOfRuns(none, runOf(['edges'], [{ step: 20, losses: [0.9] }]));
  expect(strange && duelSentence(strange)).toBe('The two runs share no task.');
});
