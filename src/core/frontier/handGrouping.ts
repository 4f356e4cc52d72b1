import { makeGrouping } from '../search/makeGrouping.ts';
import { applyObjective, type ObjectiveKey } from '../search/objective.ts';
import { fillPredicted, mostFilledTasks } from '../strategies/fillPredicted.ts';
import { type LossTable, type Split, taskSetOf } from '../tables/lossTable.ts';
import type { Grouping, HeadRule } from './frontier.ts';

/** A network that a reader put together: its tasks (ascending indices) and the cost of its size. */
export interface HandNetwork {
  readonly tasks: readonly number[];
  readonly cost: number;
}

/** What a grouping made by hand comes to. */
export interface HandScore {
  /** The table with the networks that higher-order approximation predicts at its end: see {@link fillPredicted}. */
  readonly table: LossTable;
  /**
   * Networks are indices in that table. Heads are −1 and losses `NaN` for tasks that nothing serves; the total is then `NaN`.
   * The cost counts every network that was put together, also those without losses.
   */
  readonly grouping: Grouping;
  /** Its total by the losses of the validation split. */
  readonly validationTotal: number;
  /** Tasks that no network with known losses serves. */
  readonly unserved: readonly number[];
  /** Of the given networks, by their place: its index in that table, −1 for one that nothing is known of. */
  readonly networks: readonly number[];
  /** Of the given networks, by their place: was it measured, is it predicted, or is nothing known of it. */
  readonly known: readonly ('measured' | 'predicted' | 'unknown')[];
}

export interface HandRules {
  readonly headRule: HeadRule;
  readonly objective?: ObjectiveKey;
  readonly weights?: readonly number[];
  /** The split that totals are reported on: `test` when absent. */
  readonly report?: Split;
}

/**
 * The score of networks that a reader put together: each task is served by the head that the rule prefers, as in the search's
 * own groupings. A network of three tasks or more that the table lacks is scored by higher-order approximation, for up to
 * ten tasks. Throws `MessageError` for an objective that the table cannot serve.
 */
export function scoreHand(
  measured: LossTable,
  networks: readonly HandNetwork[],
  rules: HandRules,
): HandScore {
  const { headRule, objective = 'sum', weights = [], report = 'test' } = rules;
  const table = fillOnce(measured);
  const found = networks.map(network => findNetwork(table, network));
  const { table: counted, combine, restoreLosses } = applyObjective(table, objective, weights);
  const chosen = found.filter(network => network >= 0);
  const make = (split: Split, rule: HeadRule) => {
    const chooseBy = counted.losses[rule] ?? new Float64Array(table.members.length).fill(Number.NaN);
    return makeGrouping(counted, chosen, Number.NaN, { chooseBy, headRule: rule, combine, report: split });
  };
  const validationTotal = make('validation', headRule).total;
  const cost = networks.reduce((sum, network) => sum + network.cost, 0);
  const grouping = { ...restoreLosses(make(report, headRule), report), cost, chosenBy: validationTotal };
  return {
    table,
    grouping,
    validationTotal,
    networks: found,
    unserved: grouping.heads.flatMap((head, task) => (head < 0 ? [task] : [])),
    known: found.map(network =>
      network < 0
        ? 'unknown'
        : network >= (table.predictedFrom ?? table.networkCount)
          ? 'predicted'
          : 'measured',
    ),
  };
}

/** The costs at which a network of these tasks is measured or predicted, ascending; empty where nothing is known of one. */
export function sizesOf(measured: LossTable, tasks: readonly number[]): readonly number[] {
  const table = fillOnce(measured);
  const costs = new Set<number>();
  for (let i = 0; i < table.networkCount; i++)
    if (isTrainedOn(table, i, tasks)) costs.add(table.costs[i] as number);
  return [...costs].sort((a, b) => a - b);
}

/** Whether a network of these tasks was measured, at whatever cost. */
export function isMeasured(measured: LossTable, tasks: readonly number[]): boolean {
  for (let i = 0; i < (measured.predictedFrom ?? measured.networkCount); i++)
    if (isTrainedOn(measured, i, tasks)) return true;
  return false;
}

/** The costs of {@link sizesOf}; where nothing is known of such a network, the estimate of {@link estimateCost} alone. */
export function costsOfTasks(measured: LossTable, tasks: readonly number[]): readonly number[] {
  const known = sizesOf(measured, tasks);
  return known.length > 0 || tasks.length === 0 ? known : [estimateCost(measured, tasks.length)];
}

/**
 * What a network of so many tasks may cost: the median of the networks of that size; where there are none, on the line between
 * the medians of the nearest sizes, or that of the nearest one.
 */
export function estimateCost({ networkCount, offsets, costs }: LossTable, size: number): number {
  const bySize = new Map<number, number[]>();
  for (let i = 0; i < networkCount; i++) {
    const count = (offsets[i + 1] as number) - (offsets[i] as number);
    const list = bySize.get(count) ?? [];
    list.push(costs[i] as number);
    bySize.set(count, list);
  }
  const sizes = [...bySize.keys()].sort((a, b) => a - b);
  const [below, above] = [sizes.findLast(each => each <= size), sizes.find(each => each >= size)];
  const at = (each: number | undefined) => median(bySize.get(each ?? Number.NaN) ?? []);
  if (below === undefined || above === undefined) return at(below ?? above);
  if (below === above) return at(below);
  return at(below) + ((at(above) - at(below)) * (size - below)) / (above - below);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

function findNetwork(table: LossTable, { tasks, cost }: HandNetwork): number {
  for (let i = 0; i < table.networkCount; i++) {
    const known = table.costs[i] as number;
    if (Math.abs(known - cost) <= 1e-9 * Math.abs(known) && isTrainedOn(table, i, tasks)) return i;
  }
  return -1;
}

function isTrainedOn(table: LossTable, network: number, tasks: readonly number[]): boolean {
  const set = taskSetOf(table, network);
  return set.length === tasks.length && set.every((task, i) => task === tasks[i]);
}

const filled = new WeakMap<LossTable, LossTable>();

/** The table with its predicted networks, made once. */
function fillOnce(table: LossTable): LossTable {
  if (table.tasks.length > mostFilledTasks || table.predictedFrom !== undefined) return table;
  const known = filled.get(table);
  if (known) return known;
  const made = fillPredicted(table);
  filled.set(table, made);
  return made;
}
