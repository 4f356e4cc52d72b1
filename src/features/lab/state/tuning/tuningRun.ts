import type { Phrase } from '../../../../base/i18n/message.ts';
import type { Grouping } from '../../../../core/frontier/frontier.ts';
import type { LossTable } from '../../../../core/tables/lossTable.ts';
import { type LabRun, labRunOf } from '../../model/labRuns.ts';
import type { Recipe } from '../../model/recipe.ts';
import { type FinishedRun, tableNetwork } from '../../model/recordedTable.ts';

/**
 * How the networks of a grouping are trained: in few steps from the pretrained network, in as many from scratch, or by the table's
 * own recipe.
 */
export const tuningMethods = ['tuned', 'equal', 'recipe'] as const;
export type TuningMethod = (typeof tuningMethods)[number];

/** One network to train. */
export interface TuningRequest {
  readonly recipe: Recipe;
  readonly run: LabRun;
}

/** What became of one network. `seconds` are those of its training, without rendering the scenes. */
export type TunedRun =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly step: number; readonly steps: number }
  | {
      readonly kind: 'done';
      readonly finished: FinishedRun;
      readonly steps: number;
      readonly seconds: number;
    }
  | { readonly kind: 'failed'; readonly message: Phrase };

/** A grouping of a table, kept with the table as it was: tables of the Lab may grow. */
export interface TunedGrouping {
  readonly table: LossTable;
  readonly grouping: Grouping;
}

/** What the reader chose beside a table. */
export interface TuningPart {
  readonly isOpen: boolean;
  /** Of fine-tuning. */
  readonly steps: number;
  /** The grouping that was trained last, if any. */
  readonly last?: TunedGrouping;
}

export const usualPart: TuningPart = { isOpen: false, steps: 150 };

/** The least and the most steps of fine-tuning that can be asked for. */
export const tuningSteps = { least: 1, most: 5000 } as const;

/** What fine-tuning a recipe's networks means: its scenes and rate, the pretrained network, one seed and so many steps. */
export function tuningRecipe(recipe: Recipe, steps: number): Recipe {
  const seeds = recipe.seeds.slice(0, 1);
  return { ...recipe, start: 'pretrained', stopRule: 'fixed', networks: 'all', steps, seeds };
}

/** The same from scratch, in as many steps. */
function equalRecipe(recipe: Recipe, steps: number): Recipe {
  return { ...tuningRecipe(recipe, steps), start: 'random' };
}

/** The networks of a grouping as runs, in the grouping's order, with the first seed; `null` where one is not of the recipe. */
export function tuningRequests(
  recipe: Recipe,
  { table, grouping }: TunedGrouping,
  method: TuningMethod,
  steps: number,
): readonly TuningRequest[] | null {
  const [seed = 1] = recipe.seeds;
  const followed = { tuned: tuningRecipe, equal: equalRecipe, recipe: () => recipe }[method](recipe, steps);
  const requests = grouping.networks.flatMap(index => {
    const network = tableNetwork(recipe, table, index);
    return network ? [{ recipe: followed, run: labRunOf(followed, network, seed) }] : [];
  });
  return requests.length === grouping.networks.length ? requests : null;
}

/** Whether two groupings are the same: networks and which of them serves each task. */
export function isSameGrouping(a: TunedGrouping, b: TunedGrouping): boolean {
  const same = (x: readonly number[], y: readonly number[]) =>
    x.length === y.length && x.every((value, i) => value === y[i]);
  const sameNetworks = same(a.grouping.networks, b.grouping.networks);
  // A table that grew may have put other networks in the place of these.
  const sameRows = a.table === b.table || a.table.networkCount === b.table.networkCount;
  return sameNetworks && sameRows && same(a.grouping.heads, b.grouping.heads);
}
