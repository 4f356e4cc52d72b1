import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordedSweeps } from '../../src/app/tables/tableIds.ts';
import { recordedRecipes } from '../../src/features/lab/brings/recordedRecipes.ts';
import { opsOfBackend } from '../../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../../src/features/lab/engine/testing/startTestBackend.ts';
import { dataOf, trainRun } from '../../src/features/lab/engine/train/trainRun.ts';
import { networksOf, runsOf } from '../../src/features/lab/model/labRuns.ts';
import { planNetwork } from '../../src/features/lab/model/networkPlan.ts';
import { listedText, recipeText } from '../../src/features/lab/model/recipe.ts';
import { parseRecorded } from '../../src/features/lab/recordings/parseRecorded.ts';
import { lossesOfRecorded } from '../../src/features/lab/recordings/recordedTables.ts';
import { writeRecorded } from '../../src/features/lab/recordings/writeRecorded.ts';
import { recordings } from './recordings.ts';
import { reportText } from './reportText.ts';
import { withReport } from './withReport.ts';

const textOf = (id: string) => readFileSync(`public/tables/${id}.json`, 'utf8');

it('lists the recordings that the page offers', () => {
  expect(recordings.map(({ id }) => id)).toEqual(recordedSweeps);
});

it('has their recipes at hand before any file is loaded', () => {
  expect(Object.entries(recordedRecipes)).toEqual(
    recordings.map(({ id, recipe }) => [id, recipeText(recipe)]),
  );
});

describe.each(recordings)('$id as it ships', recording => {
  const { id, name, about, recipe } = recording;
  const sweep = parseRecorded(textOf(id));

  it('is the recording of its recipe, complete, as it is written', () => {
    expect({ id: sweep.id, name: sweep.name, about: sweep.about }).toEqual({ id, name, about });
    expect(recipeText(sweep.recipe)).toBe(recipeText(recipe));
    const nameOf = (scale: 'full' | 'half', tasks: typeof recipe.tasks, seed: number) =>
      `${listedText({ scale, tasks })}.${seed}`;
    expect(sweep.runs.map(run => nameOf(run.scale, run.tasks, run.seed))).toEqual(
      runsOf(recipe).map(({ design, seed }) => nameOf(design.scale, design.tasks, seed)),
    );
    expect(sweep.runs).toHaveLength(36 * 3);
    expect(sweep.runs.every(({ losses }) => losses.early)).toBe(true);
    expect(sweep.affinities.map(({ seed, count }) => [seed, count])).toEqual(
      [1, 2, 3].map(seed => [seed, 20]),
    );
    expect([...writeRecorded(sweep)].join('')).toBe(textOf(id));
  });

  it('makes a table of 36 networks with errors, whose costs are their multiply-adds by those of a single, in hundredths', () => {
    const { table } = lossesOfRecorded(sweep);
    const { size, imageSize, tasks } = recipe;
    const sizeOf = (design: { scale: 'full' | 'half'; tasks: typeof tasks }) =>
      planNetwork({ size, imageSize, ...design }).multiplyAdds;
    const single =
      tasks.reduce((sum, task) => sum + sizeOf({ scale: 'full', tasks: [task] }), 0) / tasks.length;
    expect(table.networkCount).toBe(36);
    for (const [i, network] of networksOf(recipe).entries()) {
      expect(table.costs[i]).toBe(Number((sizeOf(network) / single).toFixed(2)));
    }
    for (const column of [table.losses, table.errors ?? {}].flatMap(Object.values)) {
      expect(column).toHaveLength(5 + 80);
      // Losses relative to the best constant: a network that learned nothing has 1, one that learned its few scenes by heart more.
      for (const value of column) expect(value).toBeGreaterThan(0);
      for (const value of column) expect(value).toBeLessThan(id === 'lab-few' ? 1.2 : 1);
    }
  });
});

it('is trained again to the same losses, bit for bit', { timeout: 120_000 }, async () => {
  const { recipe, runs } = parseRecorded(textOf('lab-small'));
  const recorded = runs.find(run => listedText(run) === 'half.edges' && run.seed === 1);
  const run = runsOf(recipe).find(({ design, seed }) => listedText(design) === 'half.edges' && seed === 1);
  if (!run) throw new Error('The recipe has half-size singles.');
  await startTestBackend('wasm');
  const hooks = () => ({ whilePaused: () => Promise.reject(new Error('Nothing pauses it.')) });
  const control = { isPaused: false, isCancelled: false, singleSteps: 0 };
  const { finished } = await trainRun({ recipe, run, data: dataOf(recipe) }, opsOfBackend(), control, hooks);
  expect(finished).toEqual(recorded);
});

it('is described in docs/lab.md with its present figures', () => {
  const text = readFileSync('docs/lab.md', 'utf8');
  expect(withReport(text, reportText()) === text, 'run npm run lab:report').toBe(true);
});
