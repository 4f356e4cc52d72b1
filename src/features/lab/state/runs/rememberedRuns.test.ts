import { expect, it } from 'vitest';
import type { LabTaskId } from '../../model/labTasks.ts';
import { defaultRecipe } from '../../model/recipe.ts';
import { CurveRecorder } from '../../model/training/runCurves.ts';
import type { OneRun } from './oneRun.ts';
import { comparedBeside, rememberedRuns } from './rememberedRuns.ts';

const specOf = (...tasks: readonly LabTaskId[]) =>
  ({ recipe: defaultRecipe, network: { scale: 'full', tasks }, seed: 1 }) as const;

function runOf(id: number, steps: number, ...tasks: readonly LabTaskId[]): OneRun {
  const losses = tasks.map(() => 1);
  const evaluations = steps > 0 ? [{ step: steps, losses }] : [];
  const curves = new CurveRecorder(tasks.length, Array(steps).fill(losses), evaluations).curves();
  return {
    ...{ ...specOf(...tasks), id, phase: { kind: 'cancelled' }, backend: 'wasm', trouble: '', step: steps },
    ...{ stepsPerSecond: 1, curves, predictions: undefined, losses: undefined, parameters: undefined },
  };
}

it('keeps the run before for comparison with the next one that shares a task', () => {
  const before = runOf(2, 20, 'depth', 'edges');
  expect(comparedBeside(specOf('edges', 'normals'), before, [])).toEqual([2]);
  expect(comparedBeside(specOf('normals'), before, [])).toEqual([]);
});

it('leaves what the reader keeps as it is, and keeps no run that was never measured', () => {
  const before = runOf(2, 20, 'depth');
  expect(comparedBeside(specOf('depth'), before, [1])).toEqual([1]);
  expect(comparedBeside(specOf('depth'), runOf(2, 0, 'depth'), [])).toEqual([]);
  expect(comparedBeside(specOf('depth'), undefined, [])).toEqual([]);
});

it('remembers those that are compared and the latest others, but none without a step', () => {
  const runs = [6, 5, 4, 3, 2, 1].map(id => runOf(id, id === 5 ? 0 : 1, 'depth'));
  expect(rememberedRuns(runs, [1]).map(({ id }) => id)).toEqual([6, 4, 3, 1]);
});
