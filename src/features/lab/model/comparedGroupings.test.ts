import { expect, test } from 'vitest';
import { comparedGroupings, networksNeeded } from './comparedGroupings.ts';
import { networksOf } from './labRuns.ts';
import { defaultRecipe, listedText, type Recipe } from './recipe.ts';
import { type FinishedRun, recordedTable } from './recordedTable.ts';

const recipe: Recipe = { ...defaultRecipe, tasks: ['semantics', 'depth', 'normals', 'edges'] };

/** A table in which semantics, depth and normals help one another, and edges are best alone. */
function tableOf(networks: Recipe['networks'] = 'all') {
  const runs = networksOf({ ...recipe, networks }).map(({ scale, tasks }): FinishedRun => {
    const lossOf = (task: string) => {
      if (tasks.length === 1) return scale === 'half' ? 0.5 : 0.45;
      if (tasks.length === 3 && !tasks.includes('edges')) return 0.3;
      return task === 'edges' ? 0.9 : 0.6;
    };
    const losses = tasks.map(lossOf);
    return { scale, tasks, seed: 1, losses: { validation: losses, test: losses.map(loss => loss + 0.01) } };
  });
  const table = recordedTable({ ...recipe, networks }, runs);
  if (!table) throw new Error('There are runs.');
  return table;
}

const inWords = (networks: readonly Parameters<typeof listedText>[0][]) => networks.map(listedText);

test('the paper’s picture compares all in one, half-size singles, and the optimum at no more than their cost', () => {
  const compared = comparedGroupings(tableOf(), recipe);
  expect(compared.map(({ key }) => key)).toEqual(['all-in-one', 'independent', 'chosen']);
  const [whole, alone, chosen] = compared;
  expect(inWords(whole?.networks ?? [])).toEqual(['full.semantics+depth+normals+edges']);
  expect(whole?.heads).toEqual([0, 0, 0, 0]);
  expect(inWords(alone?.networks ?? [])).toEqual([
    'half.semantics',
    'half.depth',
    'half.normals',
    'half.edges',
  ]);
  expect(alone?.losses).toEqual([0.51, 0.51, 0.51, 0.51]);
  expect(inWords(chosen?.networks ?? [])).toEqual(['half.edges', 'full.semantics+depth+normals']);
  expect(chosen?.heads).toEqual([1, 1, 1, 0]);
  expect(chosen?.losses[0]).toBeCloseTo(0.31, 12);
  expect(chosen?.total).toBeCloseTo(3 * 0.31 + 0.51, 12);
  expect(chosen?.cost).toBeLessThanOrEqual(alone?.cost ?? 0);
});

test('each network is needed once', () => {
  const needed = inWords(networksNeeded(comparedGroupings(tableOf(), recipe)));
  expect(new Set(needed).size).toBe(needed.length);
  expect(needed).toContain('full.semantics+depth+normals');
  // All in one, four of half the size, of which edges serve the chosen grouping too, and its own.
  expect(needed).toHaveLength(6);
});

test('a table of pairs has no network with all tasks: the rest is compared', () => {
  const compared = comparedGroupings(tableOf('pairs'), { ...recipe, networks: 'pairs' });
  expect(compared.map(({ key }) => key)).toEqual(['independent', 'chosen']);
});

test('rounded costs still tell half-size from full-size networks', () => {
  const table = tableOf();
  const rounded = { ...table, costs: table.costs.map(cost => Number(cost.toFixed(2))) };
  expect(comparedGroupings(rounded, recipe).map(({ networks }) => inWords(networks))).toEqual(
    comparedGroupings(table, recipe).map(({ networks }) => inWords(networks)),
  );
});
