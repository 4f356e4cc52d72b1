import { networksOf, runsOf } from '../../model/labRuns.ts';
import { defaultRecipe, type Recipe } from '../../model/recipe.ts';
import type { RecordedSweep } from '../parseRecorded.ts';

/** A small recipe: three tasks, two seeds, single-task networks and pairs. */
const sweepRecipe: Recipe = {
  ...defaultRecipe,
  tasks: ['semantics', 'depth', 'edges'],
  seeds: [1, 2],
  networks: 'pairs',
};

/** A complete sweep of a recipe, whose losses tell network, seed and task apart. */
export function makeSweep(recipe: Recipe = sweepRecipe): RecordedSweep {
  const perSeed = networksOf(recipe).length;
  const square = recipe.tasks.length ** 2;
  return {
    id: 'made',
    name: 'Made for a test',
    about: 'Nothing was trained for it',
    source: { title: 'A test', licence: 'MIT' },
    recipe,
    backend: 'wasm',
    runs: runsOf(recipe).map(({ design: { scale, tasks }, seed }, i) => {
      const losses = (start: number) =>
        tasks.map((_, task) => start + ((i % perSeed) + task / 10 + seed / 100) / 1000 + 1 / 3);
      return {
        scale,
        tasks,
        seed,
        losses: { early: losses(0.4), validation: losses(0.2), test: losses(0.3) },
      };
    }),
    affinities: recipe.seeds.map(seed => ({
      seed,
      count: 20,
      lookahead: Array.from({ length: square }, (_, i) => i / 7 + seed),
      cosine: Array.from({ length: square }, (_, i) => i / 9 - seed),
    })),
  };
}
