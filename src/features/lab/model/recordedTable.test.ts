import { describe, expect, it, test } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { fillPredicted } from '../../../core/strategies/fillPredicted.ts';
import { lossOf, taskSetOf } from '../../../core/tables/lossTable.ts';
import { networksOf } from './labRuns.ts';
import { labTaskSets } from './labTasks.ts';
import { standardSizes } from './networkPlan.ts';
import { defaultRecipe, type Recipe, recipeId } from './recipe.ts';
import { type FinishedRun, recordedTable, tableNetwork } from './recordedTable.ts';

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
  expect([...(table.replicates?.validation ?? [])]).toEqual([1, 2, 2]);
  expect(table.replicates?.early?.[0]).toBeNaN();
  expect(table.costs[0]).toBeGreaterThan(0.45);
  expect(table.costs[1]).toBeGreaterThan(1.05);
});

test('its name says how many networks it holds, until it holds all', () => {
  const two: Recipe = {
    ...recipe,
    seeds: [1],
    networks: [
      { scale: 'full', tasks: ['depth'] },
      { scale: 'full', tasks: ['edges'] },
    ],
  };
  const runs = [run(1, ['depth'], { test: [0.5] }), run(1, ['edges'], { test: [0.9] })];
  const nameOf = (some: typeof runs) => englishWords(recordedTable(two, some)?.name ?? '');
  expect(nameOf(runs.slice(0, 1))).toMatch(/^Lab · large networks.* · 1 of 2 networks$/);
  expect(nameOf(runs)).not.toContain('of 2');
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

/** A run of every network of a recipe with losses that are told apart. */
function runsFor(recipe: Recipe): FinishedRun[] {
  return networksOf(recipe).map(({ scale, tasks }, i) => {
    const losses = tasks.map((_, t) => 0.3 + i / 100 + t / 1000);
    return { scale, tasks, seed: 1, losses: { validation: losses, test: losses } };
  });
}

function tableOf(recipe: Recipe, runs = runsFor(recipe)) {
  const table = recordedTable(recipe, runs);
  if (!table) throw new Error('There are runs.');
  return table;
}

describe('tableNetwork', () => {
  it.each(standardSizes.flatMap(size => ([1, 2] as const).map(set => [size, set] as const)))(
    'knows every row of a complete table of %s networks, task set %i',
    (size, taskSet) => {
      const recipe: Recipe = { ...defaultRecipe, size, taskSet, tasks: labTaskSets[taskSet] };
      const table = tableOf(recipe);
      const found = Array.from(table.costs, (_, i) => tableNetwork(recipe, table, i));
      expect(found).toEqual(networksOf(recipe));
    },
  );

  it('knows the rows of a table that is still growing', () => {
    const table = tableOf(
      defaultRecipe,
      runsFor(defaultRecipe).filter((_, i) => i % 3 === 1),
    );
    const found = Array.from(table.costs, (_, i) => tableNetwork(defaultRecipe, table, i));
    expect(found).toEqual(networksOf(defaultRecipe).filter((_, i) => i % 3 === 1));
  });

  it('knows them in a table whose costs were rounded', () => {
    const table = tableOf(defaultRecipe);
    const rounded = { ...table, costs: table.costs.map(cost => Number(cost.toFixed(2))) };
    const found = Array.from(table.costs, (_, i) => tableNetwork(defaultRecipe, rounded, i));
    expect(found).toEqual(networksOf(defaultRecipe));
  });

  it('takes a predicted network by its tasks alone', () => {
    const recipe: Recipe = { ...defaultRecipe, networks: 'pairs' };
    const table = fillPredicted(tableOf(recipe));
    const last = table.networkCount - 1;
    expect(taskSetOf(table, last)).toHaveLength(5);
    expect(tableNetwork(recipe, table, last)).toEqual({ scale: 'full', tasks: recipe.tasks });
  });

  it('knows no network of another cost, or of a task that the recipe has not', () => {
    const table = tableOf(defaultRecipe);
    const dear = { ...table, costs: table.costs.map(cost => 2 * cost) };
    expect(tableNetwork(defaultRecipe, dear, 12)).toBeNull();
    const tasks = table.tasks.map(task => ({ ...task, id: `my ${task.id}` }));
    expect(tableNetwork(defaultRecipe, { ...table, tasks }, 12)).toBeNull();
  });
});
