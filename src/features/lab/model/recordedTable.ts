import { type Message, say } from '../../../base/i18n/message.ts';
import {
  buildLossTable,
  isPredicted,
  type LossTable,
  type NetworkRow,
  type Split,
  splits,
  taskSetOf,
} from '../../../core/tables/lossTable.ts';
import { networksOf } from './labRuns.ts';
import { type LabTaskId, tableTask } from './labTasks.ts';
import { costSnt, type NetworkScale } from './networkPlan.ts';
import { type ListedNetwork, listedText, type Recipe, recipeId, recipeText } from './recipe.ts';
import { sweepTableName } from './sweepName.ts';

/** What a finished run measured: losses per task of the network, relative to the best constant prediction. */
export interface FinishedRun {
  readonly scale: NetworkScale;
  readonly tasks: readonly LabTaskId[];
  readonly seed: number;
  /** `early` is absent where training ended before a fifth of its steps. */
  readonly losses: Readonly<Partial<Record<Split, readonly number[]>>>;
}

/**
 * The loss table of the runs that have finished: one row per network, in the recipe's order, its losses the means over its
 * seeds with their standard errors (`NaN` with one seed) and how many seeds these are, its cost in SNT by multiply-adds.
 * While networks are missing its name says how many are there. `null` before the first.
 * Throws `RangeError` for a run that is not of the recipe or is there twice.
 */
export function recordedTable(recipe: Recipe, runs: readonly FinishedRun[]): LossTable | null {
  if (runs.length === 0) return null;
  const all = measuredRows(recipe, runs);
  const measured = all.filter(({ count }) => count > 0);
  return tableOf(recipe, measured, sweepTableName(recipe, measured.length, all.length));
}

/** The table of all networks of a recipe, in its order: like {@link recordedTable}, and without losses those of which no run has finished. */
export function listedTable(recipe: Recipe, runs: readonly FinishedRun[]): LossTable {
  const all = measuredRows(recipe, runs);
  return tableOf(
    recipe,
    all,
    sweepTableName(recipe, all.filter(({ count }) => count > 0).length, all.length),
  );
}

/** The networks of a recipe of which no run has finished, as rows without losses. */
export function openRows(recipe: Recipe, runs: readonly FinishedRun[]): readonly NetworkRow[] {
  return measuredRows(recipe, runs).flatMap(({ row, count }) =>
    count === 0 ? [{ tasks: row.tasks, cost: row.cost, losses: {} }] : [],
  );
}

/** A network's means over the runs that have finished, with their standard errors. */
interface MeasuredRow {
  readonly row: NetworkRow;
  readonly errors: NetworkRow;
  /** Of how many runs each mean is. */
  readonly counts: NetworkRow;
  readonly count: number;
}

function measuredRows(recipe: Recipe, runs: readonly FinishedRun[]): readonly MeasuredRow[] {
  const byNetwork = replicatesOf(recipe, runs);
  return networksOf(recipe).map(({ scale, tasks }) => {
    const replicates = byNetwork.get(listedText({ scale, tasks })) ?? [];
    const indices = tasks.map(task => recipe.tasks.indexOf(task));
    const cost = costSnt({ size: recipe.size, imageSize: recipe.imageSize, scale, tasks }, recipe.tasks);
    const summaries = Object.fromEntries(
      splits.map(split => [split, tasks.map((_, i) => summarise(replicates, split, i))] as const),
    ) as Record<Split, Summary[]>;
    return {
      row: { tasks: indices, cost, losses: pick(summaries, summary => summary.mean) },
      errors: { tasks: indices, cost, losses: pick(summaries, summary => summary.error) },
      counts: { tasks: indices, cost, losses: pick(summaries, summary => summary.count) },
      count: replicates.length,
    };
  });
}

function tableOf(recipe: Recipe, measured: readonly MeasuredRow[], name: Message): LossTable {
  const head = {
    id: recipeId(recipe),
    name,
    source: {
      title: say('Taskmates’ Lab, {recipe}', { recipe: recipeText(recipe) || say('standard recipe') }),
      licence: 'MIT',
    },
    costUnit: 'SNT',
    tasks: recipe.tasks.map(tableTask),
  };
  const of = (rows: readonly NetworkRow[]) => buildLossTable(head, rows);
  const table = of(measured.map(({ row }) => row));
  const hasErrors = recipe.seeds.length > 1;
  if (!hasErrors) return table;
  return {
    ...table,
    errors: of(measured.map(({ errors }) => errors)).losses,
    replicates: of(measured.map(({ counts }) => counts)).losses,
  };
}

function replicatesOf(recipe: Recipe, runs: readonly FinishedRun[]): Map<string, FinishedRun[]> {
  const byNetwork = new Map(networksOf(recipe).map(network => [listedText(network), [] as FinishedRun[]]));
  for (const run of runs) {
    const name = listedText(run);
    const replicates = byNetwork.get(name);
    if (!replicates || !recipe.seeds.includes(run.seed)) {
      throw new RangeError(
        `The network ${name} with seed ${run.seed} is not of the recipe ${recipeText(recipe)}.`,
      );
    }
    if (replicates.some(other => other.seed === run.seed)) {
      throw new RangeError(`The network ${name} with seed ${run.seed} is there twice.`);
    }
    for (const split of splits) {
      const values = run.losses[split];
      if (values && values.length !== run.tasks.length) {
        throw new RangeError(
          `The network ${name} has ${values.length} ${split} losses for ${run.tasks.length} tasks.`,
        );
      }
    }
    replicates.push(run);
  }
  return byNetwork;
}

interface Summary {
  readonly mean: number;
  readonly error: number;
  readonly count: number;
}

/** Mean and standard error over those replicates that measured the split. In the order of the seeds, whoever came first. */
function summarise(replicates: readonly FinishedRun[], split: Split, task: number): Summary {
  const ordered = [...replicates].sort((a, b) => a.seed - b.seed);
  const values = ordered.flatMap(run => run.losses[split]?.[task] ?? []);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : Number.NaN;
  return { mean, error, count: values.length > 0 ? values.length : Number.NaN };
}

function pick(summaries: Record<Split, Summary[]>, of: (summary: Summary) => number): NetworkRow['losses'] {
  return Object.fromEntries(splits.map(split => [split, summaries[split].map(of)]));
}

/** Files may have rounded the costs; the kinds of networks are much further apart. */
const costTolerance = 0.02;

/**
 * The network of a recipe that row `network` of its table is, by its task set and cost: rows may be missing and in any
 * order. Of a predicted network only the task set counts. `null` where the recipe has no such network.
 */
export function tableNetwork(recipe: Recipe, table: LossTable, network: number): ListedNetwork | null {
  const ids = new Set([...taskSetOf(table, network)].map(task => table.tasks[task]?.id));
  const tasks = recipe.tasks.filter(task => ids.has(task));
  if (tasks.length === 0 || tasks.length !== ids.size) return null;
  const { size, imageSize } = recipe;
  const cost = table.costs[network] as number;
  const kinds = tasks.length === 1 ? (['half', 'full'] as const) : (['full'] as const);
  const scale = kinds.find(kind => {
    if (isPredicted(table, network)) return true;
    const expected = costSnt({ size, imageSize, scale: kind, tasks }, recipe.tasks);
    return Math.abs(cost - expected) <= costTolerance * expected;
  });
  return scale ? { scale, tasks } : null;
}
