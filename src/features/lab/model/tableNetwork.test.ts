import { describe, expect, it } from 'vitest';
import { fillPredicted } from '../../../core/strategies/fillPredicted.ts';
import { taskSetOf } from '../../../core/tables/lossTable.ts';
import { networksOf } from './labRuns.ts';
import { labTaskSets } from './labTasks.ts';
import { standardSizes } from './networkPlan.ts';
import { defaultRecipe, type Recipe } from './recipe.ts';
import { type FinishedRun, recordedTable } from './recordedTable.ts';
import { tableNetwork } from './tableNetwork.ts';

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
