import { expect, test } from 'vitest';
import { lossOf, taskSetOf } from '../../../core/tables/lossTable.ts';
import { defaultRecipe, type Recipe, recipeId } from './recipe.ts';
import { type FinishedRun, recordedTable } from './recordedTable.ts';

const recipe: Recipe = { ...defaultRecipe, tasks: ['semantics', 'depth', 'edges'], seeds: [1, 2, 3] };

const run = (seed: number, tasks: FinishedRun['tasks'], losses: FinishedRun['losses']): FinishedRun => ({
  scale: 'full',
  tasks,
  seed,
  losses,
});

test('a table holds the means over seeds with their standard errors, for networks that have finished', () => {
  const table = recordedTable(recipe, [
    run(2, ['depth', 'edges'], { validation: [0.4, 0.8], test: [0.5, 0.9], early: [0.7, 0.95] }),
    run(1, ['depth', 'edges'], { validation: [0.6, 0.8], test: [0.5, 0.9], early: [0.7, 0.95] }),
    { scale: 'half', tasks: ['semantics'], seed: 1, losses: { validation: [0.3], test: [0.31] } },
  ]);
  if (!table) throw new Error('There are runs.');
  expect(table.id).toBe(recipeId(recipe));
  expect(table.networkCount).toBe(2);
  expect([...taskSetOf(table, 0)]).toEqual([0]);
  expect([...taskSetOf(table, 1)]).toEqual([1, 2]);
  expect(lossOf(table, 1, 1, 'validation')).toBeCloseTo(0.5, 12);
  expect(lossOf(table, 1, 2, 'early')).toBe(0.95);
  expect(lossOf(table, 0, 0, 'early')).toBeNaN();
  // Two values, 0.1 off their mean: deviation 0.1414, standard error 0.1.
  expect(table.errors?.validation?.[1]).toBeCloseTo(0.1, 12);
  expect(table.errors?.validation?.[2]).toBe(0);
  expect(table.errors?.validation?.[0]).toBeNaN();
  expect(table.costs[0]).toBeGreaterThan(0.45);
  expect(table.costs[1]).toBeGreaterThan(1.05);
});

test('the order in which runs finish changes nothing', () => {
  const runs = [1, 2, 3].map(seed => run(seed, ['depth'], { validation: [0.1 * seed], test: [0.7 / seed] }));
  expect(recordedTable(recipe, [...runs].reverse())).toEqual(recordedTable(recipe, runs));
});

test('with one seed there are no errors, and without a run there is no table', () => {
  const single = { ...recipe, seeds: [1] };
  expect(recordedTable(single, [run(1, ['depth'], { test: [0.5] })])?.errors).toBeUndefined();
  expect(recordedTable(single, [])).toBeNull();
});

test('a run that is not of the recipe, is there twice or has too few losses is refused by name', () => {
  const good = run(1, ['depth'], { test: [0.5] });
  expect(() => recordedTable(recipe, [run(1, ['normals'], { test: [0.5] })])).toThrow('full.normals');
  expect(() => recordedTable(recipe, [run(9, ['depth'], { test: [0.5] })])).toThrow('seed 9');
  expect(() => recordedTable(recipe, [good, good])).toThrow('twice');
  expect(() => recordedTable(recipe, [run(1, ['depth'], { test: [] })])).toThrow('0 test losses');
});
