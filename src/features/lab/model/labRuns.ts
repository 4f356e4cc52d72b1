import type { LabTaskId } from './labTasks.ts';
import type { NetworkDesign } from './networkPlan.ts';
import { type ListedNetwork, listedText, type Recipe, recipeId } from './recipe.ts';

/** One network to train: a design and a seed. The id names it within all recipes. */
export interface LabRun {
  readonly id: string;
  readonly design: NetworkDesign;
  readonly seed: number;
}

/** The networks of a recipe, cheapest kinds first: half-size singles, then one task, two, three... in the set's order. */
export function networksOf({
  tasks,
  networks,
}: Pick<Recipe, 'tasks' | 'networks'>): readonly ListedNetwork[] {
  if (typeof networks !== 'string') return networks;
  const most = networks === 'pairs' ? Math.min(2, tasks.length) : tasks.length;
  const halves = tasks.map((task): ListedNetwork => ({ scale: 'half', tasks: [task] }));
  const full = Array.from({ length: most }, (_, i) => subsetsOf(tasks, i + 1)).flat();
  return [...halves, ...full.map((each): ListedNetwork => ({ scale: 'full', tasks: each }))];
}

function subsetsOf(tasks: readonly LabTaskId[], size: number): readonly (readonly LabTaskId[])[] {
  if (size === 0) return [[]];
  return tasks.flatMap((first, i) => subsetsOf(tasks.slice(i + 1), size - 1).map(rest => [first, ...rest]));
}

/** A network of a recipe with a seed. */
export function labRunOf(recipe: Recipe, network: ListedNetwork, seed: number): LabRun {
  const { size, imageSize } = recipe;
  const { scale, tasks } = network;
  return {
    id: `${recipeId(recipe)}.${listedText(network)}.${seed}`,
    design: { size, imageSize, scale, tasks },
    seed,
  };
}

/** The runs of a recipe: all networks with the first seed, then all with the next. */
export function runsOf(recipe: Recipe): readonly LabRun[] {
  return recipe.seeds.flatMap(seed => networksOf(recipe).map(network => labRunOf(recipe, network, seed)));
}
