import { labTaskSets } from '../../src/features/lab/model/labTasks.ts';
import { defaultRecipe, type Recipe } from '../../src/features/lab/model/recipe.ts';

/** A sweep that ships with the site: the id and name of its table, and its recipe. */
export interface Recording {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly recipe: Recipe;
}

const usual: Recipe = { ...defaultRecipe, seeds: [1, 2, 3], steps: 600 };

/** The paper's four settings in miniature, in its order. */
export const recordings: readonly Recording[] = [
  {
    id: 'lab-small',
    name: 'Lab 1 · small networks, all data',
    about: 'The first setting in miniature: small networks, 2,000 scenes, task set 1',
    recipe: { ...usual, size: 'small' },
  },
  {
    id: 'lab-large',
    name: 'Lab 2 · large networks, all data',
    about: 'The second setting in miniature: large networks, 2,000 scenes, task set 1',
    recipe: usual,
  },
  {
    id: 'lab-few',
    name: 'Lab 3 · large networks, 5% of the data',
    about: 'The third setting in miniature: large networks, 100 scenes, task set 1',
    recipe: { ...usual, dataFraction: 0.05 },
  },
  {
    id: 'lab-other',
    name: 'Lab 4 · large networks, other tasks',
    about: 'The fourth setting in miniature: large networks, 2,000 scenes, task set 2',
    recipe: { ...usual, taskSet: 2, tasks: labTaskSets[2] },
  },
];
