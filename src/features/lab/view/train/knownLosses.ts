import { recordedSweeps } from '../../../../app/tables/tableIds.ts';
import type { Phrase } from '../../../../base/i18n/message.ts';
import { type LossTable, type Split, splits, taskSetOf } from '../../../../core/tables/lossTable.ts';
import type { LoadedTable } from '../../../../files/table/parseTable.ts';
import { recordedRecipes } from '../../brings/recordedRecipes.ts';
import { costSnt } from '../../model/networkPlan.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { type Recipe, recipeText } from '../../model/recipe.ts';
import { designOf, type RunSpec } from '../../state/runs/oneRun.ts';

/** What a table of the Lab says of the same network, trained in the same way. */
export interface KnownLosses {
  readonly tableName: Phrase;
  /** Over which the table's losses are means. */
  readonly seeds: readonly number[];
  /** Per task of the network; `NaN` = not measured. */
  readonly losses: Readonly<Partial<Record<Split, readonly number[]>>>;
}

/** The sweep that ships with the site and trains its networks as a recipe does, if there is one. */
export function recordedSweepLike(recipe: Recipe): (typeof recordedSweeps)[number] | undefined {
  return recordedSweeps.find(
    id => trainingOf(parseRecipe(recordedRecipes[id]).recipe) === trainingOf(recipe),
  );
}

/** The losses that a loaded table has for a network, if it was made by the same recipe but for seeds and networks. */
export function knownLosses(spec: RunSpec, tables: readonly LoadedTable[]): KnownLosses | undefined {
  for (const loaded of tables) {
    if (loaded.kind !== 'losses' || loaded.recipe === undefined) continue;
    const { recipe } = parseRecipe(loaded.recipe);
    if (trainingOf(recipe) !== trainingOf(spec.recipe)) continue;
    const network = networkIn(loaded.table, recipe, spec);
    if (network < 0) continue;
    return {
      tableName: loaded.table.name,
      seeds: recipe.seeds,
      losses: lossesOf(loaded.table, network, spec),
    };
  }
  return undefined;
}

/** The part of a recipe that decides how one of its networks is trained. */
function trainingOf(recipe: Recipe): string {
  return recipeText({ ...recipe, tasks: [], seeds: [1], networks: 'all' });
}

function networkIn(table: LossTable, recipe: Recipe, spec: RunSpec): number {
  const wanted = new Set<string>(spec.network.tasks);
  if (!spec.network.tasks.every(task => recipe.tasks.includes(task))) return -1;
  const cost = costSnt(designOf(spec), recipe.tasks);
  return Array.from(table.costs).findIndex((own, i) => {
    const ids = Array.from(taskSetOf(table, i), task => table.tasks[task]?.id ?? '');
    // Full and half size are told apart by their costs, which files may round.
    return Math.abs(own / cost - 1) < 0.02 && ids.length === wanted.size && ids.every(id => wanted.has(id));
  });
}

function lossesOf(table: LossTable, network: number, spec: RunSpec): KnownLosses['losses'] {
  const start = table.offsets[network] as number;
  const ids = Array.from(taskSetOf(table, network), task => table.tasks[task]?.id);
  return Object.fromEntries(
    splits.flatMap(split => {
      const column = table.losses[split];
      if (!column) return [];
      return [[split, spec.network.tasks.map(task => column[start + ids.indexOf(task)] as number)]];
    }),
  );
}
