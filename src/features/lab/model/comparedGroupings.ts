import { runSteps } from '../../../base/steps/runSteps.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import { type LossTable, lossOf, taskSetOf } from '../../../core/tables/lossTable.ts';
import { isLabTaskId, type LabTaskId } from './labTasks.ts';
import { costSnt, type NetworkScale } from './networkPlan.ts';
import { type ListedNetwork, listedText, type Recipe } from './recipe.ts';

/** The groupings whose predictions stand side by side, in this order. */
const comparedKeys = ['all-in-one', 'independent', 'chosen'] as const;
export type ComparedKey = (typeof comparedKeys)[number];

/** One of the groupings compared. */
export interface ComparedGrouping {
  readonly key: ComparedKey;
  /** Its networks, in the order of the table. */
  readonly networks: readonly ListedNetwork[];
  /** Per task of the table, the network that serves it, as an index into `networks`. */
  readonly heads: readonly number[];
  readonly cost: number;
  /** Per task of the table, the test loss that the table has: a mean over its seeds. */
  readonly losses: readonly number[];
  readonly total: number;
}

/**
 * What the paper's picture compares, from a table of a recipe: one full-size network with all tasks; a half-size network for
 * each task; and the best grouping, chosen by validation losses, that costs no more than these half-size networks (or half an
 * SNT per task where the table lacks one of them). Left out is what the table cannot serve.
 *
 * **Source:** Standley et al. 2020, figure 5 and the baselines of section 4.1.
 */
export function comparedGroupings(table: LossTable, recipe: Recipe): readonly ComparedGrouping[] {
  const listed = listedNetworks(table, recipe);
  const find = (network: ListedNetwork) =>
    listed.findIndex(other => listedText(other) === listedText(network));
  const grouping = (key: ComparedKey, indices: readonly number[], headOf: (task: number) => number) => {
    const heads = table.tasks.map((_, task) => indices.indexOf(headOf(task)));
    const losses = table.tasks.map((_, task) => lossOf(table, headOf(task), task, 'test'));
    return {
      key,
      networks: indices.flatMap(index => listed[index] ?? []),
      heads,
      cost: indices.reduce((sum, index) => sum + (table.costs[index] as number), 0),
      losses,
      total: losses.reduce((sum, loss) => sum + loss, 0),
    } satisfies ComparedGrouping;
  };
  const compared: ComparedGrouping[] = [];
  const whole = find({ scale: 'full', tasks: recipe.tasks });
  if (whole >= 0) compared.push(grouping('all-in-one', [whole], () => whole));
  const halves = recipe.tasks.map(task => find({ scale: 'half', tasks: [task] }));
  const independent = halves.every(index => index >= 0)
    ? grouping('independent', halves, task => halves[task] as number)
    : undefined;
  if (independent) compared.push(independent);
  const budget = independent?.cost ?? recipe.tasks.length / 2;
  const chosen = optimumAt(table, budget);
  if (chosen) {
    compared.push(grouping('chosen', chosen.networks, task => chosen.heads[task] as number));
  }
  return compared;
}

/** The networks that groupings need, each once, in the order in which they are first needed. */
export function networksNeeded(compared: readonly ComparedGrouping[]): readonly ListedNetwork[] {
  const byText = new Map(
    compared.flatMap(({ networks }) => networks.map(each => [listedText(each), each] as const)),
  );
  return [...byText.values()];
}

function optimumAt(table: LossTable, budget: number) {
  const options = { headRule: 'validation', maximumBudget: budget, budgets: [], seed: 1 } as const;
  return curveAt(runSteps(traceCurve('optimal', table, options)), budget)?.grouping;
}

/** What each network of the table is. Of one task there are two sizes, told apart by what they cost. */
function listedNetworks(table: LossTable, { size, imageSize, tasks }: Recipe): readonly ListedNetwork[] {
  return Array.from({ length: table.networkCount }, (_, index) => {
    const own = [...taskSetOf(table, index)].map(task => labTaskOf(table, task));
    const distance = (scale: NetworkScale) =>
      Math.abs(costSnt({ size, imageSize, scale, tasks: own }, tasks) - (table.costs[index] as number));
    return { scale: own.length === 1 && distance('half') < distance('full') ? 'half' : 'full', tasks: own };
  });
}

function labTaskOf(table: LossTable, task: number): LabTaskId {
  const id = table.tasks[task]?.id;
  if (!isLabTaskId(id)) throw new RangeError(`The table’s task “${id}” is none of the Lab’s.`);
  return id;
}
