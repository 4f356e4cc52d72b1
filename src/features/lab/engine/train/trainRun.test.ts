import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { runsOf } from '../../model/labRuns.ts';
import { defaultRecipe, type Recipe } from '../../model/recipe.ts';
import { type FinishedRun, recordedTable } from '../../model/recordedTable.ts';
import { runningControl, startSimd } from '../testing/tinyExperiment.ts';
import { dataOf, trainingPlanOf, trainRun } from './trainRun.ts';

const recipe: Recipe = {
  ...defaultRecipe,
  size: 'small',
  tasks: ['depth', 'edges'],
  scenes: 320,
  dataFraction: 0.1,
  seeds: [1, 2],
  steps: 5,
  batchSize: 8,
};
const data = dataOf(recipe);
const hooks = () => ({ whilePaused: () => Promise.reject(new Error('Nothing paused this run.')) });

test('a recipe’s networks, trained one after another, make its whole table and leave nothing behind', async () => {
  const ops = await startSimd();
  expect([data.train.count, data.validation.count, data.test.count]).toEqual([32, 256, 256]);
  const before = memory().numTensors;
  const finished: FinishedRun[] = [];
  for (const run of runsOf(recipe)) {
    const result = await trainRun({ recipe, run, data }, ops, runningControl(), hooks);
    if (result.finished) finished.push(result.finished);
  }
  expect(memory().numTensors).toBe(before);
  const table = recordedTable(recipe, finished);
  expect(table?.networkCount).toBe(5);
  for (const split of ['early', 'validation', 'test'] as const) {
    expect(table?.losses[split]?.every(loss => loss > 0.3 && loss < 2)).toBe(true);
    expect(table?.errors?.[split]?.every(error => error > 0 && error < 0.5)).toBe(true);
  }
});

test('a cancelled run enters no table', async () => {
  const run = runsOf(recipe)[0];
  if (!run) throw new Error('The recipe has runs.');
  const control = { ...runningControl(), isCancelled: true };
  const { outcome, finished } = await trainRun({ recipe, run, data }, await startSimd(), control, hooks);
  expect(outcome.kind).toBe('cancelled');
  expect(finished).toBeNull();
});

test('a run looks at the validation scenes some twenty times, however short it is', () => {
  expect(trainingPlanOf({ ...recipe, steps: 400 }, true)).toMatchObject({ checkEvery: 20, probeEvery: 20 });
  expect(trainingPlanOf({ ...recipe, steps: 3 }, false)).toMatchObject({ checkEvery: 1, probeEvery: 0 });
});
