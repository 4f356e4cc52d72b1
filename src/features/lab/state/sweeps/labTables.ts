import { type Message, say } from '../../../../base/i18n/message.ts';
import { type LossTable, type Split, taskSetOf } from '../../../../core/tables/lossTable.ts';
import type { LoadedAffinity, LoadedLosses, LoadedTable } from '../../../../files/table/parseTable.ts';
import type { LabBackend } from '../../client/labApi.ts';
import { evaluationScenes, type Recipe, recipeId, recipeText, trainingScenes } from '../../model/recipe.ts';
import { type FinishedRun, openRows, recordedTable } from '../../model/recordedTable.ts';
import { sweepName } from '../../model/sweepName.ts';
import {
  type AffinityMeasure,
  type AffinitySums,
  affinityMeasures,
  affinityTableOf,
  poolAffinities,
} from '../../model/training/affinityMeter.ts';
import { earlyShare } from '../../model/training/trainingRun.ts';

/** A run that entered the table, with the affinities of its tasks where it was watched. */
export interface MeasuredRun {
  readonly finished: FinishedRun;
  readonly affinities?: AffinitySums;
  /** What it was trained on, where that is not the sweep's: a graphics card can be lost on the way. */
  readonly backend?: LabBackend;
}

/** How each split of a recipe's table was measured. */
function splitNotesOf(recipe: Recipe): Readonly<Record<Split, Message>> {
  const { validation, test } = evaluationScenes;
  const step = Math.max(1, Math.round(earlyShare * recipe.steps));
  return {
    validation: say('{count} scenes that no network was trained on, at the end of training', {
      count: String(validation),
    }),
    test: say('{count} other scenes, at the end of training', { count: String(test) }),
    early: say('the validation scenes, after {step} of {steps} steps ({percent}%)', {
      step: String(step),
      steps: String(recipe.steps),
      percent: String(100 * earlyShare),
    }),
  };
}

/**
 * All tables of a sweep as far as it has come: the losses, and of a watched network's tasks both affinities, means over its
 * seeds. None before the first run has finished. The same whatever the order in which runs finished.
 */
export function sweepTables(
  recipe: Recipe,
  backend: LabBackend,
  runs: readonly MeasuredRun[],
): readonly LoadedTable[] {
  const finished = runs.map(run => run.finished);
  const table = recordedTable(recipe, finished);
  if (!table) return [];
  const candidates = openRows(recipe, finished);
  const { seeds } = recipe;
  const losses: LoadedLosses = {
    kind: 'losses',
    table,
    about: say(
      'Networks trained in the Lab on {backends}, on {scenes} rendered scenes, {seeds, plural, one {one seed} other {# seeds}}; losses are relative to the best constant prediction.',
      {
        backends: [...new Set(runs.map(run => run.backend ?? backend))].sort(),
        scenes: trainingScenes(recipe),
        seeds: seeds.length,
      },
    ),
    splitNotes: splitNotesOf(recipe),
    recipe: recipeText(recipe),
    ...(candidates.length > 0 ? { candidates } : {}),
  };
  const sums = pooledSums(runs);
  return [losses, ...(sums ? affinityMeasures.map(each => affinityOf(recipe, each, sums)) : [])];
}

function affinityOf(recipe: Recipe, measure: AffinityMeasure, sums: AffinitySums): LoadedAffinity {
  const source = {
    title: say('One network of all tasks, watched in the Lab of Taskmates: {recipe}', {
      recipe: recipeText(recipe) || say('standard recipe'),
    }),
    licence: 'MIT',
  };
  const table = affinityTableOf(measure, sums, recipe.tasks, recipeId(recipe), source);
  const sweep = sweepName(recipe);
  const name =
    measure === 'lookahead'
      ? say('{sweep}: inter-task affinity', { sweep })
      : say('{sweep}: gradient cosine', { sweep });
  return { kind: 'affinity', table: { ...table, name } };
}

/** The sums over the probes of all seeds, in the order of the seeds whoever came first; `null` without any probe. */
function pooledSums(runs: readonly MeasuredRun[]): AffinitySums | null {
  const watched = runs
    .flatMap(({ finished, affinities }) =>
      affinities && affinities.count > 0 ? [{ seed: finished.seed, affinities }] : [],
    )
    .sort((a, b) => a.seed - b.seed);
  return watched.length > 0 ? poolAffinities(watched.map(({ affinities }) => affinities)) : null;
}

/** Whether a network is watched: the one of all tasks, whose affinities are a by-product. */
export function isWatchedIn(recipe: Recipe, tasks: readonly string[]): boolean {
  return tasks.length >= 2 && tasks.length === recipe.tasks.length;
}

/** The indices of the same networks after rows were added, ascending; those that are gone are left out. */
export function sameNetworks(
  before: LossTable,
  after: LossTable,
  indices: readonly number[],
): readonly number[] {
  const places = new Map(Array.from({ length: after.networkCount }, (_, i) => [nameOf(after, i), i]));
  return indices
    .flatMap(index => (index < before.networkCount ? (places.get(nameOf(before, index)) ?? []) : []))
    .sort((a, b) => a - b);
}

function nameOf(table: LossTable, network: number): string {
  return `${taskSetOf(table, network).join('+')} ${table.costs[network]}`;
}
