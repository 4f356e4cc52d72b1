import { expect, it } from 'vitest';
import type { LoadedTable } from '../../../../files/table/parseTable.ts';
import { defaultRecipe, type Recipe, recipeText } from '../../model/recipe.ts';
import { type FinishedRun, recordedTable } from '../../model/recordedTable.ts';
import { knownLosses, recordedSweepLike } from './knownLosses.ts';

const recipe: Recipe = { ...defaultRecipe, seeds: [3, 4] };

function loaded(from: Recipe): LoadedTable {
  const runs = from.seeds.flatMap((seed): FinishedRun[] => [
    { scale: 'half', tasks: ['depth'], seed, losses: { validation: [0.7], test: [0.8] } },
    { scale: 'full', tasks: ['depth'], seed, losses: { validation: [0.5], test: [0.6] } },
    {
      scale: 'full',
      tasks: ['depth', 'edges'],
      seed,
      losses: { validation: [0.1 * seed, 0.9], test: [0.2, 0.3] },
    },
  ]);
  const table = recordedTable(from, runs);
  if (!table) throw new Error('no table');
  return {
    kind: 'losses',
    table,
    recipe: recipeText(from),
    splitNotes: {},
    sections: [],
  } as unknown as LoadedTable;
}

const spec = (scale: 'full' | 'half', tasks: Recipe['tasks'], own: Recipe = { ...recipe, seeds: [9] }) => ({
  recipe: own,
  network: { scale, tasks },
  seed: 9,
});

it('finds the same network in a table of the same recipe, whatever its seeds and networks', () => {
  const found = knownLosses(spec('full', ['depth', 'edges']), [loaded(recipe)]);
  expect(found?.losses.validation?.[0]).toBeCloseTo(0.35, 12);
  expect(found?.losses.test).toEqual([0.2, 0.3]);
  expect(found?.seeds).toEqual([3, 4]);
});

it('tells a half-size network from the full-size one', () => {
  expect(knownLosses(spec('half', ['depth']), [loaded(recipe)])?.losses.test).toEqual([0.8]);
  expect(knownLosses(spec('full', ['depth']), [loaded(recipe)])?.losses.test).toEqual([0.6]);
});

it('finds nothing where the training differs or the network is not in the table', () => {
  expect(knownLosses(spec('full', ['depth'], { ...recipe, steps: 50 }), [loaded(recipe)])).toBeUndefined();
  expect(knownLosses(spec('full', ['normals']), [loaded(recipe)])).toBeUndefined();
  expect(knownLosses(spec('full', ['depth']), [])).toBeUndefined();
});

it('knows which recorded sweep trains as a recipe does, whatever the seeds', () => {
  expect(recordedSweepLike({ ...recipe, steps: 600 })).toBe('lab-large');
  expect(recordedSweepLike({ ...recipe, steps: 600, size: 'small', seeds: [7] })).toBe('lab-small');
  expect(recordedSweepLike(recipe)).toBeUndefined();
});
